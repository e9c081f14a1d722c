import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { Button } from '../../../ui/Button';
import notes from '../../../ui/notes.module.css';
import { type Cell, RowFields } from './RowFields';
import rowStyles from './rows.module.css';
import { mapTexts, type Texts } from './use-row-texts';

interface Props<Name extends string> {
  readonly label: string;
  readonly add: string;
  readonly cells: readonly Cell<Name>[];
  readonly empty: Texts<Name>;
  readonly saved: string | undefined;
  readonly hint: string;
  readonly check: (texts: Texts<Name>) => string | undefined;
  /** Resolves to why it was not taken: it stays in the fields then; null: it was. */
  readonly onAdd: (texts: Texts<Name>) => Promise<string | null>;
}

/** The fields for one more row. */
export function NewRow<Name extends string>({ label, add, cells, empty, saved, hint, check, onAdd }: Props<Name>) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [texts, setTexts] = useState(empty);
  const [wrong, setWrong] = useState<string>();
  const show = (next: Texts<Name>) => {
    setTexts(next);
    setWrong(undefined);
  };
  const keep = async () => {
    const written = mapTexts(texts, (text) => text.trim());
    const found = check(written);
    setWrong(found);
    if (found !== undefined) return;
    const refusal = await onAdd(written);
    if (refusal !== null) return setWrong(refusal);
    show(empty);
    form.current?.querySelector('input')?.focus();
  };
  const isWrong = wrong !== undefined;
  return (
    <form
      ref={form}
      className={isWrong ? `${rowStyles.row} ${notes.wrong}` : rowStyles.row}
      aria-label={label}
      onKeyDown={(event: KeyboardEvent) => event.key === 'Escape' && show(empty)}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <div className={rowStyles.line}>
        <div className={rowStyles.fields}>
          <RowFields
            cells={cells}
            texts={texts}
            wrong={isWrong}
            describedBy={id}
            onWrite={(name, text) => show({ ...texts, [name]: text })}
          />
        </div>
        <Button type="submit">{add}</Button>
        <span className={notes.saved} role="status">
          {saved}
        </span>
      </div>
      <p id={id} className={notes.note} aria-live={isWrong ? 'polite' : undefined}>
        {wrong ?? hint}
      </p>
    </form>
  );
}
