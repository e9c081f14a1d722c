import { useId, useState } from 'react';
import { useOffhook } from '../../stores/offhook';
import { Button } from '../../ui/Button';
import { freeId } from './phone-id';
import { useSave } from './use-save';

/** Adds a hotkey for a key sequence; what is wrong with the sequence is said at its field. */
export function AddHotkey() {
  const { app, words } = useOffhook();
  const text = words.hotkeys;
  const id = useId();
  const [sequence, setSequence] = useState('');
  const { save, problem } = useSave();
  const said = problem && words.problem(problem);
  const add = async () => {
    const taken = app.hotkeys.map((hotkey) => hotkey.id);
    const run = { do: 'press', sequence: sequence.trim() } as const;
    if (await save({ do: 'save-hotkey', id: freeId('keys', taken), accelerator: null, run })) setSequence('');
  };
  return (
    <form
      className={said ? 'add-hotkey field wrong' : 'add-hotkey field'}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label htmlFor={id}>{text.sequence}</label>
      <div className="field-control">
        <input
          id={id}
          className="text"
          type="text"
          autoComplete="off"
          spellCheck={false}
          aria-describedby={`${id}-note`}
          aria-invalid={said !== null}
          value={sequence}
          onChange={(event) => setSequence(event.target.value)}
        />
        <Button type="submit" disabled={sequence.trim() === ''}>
          {text.add}
        </Button>
        <p id={`${id}-note`} className="field-note" aria-live="polite">
          {said ? `${said.text} ${said.next ? `${said.next}.` : ''}` : text.sequenceHint}
        </p>
      </div>
    </form>
  );
}
