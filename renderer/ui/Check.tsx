import { useId } from 'react';
import { useWanted } from './use-wanted';

interface Props {
  readonly label: string;
  readonly checked: boolean;
  readonly hint?: string | undefined;
  /** Why the last change was not taken; shown at the box. */
  readonly trouble?: string | undefined;
  readonly saved?: string | undefined;
  /** May hand back a promise of the answer: until then the box is as it was set. */
  readonly onCheck: (checked: boolean) => unknown;
}

/** A box to tick, its label behind it, and beneath it a hint or the fault. */
export function Check({ label, checked, hint, trouble, saved, onCheck }: Props) {
  const id = useId();
  const { shown, set } = useWanted(checked, onCheck);
  const wrong = trouble !== undefined;
  return (
    <div className={wrong ? 'check wrong' : 'check'}>
      <div className="check-line">
        <input
          id={id}
          type="checkbox"
          aria-describedby={`${id}-note`}
          checked={shown}
          onChange={(event) => set(event.target.checked)}
        />
        <label htmlFor={id}>{label}</label>
        <span className="saved" role="status">
          {saved}
        </span>
      </div>
      <p id={`${id}-note`} className="field-note" aria-live={wrong ? 'polite' : undefined}>
        {trouble ?? hint}
      </p>
    </div>
  );
}
