import { type ReactNode, useId } from 'react';
import type { FieldName } from '../../electron/contract/program/places';
import styles from './Field.module.css';
import notes from './notes.module.css';
import { useShown } from './shown';

interface FieldProps {
  readonly label: string;
  /** Its name, where a step leads to it. */
  readonly field?: FieldName | undefined;
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
export function Field({ label, field, hint, trouble, saved, stacked = false, children }: FieldProps) {
  const id = useId();
  const shown = useShown<HTMLDivElement>(field);
  const wrong = trouble !== undefined;
  const place = stacked ? styles.stacked : styles.field;
  return (
    <div {...shown} className={wrong ? `${place} ${notes.wrong}` : place}>
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
