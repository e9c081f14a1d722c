import { readAbroad } from '../rules/home';
import { isNumberAbroad } from '../rules/incomplete';
import type { Chain } from './groups';
import type { Page } from './page';
import { clusterOf } from './spans';
import type { Span } from './split';

/** A country code and a number, in digits (E.164). */
const ABROAD = { least: 8, most: 15 };
/** A longer text is a table, in characters. */
const CHARS_MOST = 80;
/** A house, a floor, a count or an area has fewer digits; so many beside a number are a part of the same figure. */
const FIGURE_LEAST = 4;

/**
 * Whether a number in the groups of a chain may be no more than a part of the one that was meant: with the groups
 * before or behind it, it is one of another country that lacks its `+`, "44 20 7946 0958", or a figure with groups on
 * both sides.
 */
export function isCut(chain: Chain, { from, to }: Span, { plain: { text } }: Page): boolean {
  const all = clusterOf(chain, { from: 0, to: chain.length });
  if (all.end - all.start > CHARS_MOST) return false;
  const digits = (first: number, last: number): string => {
    const { start, end } = clusterOf(chain, { from: first, to: last });
    return first < last ? text.slice(start, end).replace(/\D/g, '') : '';
  };
  const [before, behind] = [digits(0, from), digits(to, chain.length)];
  if (before !== '' && behind !== '' && before.length + behind.length >= FIGURE_LEAST) return true;
  const ends = behind === '' ? [to] : [to, chain.length];
  const isAbroad = (first: number, last: number): boolean => {
    const whole = digits(first, last);
    if ((first === from && last === to) || whole.length < ABROAD.least || whole.length > ABROAD.most) return false;
    const known = readAbroad(`+${whole}`);
    if (known === null || !chain.some((_, at) => digits(first, at) === known.countryCallingCode)) return false;
    return isNumberAbroad(known);
  };
  return chain.slice(0, from + 1).some((_, first) => ends.some((last) => isAbroad(first, last)));
}
