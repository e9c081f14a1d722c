import { type ReactNode, useId } from 'react';
import { type Cell, RowFields } from './RowFields';
import { type Texts, useRowTexts } from './use-row-texts';

/** What came of the last change at a place. */
export interface RowSaid {
  readonly saved: string | undefined;
  readonly trouble: string | undefined;
}

interface Props<Name extends string> {
  readonly label: string;
  readonly cells: readonly Cell<Name>[];
  /** What is in force. */
  readonly value: Texts<Name>;
  readonly said: RowSaid;
  readonly hint?: string;
  readonly check: (texts: Texts<Name>) => string | undefined;
  readonly onCommit: (texts: Texts<Name>) => void;
  /** Buttons at the end of the row. */
  readonly deeds?: ReactNode;
  /** What stands below its fields. */
  readonly below?: ReactNode;
}

/** Fields that take effect together, with what is said about them. */
export function Row<Name extends string>({
  label,
  cells,
  value,
  said,
  hint,
  check,
  onCommit,
  deeds,
  below,
}: Props<Name>) {
  const id = useId();
  const { texts, wrong, write, around } = useRowTexts({ value, check, onCommit });
  const trouble = wrong ?? said.trouble;
  return (
    <fieldset className={trouble === undefined ? 'text-row' : 'text-row wrong'} aria-label={label}>
      <div className="text-row-line">
        <div className="text-row-fields" {...around}>
          <RowFields cells={cells} texts={texts} wrong={trouble !== undefined} describedBy={id} onWrite={write} />
        </div>
        {deeds}
        <span className="saved" role="status">
          {said.saved}
        </span>
      </div>
      <p id={id} className="field-note" aria-live={trouble === undefined ? undefined : 'polite'}>
        {trouble ?? hint}
      </p>
      {below}
    </fieldset>
  );
}
