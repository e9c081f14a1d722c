import type { Display } from './display';
import type { Selection } from './selections';

/** `XFixesSelectionNotify`: where the number of the selection stands. */
const CHANGED_AT = 12;

interface Changes {
  /** How often a selection has got a new owner, or its owner something new; null: the server does not tell. */
  readonly count: number | null;
  readonly listeners: Set<() => void>;
}

const followed = new WeakMap<Display, Map<Selection, Promise<Changes>>>();

/** Follows a selection from now on, for as long as the display is open. */
function follow(display: Display, selection: Selection): Promise<Changes> {
  const all = followed.get(display) ?? new Map<Selection, Promise<Changes>>();
  followed.set(display, all);
  const begin = async (): Promise<Changes> => {
    const { fixes } = display;
    const changes = { count: fixes ? 0 : null, listeners: new Set<() => void>() };
    if (!fixes) return changes;
    const atom = await display.atom(selection);
    fixes.SelectSelectionInput(display.openWindow(), atom, fixes.SelectionEventMask.SetSelectionOwner);
    const told = (): void => {
      changes.count = (changes.count ?? 0) + 1;
      for (const listener of changes.listeners) listener();
    };
    display.watch(({ type, rawData }) => {
      if (type === fixes.firstEvent && rawData.readUInt32LE(CHANGED_AT) === atom) told();
    });
    // A server that is gone is another owner, too.
    display.onEnd(told);
    return changes;
  };
  const known = all.get(selection) ?? begin();
  all.set(selection, known);
  return known;
}

/** Says the same for as long as a selection stays as it is: two answers that agree are of one text. */
export async function versionOf(display: Display, selection: Selection): Promise<string> {
  const changes = await follow(display, selection);
  const atom = await display.atom(selection);
  // Asked last: changes that the server had told before are counted by then.
  const owner = await display.ask<number>((reply) => display.client.GetSelectionOwner(atom, reply));
  return `${owner} ${changes.count}`;
}

/**
 * Tells each time when a selection has a new owner, or its owner something new, and when the connection has ended; null:
 * this server does not tell.
 */
export async function watchSelection(
  display: Display,
  selection: Selection,
  changed: () => void,
): Promise<(() => void) | null> {
  const { count, listeners } = await follow(display, selection);
  if (count === null) return null;
  listeners.add(changed);
  return () => void listeners.delete(changed);
}
