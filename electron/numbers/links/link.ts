import type { PostDialDigits } from '../../contract/dialling/number';
import { lettersAt, SPELLING_COUNTRY } from '../text/letters';
import { createLibrary } from '../text/library';
import { hasOtherShape, isOtherNumber } from '../text/noise';
import { normalise } from '../text/normalise';
import { writtenNumber } from '../text/written-number';
import type { Written } from '../written';
import { withContext } from './link-context';
import { PARTS_MOST, splitPostDial, splitStar } from './post-dial';
import { readSip } from './sip';

export type LinkRead = { readonly ok: true; readonly written: Written } | { readonly ok: false };

const refused: LinkRead = { ok: false };

const LINK = /^(?<scheme>tel|callto|sips?):(?<rest>.*)$/i;
const LINK_CHARS_MOST = 2_000;
/** A number with all that people put between its digits. */
const NUMBER_CHARS_MOST = 100;

/** What no telephone link needs, encoded or not: it could end a line, a string, a tag or an argument further on. */
const HOSTILE = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}"'`<>\\\u202e]/u;
/** Dividers that were encoded so that they do not divide. */
const HIDDEN_DIVIDERS = /%(?:3b|3d|3f|40|3a|26)/i;

/** Digits with what people put between them (RFC 3966, 3; a blank and a slash are common, too), and codes. */
const DIALLABLE = /^\+?[\d*#() ./-]*\d[\d*#() ./-]*$/;
const CODE = /[*#]/;

/** Whether a text is a telephone link. Its content is another question. */
export const isLink = (text: string): boolean => LINK.test(text.trim());

/** Decodes `%XX` exactly once; null where that fails, or where it could be done again. */
const decoded = (text: string): string | null => {
  try {
    const once = decodeURIComponent(text);
    return once.includes('%') ? null : once;
  } catch {
    // Broken percent-encoding is no telephone number.
    return null;
  }
};

interface Parameters {
  readonly context: string | null;
  readonly then: readonly PostDialDigits[];
}

/** `ext`, `postd` (RFC 2806) and bare digits behind a number; null: more than can be sent, or two contexts. */
const readParameters = (parameters: readonly string[]): Parameters | null => {
  const then: PostDialDigits[] = [];
  let context: string | null = null;
  for (const parameter of parameters) {
    const [, name = '', value = ''] = /^([^=]*)=?(.*)$/.exec(parameter) ?? [];
    const key = name.toLowerCase();
    if (key === 'phone-context') {
      if (context !== null) return null;
      context = value;
    }
    const bare = value === '' && /^[\d*#]/.test(name) ? `;${name}` : '';
    const behind = key === 'ext' ? `;${value}` : key === 'postd' ? value : bare;
    // The number in front does not matter: only the digits sent.
    const { main, then: parts } = splitPostDial(`0${behind}`);
    if (main === '') return null;
    then.push(...parts);
  }
  return { context, then };
};

/** Where a word of letters begins behind digits: 1-800-FLOWERS. */
const WORD_BEHIND = /^\+?\d[\d() ./-]*?(?=[ -]?[A-Z][A-Z\d-]+$)/i;

const spelt = (main: string): Written | null => {
  const end = WORD_BEHIND.exec(main)?.[0].length;
  if (end === undefined) return null;
  const found = lettersAt(main, { start: 0, end }, { library: createLibrary(SPELLING_COUNTRY), anyCase: true });
  if (found?.end !== main.length) return null;
  // Letters are read again behind a dash only: 1800FLOWERS is printed in digits.
  return main.charAt(end) === '-' ? found.written : { ...found.written, number: found.written.dials };
};

const number = (main: string, then: readonly PostDialDigits[], context: string | null): LinkRead => {
  if (main.length > NUMBER_CHARS_MOST) return refused;
  const word = spelt(main);
  if (word) return { ok: true, written: { ...word, then } };
  if (!DIALLABLE.test(main)) return refused;
  if (CODE.test(main)) {
    const dials = main.replace(/[^\d*#]/g, '');
    // 0#21 would be a number with an extension, 0* one with a footnote: the meaning is unclear.
    return main.startsWith('+') || /^\d+(?:#\d{1,6}|\*+)$/.test(dials)
      ? refused
      : { ok: true, written: { is: 'code', number: dials, dials, steps: [], then } };
  }
  const { written } = writtenNumber(main.replace(/[/]+$/, ''), createLibrary(null));
  const inContext = withContext(written, context);
  if (isOtherNumber(inContext.dials)) return refused;
  // tel:24.12.2024 is not printed as a date: it would not be read as a number again.
  const bare = inContext.number.replace(/^[ ./-]+|[ ./-]+$/g, '');
  const printed = hasOtherShape(bare) || isOtherNumber(bare) ? inContext.dials : bare;
  return { ok: true, written: { ...inContext, number: printed, then } };
};

/** What stands behind `tel:` (RFC 3966). */
const readTel = (rest: string): LinkRead => {
  const [head = '', ...parameters] = (rest.split('?')[0] ?? '').replace(/^\/+/, '').split(';');
  const main = decoded(head);
  const known = parameters.map(decoded);
  if (main === null || !known.every((one) => one !== null)) return refused;
  const split = splitPostDial(normalise(main).text.trim());
  const behind = readParameters(known);
  if (!behind || split.main === '') return refused;
  const starred = splitStar(split.main);
  const then = [...(starred?.then ?? []), ...split.then, ...behind.then];
  return then.length > PARTS_MOST ? refused : number(starred?.main ?? split.main, then, behind.context);
};

const readSipLink = (scheme: string, rest: string): LinkRead => {
  const head = (rest.split('?')[0] ?? '').replace(/^\/+/, '').replace(/(@[^;]*);.*$/, '$1');
  // No host name is all digits (RFC 3261, 25.1): "sip:200" means the extension.
  if (!head.includes('@')) return rest.includes('@') ? refused : readTel(head.split(';')[0] ?? '');
  const clean = HIDDEN_DIVIDERS.test(head) ? null : decoded(head);
  const address = clean === null ? null : readSip(`${scheme}:${clean}`);
  if (!address) return refused;
  return { ok: true, written: { is: 'sip', number: address.uri, dials: address.uri, steps: [], then: [] } };
};

/**
 * Reads a telephone link as browsers hand it on: `tel:` by RFC 3966 with what pages really write, `callto:`, and `sip:` by
 * RFC 3261. Only a number, the digits dialled behind it, and a global `phone-context` come out; `isub`, headers and all
 * other parameters do not. A link that is encoded twice, or could hold more than a number, is refused.
 */
export function readLink(link: string): LinkRead {
  if (link.length > LINK_CHARS_MOST) return refused;
  const { scheme = '', rest = '' } = LINK.exec(link.replace(/^ +| +$/g, ''))?.groups ?? {};
  const once = decoded(rest);
  if (scheme === '' || once === null || HOSTILE.test(once)) return refused;
  const within = /^callto$/i.test(scheme) ? LINK.exec(rest.replace(/^\/+/, ''))?.groups : undefined;
  const [name, what] = within ? [within.scheme ?? '', within.rest ?? ''] : [scheme, rest];
  return /^sips?$/i.test(name) ? readSipLink(name, what) : readTel(what);
}
