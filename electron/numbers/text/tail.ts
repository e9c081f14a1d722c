import type { PostDialDigits } from '../../contract/dialling/number';
import { splitPostDial } from '../links/post-dial';
import {
  CLOCK,
  DIRECT,
  DOUBTFUL_EXTENSION,
  EXTENSION,
  HASH,
  LETTER,
  MENU,
  SAY_THE_HOUR,
  STAR,
} from './extension-words';
import type { Library } from './library';
import { isListMark } from './list-mark';

/** The text behind a number that belongs to it. */
export interface Tail {
  /** Where it ends; where the number ends if there is none. */
  readonly end: number;
  readonly then: readonly PostDialDigits[];
  /** An extension that is dialled right behind the number. */
  readonly direct: string | null;
}

/** As `printNumber` writes it, and the ways to write pauses. */
const PAUSED =
  /(?: ext\. (?=[\d*#]+(?![\p{L}\d]|-\d{3}))|;ext=|[,;]{2,8} ?|[,;]|[pwPW]{1,4})([\d*#][\d*#A-D]{0,31})(?![\p{L}\d])/uy;
const PRINTED = / ext\. (?=[\d*#]+(?![\p{L}\d]|-\d{3}))/uy;
/** A separator that a list of numbers could have as well. */
const SINGLE = /^[,;](?!ext)/;

const at = (pattern: RegExp, text: string, index: number): RegExpExecArray | null => {
  pattern.lastIndex = index;
  return pattern.exec(text);
};

const PARTS_MOST = 8;

/** Where the pauses and digits behind `start` end; `isNumber` says of digits that they are a number of their own. */
const pausedUntil = (text: string, start: number, isNumber: (digits: string) => boolean): number => {
  let end = start;
  for (let part = 0; part < PARTS_MOST; part += 1) {
    const found = at(PAUSED, text, end);
    if (found === null) return end;
    const next = end + found[0].length;
    const single = SINGLE.test(found[0]);
    const list =
      single &&
      (isListMark(text, end) ||
        /^(?:[ ./-]?\d|[,;]\p{L})/u.test(text.slice(next, next + 2)) ||
        isNumber(found[1] ?? ''));
    if (list) return end;
    end = next;
  }
  return end;
};

/** Whether digits behind a comma are the next number of a list. */
export const isListed =
  ({ read }: Library) =>
  (digits: string): boolean => {
    const { valid, full } = read(digits);
    return valid && full && digits.length >= 7;
  };

/** Reads a star and digits behind a number that ends at `end`: "2125550155*101", "(212) 555-0155 * 9". */
export function starAt(text: string, end: number): Tail {
  const star = at(STAR, text, end);
  if (star === null) return { end, then: [], direct: null };
  return { end: end + star[0].length, then: [{ digits: star[1] ?? '', commas: 0 }], direct: null };
}

const TIMES = /^ ?(?:times|mal|veces|fois|volte|vezes|keer|gånger|razy|[x×])(?!\p{L})/iu;

/** How the short words begin: a look at few characters, for most numbers have none behind them. */
const MAY_BE_SHORT = /[ ,;./|•·([\r\n-]{1,6}[iokprtw]/iuy;

const shortWordAt = (text: string, end: number): RegExpExecArray | null => {
  MAY_BE_SHORT.lastIndex = end;
  return MAY_BE_SHORT.test(text) ? (at(MENU, text, end) ?? at(LETTER, text, end)) : null;
};

/** "… ext. 21", but not "… x 2 times". */
const extensionAt = (text: string, end: number): RegExpExecArray | null => {
  const found =
    at(EXTENSION, text, end) ?? at(DOUBTFUL_EXTENSION, text, end) ?? at(HASH, text, end) ?? shortWordAt(text, end);
  const behind = end + (found?.[0].length ?? 0);
  return TIMES.test(text.slice(behind, behind + 8)) ? null : found;
};

/** Reads the text behind a number that ends at `end`: an extension, pauses with digits. */
export function tailAt(
  text: string,
  end: number,
  isNumber: (digits: string) => boolean,
  home: Library['home'] = null,
): Tail {
  const isHour = home !== null && SAY_THE_HOUR.has(home.country) && at(CLOCK, text, end) !== null;
  const direct = isHour ? null : at(DIRECT, text, end);
  if (direct !== null) return { end: end + direct[0].length, then: [], direct: direct[1] ?? '' };
  const extension = at(PRINTED, text, end) === null ? extensionAt(text, end) : null;
  const start = end + (extension?.[0].length ?? 0);
  const paused = pausedUntil(text, start, isNumber);
  const first: readonly PostDialDigits[] = extension === null ? [] : [{ digits: extension[1] ?? '', commas: 0 }];
  if (paused === start) return { end: start, then: first, direct: null };
  const { then } = splitPostDial(`0${text.slice(start, paused)}`);
  return then.length === 0
    ? { end: start, then: first, direct: null }
    : { end: paused, then: [...first, ...then], direct: null };
}
