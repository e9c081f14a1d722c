// Without a schema: a page that only counts should not carry zod.

/** The longest a key is held, and the longest wait, in ms. */
export const HOLD_MOST_MS = 60_000;
export const WAIT_MOST_MS = 600_000;
/** The longest cool-down, in ms. */
export const COOL_DOWN_MOST_MS = 60_000;
export const SEQUENCE_STEPS_MOST = 100;
