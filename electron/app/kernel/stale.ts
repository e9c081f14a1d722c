/** What happens so much later than planned happens behind a sleep of this computer, in ms. */
const LATE_LIMIT_MS = 10_000;

/** Whether what was due at `due` (ms since 1970) comes so late that nobody waits for it any more. */
export const isTooLate = (now: number, due: number): boolean => now - due >= LATE_LIMIT_MS;
