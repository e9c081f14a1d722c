import type { StoreApi } from 'zustand/vanilla';

/** The part of the state that a slice sees: its own. */
export type Store<Part> = Pick<StoreApi<Part>, 'getState' | 'setState' | 'subscribe'>;

/** Plain data is the same when it is written the same. */
const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);

/**
 * Puts values that follow from something else into the state. A value that has not changed keeps its identity, and
 * where none has, no listener is told: a window gets only new values.
 */
export function project<Part extends object>({ getState, setState }: Store<Part>, view: Partial<Part>): void {
  const now = getState();
  const changed = (Object.keys(view) as (keyof Part)[]).filter((key) => !isSame(now[key], view[key]));
  if (changed.length === 0) return;
  setState(Object.fromEntries(changed.map((key) => [key, view[key]])) as Partial<Part>);
}
