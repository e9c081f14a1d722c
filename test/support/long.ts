/** Whether the whole of every endurance test runs (`npm test -- --long`), and not its form for every day. */
export const isLong = process.env.OFFHOOK_TEST_LONG === '1';

/** How much of an endurance test runs: enough for every day, or all of it. */
export const long = <T>(short: T, whole: T): T => (isLong ? whole : short);
