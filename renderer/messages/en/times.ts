import { datesIn } from '../dates';

export const { clock, clockAfter, day } = datesIn('en-GB');

/** `3 May 2027, 14:05`, from ms since 1970. */
export const moment = (at: number): string => `${day(at)}, ${clock(at)}`;
