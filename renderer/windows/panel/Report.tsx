import type { Problem } from '../../../electron/contract/problem';
import { activePhone, useOffhook } from '../../stores/offhook';
import { stepIsInSettings } from '../../ui/problem-step';
import { SaidLine } from '../../ui/SaidLine';

/** The last outcome in one sentence with its next step, read out when it changes. */
export function Report({ problem }: { readonly problem: Problem | null }) {
  const { app, words, send } = useOffhook();
  // While a dial can be stopped, what came of the one before is no news.
  const last = app.countdown ? null : app.last;
  const found = problem ?? (last?.outcome?.ok === false ? last.outcome.problem : null);
  // What somebody has stopped is no failure.
  const failed = found?.code === 'cancelled' ? null : found;
  // The one that runs is shown with its progress.
  const shown = app.running && last?.what === 'run-sequence' && last.outcome === null ? null : last;
  const said = problem ? words.problem(problem) : shown && words.last(shown);
  // Whoever has sent it, perhaps from a terminal: nobody was called.
  const isDemo = !problem && shown?.what === 'dial' && shown.outcome?.ok === true && activePhone(app)?.demo === true;
  const onNext =
    failed && stepIsInSettings(failed.code) ? () => void send({ do: 'show', window: 'settings' }) : undefined;
  return (
    <p className={failed ? 'report failed' : 'report'} role="status">
      {said && <SaidLine said={said} onNext={onNext} />}
      {isDemo && <strong> {words.panel.demoTook}</strong>}
    </p>
  );
}
