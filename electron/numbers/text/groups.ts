import { isNumberLike } from './list-mark';
import { beginsAnew, isTrunkBehindDash } from './touching';

/** Digits that stand together, with the signs that hold them: `398-330`; indexes into the plain text. */
export interface Cluster {
  readonly start: number;
  readonly end: number;
}

/** Clusters that could be one number, or several: `030 398330`. */
export type Chain = readonly Cluster[];

/** A chain longer than this is a table of figures: it is cut, so that no reading of it gets out of hand. */
const CLUSTER_LIMIT = 24;
/** A gap longer than this parts two numbers, in characters. */
const GAP_LIMIT = 4;
/** How far a cluster is looked back into, in characters. */
const LOOK_BACK = 20;

const DIGITS = /\d+/g;
const TIGHT = /^\(?\)?[-./]?\(?\)?$/;
const WIDE = /^[ ()./-]*[ /][ ()./-]*$/;

type Gap = 'joined' | 'spaced' | 'apart';

/** "398330 -11", "398330-10/-11", "398330-10/11", "7946 0123/4", "555-0123/0124": another extension of the same system. */
const isSibling = (behind: string, between: string, next: string): boolean =>
  (/[ /]-$/.test(between) && next.length <= 4 && /\d{4}$/.test(behind.replace(/\D/g, ''))) ||
  (between === '/' && next.length <= 3 && behind.at(-next.length - 1) === '-') ||
  (between === '/' && next.length === 4 && /\d{3}\D{1,2}\d{3}[-. ]\d{4}$/.test(behind)) ||
  (between === '/' && next.length <= 2 && /\d{9}$/.test(behind.replace(/[ ()/-]/g, '')));

const LAST_DIGITS = /\d+$/;
/** Behind a first group of digits: another one. */
const GOES_ON = /^[ ().-]{1,3}\d{2}/;
const LOOK_AHEAD = 5;
/** "25550142/143", "5555-0142 / 0143", "398330 / 31": the end of a number has no further group behind a slash. */
const isListed = (behind: string, between: string, { 0: digits, index, input }: RegExpExecArray): boolean => {
  if (!between.includes('/') || !/^ ?\/ ?$/.test(between)) return false;
  const before = behind.replace(/\D/g, '').length;
  if (digits.length > 4) return before >= 7 && LAST_DIGITS.exec(behind)?.[0].length === digits.length;
  if (GOES_ON.test(input.slice(index + digits.length, index + digits.length + LOOK_AHEAD))) return false;
  const isLocal = between === ' / ' && digits.length <= 2 && before >= 6 && !/^\(?[+0]/.test(behind);
  return /\d{6}$/.test(behind) || before >= 10 || isLocal;
};

/** Brackets hold digits together that are closed behind them: (0 30), but not "(20 cents a minute)". */
const CLOSED = /[\d -]{1,12}\)/y;
const isClosed = (text: string, index: number): boolean => {
  CLOSED.lastIndex = index;
  return CLOSED.test(text);
};

/** So many digits are a number, with a country code or without: those behind a slash or in brackets are another. */
const WHOLE_DIGITS = { abroad: 10, home: 7 };
const TRAILING = /[+\d ()./-]*$/;

