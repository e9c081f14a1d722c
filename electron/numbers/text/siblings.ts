import { isOverlong } from '../rules/home';
import type { Written } from '../written';
import type { Chain } from './groups';
import { type Label, labelBefore, NO_LABEL } from './labels';
import type { Page, Piece } from './page';

/** Where an extension stands behind a dash and is dialled right behind the number: 398330-1. */
const DIALLED_BEHIND_DASH: ReadonlySet<string> = new Set(['AT', 'CH', 'DE', 'LI', 'LU']);
export const isDialledBehindDash = (country: string | null): boolean =>
  country !== null && DIALLED_BEHIND_DASH.has(country);

/** How far behind its stem "-11" may stand, in characters. */
const DISTANCE = 80;

/** Another number of the same system, as it is written and dialled. */
export const sibling = (before: Piece, number: string, dials: string): Written => ({
  is: 'number',
  number,
  dials,
  steps: before.written.steps.filter(({ is }) => is !== 'direct'),
  then: [],
});

/** The label of a number, as far as it is true of its siblings. */
export const siblingLabel = (label: Label): Label => ({ ...NO_LABEL, fax: label.fax, phone: label.phone });

/** The text before the last `count` digits of a number; null: they are not together. */
export const beforeLast = (number: string, count: number): string | null => {
  const end = new RegExp(`(?:\\d[ .-]?){${count - 1}}\\d$`).exec(number);
  return end && number.slice(0, end.index);
};

/** What a number and its sibling with these last digits have in common, and how many digits of the number they replace. */
function stemOf(number: string, digits: string, isDashed: boolean): { stem: string; replaced: number } | null {
  const [, dashed, last] = /^(.*\d-)(\d{1,5})$/.exec(number) ?? [];
  if (dashed !== undefined && last !== undefined && (isDashed || last.length <= digits.length)) {
    return { stem: dashed, replaced: last.length };
  }
  const stem = isDashed ? null : beforeLast(number, digits.length);
  return stem === null ? null : { stem, replaced: digits.length };
}

/** How much further the digits count than the end of the number before. */
export const stepFrom = (dials: string, digits: string): number => Number(digits) - Number(dials.slice(-digits.length));

const FEWEST = 5;

/** The number with other last digits, those behind its last dash or as many as they are; null: it would be none. */
export function withLast(before: Piece, digits: string, isDashed: boolean, country: string | null): Written | null {
  const { number, dials } = before.written;
  const shared = stemOf(number, digits, isDashed);
  if (shared === null || dials.length - shared.replaced + digits.length < FEWEST) return null;
  const whole = dials.slice(0, -shared.replaced) + digits;
  return isOverlong(whole, country) ? null : sibling(before, shared.stem + digits, whole);
}

/** "398330 -31": an extension behind the number of the house, where it is dialled so; null: it would be none. */
function withBehindDash(before: Piece, digits: string, { library, rules: { country } }: Page): Written | null {
  const { number } = before.written;
  const dials = before.written.dials + digits;
  if (!isDialledBehindDash(country) || /\p{L}/u.test(number) || isOverlong(dials, country)) return null;
  // With a dash it would be read as two where its country does not know such a number.
  return sibling(before, library.read(dials).valid ? `${number}-${digits}` : dials, dials);
}

/** Where the last digits of a sibling stand. */
interface Last {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

/** The number with other last digits in the place of its own; null: it would be none. */
export function siblingFrom(before: Piece, { digits, start, end }: Last, { rules }: Page): Piece | null {
  const written = withLast(before, digits, false, rules.country);
  return written && { start, end, written, sure: false, label: siblingLabel(before.label) };
}

/** "030 398330-10, Fax: -11": the number before, with another extension. null: it is none. */
export function siblingOf(chain: Chain, before: Piece | undefined, page: Page): Piece | null {
  const { plain, rules } = page;
  const { text } = plain;
  const [only] = chain;
  if (only === undefined || chain.length > 1 || before === undefined || only.start - before.end > DISTANCE) return null;
  const digits = text.slice(only.start, only.end);
  const isDashed = text.charAt(only.start - 1) === '-' && !/[\p{L}\d]/u.test(text.charAt(only.start - 2));
  if (!/^\d{1,5}$/.test(digits) || !isDashed || before.written.is !== 'number') return null;
  const written = withLast(before, digits, true, rules.country) ?? withBehindDash(before, digits, page);
  const start = only.start - 1;
  return written && { start, end: only.end, written, sure: false, label: labelBefore(text, start) };
}
