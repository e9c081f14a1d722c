import type { KeyBefore } from '../../contract/softkeys/soft-key';
import { numberOf, type ToldKey } from './key-way';

/** The names of a key's settings: a phone counts its keys from 0 there [inferred, PROTOCOL.md 10]. */
export const settingsOf = (key: string): Readonly<Record<keyof KeyBefore, string>> => {
  const index = numberOf(key) - 1;
  return { fkey: `fkey${index}`, label: `fkey_label${index}`, shortLabel: `fkey_short_label${index}` };
};

/** The settings of a key as the phone has shown them; what it does not show is empty. */
export function beforeIn(shown: ReadonlyMap<string, string>, key: string): KeyBefore {
  const { fkey, label, shortLabel } = settingsOf(key);
  return { fkey: shown.get(fkey) ?? '', label: shown.get(label) ?? '', shortLabel: shown.get(shortLabel) ?? '' };
}

/** Whether a key is told by settings at all: a light alone is not. */
export const needsSettings = ({ label, press }: ToldKey): boolean => label !== '' || press.is !== 'none';

/** The values of a key's settings over HTTP; `pressUrl` is the address of a secret. null: no setting can say that. */
export function settingsFor(
  { label, press }: ToldKey,
  before: KeyBefore,
  pressUrl: (token: string) => string,
): KeyBefore | null {
  const labels = label === '' ? before : { label, shortLabel: label };
  const { label: long, shortLabel } = labels;
  switch (press.is) {
    case 'none':
      return { fkey: before.fkey, label: long, shortLabel };
    case 'dial':
      return { fkey: `speed ${press.number}`, label: long, shortLabel };
    case 'token':
      return { fkey: `url ${pressUrl(press.token)}`, label: long, shortLabel };
    case 'message':
      return null;
  }
}

/** The settings that differ from those of now, by their names on the phone; null: nothing is known of now. */
export function changedSettings(key: string, now: KeyBefore | null, next: KeyBefore): Readonly<Record<string, string>> {
  const names = settingsOf(key);
  const fields = ['fkey', 'label', 'shortLabel'] as const;
  return Object.fromEntries(
    fields.filter((field) => now?.[field] !== next[field]).map((field) => [names[field], next[field]]),
  );
}
