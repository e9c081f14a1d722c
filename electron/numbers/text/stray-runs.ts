import { NO_LABEL } from './labels';
import type { Page, Piece } from './page';
import { lostAt } from './rest';
import { createZoneCheck, type Zone } from './zones';

/**
 * Groups of digits with one unusual mark between them, always the same: "212~555~0155", "212_555_0155", "212 · 555 · 0155".
 */
const RUN = /(?<![\p{L}\d_=:*|~,.·•-])\(?\d{2,5}\)?( ?[~_=*|·•:] ?)\d{2,5}(?:\1\d{2,5}){1,4}(?![\p{L}\d_=:*|~·•])/gu;
/** The sign that every such run has, and few texts. */
const SIGN = /\d\)? ?[~_=*|·•:] ?\d/;
/** Hours, minutes, seconds, and addresses of hardware: with colons it takes a number that its country knows. */
const COLONS = /:/;
/** Fewer digits are no number. */
const DIGITS_LEAST = 7;

/**
 * The first run that looks like a number and could not be read as one; null: there is none. It may be the number that
 * was meant, so it must not vanish beside a number that was found. `taken`: the parts already understood, in order.
 */
export function strayRun({ plain: { text }, library }: Page, taken: readonly Zone[]): Piece | null {
  if (!SIGN.test(text)) return null;
  const isTaken = createZoneCheck(taken);
  for (const { index, 0: run } of text.matchAll(RUN)) {
    const span = { start: index, end: index + run.length };
    const digits = run.replace(/\D/g, '');
    if (digits.length < DIGITS_LEAST || isTaken(span.start, span.end)) continue;
    if (!COLONS.test(run) || library.read(digits).valid) return lostAt(span, NO_LABEL);
  }
  return null;
}
