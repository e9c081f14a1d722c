/**
 * Which key a global hotkey of Electron's is on an X server. Electron makes a keysym of the key's name and grabs the lowest
 * keycode that has it, in whatever group and level; the event is read by the first group alone, whichever is active. Where
 * the two do not meet, the key is kept from all programs and nothing happens; where no key has the keysym, the grab is of
 * *every* key. Both were measured on Electron 25 (Chromium 114), twenty layouts, every key.
 */

/** The keysyms of each keycode: unshifted and shifted of the first group, then of the second (X11 protocol, GetKeyboardMapping). */
export type KeyMap = ReadonlyMap<number, readonly number[]>;

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const DIGITS = [...'0123456789'];
const SIGNS = [...";=,-./`[\\]'"];
const [KEYPAD_0, F1] = [0xffb0, 0xffbe];

/** The keysyms of the keys that Electron has names for (X11 keysymdef). */
const KEYSYMS: ReadonlyMap<string, number> = new Map([
  ...LETTERS.map((letter) => [letter, letter.toLowerCase().charCodeAt(0)] as const),
  ...DIGITS.map((digit) => [digit, digit.charCodeAt(0)] as const),
  ...SIGNS.map((sign) => [sign, sign.charCodeAt(0)] as const),
  ...DIGITS.map((digit, nth) => [`num${digit}`, KEYPAD_0 + nth] as const),
  ...Array.from({ length: 24 }, (_, nth) => [`F${nth + 1}`, F1 + nth] as const),
  ...Object.entries({
    nummult: 0xffaa,
    numadd: 0xffab,
    numsub: 0xffad,
    numdec: 0xffae,
    numdiv: 0xffaf,
    Backspace: 0xff08,
    Tab: 0xff09,
    Return: 0xff0d,
    Escape: 0xff1b,
    Space: 0x20,
    PageUp: 0xff55,
    PageDown: 0xff56,
    End: 0xff57,
    Home: 0xff50,
    Left: 0xff51,
    Up: 0xff52,
    Right: 0xff53,
    Down: 0xff54,
    Insert: 0xff63,
    Delete: 0xffff,
  }),
]);

const inRow = (first: number, codes: string): readonly (readonly [string, number])[] =>
  codes.split(' ').map((code, nth) => [code, first + nth] as const);

/** The keycodes of `KeyboardEvent.code`, as every X server on Linux counts them (evdev, plus 8). */
const KEYCODES: ReadonlyMap<string, number> = new Map([
  ...inRow(10, 'Digit1 Digit2 Digit3 Digit4 Digit5 Digit6 Digit7 Digit8 Digit9 Digit0 Minus Equal Backspace Tab'),
  ...inRow(24, 'KeyQ KeyW KeyE KeyR KeyT KeyY KeyU KeyI KeyO KeyP BracketLeft BracketRight Enter'),
  ...inRow(38, 'KeyA KeyS KeyD KeyF KeyG KeyH KeyJ KeyK KeyL Semicolon Quote Backquote'),
  ...inRow(51, 'Backslash KeyZ KeyX KeyC KeyV KeyB KeyN KeyM Comma Period Slash'),
  ...inRow(79, 'Numpad7 Numpad8 Numpad9 NumpadSubtract Numpad4 Numpad5 Numpad6 NumpadAdd Numpad1 Numpad2 Numpad3'),
  ...inRow(90, 'Numpad0 NumpadDecimal'),
  ...inRow(110, 'Home ArrowUp PageUp ArrowLeft ArrowRight End ArrowDown PageDown Insert Delete'),
  ...inRow(67, 'F1 F2 F3 F4 F5 F6 F7 F8 F9 F10'),
  ...inRow(94, 'IntlBackslash F11 F12'),
  ...inRow(191, 'F13 F14 F15 F16 F17 F18 F19 F20 F21 F22 F23 F24'),
  ['NumpadMultiply', 63],
  ['Space', 65],
  ['NumpadEnter', 104],
  ['NumpadDivide', 106],
  ['PrintScreen', 107],
]);

/** The letters, digits and signs of a keyboard from the United States, by keycode: what Chromium takes where a layout has none. */
const PLACES: ReadonlyMap<number, string> = new Map(
  (
    [
      [10, '1234567890-='],
      [24, 'QWERTYUIOP[]'],
      [38, "ASDFGHJKL;'`"],
      [51, '\\ZXCVBNM,./'],
    ] as const
  ).flatMap(([first, keys]) => [...keys].map((key, nth) => [first + nth, key] as const)),
);

const LATIN_1_LAST = 0xff;
const isLowerLetter = (keysym: number): boolean => /^[a-z]$/.test(String.fromCharCode(keysym));
const isDigit = (keysym: number): boolean => /^\d$/.test(String.fromCharCode(keysym));

/** The keycode that Electron grabs for a key's name; 0: every key; null: its keysym is not known here. */
export function grabbedKeycode(name: string, map: KeyMap): number | null {
  const keysym = KEYSYMS.get(name);
  if (keysym === undefined) return null;
  const keycodes = [...map].filter(([, keysyms]) => keysyms.includes(keysym)).map(([keycode]) => keycode);
  return keycodes.length === 0 ? 0 : Math.min(...keycodes);
}

/** A name that Electron grabs this keycode for; null: there is none. */
export const nameGrabbing = (keycode: number, map: KeyMap): string | null =>
  [...KEYSYMS.keys()].find((name) => grabbedKeycode(name, map) === keycode) ?? null;

/** What the first group says of a key, where that is beyond doubt: the name that its event is read as; null: in doubt. */
function readAs(keycode: number, map: KeyMap): string | null {
  const plain = map.get(keycode)?.[0] ?? 0;
  return isLowerLetter(plain) || isDigit(plain) ? String.fromCharCode(plain).toUpperCase() : null;
}

/** Whether a hotkey with this key can fire; `no-key`: it surely cannot, and must not be grabbed. */
export function chancesOf(name: string, map: KeyMap): 'fires' | 'no-key' {
  const keycode = grabbedKeycode(name, map);
  if (keycode === null) return 'fires';
  if (keycode === 0) return 'no-key';
  const read = readAs(keycode, map);
  return read === null || read === name ? 'fires' : 'no-key';
}

/** Whether a second group, another layout to switch to, has other letters. */
const hasTwoGroups = (map: KeyMap): boolean =>
  [...map.values()].some(([plain = 0, , other = 0]) => other !== 0 && other !== plain && isLowerLetter(plain || other));

/**
 * Whether the key that was pressed (`KeyboardEvent.code`) is the one that fires for the name that the page gave it. The page
 * names it by the group that is active, the hotkey is read by the first.
 */
export function firesFor(name: string, code: string, map: KeyMap): boolean {
  const pressed = KEYCODES.get(code);
  const grabbed = grabbedKeycode(name, map);
  if (pressed === undefined || grabbed === null) return true;
  if (pressed !== grabbed) return false;
  const read = readAs(pressed, map);
  if (read !== null) return read === name;
  if (name.length !== 1 || !hasTwoGroups(map)) return true;
  const [plain, place] = [map.get(pressed)?.[0] ?? 0, PLACES.get(pressed)];
  if (place !== undefined && DIGITS.includes(place)) return name === place;
  const sign = String.fromCharCode(plain);
  if (SIGNS.includes(sign)) return name === sign;
  // A letter of another alphabet is read by its place.
  return plain > LATIN_1_LAST && name === place;
}
