const DAY_MS = 86_400_000;
/** No more than this is needed for the longest time that a call is kept, 3,650 days. */
const DAYS_MOST = 4_000;
/** A computer that is off for longer, and a clock that is wrong, look the same: of such a step one day counts. */
const STEP_MOST_DAYS = 7;

/** The day (UTC) of a moment (in ms since 1970), counted from 1970. */
export const dayOf = (at: number): number => Math.floor(at / DAY_MS);

/**
 * The days that Offhook has seen, in the order in which it saw them first, with more of them. The same array where none is
 * new. A clock that jumps, and jumps back, adds one day for each place that it jumps to, and none when it does so again.
 */
export function withDays(seen: readonly number[], more: readonly number[]): readonly number[] {
  const known = new Set(seen);
  const fresh = [...new Set(more)].filter((day) => !known.has(day));
  return fresh.length === 0 ? seen : [...seen, ...fresh].slice(-DAYS_MOST);
}

/** How many days a step from one seen day to the next counts for: none where the clock was set back. */
const counted = (from: number, to: number): number => {
  const step = to - from;
  return step > STEP_MOST_DAYS ? 1 : Math.max(0, step);
};

/**
 * How many days have been seen to pass since each of the days that were seen. One reading of a clock proves nothing: it may
 * be wrong by years.
 */
export function daysPassed(seen: readonly number[]): ReadonlyMap<number, number> {
  const passed = new Map<number, number>();
  let sum = 0;
  for (const [nth, day] of [...seen.entries()].reverse()) {
    const next = seen[nth + 1];
    sum += next === undefined ? 0 : counted(day, next);
    passed.set(day, sum);
  }
  return passed;
}
