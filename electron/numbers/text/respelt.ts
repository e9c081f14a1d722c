import { formerPrefixesIn } from './former-prefixes';
import { labelBefore } from './labels';
import { siblingsBehind } from './list-behind';
import { hasOtherShape, isOtherNumber } from './noise';
import type { Page, Piece } from './page';
import { type Reread, reread } from './reread';
import type { Respelt } from './respelt-number';
import { isListed } from './tail';
import { withTail } from './with-tail';
import { writtenNumber } from './written-number';
import { createZoneCheck, inOrder, type Zone } from './zones';

/** So many characters of the text tell a day from the beginning of a number. */
const DATE_CHARS = 10;

/** The number, for a choice; null: it is more likely something else. */
function pieceOf({ start, end, number }: Respelt, page: Page): Piece | null {
  const { plain, library } = page;
  if (hasOtherShape(plain.text.slice(start, start + DATE_CHARS)) || hasOtherShape(number) || isOtherNumber(number))
    return null;
  library.spend(1);
  const label = labelBefore(plain.text, start);
  const { written, known } = writtenNumber(number, library);
  const isNumber = known.valid ? known.full : known.possible && (label.phone || label.call);
  if (label.other || !isNumber) return null;
  return withTail({ start, end, written, sure: false, label }, page, isListed(library));
}

/** Numbers with a prefix that is dialled no longer, in their order, until there are `enough`. */
function formerIn(page: Page, taken: readonly Zone[], enough: number): readonly Piece[] {
  const isTaken = createZoneCheck(taken);
  const pieces: Piece[] = [];
  const found = [...formerPrefixesIn(page)].sort(inOrder);
  for (const respelt of found) {
    if (pieces.length >= enough || page.library.spent()) break;
    const isCovered = respelt.start < (pieces.at(-1)?.end ?? 0);
    const piece = isCovered || isTaken(respelt.start, respelt.end) ? null : pieceOf(respelt, page);
    if (piece !== null) pieces.push(piece, ...siblingsBehind(piece, page));
  }
  return pieces;
}

/**
 * Numbers that are written otherwise than they are dialled, in their order. What they dial is a guess, so that each is a
 * choice. `taken`: the parts already understood, in order.
 */
export function respeltIn(page: Page, taken: readonly Zone[], enough: number): Reread {
  const former = formerIn(page, taken, enough);
  const { pieces, doubtful } = reread(page, { whole: taken, parts: former }, enough);
  return { pieces: pieces.length === 0 ? former : [...former, ...pieces].sort(inOrder), doubtful };
}
