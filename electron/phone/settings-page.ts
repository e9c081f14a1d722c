import type { WireReply } from './exchange';
import { textOf } from './foreign';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const plain = (text: string): string =>
  text.replace(
    /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi,
    (all, name?: string, dec?: string, hex?: string) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? all;
      const code = dec === undefined ? Number.parseInt(hex ?? '', 16) : Number(dec);
      return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : all;
    },
  );

const NUMBERED = /^([a-z_]+?)(\d+)$/;

/** A setting as XML writes it: with its number as an attribute, or in its name. */
const patternsOf = (name: string): readonly RegExp[] => {
  const [, stem = '', index = ''] = NUMBERED.exec(name) ?? [];
  const written = new RegExp(`<${name}(?:\\s[^>]*)?(?:/>|>([^<]*)</${name}>)`);
  if (stem === '') return [written];
  return [new RegExp(`<${stem}\\s(?:[^>]*\\s)?idx="${index}"[^>]*?(?:/>|>([^<]*)</${stem}>)`), written];
};

/** Whether it is a page of settings at all. */
export const isSettingsPage = (reply: WireReply): boolean => /<(?:settings|phone-settings)\b/.test(textOf(reply));

/**
 * The values of these settings (`fkey2`, `fkey_label2`), and of no other: the page holds secrets, too (PROTOCOL.md 5.2). How
 * settings.xml is written is inferred from the files that phones are set up with. One that is not there is absent.
 *
 * @throws TypeError for what is no setting's name
 */
export function readSettings(reply: WireReply, names: readonly string[]): ReadonlyMap<string, string> {
  const text = textOf(reply);
  const found = new Map<string, string>();
  for (const name of names) {
    if (!/^[a-z_]+\d*$/.test(name)) throw new TypeError('That is no name of a setting.');
    for (const pattern of patternsOf(name)) {
      const match = pattern.exec(text);
      if (!match) continue;
      found.set(name, plain(match[1] ?? ''));
      break;
    }
  }
  return found;
}
