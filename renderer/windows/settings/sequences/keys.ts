import type { PhoneFace } from '../../../../electron/contract/phones/state';
import type { Words } from '../../../messages/words';

/** A key that can be pressed, and the word that people use for it. */
export interface KeyChoice {
  readonly key: string;
  /** '' for a key that has no other name. */
  readonly word: string;
}

/** A name that a key can have (PROTOCOL.md 1.7); whether a phone knows it, the program says. */
export const isKeyName = (text: string): boolean => /^[A-Z0-9_*#]{1,24}$/.test(text);

/** The word that people use for a key. */
export const wordOf = (key: string, names: Words['keyNames']): string =>
  Object.hasOwn(names, key) ? (names[key] ?? '') : '';

/** Every key of a phone's face, the ones that do something first. */
export function keysOf(face: PhoneFace, names: Words['keyNames']): readonly KeyChoice[] {
  const { callKeys, navigation, volume, softKeys, keypad, functionKeys, modules } = face;
  const all = [callKeys, navigation, volume, softKeys, keypad, functionKeys.keys, ...modules].flat();
  const choices = new Map(all.map(({ key, label }) => [key, { key, word: label ?? wordOf(key, names) }]));
  return [...choices.values()];
}

/** How well a key fits the typed text: 0 is best, null not at all. */
function rank({ key, word }: KeyChoice, typed: string): number | null {
  const name = word.toUpperCase();
  if (key === typed) return 0;
  if (name === typed) return 1;
  if (key.startsWith(typed)) return 2;
  if (name.startsWith(typed)) return 3;
  return key.includes(typed) || name.includes(typed) ? 4 : null;
}

/** The keys that a text may mean, the likeliest first; every key for an empty text. */
export function findKeys(keys: readonly KeyChoice[], text: string): readonly KeyChoice[] {
  const typed = text.trim().toUpperCase();
  if (typed === '') return keys;
  return keys
    .map((choice) => ({ choice, fits: rank(choice, typed) }))
    .filter((one): one is { choice: KeyChoice; fits: number } => one.fits !== null)
    .sort((one, other) => one.fits - other.fits)
    .map(({ choice }) => choice);
}

/** The key that a text names, by its own name or by the word that people use for it. */
export function namedKey(keys: readonly KeyChoice[], text: string): string | undefined {
  const typed = text.trim().toUpperCase();
  return keys.find((choice) => (rank(choice, typed) ?? 2) < 2)?.key;
}
