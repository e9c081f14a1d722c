/** Signs without a shape, and those that turn text round or break its line. */
const UNSHOWN = /[\p{C}\p{Zl}\p{Zp}]/gu;

/** A text of a stranger as a display takes it: without signs that show nothing, and no longer than `most` letters. */
export const cleaned = (text: string, most: number): string =>
  Array.from(text.slice(0, 4 * most).replace(UNSHOWN, ''))
    .slice(0, most)
    .join('');

/** Whether nothing would be cut off: where a sign that is missing would mean another thing, a text is taken whole or not. */
export const isClean = (text: string, most: number): boolean => text.length <= most && text.search(UNSHOWN) < 0;
