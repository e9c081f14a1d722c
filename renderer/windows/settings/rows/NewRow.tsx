import { type KeyboardEvent, useId, useRef } from 'react';
import type { Problem } from '../../../../electron/contract/problem';
import { Button } from '../../../ui/Button';
import { isKey } from '../../../ui/keys';
import notes from '../../../ui/notes.module.css';
import { type Texts, useDraft } from '../../../ui/use-draft';
import { useWords } from '../words';
import { type Cell, RowFields } from './RowFields';
import rowStyles from './rows.module.css';

interface Props<Name extends string> {
  readonly label: string;
  readonly add: string;
  readonly cells: readonly Cell<Name>[];
  readonly empty: Texts<Name>;
  readonly saved: string | undefined;
  readonly hint: string;
  readonly check: (texts: Texts<Name>) => string | undefined;
  /** Resolves to why it was not taken: it comes back into the fields then; null: it was. */
  readonly onAdd: (texts: Texts<Name>) => Promise<Problem | null>;
}

/** The fields for one more row. They are empty again as soon as it is on its way. */
export function NewRow<Name extends string>({ label, add, cells, empty, saved, hint, check, onAdd }: Props<Name>) {
  const words = useWords();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const { texts, wrong, write, commit, reset, putBack } = useDraft({ value: empty, adds: true, check, onCommit: keep });
  const isWrong = wrong !== undefined;
  async function keep(written: Texts<Name>) {
    reset();
    form.current?.querySelector('input')?.focus();
    const refusal = await onAdd(written);
    if (refusal) putBack(written, words.problem(refusal).text);
  }
  return (
    <form
      ref={form}
      className={isWrong ? `${rowStyles.row} ${notes.wrong}` : rowStyles.row}
      aria-label={label}
      onKeyDown={(event: KeyboardEvent) => isKey(event, 'Escape') && reset()}
      onSubmit={(event) => {
        event.preventDefault();
        commit();
      }}
    >
      <div className={rowStyles.line}>
        <div className={rowStyles.fields}>
          <RowFields cells={cells} texts={texts} wrong={isWrong} describedBy={id} onWrite={write} />
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
