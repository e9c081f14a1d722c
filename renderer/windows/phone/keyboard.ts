import type { PhoneFace } from '../../../electron/contract/phones/state';

/** The signs of the key pad. */
export const DIGIT = /^[0-9*#]$/;

/** Keys of the computer that press a key of the phone, the best one first where families differ. */
const KEYBOARD: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    ArrowUp: ['UP'],
    ArrowDown: ['DOWN'],
    ArrowLeft: ['LEFT'],
    ArrowRight: ['RIGHT'],
    Enter: ['ENTER'],
    Escape: ['CANCEL', 'DISCONNECT', 'F_CANCEL'],
    // Never CANCEL or F_CANCEL: a slip while typing must not end a call.
    Backspace: ['CLEAR', 'LEFT'],
    F1: ['F1'],
    F2: ['F2'],
    F3: ['F3'],
    F4: ['F4'],
    '+': ['VOLUME_UP'],
    '-': ['VOLUME_DOWN'],
  }),
);

/** The key that turns the page of the function keys on the phone itself; phones with several pages have it. */
export const PAGE_KEY = 'F_LABEL_PAGE_NEXT';

/** Every key that this face shows, on all of its pages. */
export const keysOf = (face: PhoneFace): ReadonlySet<string> => {
  const { keys, perPage } = face.functionKeys;
  const paged = keys.length > perPage ? [{ key: PAGE_KEY }] : [];
  const rest = [face.navigation, face.keypad, face.callKeys, face.volume];
  return new Set([face.softKeys, keys, paged, ...face.modules, ...rest].flat().map(({ key }) => key));
};

/** The phone's key for a key of the computer, `KeyboardEvent.key`; null when this face has none for it. */
export function keyFor(key: string, face: PhoneFace): string | null {
  const has = keysOf(face);
  const wanted = KEYBOARD.get(key) ?? (DIGIT.test(key) ? [key] : []);
  return wanted.find((name) => has.has(name)) ?? null;
}
