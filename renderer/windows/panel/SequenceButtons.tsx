import type { RunningSequence } from '../../../electron/contract/sequences/state';
import { useApp, useSend } from '../../stores/offhook';
import { Button } from '../../ui/Button';
import { once } from '../../ui/once';
import bar from './progress.module.css';
import styles from './SequenceButtons.module.css';
import { useWords } from './words';

/** The sequences that the user wants here; while one runs, how far it is and the way to stop it. */
export function SequenceButtons() {
  const running = useApp((app) => app.running);
  const sequences = useApp((app) => app.sequences);
  const words = useWords();
  const send = useSend();
  if (running) return <Running running={running} />;
  const shown = sequences.filter(({ inPanel, steps }) => inPanel && steps.length > 0);
  if (shown.length === 0) return null;
  return (
    <fieldset className={styles.buttons} aria-label={words.sequences.inPanelList}>
      {shown.map(({ id, name }) => (
        <button key={id} type="button" title={name} {...once(() => void send({ do: 'run-sequence', id }))}>
          {name}
        </button>
      ))}
    </fieldset>
  );
}

/** The one that runs, wherever it was started. */
function Running({ running }: { readonly running: RunningSequence }) {
  const words = useWords();
  const send = useSend();
  const text = words.sequences;
  const { name, dry, step, steps } = running;
  return (
    <fieldset className={styles.running} aria-label={text.running}>
      <p>
        <span className={styles.name}>{dry ? text.dryNamed(name) : name}</span>
        <span className={`soft ${styles.progress}`}>{text.progress(step + 1, steps)}</span>
        <progress className={bar.bar} aria-label={text.progress(step + 1, steps)} value={step + 1} max={steps} />
      </p>
      <Button aria-label={text.stopNamed(name)} {...once(() => void send({ do: 'stop-sequence' }))}>
        {text.stop}
      </Button>
    </fieldset>
  );
}
