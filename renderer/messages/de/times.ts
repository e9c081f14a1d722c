import { datesIn } from '../dates';

export const { clock, clockAfter, day } = datesIn('de-DE');

/** `3. Mai 2027, 14:05 Uhr`, from ms since 1970. */
export const moment = (at: number): string => `${day(at)}, ${clock(at)} Uhr`;
