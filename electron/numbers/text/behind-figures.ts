import type { Page, Piece } from './page';
import { looksLikeNumber } from './shapes';
import { writtenNumber } from './written-number';

/** A group that begins with a trunk prefix behind one that does not begin a number. */
const INNER = /[ /]\(?(?=0[1-9])/g;
/** Fewer digits behind it are none but groups of the same number. */
const WHOLE_LEAST = 8;

/**
 * Where in groups of digits, "555 0171 392000", a number begins that is one without those before it; null: nowhere. Only a
 * country that dials a zero in front of its numbers tells so.
 */
export function beginningBehind(groups: string, page: Page): number | null {
  if (page.library.home?.trunk !== '0' || !/^[1-9]/.test(groups)) return null;
  for (const { index } of groups.matchAll(INNER)) {
    const rest = groups.slice(index + 1);
    const { written, known } = writtenNumber(rest, page.library);
    if (written.dials.length < WHOLE_LEAST) return null;
    if ((known.valid && known.full) || looksLikeNumber(written.number, page)) return index + 1;
  }
  return null;
}

/**
 * A number and the one that it may be without its first groups: neither is sure. The longer one stands without its gaps, so
 * that it reads as one again.
 */
export function withOneBehind(piece: Piece, page: Page): readonly Piece[] {
  const { is, number, dials, steps } = piece.written;
  if (is !== 'number' || steps.length > 0 || number === dials) return [piece];
  const offset = page.plain.text.startsWith(number, piece.start) ? beginningBehind(number, page) : null;
  const whole = page.library.read(dials);
  if (offset === null || (whole.valid && whole.full)) return [piece];
  const { written } = writtenNumber(number.slice(offset), page.library);
  const glued: Piece = { ...piece, sure: false, written: { ...piece.written, number: dials } };
  return [glued, { ...glued, start: piece.start + offset, written: { ...written, then: piece.written.then } }];
}
