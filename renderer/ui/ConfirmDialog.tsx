import {
  type KeyboardEvent,
  type RefObject,
  type SyntheticEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Button } from './Button';
import styles from './ConfirmDialog.module.css';
import controls from './controls.module.css';
import { isKey } from './keys';

interface Props {
  /** The action that is asked about. */
  readonly title: string;
  /** The effect of a yes. */
  readonly text: string;
  readonly yes: string;
  /** The safe answer: it has the focus, unless something has to be typed. */
  readonly no: string;
  /** The name that has to be typed first; absent: a button is enough. */
  readonly typed?: { readonly name: string; readonly label: string } | undefined;
  /** `typed`: the text in the field. */
  readonly onYes: (typed: string) => void;
  readonly onNo: () => void;
}

/** Opens the dialog over the whole window; when it is gone, the focus is where it was before. */
function useModal(dialog: RefObject<HTMLDialogElement | null>): void {
  useLayoutEffect(() => {
    const opener = document.activeElement;
    const { current: opened } = dialog;
    opened?.showModal();
    opened?.querySelector<HTMLElement>('input, [data-safe]')?.focus();
    return () => {
      opened?.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, [dialog]);
}

/** Asks before something that cannot be taken back. Esc leaves everything as it is. */
export function ConfirmDialog({ title, text, yes, no, typed, onYes, onNo }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [written, setWritten] = useState('');
  useModal(dialog);
  const sure = typed === undefined || written.trim() === typed.name;
  const leave = (event: SyntheticEvent) => {
    event.preventDefault();
    event.stopPropagation();
    onNo();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // The part of the page around it has keys of its own.
    event.stopPropagation();
    if (isKey(event, 'Escape')) leave(event);
  };
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      role="alertdialog"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      onKeyDown={onKeyDown}
      onCancel={leave}
    >
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          if (sure) onYes(written.trim());
        }}
      >
        <h2 id={`${id}-title`}>{title}</h2>
        <p id={`${id}-text`}>{text}</p>
        {typed !== undefined && (
          <label className={styles.name}>
            <span>{typed.label}</span>
            <input
              className={controls.text}
              type="text"
              autoComplete="off"
              spellCheck={false}
              value={written}
              onChange={(event) => setWritten(event.target.value)}
            />
          </label>
        )}
        <div className={`row ${styles.answers}`}>
          <Button
            look="danger"
            type="submit"
            disabled={!sure}
            // The second half of a double click on the button that has asked.
            onClick={(event) => event.detail > 1 && event.preventDefault()}
          >
            {yes}
          </Button>
          <Button data-safe onClick={onNo}>
            {no}
          </Button>
        </div>
      </form>
    </dialog>
  );
}
