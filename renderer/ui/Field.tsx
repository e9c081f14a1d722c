import { type ReactNode, useId } from 'react';

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Why its content was not taken; shown at the field. */
  readonly trouble?: string | undefined;
  /** "saved", for a moment after a change. */
  readonly saved?: string | undefined;
  readonly children: (ids: { readonly id: string; readonly describedBy: string; readonly wrong: boolean }) => ReactNode;
}

/** A label, its control, and beneath it a hint or the fault. */
export function Field({ label, hint, trouble, saved, children }: FieldProps) {
  const id = useId();
  const wrong = trouble !== undefined;
  return (
    <div className={wrong ? 'field wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <div className="field-control">
        {children({ id, describedBy: `${id}-note`, wrong })}
        <span className="saved" role="status">
          {saved}
        </span>
        <p id={`${id}-note`} className="field-note" aria-live={wrong ? 'polite' : undefined}>
          {trouble ?? hint}
        </p>
      </div>
    </div>
  );
}
