import type { Chain } from './groups';
import type { Label } from './labels';
import type { Page, Piece } from './page';
import { isDialledBehindDash, siblingFrom, stepFrom } from './siblings';
import { writtenNumber } from './written-number';

/** Where an extension stands behind a dash: 010-88886666-8021. By their country codes for numbers from abroad. */
const EXTENSION_BY_DASH: readonly string[] = ['CN', 'TW'];
const FROM_THERE = /^(?:\+|00)(?:86|886)/;

/** A number and its extension are not written with more characters. */
const CHARS_MOST = 40;
const BEHIND_DASH = /^(.*\d\)?) ?- ?(\d{1,6})$/s;
/** "4567-9", "42-43": so many digits, and no further apart. */
const RANGE = { digits: 2, step: 20 };

/** "471012-3-4", "398330 -31 -32", "398330 - 31 - 32": the ends of more than one number. */
const ENDS = /\d{4}(?:(?:-\d){2,}|(?: ?- ?\d{1,3})+ - ?\d{1,3}|(?: ?- ?\d{1,3})+ -\d{1,3})$/;
const LAST_DASH = /^(.*\d{4})( - |-)(\d{1,2})$/s;

/**
 * "398330 - 31", and where no extension is dialled behind a dash "69812345-6": one number, or two. "471012-3-4" is three
 * everywhere.
 */
export function mayBeRange(number: string, country: string | null): boolean {
  if (ENDS.test(number)) return true;
  const [, head, dash, digits] = LAST_DASH.exec(number) ?? [];
  if (head === undefined || digits === undefined) return false;
  const isExtension = dash === '-' && (country === null || isDialledBehindDash(country));
  return !isExtension && isRange(head.replace(/\D/g, ''), digits);
}

const isRange = (dials: string, digits: string): boolean => {
  const step = stepFrom(dials, digits);
  return digits.length <= RANGE.digits && step > 0 && step <= RANGE.step;
};

/**
 * The digits behind the last dash of a chain whose digits are one number only without it: an extension, or the end of a
 * range. null: there is no such dash.
 */
export function dashedPieces(chain: Chain, label: Label, page: Page): readonly Piece[] | null {
  const { plain, library, rules } = page;
  const start = chain[0]?.start ?? 0;
  const end = chain.at(-1)?.end ?? start;
  if (end - start > CHARS_MOST) return null;
  const whole = plain.text.slice(start, end);
  const [, head, digits] = BEHIND_DASH.exec(whole) ?? [];
  // Most numbers with a dash are one number: then there is no need to ask about its head.
  if (head === undefined || digits === undefined || writtenNumber(whole, library).known.valid) return null;
  const { written, known } = writtenNumber(head, library);
  if (!known.valid || !known.full) return null;
  const byDash = EXTENSION_BY_DASH.includes(rules.country ?? '') || FROM_THERE.test(written.dials);
  if (!byDash && isRange(written.dials, digits)) {
    const first: Piece = { start, end: start + head.length, written, sure: !label.other, label };
    const last = siblingFrom(first, { digits, start: end - digits.length, end }, page);
    return last === null ? [first] : [first, last];
  }
  const then = [{ digits, commas: 0 }];
  return [{ start, end, written: { ...written, then }, sure: byDash && !label.other, label }];
}
