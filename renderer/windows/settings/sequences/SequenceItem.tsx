import type { Sequence } from '../../../../electron/contract/sequences/sequence';
import { useApp, useSend } from '../../../stores/offhook';
import { Button } from '../../../ui/Button';
import { capsOf } from '../../../ui/Keycaps';
import { Item } from '../../../ui/shown';
import itemStyles from '../items.module.css';
import { useWords } from '../words';
import { lengthMs } from './parts';
import { hotkeysOf } from './run-hotkeys';
import { type Beginning, SequenceEditor } from './SequenceEditor';
import styles from './SequenceItem.module.css';

interface Props {
  readonly sequence: Sequence;
  /** How its editor begins; null: it is closed. */
  readonly open: Beginning | null;
  readonly onToggle: () => void;
  readonly onRemoved: () => void;
}

/** How long it takes, and where it can be started from. */
function useFacts({ id, steps, inTray, inPanel }: Sequence): string {
  const hotkeys = useApp((app) => app.hotkeys);
  const platform = useApp((app) => app.platform);
  const words = useWords();
  const text = words.sequences;
  const bound = hotkeysOf(hotkeys, id).flatMap(({ accelerator }) =>
    accelerator === null ? [] : [capsOf(accelerator, platform, words.caps).join('+')],
  );
  return [
    steps.length === 0 ? text.noSteps : text.about(lengthMs(steps)),
    ...bound,
    ...(inTray ? [text.inTrayShort] : []),
    ...(inPanel ? [text.inPanelShort] : []),
  ].join(' · ');
}

/** One sequence: its name, how long it takes, where it is bound, and when opened all that can be changed. */
export function SequenceItem({ sequence, open, onToggle, onRemoved }: Props) {
  const atWork = useApp((app) => app.running);
  const words = useWords();
  const send = useSend();
  const text = words.sequences;
  const facts = useFacts(sequence);
  const running = atWork?.id === sequence.id ? atWork : null;
  return (
    <li>
      <div className={itemStyles.head}>
        <button
          type="button"
          className={`${itemStyles.title} ${styles.title}`}
          aria-expanded={open !== null}
          onClick={onToggle}
        >
          <strong>{sequence.name}</strong>
          <span className="soft">{running ? text.progress(running.step + 1, running.steps) : facts}</span>
        </button>
        {open === null && running && (
          <Button
            look="danger"
            aria-label={text.stopNamed(sequence.name)}
            onClick={() => send({ do: 'stop-sequence' })}
          >
            {text.stop}
          </Button>
        )}
      </div>
      {open !== null && (
        <Item id={sequence.id}>
          <SequenceEditor sequence={sequence} beginning={open} onRemoved={onRemoved} />
        </Item>
      )}
    </li>
  );
}
