import { useId, useRef, useState } from 'react';
import type { HotkeyRun } from '../../../../electron/contract/hotkeys/hotkey';
import { useApp } from '../../../stores/offhook';
import { useChange } from '../../../stores/use-change';
import { Button } from '../../../ui/Button';
import { Choice } from '../../../ui/Choice';
import controls from '../../../ui/controls.module.css';
import formStyles from '../../../ui/EditForm.module.css';
import fieldStyles from '../../../ui/Field.module.css';
import notes from '../../../ui/notes.module.css';
import { useInSight } from '../../../ui/use-in-sight';
import { freeId } from '../phone-id';
import { useWords } from '../words';
import styles from './AddHotkey.module.css';

/** The subject of the form: keys that are written out, or a sequence by its id. */
type What = 'keys' | `sequence ${string}`;

/** Adds a hotkey for keys that are written out, or for a sequence; a fault of the keys is said at their field. */
export function AddHotkey() {
  const saved = useApp((app) => app.sequences);
  const hotkeys = useApp((app) => app.hotkeys);
  const words = useWords();
  const [wanted, setWanted] = useState<What>('keys');
  const [keys, setKeys] = useState('');
  const { change, refusal } = useChange();
  const problem = refusal();
  const said = problem && words.problem(problem);
  /** The ids that were given here: the state may not have them yet. */
  const given = useRef<readonly string[]>([]);
  const sequences = saved.map(({ id, name }) => ({ value: `sequence ${id}` as const, label: name, id }));
  // One that was removed meanwhile is not asked for any more.
  const sequence = sequences.find(({ value }) => value === wanted);
  const add = async (run: HotkeyRun, base: string) => {
    const id = freeId(base, [...hotkeys.map((hotkey) => hotkey.id), ...given.current]);
    given.current = [...given.current, id];
    const refused = await change({ do: 'add-hotkey', id, accelerator: null, run });
    // Others that were written meanwhile are not added yet.
    if (refused === null) setKeys((now) => (now === keys ? '' : now));
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (sequence) void add({ do: 'run-sequence', id: sequence.id }, 'run');
        else void add({ do: 'press', sequence: keys.trim() }, 'keys');
      }}
    >
      {sequences.length > 0 && (
        <Choice<What>
          label={words.sequences.hotkeyFor}
          value={sequence?.value ?? 'keys'}
          options={[{ value: 'keys', label: words.sequences.hotkeyForKeys }, ...sequences]}
          onChoose={setWanted}
        />
      )}
      {!sequence && <KeysField keys={keys} note={said} onWrite={setKeys} />}
      {sequence && (
        <div className={`row ${formStyles.end}`}>
          <Button type="submit">{words.hotkeys.add}</Button>
          {said && <p role="alert">{said.text}</p>}
        </div>
      )}
    </form>
  );
}

interface KeysFieldProps {
  readonly keys: string;
  /** The fault of the keys. */
  readonly note: { readonly text: string; readonly next?: string } | null;
  readonly onWrite: (keys: string) => void;
}

/** The keys that a hotkey is to press, as `KEYEVENT`s. */
function KeysField({ keys, note, onWrite }: KeysFieldProps) {
  const words = useWords();
  const text = words.hotkeys;
  const id = useId();
  const shown = useInSight<HTMLParagraphElement>(note?.text);
  return (
    <div className={note ? `${fieldStyles.field} ${notes.wrong}` : fieldStyles.field}>
      <label htmlFor={id}>{text.sequence}</label>
      <div className={fieldStyles.control}>
        <input
          id={id}
          className={controls.text}
          type="text"
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}-note`}
          aria-invalid={note !== null}
          value={keys}
          onChange={(event) => onWrite(event.target.value)}
        />
        <Button type="submit" disabled={keys.trim() === ''}>
          {text.add}
        </Button>
        <p ref={shown} id={`${id}-note`} className={notes.note} aria-live="polite">
          {note ? `${note.text} ${note.next ? `${note.next}.` : ''}` : text.sequenceHint}
        </p>
      </div>
    </div>
  );
}
