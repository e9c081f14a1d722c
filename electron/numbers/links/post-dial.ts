import type { PostDialDigits } from '../../contract/dialling/number';

/** More parts, digits or pauses than a user means. A longer one is refused, never cut: half a PIN is a wrong one. */
export const PARTS_MOST = 8;
const DIGITS_MOST = 32;
const COMMAS_MOST = 30;

/** The signs between a number and the digits behind it: `,` `p` for a pause, `;` `w` `ext.` for "when I say so". */
const PART = /(?:;ext=| ext\. (?=[\d*#])|(?:[,;] *)+|(?<=[\d*#] *)[pw]+ *(?=[\d*#]))/i;
const PARTED = new RegExp(`(${PART.source})`, 'i');
/** RFC 4733, 3.2, and what people write between digits. */
const DIGITS = /^[0-9A-D*#][0-9A-D*# .-]*$/i;

export interface Split {
  /** The number; '' where the digits behind it are more than can be sent. */
  readonly main: string;
  readonly then: readonly PostDialDigits[];
}

/** How many pauses a separator stands for; 0: the user has to say so. */
const commasIn = (separator: string): number =>
  /[;w]|ext/i.test(separator) ? 0 : (separator.match(/[,p]/gi)?.length ?? 0);

/** `digits` as tones, or null where there are none, or too many. */
const postDial = (digits: string, commas: number): PostDialDigits | null => {
  const tones = digits.replace(/[ .-]/g, '').toUpperCase();
  const fits = tones.length >= 1 && tones.length <= DIGITS_MOST && commas <= COMMAS_MOST;
  return fits ? { digits: tones, commas } : null;
};

/**
 * Parts a number from the digits behind it: `030 1234,,21#`, `030 1234;21`, `030 1234p21w7`, `030 1234;ext=21`,
 * `030 1234 ext. 21`. Other text stays in `main`.
 */
export function splitPostDial(text: string): Split {
  const asItStands = { main: text, then: [] };
  const [main = '', ...rest] = text.split(PARTED);
  const parts = rest.flatMap((separator, at) =>
    at % 2 === 0 ? [{ separator, digits: rest[at + 1]?.trim() ?? '' }] : [],
  );
  if (parts.length === 0 || !/\d/.test(main)) return asItStands;
  if (!parts.every(({ digits }) => DIGITS.test(digits))) return asItStands;
  const then = parts.flatMap(({ separator, digits }) => postDial(digits, commasIn(separator)) ?? []);
  return then.length === parts.length && parts.length <= PARTS_MOST
    ? { main: main.trim(), then }
    : { main: '', then: [] };
}

/** Digits with a star in front, behind a number: fewer digits before it are a code of a telephone system. */
const STARRED = /^(\+?(?:[() ./-]*\d){7,}[) ]*)\*[ ]?(\d{1,7})$/;

/** Parts a number from the extension behind its star: `2125550155*101`. null: it has none. */
export function splitStar(text: string): Split | null {
  const [, main, digits] = STARRED.exec(text) ?? [];
  return main === undefined || digits === undefined ? null : { main: main.trim(), then: [{ digits, commas: 0 }] };
}
