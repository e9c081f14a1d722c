import { type Display, sharedDisplay } from './display';
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

/** A connection that has ended is made again after so long, in ms; an X server that is gone takes this program with it. */
const AGAIN_AFTER_MS = 1_000;

async function readMap({ client, ask }: Display): Promise<KeyMap> {
  const { min_keycode: first, max_keycode: last } = client.display;
  const rows = await ask<readonly (readonly number[])[]>((reply) =>
    client.GetKeyboardMapping(first, last - first + 1, reply),
  );
  return new Map(rows.map((keysyms, nth) => [first + nth, keysyms] as const));
}

/** Reads the layout from the X server. @throws Error where there is none */
export async function openKeyboard(): Promise<Keyboard> {
  let map: KeyMap = new Map();
  const listeners = new Set<() => void>();
  const isSame = (next: KeyMap): boolean => JSON.stringify([...next]) === JSON.stringify([...map]);

  const follow = async (): Promise<void> => {
    const display = await sharedDisplay();
    let timer: NodeJS.Timeout | undefined;
    const look = async (): Promise<void> => {
      const next = await readMap(display);
      if (isSame(next)) return;
      map = next;
      for (const changed of listeners) changed();
    };
    display.watch(({ type, rawData }) => {
      if (type !== MAPPING_NOTIFY || rawData[4] !== KEYBOARD) return;
      clearTimeout(timer);
      // Where the connection ends meanwhile, the next one reads it.
      timer = setTimeout(() => void look().catch(() => {}), SETTLED_MS);
    });
    display.onEnd(() => void setTimeout(() => void follow().catch(() => {}), AGAIN_AFTER_MS).unref());
    await look();
  };

  await follow();
  return {
    map: () => map,
    watch(changed) {
      listeners.add(changed);
      return () => void listeners.delete(changed);
    },
  };
}
