import type { AppState } from '../../../electron/contract/state';
import { useActivePhone, useApp } from '../../stores/offhook';
import { Button } from '../../ui/Button';
import { SaidLine } from '../../ui/SaidLine';
import { useNow } from '../use-now';
import { useStep } from '../use-step';
import styles from './Below.module.css';
import { useDesk } from './desk';
import { PlainFace } from './PlainFace';
import { useScreen } from './use-screens';
import { useWords } from './words';

const AGE_STEP_MS = 1_000;

/** The words below the phone: a failure or a success; and, as long as they hold, an old image and another model. */
export function Below({ note }: { readonly note: string | null }) {
  const words = useWords();
  const stepOf = useStep();
  const { failed } = useDesk().sending;
  const { stale } = useScreen('screen');
  const failure = failed?.outcome;
  const onNext = failure?.ok === false ? stepOf(failure.problem) : undefined;
  return (
    <footer className={styles.below} data-part="below">
      <div className={styles.said}>
        <p role="status">{failure ? <SaidLine said={words.outcome(failure)} onNext={onNext} /> : note}</p>
        {stale && <Stale />}
        <OtherModel />
        <PlainFace />
      </div>
    </footer>
  );
}

/** How old the shown image is, and why. */
function Stale() {
  const words = useWords();
  const { failed } = useDesk().sending;
  const screen = useScreen('screen');
  const now = useNow(AGE_STEP_MS);
  const age = words.phone.imageAge(Math.max(0, Math.round((now - screen.at) / 1_000)));
  // The trouble that a key has just met is said above, and not twice.
  const known = failed?.outcome.ok === false && screen.problem?.code === failed.outcome.problem.code;
  const why = screen.unreadable ? words.phone.unreadable : screen.problem && words.phone.noPicture(screen.problem);
  return (
    <p className="soft">
      {age} {!known && why}
    </p>
  );
}

/** The model that the phone says it is, when another one's face is shown. */
const otherModel = ({ says, face, modelNames }: AppState): string | null =>
  says?.model !== undefined && says.model !== face.model && modelNames.includes(says.model) ? says.model : null;

/** Says that the phone is another model than the face, and shows that one's instead. */
function OtherModel() {
  const face = useApp((app) => app.face);
  const words = useWords();
  const { run } = useDesk().sending;
  const model = useApp(otherModel);
  const phone = useActivePhone();
  if (model === null || !phone) return null;
  const show = () =>
    phone.demo
      ? run('model', { do: 'change-demo', patch: { model } })
      : run('model', { do: 'change-phone', id: phone.id, patch: { model } });
  return (
    <p>
      {words.phone.otherModel(model, face.model)}{' '}
      <Button look="link" onClick={() => void show()}>
        {words.phone.showModel(model)}
      </Button>
    </p>
  );
}
