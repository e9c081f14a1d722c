import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { Button } from '../../ui/Button';
import controls from '../../ui/controls.module.css';
import styles from './Question.module.css';
import { useWords } from './words';

interface Props {
  /** The effect of a yes. */
  readonly text: string;
  readonly yes: string;
  /** Absent: it is left as it is. */
  readonly no?: string;
  /** The name that has to be typed first; absent: a button is enough. */
  readonly name?: string | undefined;
  /** `typed`: the text in the field. */
  readonly onYes: (typed: string) => void;
  readonly onNo: () => void;
}

/** When the question is gone, the keyboard is where it was asked, or on the element that has taken its place. */
function useFocusBack(question: RefObject<HTMLElement | null>): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(() => {
    const place = question.current?.parentElement;
    const at = question.current ? [...(place?.children ?? [])].indexOf(question.current) : -1;
    return () => {
      // A user who has gone on elsewhere is left alone.
      if (document.activeElement !== document.body) return;
      const back = opener?.isConnected ? opener : place?.children[at];
      if (back instanceof HTMLElement) back.focus();
    };
  }, [opener, question]);
}

/** Asks before something that cannot be taken back, where it was begun. Esc leaves everything as it is. */
export function Question({ text, yes, no, name, onYes, onNo }: Props) {
  const words = useWords();
  const id = useId();
  const [typed, setTyped] = useState('');
  const question = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useFocusBack(question);
  // Where nothing has to be typed, the safe answer has the focus by itself.
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const sure = name === undefined || typed.trim() === name;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onNo();
  };
  return (
    <div ref={question} className={styles.question} role="alertdialog" aria-labelledby={id} onKeyDown={onKeyDown}>
      <p id={id}>{text}</p>
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (sure) onYes(typed.trim());
        }}
      >
        {name !== undefined && (
          <label className={styles.name}>
            <span>{words.maintenance.typeName(name)}</span>
            <input
              className={controls.text}
              type="text"
              autoComplete="off"
              spellCheck={false}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          </label>
        )}
        <div className="row">
          <Button look="danger" type="submit" disabled={!sure}>
            {yes}
          </Button>
          <Button autoFocus={name === undefined} onClick={onNo}>
            {no ?? words.maintenance.no}
          </Button>
        </div>
      </form>
    </div>
  );
}
