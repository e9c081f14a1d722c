import type { SequenceStep } from '../../../../electron/contract/sequences/sequence';
import { useWords } from '../words';
import { describe } from './describe';
import { lengthMs, partsOf } from './parts';
import styles from './Timeline.module.css';

interface Props {
  readonly steps: readonly SequenceStep[];
  /** The step that is under way, from 0; null: none. */
  readonly current: number | null;
}

/** So many steps have room to be wider than a line, however short they are. */
const FEW = 16;

/** How the steps share the time: a bar each, as long as it lasts; filled where it presses, empty where it waits. */
export function Timeline({ steps, current }: Props) {
  const words = useWords();
  const text = words.sequences;
  if (steps.length === 0) return null;
  const said = (step: SequenceStep): string => {
    const { pressMs, pauseMs } = partsOf(step);
    const held = text.held(describe(step, words), pressMs === 0 ? pauseMs : pressMs);
    return pressMs > 0 && pauseMs > 0 ? `${held}, ${text.paused(pauseMs)}` : held;
  };
  return (
    <div className={steps.length <= FEW ? `${styles.timeline} ${styles.few}` : styles.timeline}>
      <ol aria-label={text.timeline}>
        {steps.map((step, at) => {
          const { pressMs, pauseMs } = partsOf(step);
          return (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: a bar has nothing of its own but its place
              key={at}
              style={{ flexGrow: pressMs + pauseMs }}
              title={said(step)}
              aria-current={at === current ? 'step' : undefined}
            >
              {step.is !== 'wait' && <span className={styles.press} data-part="press" style={{ flexGrow: pressMs }} />}
              {pauseMs > 0 && <span className={styles.pause} data-part="pause" style={{ flexGrow: pauseMs }} />}
              <span className="unseen">{said(step)}</span>
            </li>
          );
        })}
      </ol>
      <p className={styles.note}>
        <span>{text.timelineHint}</span>
        <span>{text.about(lengthMs(steps))}</span>
      </p>
    </div>
  );
}
