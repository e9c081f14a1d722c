import { cleaned, isClean } from './cleaned';
import { lineOf, speedDial } from './labels';
import type { Parameter } from './query';
import { escapeHtml } from './reply';
import type { DemoState } from './state';

/** The settings of a function key that the demo phone has. */
const KINDS = ['fkey_label', 'fkey_short_label', 'fkey'] as const;
type Kind = (typeof KINDS)[number];

/** A setting that is to be set; one that is not `stored` is forgotten in a restart (PROTOCOL.md 5.1). */
export interface NewSetting {
  readonly is: 'setting';
  readonly name: string;
  readonly value: string;
  readonly stored: boolean;
}

const NAME = /^(?:fkey|fkey_label|fkey_short_label)(0|[1-9]\d{0,2})$/;
const VALUE_MOST = 1_000;

/** The key that a setting is of, whose index is counted from 0; null: it is no setting of a key. */
export const keyOfSetting = (name: string): string | null => {
  const index = NAME.exec(name)?.[1];
  return index === undefined ? null : `P${Number(index) + 1}`;
};

const nameFor = (kind: Kind, key: string): string => `${kind}${Number(key.slice(1)) - 1}`;

/** The value of a setting of a key; undefined: it was never set. An expansion key has none. */
export const settingOf = ({ settings }: DemoState, kind: Kind, key: string): string | undefined =>
  settings[nameFor(kind, key)];

const valueIn = ({ name, value }: Parameter): string | null => {
  if (value === null || value.length > VALUE_MOST) return null;
  if (name.startsWith('fkey_')) return cleaned(value, VALUE_MOST);
  return isClean(value, VALUE_MOST) ? value : null;
};

const WORDS: ReadonlySet<string> = new Set(['settings', 'store_settings']);

const saysSave = (all: readonly Parameter[], word: string): boolean =>
  all.some(({ name, value }) => name === word && value === 'save');

/**
 * The settings that `settings=save&fkey2=…` sets (PROTOCOL.md 5.1), in its order; a parameter that sets none is handed
 * back. `store_settings=save` has them survive a restart.
 */
export const readSettings = (all: readonly Parameter[]): readonly (NewSetting | Parameter)[] => {
  const saves = saysSave(all, 'settings');
  const stored = saysSave(all, 'store_settings');
  return all
    .filter(({ name, value }) => !WORDS.has(name) || value !== 'save')
    .map((one) => {
      const value = saves && keyOfSetting(one.name) !== null ? valueIn(one) : null;
      return value === null ? one : { is: 'setting', name: one.name, value, stored };
    });
};

/** The use of a key before it is set: as the setting would say it. */
const factorySetting = (kind: Kind, key: string): string => {
  if (kind !== 'fkey') return '';
  const number = speedDial(key);
  if (number !== undefined) return `speed ${number}`;
  return lineOf(key) === null ? 'none' : 'line';
};

const element = (state: DemoState, kind: Kind, key: string): string => {
  const context = kind === 'fkey' ? ' context="active"' : '';
  const value = settingOf(state, kind, key) ?? factorySetting(kind, key);
  return `<${kind} idx="${Number(key.slice(1)) - 1}"${context} perm="">${escapeHtml(value)}</${kind}>`;
};

/** The page of all settings: those of the function `keys`, and the web password, as phones have it there (PROTOCOL.md 5.2). */
export const settingsXml = (state: DemoState, keys: readonly string[], password: string): string => {
  const elements = KINDS.flatMap((kind) => keys.map((key) => element(state, kind, key)));
  const all = [`<http_pass perm="">${escapeHtml(password)}</http_pass>`, ...elements].join('\r\n');
  return `<?xml version="1.0" encoding="utf-8"?>\r\n<settings><phone-settings>\r\n${all}\r\n</phone-settings></settings>\r\n`;
};
