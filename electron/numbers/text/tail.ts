import type { PostDial } from '../../contract/number';
import { splitPostDial } from '../links/post-dial';
import type { Library } from './library';

/** What stands behind a number and belongs to it. */
export interface Tail {
  /** Where it ends; where the number ends if there is none. */
  readonly end: number;
  readonly then: readonly PostDial[];
  /** An extension that is dialled right behind the number. */
  readonly direct: string | null;
}

const EXTENSION =
  /[ ,;./-]{0,3}\(?(?:ext(?:ension|n)?|x|poste|interne?|interno|int|anexo|ramal|доб(?:авочный)?|вн|nebenstelle|nst|app(?:arat)?|intern|wewn?|linka|toestel|tst|dahili|anknytning|ankn|lokal|内線|内线|分机|內線|내선|转|轉)[ .:]{0,3}(\d{1,7})\)?(?![\d\p{L}])/iuy;
const HASH = / ?#(\d{1,6})(?![\d\p{L}*#])/uy;
const DIRECT = /[ ,;./-]{0,3}\(?(?:durchwahl|dw|klappe|kl)[ .:]{0,3}-?(\d{1,6})\)?(?![\d\p{L}])/iuy;
const PAUSED = /(?:;ext=|[,;]{2,8} ?|[,;]|[pwPW]{1,4})([\d*#][\d*#A-D]{0,31})(?![\p{L}\d])/uy;
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
    const list = single && (/^(?:[ ./-]?\d|[,;]\p{L})/u.test(text.slice(next, next + 2)) || isNumber(found[1] ?? ''));
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

/** Reads what stands behind a number that ends at `end`: an extension, pauses with digits. */
export function tailAt(text: string, end: number, isNumber: (digits: string) => boolean): Tail {
  const direct = at(DIRECT, text, end);
  if (direct !== null) return { end: end + direct[0].length, then: [], direct: direct[1] ?? '' };
  const extension = at(EXTENSION, text, end) ?? at(HASH, text, end);
  const start = end + (extension?.[0].length ?? 0);
  const paused = pausedUntil(text, start, isNumber);
  const first: readonly PostDial[] = extension === null ? [] : [{ digits: extension[1] ?? '', commas: 0 }];
  if (paused === start) return { end: start, then: first, direct: null };
  const { then } = splitPostDial(`0${text.slice(start, paused)}`);
  return then.length === 0
    ? { end: start, then: first, direct: null }
    : { end: paused, then: [...first, ...then], direct: null };
}