const isWhole = (before: string): boolean => {
  const behind = TRAILING.exec(before)?.[0] ?? '';
  return behind.replace(/\D/g, '').length >= WHOLE_DIGITS[/^ *\(?(?:\+|00)/.test(behind) ? 'abroad' : 'home'];
};

/** "0123 / 456" may go on; "01234567/89" and "01234567 / 01234568" are two. */
const isOfSame = (between: string, digits: string): boolean =>
  between.includes('/') && !between.includes('(') && digits.length > 2 && between !== ' / ';

/** A bracket, a slash, or the end of a sentence; but a number may be written "01. 42. 68. 53. 00". */
const isEnd = (between: string, behind: string): boolean =>
  /[(/]/.test(between) || (between === '. ' && !behind.includes('. '));

/** Lines of a PDF end in the middle of a number: behind its dash or slash, in front of it, or behind its area code. */
const BROKEN = /^(?:[-/]\r?\n|\r?\n-)$/;
const AREA = /(?:\(\d{2,5}|\+\d[\d ]{0,6})$/;

const isWrapped = (behind: string, between: string, digits: string): boolean => {
  if (between.endsWith('-') ? /\d-\d*$/.test(behind) : digits.startsWith('0') && !between.startsWith('-')) return false;
  if (BROKEN.test(between)) return !(between.startsWith('/') && isWhole(behind));
  return /^\)?\r?\n$/.test(between) && AREA.test(behind);
};

/** "10115 030/23125123": behind an area code stands the rest of its number. */
const AREA_CODE = /(?:^| )\(?0\d{1,4}\)?$/;

/** Whether the text before the next digits is a number, and another one begins there: "…/0171…", "…(0171…". */
const isBorder = (text: string, before: string, next: RegExpExecArray): boolean =>
  isNumberLike(before) &&
  !(AREA_CODE.test(before) && /^[1-9]/.test(next[0])) &&
  (/[(/+]/.test(text.slice(Math.max(0, next.index - GAP_LIMIT), next.index))
    ? beginsAnew(text, leadOf(text, next.index))
    : isTrunkBehindDash(text, next.index));

/** Whether the signs between digits that end at `last`, in a chain from `first` on, and the next hold them together. */
const gapOf = (text: string, first: number, last: number, next: RegExpExecArray): Gap => {
  const length = next.index - last;
  if (last < 0 || length > GAP_LIMIT) return 'apart';
  // As JSON has it.
  const between = text.slice(last, next.index).replace('\\/', '/');
  if (between === ' ') return 'spaced';
  const digits = next[0];
  const behind = text.slice(Math.max(first, last - LOOK_BACK), last);
  if (between.includes('\n')) return isWrapped(behind, between, digits) ? 'spaced' : 'apart';
  if (between.includes('(') && !isClosed(text, next.index)) return 'apart';
  if (isBorder(text, behind, next)) return 'apart';
  if (isSibling(behind, between, digits) || isListed(behind, between, next)) return 'apart';
  if (isEnd(between, behind) && isWhole(behind) && !isOfSame(between, digits)) return 'apart';
  if (TIGHT.test(between) && !(between.includes('/') && digits.startsWith('0'))) return 'joined';
  return WIDE.test(between) ? 'spaced' : 'apart';
};

/** Where a number begins whose first digits stand at `digits`: with its `+` and its bracket. */
const leadOf = (text: string, digits: number): number => {
  const before = text.charAt(digits - 1);
  if (before !== '+' && before !== '(' && before !== ' ') return digits;
  const lead = /(?:(?:\( ?)?\+ ?\(?|\()$/.exec(text.slice(Math.max(0, digits - 4), digits));
  return digits - (lead?.[0].length ?? 0);
};

/** The smallest groups of a chain, without what holds them together. */
export const groupsOf = (chain: Chain, text: string): Chain =>
  chain.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(DIGITS)].map(({ index, 0: digits }) => ({
      start: index === 0 ? start : Math.max(start, leadOf(text, start + index)),
      end: start + index + digits.length,
    })),
  );

/** Everything in a text that could be numbers, in its order. */
export function* chainsIn(text: string): Generator<Chain> {
  let chain: Cluster[] = [];
  let last = -1;
  for (const group of text.matchAll(DIGITS)) {
    const gap = gapOf(text, chain[0]?.start ?? 0, last, group);
    const end = group.index + group[0].length;
    const before = chain.at(-1);
    if (gap === 'apart' || before === undefined || chain.length >= CLUSTER_LIMIT) {
      if (chain.length > 0) yield chain;
      chain = [{ start: leadOf(text, group.index), end }];
    } else if (gap === 'joined') {
      chain[chain.length - 1] = { start: before.start, end };
    } else {
      chain.push({ start: leadOf(text, group.index), end });
    }
    last = end;
  }
  if (chain.length > 0) yield chain;
}
