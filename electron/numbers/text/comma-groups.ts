import { emergencyIn } from '../rules/emergency';
import type { Edit } from './edit';
import { labelBefore } from './labels';
import type { Page } from './page';

/** The sign that every such number has, and few texts. */
const SIGN = /,\(?\d\d/g;
/** How far from its first comma a number begins and ends, in characters. */
const REACH = 32;
/** Groups of digits with a comma between some of them, and no space behind it. */
const RUN =
  /(?<![\p{L}\p{M}\d@_=&.,:;/+$€£¥*#-]|[$€£¥] )(?:\+|\()?\d{1,5}\)?(?:[-,. ]\(?\d{2,8}\)?){1,5}(?![\p{L}\p{M}\d@_%*#]|[-.,:;/]\d)/gu;
const DIGITS = { least: 7, most: 17 };
const THOUSANDS = /^[1-9]\d{0,2}(?:,\d{3})+$/;
/** Days, ages, the numbers of a lottery. */
const PAIRS = /^\d\d(?:,\d\d)+$/;
/** So many commas are none of a pause, and none of a fraction. */
const COMMAS_SURE = 2;

/** The text before the first comma is a number by itself: with a pause behind it, or others. */
const isWhole = (first: string, { library, rules }: Page): boolean => {
  const dials = first.replace(/[^+\d]/g, '');
  if (dials.length >= DIGITS.least || emergencyIn(dials, rules) !== null) return true;
  const { valid, full } = library.read(dials);
  return valid && full;
};

const isGrouped = (run: string, start: number, page: Page): boolean => {
  const digits = run.replace(/\D/g, '').length;
  if (digits < DIGITS.least || digits > DIGITS.most) return false;
  const { text } = page.plain;
  const isFigures = THOUSANDS.test(run) || PAIRS.test(run);
  if (isFigures && text.trim() !== run && !labelBefore(text, start).phone) return false;
  return !isWhole(run.slice(0, run.indexOf(',')), page);
};

/** The run of groups around a comma, which begins behind `from`; null: there is none. */
function runAround(text: string, comma: number, from: number): { start: number; run: string } | null {
  const begin = Math.max(from, comma - REACH);
  const end = comma + REACH;
  for (const { index, 0: run } of text.slice(begin, end).matchAll(RUN)) {
    const start = begin + index;
    const isCut = (index === 0 && begin > from) || start + run.length === end;
    if (start <= comma && start + run.length > comma && !isCut) return { start, run };
  }
  return null;
}

/** Groups of digits with commas between them, with dashes in their place: 212,555,0155. */
export function* commaEdits(page: Page): Generator<Edit> {
  const { text } = page.plain;
  let covered = 0;
  for (const { index: comma } of text.matchAll(SIGN)) {
    if (comma < covered || !/[\d)]/.test(text.charAt(comma - 1)) || page.library.spent()) continue;
    const found = runAround(text, comma, covered);
    if (found === null) continue;
    const { start, run } = found;
    covered = start + run.length;
    if (!isGrouped(run, start, page)) continue;
    page.library.spend(1);
    yield { start, end: covered, text: run.replaceAll(',', '-'), isDoubtful: run.split(',').length > COMMAS_SURE };
  }
}
