import { useId } from 'react';
import type { FieldName } from '../../electron/contract/program/places';
import styles from './Check.module.css';
import notes from './notes.module.css';
import { useShown } from './shown';
import { useWanted } from './use-wanted';

interface Props {
  readonly label: string;
  /** Its name, where a step leads to it. */
  readonly field?: FieldName | undefined;
  readonly checked: boolean;
  readonly hint?: string | undefined;
  /** Why the last change was not taken; shown at the box. */
  readonly trouble?: string | undefined;
  readonly saved?: string | undefined;
  /** May hand back a promise of the answer: until then the box is as it was set. */
  readonly onCheck: (checked: boolean) => unknown;
}

/** A box to tick, its label behind it, and beneath it a hint or the fault. */
export function Check({ label, field, checked, hint, trouble, saved, onCheck }: Props) {
  const id = useId();
  const shown = useShown<HTMLDivElement>(field);
  const { shown: isChecked, set } = useWanted(checked, onCheck);
  const wrong = trouble !== undefined;
  return (
    <div {...shown} className={wrong ? `${styles.check} ${notes.wrong}` : styles.check}>
      <div className={styles.line}>
        <input
          id={id}
          type="checkbox"
          aria-describedby={`${id}-note`}
          checked={isChecked}
          onChange={(event) => set(event.target.checked)}
        />
        <label htmlFor={id}>{label}</label>
        <span className={notes.saved} role="status">
          {saved}
        </span>
      </div>
      <p id={`${id}-note`} className={`${notes.note} ${styles.below}`} aria-live={wrong ? 'polite' : undefined}>
        {trouble ?? hint}
      </p>
    </div>
  );
}
