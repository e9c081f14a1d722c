import { isNumberLike, runBehind } from './list-mark';

/** What gets an outside line, and a pause behind it. */
const LINE = /(?:^|[\s:(])[09],{1,3}$/;
const LINE_CHARS = 5;
/** So many digits are no decimals; fewer have a gap among them. */
const NO_DECIMALS = 10;

/** Whether the comma at `index` waits for an outside line, and a number stands behind it: "9,1-212-555-0155". */
export function isBehindLine(text: string, index: number): boolean {
  if (!LINE.test(text.slice(Math.max(0, index + 1 - LINE_CHARS), index + 1))) return false;
  const behind = runBehind(text, index).trim();
  const digits = behind.replace(/\D/g, '');
  return isNumberLike(behind) && (behind !== digits || digits.length >= NO_DECIMALS);
}
