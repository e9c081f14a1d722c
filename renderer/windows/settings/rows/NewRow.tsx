import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { Button } from '../../../ui/Button';
import type { RowSaid } from './Row';
import { type Cell, RowFields } from './RowFields';
import { mapTexts, type Texts } from './use-row-texts';

interface Props<Name extends string> {
  readonly label: string;
  readonly add: string;
  readonly cells: readonly Cell<Name>[];
  readonly empty: Texts<Name>;
  readonly said: RowSaid;
  readonly hint: string;
  readonly check: (texts: Texts<Name>) => string | undefined;
  /** Resolves to whether it was taken; what was not stays in the fields. */
  readonly onAdd: (texts: Texts<Name>) => Promise<boolean>;
}

/** The fields for one more row. */
export function NewRow<Name extends string>({ label, add, cells, empty, said, hint, check, onAdd }: Props<Name>) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [texts, setTexts] = useState(empty);
  const [wrong, setWrong] = useState<string>();
  const [refused, setRefused] = useState(false);
  const show = (next: Texts<Name>) => {
    setTexts(next);
    setWrong(undefined);
    setRefused(false);
  };
  const keep = async () => {
    const written = mapTexts(texts, (text) => text.trim());
    const found = check(written);
    setWrong(found);
    if (found !== undefined) return;
    const taken = await onAdd(written);
    setRefused(!taken);
    if (!taken) return;
    show(empty);
    form.current?.querySelector('input')?.focus();
  };
  const trouble = wrong ?? (refused ? said.trouble : undefined);
  return (
    <form
      ref={form}
      className={trouble === undefined ? 'text-row' : 'text-row wrong'}
      aria-label={label}
      onKeyDown={(event: KeyboardEvent) => event.key === 'Escape' && show(empty)}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <div className="text-row-line">
        <div className="text-row-fields">
          <RowFields
            cells={cells}
            texts={texts}
            wrong={trouble !== undefined}
            describedBy={id}
            onWrite={(name, text) => show({ ...texts, [name]: text })}
          />
        </div>
        <Button type="submit">{add}</Button>
        <span className="saved" role="status">
          {said.saved}
        </span>
      </div>
      <p id={id} className="field-note" aria-live={trouble === undefined ? undefined : 'polite'}>
        {trouble ?? hint}
      </p>
    </form>
  );
}
