import { LINK_SCHEMES, type LinkScheme } from '../../contract/dialling/links';

/** Which program opened a scheme before we did: the name of its desktop file. */
export type Before = Readonly<Partial<Record<LinkScheme, string>>>;

/** What our own desktop file says: how links reach us, which ones, and which program had them before. */
export interface LinkEntry {
  /** The program and its words; the link stands behind them as one more. */
  readonly command: readonly string[];
  readonly schemes: readonly LinkScheme[];
  readonly before: Before;
}

/** The MIME type under which Linux keeps the program that opens a scheme. */
export const mimeTypeOf = (scheme: LinkScheme): string => `x-scheme-handler/${scheme}`;

/** Desktop Entry Specification, "The Exec key": what makes quotes necessary. */
const RESERVED = /[\s"'\\><~|&;$*?#()`]/;

/** A value of type string (same specification, "Possible value types"). */
const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t').replaceAll('\r', '\\r');

const unescaped = (text: string): string =>
  text.replace(/\\([sntr\\])/g, (_, letter: string) => ({ s: ' ', n: '\n', t: '\t', r: '\r' })[letter] ?? '\\');

/** Quoted only where it must be: xdg-open, where no desktop runs, takes quotes for a part of the name. */
const quoted = (word: string): string =>
  word === '' || RESERVED.test(word) ? `"${word.replace(/["`$\\]/g, '\\$&')}"` : word;

/**
 * A command as the Exec key has it; the link takes the place of `%u`, as one word with any content. null: no Exec key
 * can name this program (the specification forbids `=` in its path).
 */
export function printExec([program = '', ...words]: readonly string[]): string | null {
  if (program === '' || program.includes('=')) return null;
  const fixed = [program, ...words].map((word) => quoted(word.replaceAll('%', '%%')));
  return escaped([...fixed, '%u'].join(' '));
}

const beforeKey = (scheme: LinkScheme): string => `X-Offhook-Before-${scheme}`;

/** Our desktop file for links: in no menu, because a package brings an entry of its own. null: see `printExec`. */
export function printEntry({ command, schemes, before }: LinkEntry): string | null {
  const exec = printExec(command);
  if (exec === null) return null;
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Offhook',
    `Exec=${exec}`,
    'Terminal=false',
    'NoDisplay=true',
    'StartupNotify=false',
    `MimeType=${schemes.map((scheme) => `${mimeTypeOf(scheme)};`).join('')}`,
    ...LINK_SCHEMES.flatMap((scheme) => (before[scheme] ? [`${beforeKey(scheme)}=${escaped(before[scheme])}`] : [])),
    '',
  ].join('\n');
}

/** A key of a desktop file's main group, as it stands there; null: it has none. */
function keyOf(text: string, key: string): string | null {
  const group = /^\[Desktop Entry\][^\n]*\n((?:(?!\[).*(?:\n|$))*)/m.exec(text)?.[1] ?? '';
  const line = group.split('\n').find((one) => one.startsWith(key) && /^\s*=/.test(one.slice(key.length)));
  return line === undefined ? null : line.slice(line.indexOf('=') + 1).trim();
}

/** What a program calls itself in its desktop file; null: it does not say. */
export const readName = (text: string): string | null => {
  const name = keyOf(text, 'Name');
  return name === null || name === '' ? null : unescaped(name);
};

/** The Exec key as it stands in a desktop file. */
export const readExec = (text: string): string | null => keyOf(text, 'Exec');

/** Which schemes our desktop file is for, and which program had them before; a spoiled file is for none. */
export function readEntry(text: string): Pick<LinkEntry, 'schemes' | 'before'> {
  const types = (keyOf(text, 'MimeType') ?? '').split(';');
  const before = LINK_SCHEMES.map((scheme) => [scheme, keyOf(text, beforeKey(scheme))] as const)
    .filter(([, id]) => id !== null && isDesktopId(id))
    .map(([scheme, id]) => [scheme, id && unescaped(id)]);
  return {
    schemes: LINK_SCHEMES.filter((scheme) => types.includes(mimeTypeOf(scheme))),
    before: Object.fromEntries(before),
  };
}

/** The name of a desktop file, and no path: it is given to xdg-mime, and looked for in the folders of the system. */
export const isDesktopId = (id: string): boolean => /^[\p{L}\p{N}_][\p{L}\p{N}._+ -]{0,200}\.desktop$/u.test(id);
