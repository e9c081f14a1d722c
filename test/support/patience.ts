/**
 * How long a test waits for an event that must come, in ms. The limit ends a test that would hang and measures nothing:
 * on a loaded machine everything may take long, so nothing that a test waits for has a shorter one.
 */
export const PATIENCE_MS = 30_000;
