/** So many digits on both sides of a comma are two numbers of a list; fewer may be a fraction, an extension, a PIN. */
const NUMBER_LEAST = 7;
/** Fewer digits, and as many as the last ones before the comma, are the next number of the same place: "398330,398331". */
const LIKE_LEAST = 5;
/** No number is written longer, in characters. */
const LOOK = 24;

const BEFORE = /[+\d ()./-]*$/;
const BEHIND = /^[+\d ()./-]*/;
/** A figure with a point in it, 13.4049540, and one in thousands. */
const FIGURE = /^-?(?:0|[1-9]\d*)\.\d+$|^\d{1,3}(?:\.\d{3})+$/;

/** Whether a run of digits and signs is long enough for a number, and no figure. */
export const isNumberLike = (text: string): boolean =>
  text.replace(/\D/g, '').length >= NUMBER_LEAST && !FIGURE.test(text.trim());

/** The text up to `index` that could be a number. */
export const runBefore = (text: string, index: number): string =>
  BEFORE.exec(text.slice(Math.max(0, index - LOOK), index))?.[0] ?? '';

/** The text right behind the sign at `index` that could be a number. */
export const runBehind = (text: string, index: number): string =>
  BEHIND.exec(text.slice(index + 1, index + 1 + LOOK))?.[0] ?? '';

/**
 * Whether the comma or semicolon at `index` parts two numbers that were written without a space between them:
 * "020-6241111,06-12345678". A number that ends with `#` is typed into a conference, however long it is.
 */
export function isListMark(text: string, index: number): boolean {
  if (!/[,;]/.test(text.charAt(index))) return false;
  const behind = runBehind(text, index);
  if (/[*#]/.test(text.charAt(index + 1 + behind.length))) return false;
  const before = runBefore(text, index);
  return isNumberLike(before) && (isNumberLike(behind) || isLike(before, behind));
}

const isLike = (before: string, behind: string): boolean =>
  /^\d+$/.test(behind) && behind.length >= LIKE_LEAST && behind.length === /\d+$/.exec(before)?.[0].length;
