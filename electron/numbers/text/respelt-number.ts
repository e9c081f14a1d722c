/** A number that is written otherwise than it is dialled: with a former prefix, letters, commas; indexes into the plain text. */
export interface Respelt {
  readonly start: number;
  readonly end: number;
  /** As it is written usually. */
  readonly number: string;
}

/** A number without its brackets where one of them was left behind. */
export const withoutHalfBracket = (number: string): string =>
  number.split('(').length === number.split(')').length ? number : number.replace(/[()]/g, '');
