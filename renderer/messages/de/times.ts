const TIME = new Intl.DateTimeFormat('de-DE', { hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat('de-DE', { day: 'numeric', month: 'long', year: 'numeric' });

const MINUTE_MS = 60_000;

/** A time of day, `14:05`, from ms since 1970. */
export const clock = (at: number): string => TIME.format(at);

/** The first full minute that is not before `at`: who waits for that one does not come too early. */
export const clockAfter = (at: number): string => clock(Math.ceil(at / MINUTE_MS) * MINUTE_MS);

/** `3. Mai 2027`, from ms since 1970. */
export const day = (at: number): string => DAY.format(at);

/** `3. Mai 2027, 14:05 Uhr`, from ms since 1970. */
export const moment = (at: number): string => `${day(at)}, ${clock(at)} Uhr`;
