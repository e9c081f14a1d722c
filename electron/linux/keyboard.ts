import { answer, sharedDisplay } from './display';
import type { KeyMap } from './hotkey-keys';

/** X11 protocol: the event that every program gets when keys have other letters, and what in it means the keyboard. */
const [MAPPING_NOTIFY, KEYBOARD] = [34, 1];
/** A change of layouts comes as several of them. */
const SETTLED_MS = 150;

/** The layout of the keyboard, as it is now. */
export interface Keyboard {
  map(): KeyMap;
  /** Tells when keys have other letters than before; returns the way to stop. */
  watch(changed: () => void): () => void;
}

/** Reads the layout from the X server. @throws Error where there is none */
export async function openKeyboard(): Promise<Keyboard> {
  const display = await sharedDisplay();
  const { min_keycode: first, max_keycode: last } = display.client.display;
  const read = async (): Promise<KeyMap> => {
    const rows = await answer<readonly (readonly number[])[]>((reply) =>
      display.client.GetKeyboardMapping(first, last - first + 1, reply),
    );
    return new Map(rows.map((keysyms, nth) => [first + nth, keysyms] as const));
  };
  let map = await read();
  const listeners = new Set<() => void>();
  let timer: NodeJS.Timeout | undefined;
  const isSame = (next: KeyMap): boolean => JSON.stringify([...next]) === JSON.stringify([...map]);
  const look = async (): Promise<void> => {
    const next = await read();
    if (isSame(next)) return;
    map = next;
    for (const changed of listeners) changed();
  };
  display.watch(({ type, rawData }) => {
    const what = rawData[4];
    if (type !== MAPPING_NOTIFY || what !== KEYBOARD) return;
    clearTimeout(timer);
    // A server that is gone has no keyboard: nothing is to be done then.
    timer = setTimeout(() => void look().catch(() => {}), SETTLED_MS);
  });
  return {
    map: () => map,
    watch(changed) {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
  };
}
