import { type ReactNode, useId } from 'react';
import notes from '../../../ui/notes.module.css';
import { type Cell, RowFields } from './RowFields';
import rowStyles from './rows.module.css';
import { type Texts, useRowTexts } from './use-row-texts';

interface Props<Name extends string> {
  readonly label: string;
  readonly cells: readonly Cell<Name>[];
  /** The texts in force. */
  readonly value: Texts<Name>;
  readonly saved: string | undefined;
  readonly hint?: string;
  readonly check: (texts: Texts<Name>) => string | undefined;
  /** Resolves to why the texts were not taken; null: they were. */
  readonly onCommit: (texts: Texts<Name>) => Promise<string | null>;
  /** Buttons at the end of the row. */
  readonly actions?: ReactNode;
  /** The part below its fields. */
  readonly below?: ReactNode;
}

/** Fields that take effect together, with the words about them. */
export function Row<Name extends string>({ label, cells, saved, hint, actions, below, ...rest }: Props<Name>) {
  const id = useId();
  const { texts, wrong, write, around } = useRowTexts(rest);
  const isWrong = wrong !== undefined;
  return (
    <fieldset className={isWrong ? `${rowStyles.row} ${notes.wrong}` : rowStyles.row} aria-label={label}>
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
