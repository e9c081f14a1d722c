import { type Chain, type Cluster, groupsOf } from './groups';
import type { Label } from './labels';
import type { Page } from './page';
import { bestSpans, type Reading, type Span } from './split';
import { isFullNumber, writtenNumber } from './written-number';

const digitsIn = (text: string): number => text.replace(/\D/g, '').length;

/** "030 398330 / 0171 1234567" where no country is known: a zero behind a slash, or too many digits for one number. */
export function looseParts(chain: Chain, text: string): readonly Cluster[] {
  const parts: Cluster[] = [];
  const whole = digitsIn(text.slice(chain[0]?.start ?? 0, chain.at(-1)?.end ?? 0));
  for (const cluster of chain) {
    const before = parts.at(-1);
    const begins = /^\(?[+0]/.test(text.slice(cluster.start, cluster.start + 2));
    const enough = before !== undefined && digitsIn(text.slice(before.start, before.end)) >= 6;
    const slash = before !== undefined && text.slice(before.end, cluster.start).includes('/');
    if (before === undefined || (begins && enough && (slash || whole > 15))) parts.push(cluster);
    else parts[parts.length - 1] = { start: before.start, end: cluster.end };
  }
  return parts;
}

/** More clusters than this are no number that people write. */
const SPAN_MOST = 9;
/** Fewer characters are no number that the library knows. */
const SPAN_LEAST = 6;
/** With a word for it, so many digits are a number even without a trunk prefix. */
const LABELLED_LEAST = 9;
const NO_NUMBER = { digits: 0, valid: false, full: false, begins: false };

const BEGINS = /^\(?[+0]/;

/** No more characters than this are parted into their groups: three numbers, with all that holds them together. */
const FINER_MOST = 80;

interface Parted {
  readonly chain: Chain;
  readonly spans: readonly Span[];
}

/** The spans of a chain that are numbers; where there are none, those of its smallest groups. */
export function spansOf(chain: Chain, label: Label, page: Page): Parted {
  const { start, end } = clusterOf(chain, { from: 0, to: chain.length });
  const spans = end - start < SPAN_LEAST ? [] : spansIn(chain, label, page);
  if (spans.length > 0 || end - start > FINER_MOST) return { chain, spans };
  const groups = groupsOf(chain, page.plain.text);
  if (groups.length === chain.length) return { chain, spans };
  const finer = spansIn(groups, label, page);
  const isList = finer.length > 0 && page.plain.text.slice(start, end).includes('/');
  return isList || finer.length > 1 ? { chain: groups, spans: finer } : { chain, spans };
}

/** Whether a span is more than the end of an unknown number: 392000 in "0171 392000". */
const isNoEnd = (chain: Chain, text: string) => {
  const begins = (at: number): boolean => BEGINS.test(text.slice(chain[at]?.start, chain[at]?.end));
  return ({ from }: Span, index: number, spans: readonly Span[]): boolean => {
    const rest = spans[index - 1]?.to ?? 0;
    return rest === from || begins(from) || !chain.slice(rest, from).some((_, at) => begins(rest + at));
  };
};

const beginnings = new Map<string, RegExp>();

/** How a number begins whose trunk prefix has this first digit; '': as it likes. */
const beginning = (digit: string): RegExp => {
  const known = beginnings.get(digit) ?? new RegExp(digit === '' ? '' : `^\\(?[+01${digit}]`);
  beginnings.set(digit, known);
  return known;
};

/** "04109 0341 1234567": no number begins with another's postal code, though their country would take it for one. */
const POSTAL_CODE = /^\d{5}$/;
const BEHIND_CODE_LEAST = 9;

const spansIn = (chain: Chain, label: Label, { plain: { text }, library }: Page): readonly Span[] => {
  const trunk = library.home?.trunk ?? '';
  const begins = beginning(trunk === '' || trunk === '1' || label.phone ? '' : trunk.charAt(0));
  const read = (from: number, to: number): Reading => {
    const part = text.slice(chain[from]?.start ?? 0, chain[to - 1]?.end ?? 0);
    if (to - from > SPAN_MOST || !(from === 0 || begins.test(part))) return { ...NO_NUMBER, digits: to - from };
    const digits = digitsIn(part);
    library.spend(1);
    const { valid, full } = digits <= 17 ? writtenNumber(part, library).known : NO_NUMBER;
    return { digits, valid, full: full || (label.phone && digits >= LABELLED_LEAST), begins: BEGINS.test(part) };
  };
  const whole = read(0, chain.length);
  const anew = chain.some(({ start }, place) => place > 0 && BEGINS.test(text.slice(start, start + 2)));
  // Most chains are one number: there is no need to look for others in it.
  if (whole.valid && whole.full && !anew) return [{ from: 0, to: chain.length }];
  const isCode = anew && POSTAL_CODE.test(text.slice(chain[0]?.start, chain[0]?.end));
  const behind = isCode && chain.length > 2 ? read(1, chain.length) : NO_NUMBER;
  if (behind.begins && behind.valid && behind.full && behind.digits >= BEHIND_CODE_LEAST)
    return [{ from: 1, to: chain.length }];
  return bestSpans(chain.length, read).filter(isNoEnd(chain, text));
};

/**
 * A chain up to a slash behind a number that its country knows, and the rest: "221 234 567/568" is no number across the
 * slash. null: there is no such slash, or the chain is one number as a whole.
 */
export function partedAtSlash(chain: Chain, { plain: { text }, library }: Page): readonly [Chain, Chain] | null {
  const { start, end } = clusterOf(chain, { from: 0, to: chain.length });
  if (end - start > FINER_MOST || !text.slice(start, end).includes('/')) return null;
  const groups = groupsOf(chain, text);
  const isKnown = (from: number, to: number): boolean => {
    const part = clusterOf(groups, { from, to });
    return isFullNumber(text.slice(part.start, part.end), library);
  };
  const at = groups.findIndex(
    (group, place) => text.slice(groups[place - 1]?.end ?? group.start, group.start).includes('/') && isKnown(0, place),
  );
  return at < 0 || isKnown(0, groups.length) ? null : [groups.slice(0, at), groups.slice(at)];
}

/** From the beginning of a span of a chain to its end. */
export const clusterOf = (chain: Chain, { from, to }: Span): Cluster => ({
  start: chain[from]?.start ?? 0,
  end: chain[to - 1]?.end ?? 0,
});
