const MINUTE_MS = 60_000;

/** Times and days as one language writes them, all from ms since 1970. */
export interface Dates {
  /** A time of day, `14:05`. */
  readonly clock: (at: number) => string;
  /** The first full minute that is not before `at`: a user who waits for that one does not come too early. */
  readonly clockAfter: (at: number) => string;
  /** `3 May 2027`. */
  readonly day: (at: number) => string;
}

/** Made when the first of them is wanted: the calendar of a language takes longer to load than all of our own code. */
const lazily = (locale: string, options: Intl.DateTimeFormatOptions): ((at: number) => string) => {
  let format: Intl.DateTimeFormat | undefined;
  return (at) => {
    format ??= new Intl.DateTimeFormat(locale, options);
    return format.format(at);
  };
};

/** The dates of a locale such as `de-DE`. */
export const datesIn = (locale: string): Dates => {
  const clock = lazily(locale, { hour: '2-digit', minute: '2-digit' });
  return {
    clock,
    clockAfter: (at) => clock(Math.ceil(at / MINUTE_MS) * MINUTE_MS),
    day: lazily(locale, { day: 'numeric', month: 'long', year: 'numeric' }),
  };
};
