import { type ReactNode, useId } from 'react';
import styles from './Field.module.css';
import notes from './notes.module.css';

interface FieldProps {
  /** Its name for code that puts the keyboard into it. */
  readonly name?: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Why its content was not taken; shown at the field. */
  readonly trouble?: string | undefined;
  /** "saved", for a moment after a change. */
  readonly saved?: string | undefined;
  /** The label stands above its control, not beside it. */
  readonly stacked?: boolean;
  readonly children: (ids: { readonly id: string; readonly describedBy: string; readonly wrong: boolean }) => ReactNode;
}

/** A label, its control, and beneath it a hint or the fault. */
export function Field({ name, label, hint, trouble, saved, stacked = false, children }: FieldProps) {
  const id = useId();
  const wrong = trouble !== undefined;
  const place = stacked ? styles.stacked : styles.field;
  return (
    <div className={wrong ? `${place} ${notes.wrong}` : place} data-field={name}>
      <label htmlFor={id}>{label}</label>
      <div className={stacked ? undefined : styles.control}>
        {children({ id, describedBy: `${id}-note`, wrong })}
        <span className={notes.saved} role="status">
          {saved}
        </span>
        <p id={`${id}-note`} className={notes.note} aria-live={wrong ? 'polite' : undefined}>
          {trouble ?? hint}
        </p>
      </div>
    </div>
  );
}
