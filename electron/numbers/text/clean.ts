import { goesOnBefore, goesOnBehind } from './edges';
import { isInAddress, isInIban } from './foreign';
import type { Chain, Cluster } from './groups';
import { NO_LABEL } from './labels';
import { lettersAt } from './letters';
import { dayAt, hasOtherShape, isOtherNumber } from './noise';
import type { Page, Piece } from './page';
import { lostAt } from './rest';
import { looksLikeNumber } from './shapes';
import { beginsTimeOrPrice } from './strangers';
import { tailAt } from './tail';
import { beginsAnew } from './touching';
import { writtenNumber } from './written-number';

/** A text that may be a number is so long, with its signs, in characters. */
const MEANT_LEAST = 7;
const MEANT_MOST = 30;

/** Whether the text right behind the last cluster makes it a part of something else, and not of a number. */
const isTaken = (chain: Chain, cluster: Cluster, { plain: { text }, library }: Page): boolean => {
  if (!goesOnBehind(text, cluster.end)) return false;
  if (tailAt(text, cluster.end, () => false).end > cluster.end) return false;
  const span = { start: chain[0]?.start ?? cluster.start, end: cluster.end };
  return lettersAt(text, span, { library, anyCase: false }) === null;
};

/** Behind digits these make them something that is known: an address, a percentage, a temperature, a setting. */
const EXPLAINED = /[@%°=]/;

/** How many of the first clusters go on the word before them: all up to the first space. */
const leadingForeign = (chain: Chain, text: string): number => {
  const [first] = chain;
  if (first === undefined || !(goesOnBefore(text, first.start) || isInAddress(text, first.start))) return 0;
  const free = chain.findIndex((cluster, place) =>
    /\s/.test(text.slice(chain[place - 1]?.end ?? cluster.start, cluster.start)),
  );
  return free < 0 ? chain.length : free;
};

/** Whether digits are written as numbers are, and not as parts and orders are. */
const isMeant = ({ start, end }: Cluster, page: Page): boolean => {
  const text = page.plain.text.slice(start, end);
  const isLong = text.length < MEANT_LEAST || text.length > MEANT_MOST;
  if (isLong || hasOtherShape(text) || isOtherNumber(text)) return false;
  const { written, known } = writtenNumber(text, page.library);
  const isGrouped = text !== written.dials;
  if (isGrouped && looksLikeNumber(text, page)) return true;
  return (isGrouped || text.startsWith('0')) && known.valid && known.full;
};

/**
 * The clusters of a chain that look like a number and touch a word or other digits, so that the text does not tell
 * where it begins or ends: they may be the number that was meant, and must not vanish. null: they touch nothing, or are
 * none.
 */
export function lostTouching(chain: Chain, page: Page): Piece | null {
  const { text } = page.plain;
  const [first, last] = [chain[0], chain.at(-1)];
  if (first === undefined || last === undefined || isInAddress(text, first.start)) return null;
  const isBehind =
    goesOnBehind(text, last.end) &&
    !EXPLAINED.test(text.charAt(last.end)) &&
    !(chain.length > 1 && beginsTimeOrPrice(text, last.end)) &&
    isTaken(chain, last, page);
  const end = isBehind ? last.end : chain[leadingForeign(chain, text) - 1]?.end;
  if (end === undefined || chain.some((cluster) => isInIban(text, cluster))) return null;
  const span = { start: first.start, end };
  return isMeant(span, page) ? lostAt(span, NO_LABEL) : null;
}

/** The clusters without those that belong to a word or have another shape, in pieces where such ones stood. */
export function* cleaned(chain: Chain, page: Page): Generator<Chain> {
  const { text } = page.plain;
  const international = /^\(? ?\+/.test(text.slice(chain[0]?.start ?? 0, (chain[0]?.start ?? 0) + 3));
  const from = leadingForeign(chain, text);
  let clean: Cluster[] = [];
  let dayEnd = 0;
  for (const [place, cluster] of chain.entries()) {
    dayEnd = dayAt(text, cluster.start) ?? dayEnd;
    if (place < from || cluster.start < dayEnd) continue;
    const taken = place === chain.length - 1 && isTaken(chain, cluster, page);
    // "91.234.56.78/612.34.56.78" is no address in a network.
    const isListed = beginsAnew(text, cluster.end + 1);
    const other =
      !international && !isListed && hasOtherShape(text.slice(cluster.start, cluster.end).replace(/^\(/, ''));
    if (!taken && !other && !isInIban(text, cluster)) clean.push(cluster);
    else if (clean.length > 0) {
      yield clean;
      clean = [];
    }
  }
  if (clean.length > 0) yield clean;
}
