/** An action that comes so much later than planned comes behind a sleep of this computer, in ms. */
const LATE_LIMIT_MS = 10_000;

/** Whether an action due at `due` (ms since 1970) comes so late that the user waits for it no more. */
export const isTooLate = (now: number, due: number): boolean => now - due >= LATE_LIMIT_MS;
