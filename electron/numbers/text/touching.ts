import { isOnlyLabel } from './labels';
import { isNumberLike, runBefore, runBehind } from './list-mark';

const LOOK_AHEAD = 24;

/** The signs that people put between two numbers without a space. */
const BETWEEN = /[/&~]/;

/**
 * Whether another number begins at `start`, right behind one that ends there: "…/0171…", "…/ 0171…", "…+49…", "…(0171…".
 * Digits that are as long as a number on both sides are two of them.
 */
export function beginsAnew(text: string, start: number): boolean {
  const sign = text.charAt(start - 1) === ' ' ? start - 2 : start - 1;
  const isApart = BETWEEN.test(text.charAt(sign));
  if (!isApart && !/[+(]/.test(text.charAt(start))) return false;
  return isNumberLike(runBefore(text, isApart ? sign : start)) && isNumberLike(runBehind(text, start - 1));
}

/** Digits with a gap among them: people who write gaps put none into a number's last dash. */
const WITH_GAPS = /\d[ /]\(?\d/;
/** Fewer digits before a dash leave room for an extension that begins with a zero, "0221 4710-010". */
const WHOLE_LEAST = 10;

/** A dash between two numbers with gaps, of which the second begins with a trunk prefix: "030 23125123-0171 3920012". */
export function isTrunkBehindDash(text: string, start: number): boolean {
  if (text.charAt(start - 1) !== '-' || !/^0[1-9]/.test(text.slice(start, start + 2))) return false;
  const [before, behind = ''] = [runBefore(text, start - 1), ...runBehind(text, start - 1).split(' / ')];
  const isWhole = before.replace(/\D/g, '').length >= WHOLE_LEAST;
  return isWhole && [before, behind].every((run) => isNumberLike(run) && WITH_GAPS.test(run));
}

/** A word that touches digits on both sides: "…123Fax…". */
const WORD_BEFORE = /\d(\p{L}{1,20})[.:]{0,2}$/u;

/** Whether the word that touches the digits from `start` is the label of that number, right behind another one. */
export function isLabelBefore(text: string, start: number): boolean {
  const word = WORD_BEFORE.exec(text.slice(Math.max(0, start - LOOK_AHEAD), start))?.[1];
  return word !== undefined && isOnlyLabel(word);
}

/** A word that touches digits, with what ends it. */
const WORD = /^(\p{L}{1,20})[.:]{0,2}(?: |$|[+(\d])/u;

/** Whether the word that touches the digits up to `end` is the label of the next number: "…123Fax: …", "…123M: …". */
export function isLabelBehind(text: string, end: number): boolean {
  const word = WORD.exec(text.slice(end, end + LOOK_AHEAD))?.[1];
  return word !== undefined && isOnlyLabel(word) && isNumberLike(runBefore(text, end));
}
