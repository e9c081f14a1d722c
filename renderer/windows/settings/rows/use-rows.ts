import { useRef } from 'react';
import type { CommandInput } from '../../../../electron/contract/command';
import type { Problem } from '../../../../electron/contract/problem';
import { type FieldSaid, useChange } from '../../../stores/use-change';
import { useEdition } from '../../../stores/use-edition';

/** A row of a list, by an id that stays with it wherever it is moved. */
export interface RowOf<Item> {
  readonly id: number;
  readonly item: Item;
}

/** Where something is said: at a row, at a part of it, at the fields for one more, or below all about one that is gone. */
export type RowsPlace = `${number}` | `final ${number}` | 'new' | 'list';

export interface EditedRows<Item> {
  readonly rows: readonly RowOf<Item>[];
  /** Changes a row. Each of these resolves to why the change was not taken; null: it was. */
  readonly change: (id: number, edit: (item: Item) => Item, place?: RowsPlace) => Promise<Problem | null>;
  readonly add: (item: Item) => Promise<Problem | null>;
  readonly remove: (id: number) => Promise<Problem | null>;
  /** At either end it stays. */
  readonly move: (id: number, by: -1 | 1) => Promise<Problem | null>;
  readonly said: (place: RowsPlace) => FieldSaid;
}

/** Exchanges a row with one of its neighbours. */
function moved<Item>(rows: readonly RowOf<Item>[], id: number, by: -1 | 1): readonly RowOf<Item>[] {
  const from = rows.findIndex((row) => row.id === id);
  const row = rows[from];
  const isPossible = row !== undefined && rows[from + by] !== undefined;
  return isPossible ? rows.toSpliced(from, 1).toSpliced(from + by, 0, row) : rows;
}

/** The rows of a list that is saved whole, on their way to being changed; `command` saves all of them. */
export function useRows<Item>(inForce: readonly Item[], command: (items: Item[]) => CommandInput): EditedRows<Item> {
  const { change, said } = useChange();
  const lastId = useRef(0);
  const withId = (item: Item): RowOf<Item> => {
    lastId.current += 1;
    return { id: lastId.current, item };
  };
  const { edition: rows, edit } = useEdition<readonly Item[], readonly RowOf<Item>[]>({
    inForce,
    begin: (items) => items.map(withId),
    contentOf: (all) => all.map(({ item }) => item),
  });
  const save = (make: (all: readonly RowOf<Item>[]) => readonly RowOf<Item>[], place: RowsPlace) =>
    change((send) => edit(make, (items) => send(command([...items]))), place);
  return {
    rows,
    change: (id, make, place = `${id}`) =>
      save((all) => all.map((row) => (row.id === id ? { id, item: make(row.item) } : row)), place),
    add: (item) => {
      const row = withId(item);
      return save((all) => [...all, row], 'new');
    },
    remove: (id) => save((all) => all.filter((row) => row.id !== id), 'list'),
    move: (id, by) => save((all) => moved(all, id, by), 'list'),
    said,
  };
}
