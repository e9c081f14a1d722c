import type { Candidate, DialStep } from '../../../../electron/contract/dialling/number';
import { groupedPlan } from '../../../messages/grouped';
import { useWords } from '../words';
import styles from './Ladder.module.css';

/** A step: the number that the phone would get if it were the last one, and why. */
function Rung({
  candidate,
  step,
  nth,
}: {
  readonly candidate: Candidate;
  readonly step: DialStep;
  readonly nth: number;
}) {
  const words = useWords();
  const { number, kind, steps } = candidate;
  const gives = groupedPlan({ number, dials: step.gives, kind, steps: steps.slice(0, nth + 1) });
  return (
    <li>
      <span aria-hidden="true">→</span>
      <span className={styles.number}>{gives}</span>
      <span className="soft">{words.dialStep(step)}</span>
    </li>
  );
}

/** One number of a text: its kind, and each step to the number that the phone would get. */
export function Ladder({ candidate }: { readonly candidate: Candidate }) {
  const words = useWords();
  const text = words.rules;
  const { number, kind, before, steps, then, sure } = candidate;
  const about = [before, text.kinds[kind], sure ? '' : text.offered].filter((part) => part !== '');
  return (
    <div className={styles.ladder}>
      <p className={styles.head}>
        <strong>{number}</strong>
        <span className="soft">{about.join(' · ')}</span>
      </p>
      <ol>
        {steps.map((step, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step has no other name than its place
          <Rung key={nth} candidate={candidate} step={step} nth={nth} />
        ))}
        {then.length > 0 && (
          <li>
            <span aria-hidden="true">→</span>
            <span className={`soft ${styles.then}`}>{text.then(then.map(({ digits }) => digits).join(', '))}</span>
          </li>
        )}
      </ol>
    </div>
  );
}
