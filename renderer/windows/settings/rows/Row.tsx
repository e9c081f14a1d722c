import { type FocusEvent, type KeyboardEvent, type ReactNode, useId } from 'react';
import type { Problem } from '../../../../electron/contract/problem';
import type { FieldName } from '../../../../electron/contract/program/places';
import { isKey } from '../../../ui/keys';
import notes from '../../../ui/notes.module.css';
import { useShown } from '../../../ui/shown';
import { type Texts, useDraft } from '../../../ui/use-draft';
import { useWords } from '../words';
import { type Cell, RowFields } from './RowFields';
import rowStyles from './rows.module.css';

interface Props<Name extends string> {
  readonly label: string;
  /** The name of the rows, where a step leads to one of them. */
  readonly field?: FieldName | undefined;
  /** Its place, from 0; absent: it is not there yet. */
  readonly at?: number;
  readonly cells: readonly Cell<Name>[];
  /** The texts in force. */
  readonly value: Texts<Name>;
  readonly saved: string | undefined;
  readonly hint?: string;
  readonly check: (texts: Texts<Name>) => string | undefined;
  /** Resolves to why the texts were not taken; null: they were. */
  readonly onCommit: (texts: Texts<Name>) => Promise<Problem | null>;
  /** Buttons at the end of the row. */
  readonly actions?: ReactNode;
  /** The part below its fields. */
  readonly below?: ReactNode;
}

/**
 * Fields that take effect together: when the last of them is left, or on Enter. Esc brings back the texts in force. Texts that
 * the program refuses stay as they were written.
 */
export function Row<Name extends string>(props: Props<Name>) {
  const { label, field, at, cells, value, saved, hint, check, actions, below } = props;
  const words = useWords();
  const id = useId();
  const shown = useShown<HTMLFieldSetElement>(field, at);
  const { texts, wrong, write, commit, reset, putBack } = useDraft({
    value,
    check,
    onCommit: async (written) => {
      const refusal = await props.onCommit(written);
      if (refusal) putBack(written, words.problem(refusal).text);
    },
  });
  const isWrong = wrong !== undefined;
  const around = {
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) commit();
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (isKey(event, 'Enter')) commit();
      if (isKey(event, 'Escape')) reset();
    },
  };
  return (
    <fieldset {...shown} className={isWrong ? `${rowStyles.row} ${notes.wrong}` : rowStyles.row} aria-label={label}>
      <div className={rowStyles.line}>
        <div className={rowStyles.fields} {...around}>
          <RowFields cells={cells} texts={texts} wrong={isWrong} describedBy={id} onWrite={write} />
        </div>
        {actions}
        <span className={notes.saved} role="status">
          {saved}
        </span>
      </div>
      <p id={id} className={notes.note} aria-live={isWrong ? 'polite' : undefined}>
        {wrong ?? hint}
      </p>
      {below}
    </fieldset>
  );
}
