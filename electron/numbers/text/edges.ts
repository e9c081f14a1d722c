import { labelBefore } from './labels';
import { isListMark } from './list-mark';
import { isBehindLine } from './outside-line';
import { beginsAnew, isLabelBefore, isLabelBehind, isTrunkBehindDash } from './touching';

/** Scripts that put no space between words and digits. */
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const WORD = /[\p{L}\d\p{M}_@=&\\%~€$£¥]/u;

/** So many digits are no part of a date or a fraction. */
const WHOLE = /\d{7}\/$/;

/** Whether digits that begin at `start` go on something that stands before them: B-41, 12:30, 1,234, x=5. */
export function goesOnBefore(text: string, start: number): boolean {
  const before = text.charAt(start - 1);
  if (before === '' || /\s/.test(before)) return false;
  if ([beginsAnew, isTrunkBehindDash, isLabelBefore].some((one) => one(text, start))) return false;
  if (before === '+') return true;
  if (SPACELESS.test(before)) return false;
  if (WORD.test(before)) return !(/\p{L}/u.test(before) && labelBefore(text, start).phone);
  const further = text.charAt(start - 2);
  if (before === '/' && WHOLE.test(text.slice(Math.max(0, start - 8), start))) return false;
  if (
    before === ',' &&
    (/[+0]/.test(text.charAt(start)) || isListMark(text, start - 1) || isBehindLine(text, start - 1))
  )
    return false;
  if (/[:.,']/.test(before)) return /\d/.test(further);
  if (before !== '-' && before !== '/') return false;
  return WORD.test(further) && !(/\p{L}/u.test(further) && labelBefore(text, start).phone);
}

/** Whether digits that end at `end` go on behind it: 3rd, 24-hour, 12:30, 1,5. */
export function goesOnBehind(text: string, end: number): boolean {
  const behind = text.slice(end, end + 4);
  return (
    !SPACELESS.test(behind.charAt(0)) &&
    !isLabelBehind(text, end) &&
    !isListMark(text, end) &&
    /^(?:[\p{L}\p{M}_@=%°]|\\[^,;n]|[:.']\d|,(?!0\d\d)\d|[-/][\p{L}_])/u.test(behind)
  );
}
