import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import type { FieldName } from '../../../../electron/contract/program/places';
import { IconButton } from '../../../ui/Button';
import notes from '../../../ui/notes.module.css';
import type { Texts } from '../../../ui/use-draft';
import { NewRow } from './NewRow';
import { Row } from './Row';
import type { Cell } from './RowFields';
import rowStyles from './rows.module.css';
import type { EditedRows, RowOf } from './use-rows';

/** How a row is called, and its buttons; rows are counted from 1. */
interface RowWords {
  readonly row: (nth: number) => string;
  readonly fresh: string;
  readonly add: string;
  readonly remove: (nth: number) => string;
  /** Instead of the fields for one more, where there is no room for it. */
  readonly full: string;
}

/** For rows whose order counts. */
interface Moving {
  readonly up: (nth: number) => string;
  readonly down: (nth: number) => string;
  readonly moved: (nth: number, of: number) => string;
}

interface Props<Name extends string, Item> {
  readonly label: string;
  readonly field?: FieldName | undefined;
  readonly words: RowWords;
  readonly cells: readonly Cell<Name>[];
  readonly edited: EditedRows<Item>;
  readonly textsOf: (item: Item) => Texts<Name>;
  /** An item with these texts; null: it is a new one. */
  readonly withTexts: (item: Item | null, texts: Texts<Name>) => Item;
  readonly empty: Texts<Name>;
  readonly most: number;
  readonly hint: string;
  /** The fault of the texts of a row (its id), or of a new one (null). */
  readonly check: (texts: Texts<Name>, row: number | null) => string | undefined;
  readonly moving?: Moving;
  readonly below?: (row: RowOf<Item>) => ReactNode;
}

/** Puts the keyboard where it belongs after the rows have changed. */
function useFocusAfter(rows: readonly unknown[]) {
  const root = useRef<HTMLDivElement>(null);
  const wanted = useRef<((root: HTMLElement) => HTMLElement | null | undefined) | null>(null);
  const shown = JSON.stringify(rows);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows have just become these
  useLayoutEffect(() => {
    if (root.current) wanted.current?.(root.current)?.focus();
    wanted.current = null;
  }, [shown]);
  return { root, focusAfter: (find: (root: HTMLElement) => HTMLElement | null | undefined) => (wanted.current = find) };
}

interface RowActionsProps {
  readonly at: number;
  readonly count: number;
  readonly remove: string;
  readonly moving: Moving | undefined;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** The buttons that move and remove a row. */
const RowActions = ({ at, count, remove, moving, onMove, onRemove }: RowActionsProps) => (
  <span className={rowStyles.actions}>
    {moving && (
      <>
        <IconButton
          icon="up"
          data-does="up"
          label={moving.up(at + 1)}
          aria-disabled={at === 0}
          onClick={() => onMove(-1)}
        />
        <IconButton
          icon="down"
          data-does="down"
          label={moving.down(at + 1)}
          aria-disabled={at === count - 1}
          onClick={() => onMove(1)}
        />
      </>
    )}
    <IconButton icon="close" data-does="remove" label={remove} onClick={onRemove} />
  </span>
);

/** Rows of text fields that are changed in place, with fields for one more below them. */
export function Rows<Name extends string, Item>({ field, edited, words, cells, moving, ...rest }: Props<Name, Item>) {
  const { rows, said } = edited;
  const { root, focusAfter } = useFocusAfter(rows);
  const [moved, setMoved] = useState('');
  const remove = (id: number, at: number) => {
    focusAfter((around) => {
      const others = around.querySelectorAll<HTMLElement>('[data-does="remove"]');
      return others[Math.min(at, others.length - 1)] ?? around.querySelector<HTMLElement>('form input');
    });
    void edited.remove(id);
  };
  const move = (id: number, at: number, by: -1 | 1) => {
    const to = at + by;
    if (!moving || to < 0 || to >= rows.length) return;
    const does = by < 0 ? 'up' : 'down';
    focusAfter((around) => around.querySelectorAll<HTMLElement>(`[data-does="${does}"]`)[to]);
    setMoved(moving.moved(to + 1, rows.length));
    void edited.move(id, by);
  };
  const row = (one: RowOf<Item>, at: number) => (
    <Row
      label={words.row(at + 1)}
      field={field}
      at={at}
      cells={cells}
      value={rest.textsOf(one.item)}
      saved={said(`${one.id}`).saved}
      check={(texts) => rest.check(texts, one.id)}
      onCommit={(texts) => edited.change(one.id, (item) => rest.withTexts(item, texts))}
      actions={
        <RowActions
          at={at}
          count={rows.length}
          remove={words.remove(at + 1)}
          moving={moving}
          onMove={(by) => move(one.id, at, by)}
          onRemove={() => remove(one.id, at)}
        />
      }
      below={rest.below?.(one)}
    />
  );
  return (
    <div ref={root} className={moving ? `${rowStyles.rows} ${rowStyles.moving}` : rowStyles.rows}>
      {rows.length > 0 && (
        <ol aria-label={rest.label}>
          {rows.map((one, at) => (
            <li key={one.id}>{row(one, at)}</li>
          ))}
        </ol>
      )}
      {rows.length < rest.most ? (
        <NewRow
          label={words.fresh}
          add={words.add}
          cells={cells}
          empty={rest.empty}
          saved={said('new').saved}
          hint={rest.hint}
          check={(texts) => rest.check(texts, null)}
          onAdd={(texts) => edited.add(rest.withTexts(null, texts))}
        />
      ) : (
        <p className={notes.note}>{words.full}</p>
      )}
      <p role="status">
        <span className={notes.saved}>{said('list').saved}</span>
        <span className={notes.trouble}>{said('list').trouble}</span>
        <span className="unseen">{moved}</span>
      </p>
    </div>
  );
}
