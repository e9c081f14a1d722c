import { isOnlyLabel } from './labels';
import { isNumberLike, runBefore, runBehind } from './list-mark';

/** What people put between two numbers without a space. */
const BETWEEN = /[/&~]/;

/**
 * Whether another number begins at `start`, right behind one that ends there: "…/0171…", "+49…+49…", "…(0171…". What is as
 * long as a number on both sides is two of them.
 */
export function beginsAnew(text: string, start: number): boolean {
  const isApart = BETWEEN.test(text.charAt(start - 1));
  if (!isApart && !/[+(]/.test(text.charAt(start))) return false;
  const border = isApart ? start - 1 : start;
  return isNumberLike(runBefore(text, border)) && isNumberLike(runBehind(text, start - 1));
}

/** A word that touches digits, with what ends it. */
const WORD = /^(\p{L}{1,20})[.:]{0,2}(?: |$|[+(\d])/u;
const LOOK_AHEAD = 24;

/** Whether the word that touches the digits up to `end` is the label of the next number: "…123Fax: …", "…123M: …". */
export function isLabelBehind(text: string, end: number): boolean {
  const word = WORD.exec(text.slice(end, end + LOOK_AHEAD))?.[1];
  return word !== undefined && isOnlyLabel(word) && isNumberLike(runBefore(text, end));
}
