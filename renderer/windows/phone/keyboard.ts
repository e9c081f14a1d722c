import type { PhoneFace } from '../../../electron/contract/state';

/** Keys of the computer that press a key of the phone, the best one first where families differ. */
const KEYBOARD: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    ArrowUp: ['UP'],
    ArrowDown: ['DOWN'],
    ArrowLeft: ['LEFT'],
    ArrowRight: ['RIGHT'],
    Enter: ['ENTER'],
    Escape: ['CANCEL', 'DISCONNECT'],
    // Never CANCEL: a slip while typing must not end a call.
    Backspace: ['CLEAR', 'LEFT'],
    F1: ['F1'],
    F2: ['F2'],
    F3: ['F3'],
    F4: ['F4'],
  }),
);

/** Every key that this face shows. */
export const keysOf = (face: PhoneFace): ReadonlySet<string> =>
  new Set(
    [face.softKeys, face.functionKeys.keys, ...face.modules, face.navigation, face.keypad, face.callKeys, face.volume]
      .flat()
      .map(({ key }) => key),
  );

/** The phone's key for a key of the computer, `KeyboardEvent.key`; null when this face has none for it. */
export function keyFor(key: string, face: PhoneFace): string | null {
  const has = keysOf(face);
  const wanted = KEYBOARD.get(key) ?? (/^[0-9*#]$/.test(key) ? [key] : []);
  return wanted.find((name) => has.has(name)) ?? null;
}
