import { expect, test } from 'vitest';
import { chancesOf, firesFor, grabbedKeycode, type KeyMap, nameGrabbing } from '../../electron/linux/hotkey-keys';
import { createHotkeyGrabs, type Shortcuts } from '../../electron/shell/hotkey-grabs';

/** A keyboard of some keys: the keysyms of each keycode, as its rows have them. */
const keyboard = (rows: Readonly<Record<number, string>>): KeyMap =>
  new Map(
    Object.entries(rows).map(([keycode, signs]) => [Number(keycode), [...signs].map((sign) => sign.charCodeAt(0))]),
  );

/** D, S, M and two signs of a keyboard of the United States. */
const US = keyboard({ 39: 'sS', 40: 'dD', 43: 'hH', 58: 'mM', 59: ',<', 60: '.>' });
/** The same places of a French one: M is elsewhere, and a comma has its place. */
const FR = keyboard({ 39: 'sS', 40: 'dD', 47: 'mM', 58: ',?', 59: ';.', 60: ':/' });
const DVORAK = keyboard({ 39: 'oO', 40: 'eE', 43: 'dD', 47: 'sS', 25: ',<', 26: '.>' });
/** No Latin letter at all. */
const RU = keyboard({ 39: 'ыЫ', 40: 'вВ', 61: '.,' });
const US_AND_RU = keyboard({ 39: 'sSыЫ', 40: 'dDвВ', 60: '.>юЮ', 61: '/?.,' });
/** S is the second letter of a key here, and the first of another: the lower keycode is grabbed, and never fires. */
const DVORAK_AND_US = keyboard({ 39: 'oOsS', 47: 'sS;:', 40: 'eEdD', 43: 'dDhH' });

test.each([
  ['M', US, 58],
  ['M', FR, 47],
  [',', FR, 58],
  ['D', RU, 0],
  ['.', US_AND_RU, 60],
  ['VolumeUp', US, null],
] as const)('a grab of %s lands on the lowest key that has it', (name, map, keycode) => {
  expect(grabbedKeycode(name, map)).toBe(keycode);
  if (keycode) expect(grabbedKeycode(nameGrabbing(keycode, map) ?? '', map)).toBe(keycode);
});

test.each([
  ['D', US, 'fires'],
  ['D', RU, 'no-key'],
  ['F13', US, 'no-key'],
  ['S', DVORAK_AND_US, 'no-key'],
  ['VolumeUp', RU, 'fires'],
] as const)('%s: what could never fire is not grabbed', (name, map, chances) => {
  expect(chancesOf(name, map)).toBe(chances);
});

test.each([
  ['the key of M bears a comma', ',', 'KeyM', FR, true],
  ['and is no M', 'M', 'KeyM', FR, false],
  ['a letter at its own place', 'D', 'KeyD', US, true],
  ['D where H was', 'D', 'KeyH', DVORAK, true],
  ['a point that another layout has on a lower key', '.', 'Slash', US_AND_RU, false],
  ['the key of a Cyrillic letter is read by the first group', 'S', 'KeyS', US_AND_RU, true],
  ['a key that is not known', 'D', 'Lang1', US, true],
] as const)('%s', (_, name, code, map, fires) => {
  expect(firesFor(name, code, map)).toBe(fires);
});

/** Electron as it grabs: by keycode, and lets go of the keycode that the name means by then. */
function electron(map: () => KeyMap) {
  const grabbed = new Set<number>();
  const registered = new Set<string>();
  const keycodeOf = (accelerator: string): number => grabbedKeycode(accelerator.split('+').at(-1) ?? '', map()) ?? -1;
  const shortcuts: Shortcuts = {
    register(accelerator) {
      const keycode = keycodeOf(accelerator);
      // The X server lets a program grab a key once more that it has grabbed itself.
      if (registered.has(accelerator)) return false;
      grabbed.add(keycode);
      registered.add(accelerator);
      return true;
    },
    unregister(accelerator) {
      registered.delete(accelerator);
      grabbed.delete(keycodeOf(accelerator));
    },
  };
  return { shortcuts, grabbed: () => [...grabbed].sort((one, other) => one - other) };
}

test('when the layout has changed, the keys of before are let go, and every key is never grabbed', () => {
  let map: KeyMap = US;
  const { shortcuts, grabbed } = electron(() => map);
  const grabs = createHotkeyGrabs(shortcuts, () => map);
  const all = ['Control+Alt+D', 'Control+Alt+S'];
  expect(all.map((one) => grabs.grab(one, () => {}))).toEqual(['grabbed', 'grabbed']);
  expect(grabbed()).toEqual([39, 40]);
  map = DVORAK;
  for (const one of all) grabs.release(one);
  expect(grabbed()).toEqual([]);
  expect(all.map((one) => grabs.grab(one, () => {}))).toEqual(['grabbed', 'grabbed']);
  expect(grabbed()).toEqual([43, 47]);
  map = RU;
  for (const one of all) grabs.release(one);
  expect(all.map((one) => grabs.grab(one, () => {}))).toEqual(['no-key', 'no-key']);
  map = US;
  expect(all.map((one) => grabs.grab(one, () => {}))).toEqual(['grabbed', 'grabbed']);
  for (const one of all) grabs.release(one);
});

test('a key without modifiers is let go, too', () => {
  const keys = (keycode: number): KeyMap =>
    new Map([
      [keycode, [0xffc6]],
      [68, keycode === 68 ? [0xffc6] : [0xffbf]],
    ]);
  let map = keys(68);
  const { shortcuts, grabbed } = electron(() => map);
  const grabs = createHotkeyGrabs(shortcuts, () => map);
  expect(grabs.grab('F9', () => {})).toBe('grabbed');
  map = keys(75);
  grabs.release('F9');
  expect(grabbed()).toEqual([]);
});

test('two hotkeys that are one key are not both grabbed: to let go of one would let go of both', () => {
  const both = keyboard({ 24: 'qQaA', 38: 'aAqQ' });
  const { shortcuts } = electron(() => both);
  const grabs = createHotkeyGrabs(shortcuts, () => both);
  expect(grabs.grab('Control+Alt+Q', () => {})).toBe('grabbed');
  expect(grabs.grab('Control+Alt+A', () => {})).not.toBe('grabbed');
});
