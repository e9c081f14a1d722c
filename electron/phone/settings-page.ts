import type { WireReply } from './exchange';
import { textOf } from './foreign';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const ENTITY = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9a-f]{1,6}));/gi;

const plain = (text: string): string =>
  text.replace(ENTITY, (all, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? all;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : all;
  });

/** The page as it says it is encoded (XML 1.0, 4.3.3): UTF-8 without a word. */
function decoded(reply: WireReply): string {
  const [, encoding = 'utf-8'] = /^<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)["']/.exec(textOf(reply)) ?? [];
  return Buffer.from(reply.body).toString(/^(?:iso-8859-1|latin-?1|windows-1252)$/i.test(encoding) ? 'latin1' : 'utf8');
}

interface Tag {
  readonly name: string;
  /** Its attribute `idx`; '': it has none. */
  readonly index: string;
  readonly isEmpty: boolean;
  /** Where the text behind it begins. */
  readonly end: number;
}

const NAME = /[\w.:-]*/y;
const ATTRIBUTE = /\s*([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
const CLOSING = /\s*(\/?)>/y;

/** The tag that begins here; null: none does, or it never ends. Each sign is looked at once. */
function tagAt(text: string, start: number): Tag | null {
  NAME.lastIndex = start + 1;
  const name = NAME.exec(text)?.[0] ?? '';
  if (name === '') return null;
  let [index, at] = ['', NAME.lastIndex];
  for (ATTRIBUTE.lastIndex = at; ; ATTRIBUTE.lastIndex = at) {
    const attribute = ATTRIBUTE.exec(text);
    if (!attribute) break;
    at = ATTRIBUTE.lastIndex;
    if (attribute[1] === 'idx') index = attribute[2] ?? attribute[3] ?? '';
  }
  CLOSING.lastIndex = at;
  const closing = CLOSING.exec(text);
  return closing && { name, index, isEmpty: closing[1] === '/', end: CLOSING.lastIndex };
}

const CDATA = '<![CDATA[';

/** The text behind a tag, up to the next one; and where that is. */
function textBehind(text: string, start: number): { readonly value: string; readonly next: number } {
  let [value, at] = ['', start];
  for (;;) {
    const next = text.indexOf('<', at);
    if (next === -1) return { value: value + plain(text.slice(at)), next: text.length };
    value += plain(text.slice(at, next));
    if (!text.startsWith(CDATA, next)) return { value, next };
    const end = text.indexOf(']]>', next);
    if (end === -1) return { value, next: text.length };
    value += text.slice(next + CDATA.length, end);
    at = end + ']]>'.length;
  }
}

/** Whether it is a page of settings at all. */
export const isSettingsPage = (reply: WireReply): boolean => /<(?:settings|phone-settings)\b/.test(textOf(reply));

/**
 * The values of these settings (`fkey2`, `fkey_label2`), and of no other: the page holds secrets, too (PROTOCOL.md 5.2). How
 * settings.xml is written is inferred from the files that phones are set up with: the number of a setting is the attribute `idx`, or
 * stands in the name. A setting that the page does not hold is absent.
 */
export function readSettings(reply: WireReply, names: readonly string[]): ReadonlyMap<string, string> {
  const wanted = new Set(names);
  const found = new Map<string, string>();
  const text = decoded(reply);
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    const tag = tagAt(text, at);
    if (!tag) {
      at += 1;
      continue;
    }
    const { value, next } = tag.isEmpty ? { value: '', next: tag.end } : textBehind(text, tag.end);
    const name = `${tag.name}${tag.index}`;
    if (wanted.has(name) && !found.has(name)) found.set(name, value);
    at = next;
  }
  return found;
}
