import { Fragment } from 'react';
import controls from '../../../ui/controls.module.css';
import type { Texts } from '../../../ui/use-draft';
import rowStyles from './rows.module.css';

/** One field of a row. */
export interface Cell<Name extends string> {
  readonly name: Name;
  readonly label: string;
  readonly size: 'short' | 'long';
  /** The text between it and the field before it. */
  readonly before?: string;
  readonly placeholder?: string;
}

interface Props<Name extends string> {
  readonly cells: readonly Cell<Name>[];
  readonly texts: Texts<Name>;
  readonly wrong: boolean;
  /** The id of the words about them. */
  readonly describedBy: string;
  readonly onWrite: (name: Name, text: string) => void;
}

/** The fields of a row, beside each other. */
export const RowFields = <Name extends string>({ cells, texts, wrong, describedBy, onWrite }: Props<Name>) => (
  <>
    {cells.map(({ name, label, size, before, placeholder }) => (
      <Fragment key={name}>
        {before !== undefined && (
          <span className="soft" aria-hidden="true">
            {before}
          </span>
        )}
        <input
          className={`${controls.text} ${size === 'long' ? rowStyles.long : rowStyles.short}`}
          type="text"
          autoComplete="off"
          spellCheck={false}
          aria-label={label}
          aria-describedby={describedBy}
          aria-invalid={wrong}
          placeholder={placeholder}
          value={texts[name]}
          onChange={(event) => onWrite(name, event.target.value)}
        />
      </Fragment>
    ))}
  </>
);
