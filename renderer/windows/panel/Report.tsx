import type { Problem } from '../../../electron/contract/problem';
import type { AppState } from '../../../electron/contract/state';
import { useActivePhone, useApp } from '../../stores/offhook';
import { SaidLine } from '../../ui/SaidLine';
import { useStep } from '../use-step';
import styles from './Report.module.css';
import { useWords } from './words';

interface Props {
  readonly problem: Problem | null;
  /** Why the field's text dials nothing: the outcome of the call before is no news then. */
  readonly trouble: Problem | null;
}

/** The last outcome in one sentence with its next step, read out when it changes. */
export function Report({ problem, trouble }: Props) {
  const last = useApp((app) => (isNews(app, trouble) ? app.last : null));
  const running = useApp((app) => app.running);
  const phone = useActivePhone();
  const words = useWords();
  const stepOf = useStep();
  const found = problem ?? (last?.outcome?.ok === false ? last.outcome.problem : null);
  // A request that the user has stopped is no failure.
  const failed = found?.code === 'cancelled' ? null : found;
  // The one that runs is shown with its progress.
  const shown = running && last?.what === 'run-sequence' && last.outcome === null ? null : last;
  const said = problem ? words.problem(problem) : shown && words.last(shown);
  // From every sender, perhaps a terminal: the demo phone calls no person.
  const isDemo = !problem && shown?.what === 'dial' && shown.outcome?.ok === true && phone?.demo === true;
  return (
    <p className={styles.report} data-failed={failed !== null || undefined} role="status">
      {said && <SaidLine said={said} onNext={failed ? stepOf(failed) : undefined} />}
      {isDemo && <strong> {words.panel.demoTook}</strong>}
    </p>
  );
}

/** The outcome of the call before is none while a dial can be stopped, or once another number or a problem is shown. */
const isNews = ({ countdown, offer, last }: AppState, trouble: Problem | null): boolean => {
  if (countdown) return false;
  // A request under way is told whatever else is shown; ids grow.
  return last?.outcome === null || (trouble === null && (offer === null || last === null || offer.id < last.id));
};
