import type { KeyBefore } from '../../contract/softkeys/soft-key';
import { type KeyPress, numberOf, type SetKey } from './key-way';

/** The names of a key's settings: a phone counts its keys from 0 there [inferred, PROTOCOL.md 10]. */
export const settingsOf = (key: string): Readonly<Record<keyof KeyBefore, string>> => {
  const index = numberOf(key) - 1;
  return { fkey: `fkey${index}`, label: `fkey_label${index}`, shortLabel: `fkey_short_label${index}` };
};

/** A press that an earlier Offhook has set: it is nothing to go back to. */
const OWN_PRESS = /^url http:\/\/\S+\/press\/[0-9a-f]{32}$/;

/** The settings of a key as the phone shows them; null: it does not show them all. */
export function beforeIn(shown: ReadonlyMap<string, string>, key: string): KeyBefore | null {
  const names = settingsOf(key);
  const [fkey, label] = [shown.get(names.fkey), shown.get(names.label)];
  if (fkey === undefined || label === undefined) return null;
  return { fkey: OWN_PRESS.test(fkey) ? 'none' : fkey, label, shortLabel: shown.get(names.shortLabel) ?? null };
}

/** Whether a key is told by settings at all: a light alone is not. */
export const needsSettings = ({ label, press }: SetKey): boolean => label !== '' || press.is !== 'none';

const fkeyFor = (press: KeyPress, before: string, pressUrl: (token: string) => string): string => {
  switch (press.is) {
    case 'dial':
      return `speed ${press.number}`;
    case 'token':
      return `url ${pressUrl(press.token)}`;
    // No setting sends data; a key that does nothing of ours is what it was.
    default:
      return before;
  }
};

/** The values of a key's settings; `pressUrl` is the address of a secret. A phone without short labels is given none. */
export const settingsFor = (
  { label, press }: SetKey,
  before: KeyBefore,
  pressUrl: (token: string) => string,
): KeyBefore => ({
  fkey: fkeyFor(press, before.fkey, pressUrl),
  label: label === '' ? before.label : label,
  shortLabel: label === '' || before.shortLabel === null ? before.shortLabel : label,
});

const FIELDS = ['fkey', 'label', 'shortLabel'] as const;

/** The settings that differ from those of now, by their names on the phone; null: nothing is known of now. */
export function changedSettings(key: string, now: KeyBefore | null, next: KeyBefore): Readonly<Record<string, string>> {
  const names = settingsOf(key);
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const value = next[field];
      return value === null || now?.[field] === value ? [] : [[names[field], value] as const];
    }),
  );
}
