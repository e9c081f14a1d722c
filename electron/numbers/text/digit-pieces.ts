import { piecesOf } from './chain-pieces';
import { chainsBetween } from './chains-between';
import { goesOnBehind } from './edges';
import { mayHaveLetters } from './letters';
import { siblingsBehind } from './list-behind';
import type { Page, Piece } from './page';
import { siblingOf } from './siblings';
import { createZoneCheck, type Zone } from './zones';

/** Fewer characters than this are no number without a word for it. */
const FEW = 6;
/** How far behind a number another one may be meant as its like, in characters. */
const NEAR = 80;
/** What a look at digits and the words in front of them costs, in the units of the library's work. */
const CHAIN_UNITS = 5;

const CONNECTED = /^\s*(?:,|;|\/|\||oder|or|und|and|bzw\.?|ou|et|y|e|o|lub|или|eller|of|&)\s*$/i;

/** The label of the number before, if this one goes on a list. */
const inheritedFrom = (before: Piece | undefined, text: string, start: number): Piece['label'] | null =>
  before !== undefined && start - before.end < 12 && CONNECTED.test(text.slice(before.end, start))
    ? before.label
    : null;

/** Most digits in a text are few, and have nothing in front that would make them more than a figure. */
const isFigure = (page: Page, start: number, end: number, before: Piece | undefined): boolean => {
  const { text } = page.plain;
  if (end - start >= FEW || (before !== undefined && start - before.end < NEAR)) return false;
  return !mayHaveLetters(text, end) && (goesOnBehind(text, end) || !page.mayHaveLabel(text, start));
};

const isFound = ({ rest }: Piece): boolean => rest === undefined;

/** The parts that other readers of the text have understood, in order. */
export interface Taken {
  /** Digits that touch it belong to it. */
  readonly whole: readonly Zone[];
  /** Digits beside it may be another number. */
  readonly parts: readonly Zone[];
}

/**
 * The numbers among the digits of a text, in their order, until there are `enough`; behind them as many of the other digits
 * that may have been meant.
 */
export function digitPieces(page: Page, taken: Taken, enough: number): readonly Piece[] {
  const isTaken = createZoneCheck(taken.whole);
  const pieces: Piece[] = [];
  const rest: Piece[] = [];
  const { text } = page.plain;
  let covered = 0;
  for (const whole of chainsBetween(text, taken.parts)) {
    if (pieces.length >= enough || page.library.spent()) break;
    // An extension may have taken its beginning: "… ext. 12 / (030) 398330".
    const chain = (whole[0]?.start ?? 0) < covered ? whole.filter((one) => one.start >= covered) : whole;
    const { start, end } = { start: chain[0]?.start ?? 0, end: chain.at(-1)?.end ?? 0 };
    const before = pieces.at(-1);
    if (chain.length === 0 || isFigure(page, start, end, before) || isTaken(start, end)) continue;
    page.library.spend(CHAIN_UNITS);
    const sibling = siblingOf(chain, before, page);
    const seen = sibling === null ? [...piecesOf(chain, inheritedFrom(before, text, start), page)] : [sibling];
    const found = seen.filter(isFound).flatMap((piece) => [piece, ...siblingsBehind(piece, page)]);
    pieces.push(...found);
    if (rest.length < enough) rest.push(...seen.filter((piece) => !isFound(piece)));
    covered = Math.max(covered, ...found.map((piece) => piece.end), ...seen.map((piece) => piece.end));
    page.library.settle(found.length > 0);
  }
  return [...pieces, ...rest];
}
