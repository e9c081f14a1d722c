import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { IconButton } from '../../../ui/Button';
import notes from '../../../ui/notes.module.css';
import type { FieldSaid } from '../use-edits';
import { NewRow } from './NewRow';
import { Row } from './Row';
import type { Cell } from './RowFields';
import rowStyles from './rows.module.css';
import type { Texts } from './use-row-texts';

/** A row by its place, from 0, or the one that is being added. */
type RowPlace = number | 'new';

/** Where something is said: at a row, or below all of them about a row that was removed or moved. */
export type RowsPlace = RowPlace | 'list';

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
  readonly onMove: (at: number, by: -1 | 1) => void;
}

interface Props<Name extends string> {
  readonly label: string;
  readonly words: RowWords;
  readonly cells: readonly Cell<Name>[];
  readonly rows: readonly Texts<Name>[];
  readonly empty: Texts<Name>;
  readonly most: number;
  readonly hint: string;
  readonly said: (place: RowsPlace) => FieldSaid;
  readonly check: (texts: Texts<Name>, place: RowPlace) => string | undefined;
  /** As `onAdd`: resolves to why it was not taken; null: it was. */
  readonly onChange: (at: number, texts: Texts<Name>) => Promise<string | null>;
  readonly onAdd: (texts: Texts<Name>) => Promise<string | null>;
  readonly onRemove: (at: number) => void;
  readonly moving?: Moving;
  readonly below?: (at: number) => ReactNode;
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
export function Rows<Name extends string>({ label, words, cells, rows, said, check, moving, ...rest }: Props<Name>) {
  const { root, focusAfter } = useFocusAfter(rows);
  const [moved, setMoved] = useState('');
  const remove = (at: number) => {
    focusAfter((around) => {
      const others = around.querySelectorAll<HTMLElement>('[data-does="remove"]');
      return others[Math.min(at, others.length - 1)] ?? around.querySelector<HTMLElement>('form input');
    });
    rest.onRemove(at);
  };
  const move = (at: number, by: -1 | 1) => {
    const to = at + by;
    if (!moving || to < 0 || to >= rows.length) return;
    const does = by < 0 ? 'up' : 'down';
    focusAfter((around) => around.querySelectorAll<HTMLElement>(`[data-does="${does}"]`)[to]);
    setMoved(moving.moved(to + 1, rows.length));
    moving.onMove(at, by);
  };
  const row = (value: Texts<Name>, at: number) => (
    <Row
      label={words.row(at + 1)}
      cells={cells}
      value={value}
      saved={said(at).saved}
      check={(texts) => check(texts, at)}
      onCommit={(texts) => rest.onChange(at, texts)}
      actions={
        <RowActions
          at={at}
          count={rows.length}
          remove={words.remove(at + 1)}
          moving={moving}
          onMove={(by) => move(at, by)}
          onRemove={() => remove(at)}
        />
      }
      below={rest.below?.(at)}
    />
  );
  return (
    <div ref={root} className={moving ? `${rowStyles.rows} ${rowStyles.moving}` : rowStyles.rows}>
      {rows.length > 0 && (
        <ol aria-label={label}>
          {rows.map((value, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other name than its place, and two may be alike
            <li key={at}>{row(value, at)}</li>
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
          check={(texts) => check(texts, 'new')}
          onAdd={rest.onAdd}
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
