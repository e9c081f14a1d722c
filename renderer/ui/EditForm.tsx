import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from './Button';
import styles from './EditForm.module.css';
import { isKey } from './keys';
import notes from './notes.module.css';

interface Props {
  readonly className: string | undefined;
  /** The name of the edited thing, for those who hear the page. */
  readonly label: string;
  readonly save: string;
  readonly cancel: string;
  /** Why it could not be kept. */
  readonly trouble: string | undefined;
  readonly onSave: () => void;
  /** Esc, and the button that leaves everything as it was. */
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A few fields that are kept together, with the focus in the first of them. */
export function EditForm({ className, label, save, cancel, trouble, onSave, onCancel, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  return (
    <form
      ref={form}
      className={className}
      aria-label={label}
      onKeyDown={(event) => isKey(event, 'Escape') && onCancel()}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      {children}
      <div className={`row ${styles.end}`}>
        <Button look="main" type="submit">
          {save}
        </Button>
        <Button onClick={onCancel}>{cancel}</Button>
      </div>
      {trouble !== undefined && (
        <p className={notes.warning} role="alert">
          {trouble}
        </p>
      )}
    </form>
  );
}
