import type { Clock } from '../kernel/clock';

/** After the first pause, then ever more rarely: about five minutes in all. */
const FIRST_MS = 1_000;
const MOST_MS = 30_000;
const MOST_RETRIES = 14;

/** Does something again, later, as long as it fails. */
export interface Retries {
  /** Plans the next time; false: that was all. */
  later(): boolean;
  /** No time is planned, and none has failed. */
  reset(): void;
  /** Plans none from now on. */
  stop(): void;
  /** Whether the last time was too long ago, or none was, to wait for the one that is planned. */
  isDue(): boolean;
}

export function createRetries(clock: Clock, again: () => void): Retries {
  let failures = 0;
  let failedAt = Number.NEGATIVE_INFINITY;
  let stopped = false;
  let cancel = (): void => {};
  return {
    later() {
      cancel();
      failures += 1;
      failedAt = clock.elapsed();
      if (stopped || failures > MOST_RETRIES) return false;
      cancel = clock.after(Math.min(MOST_MS, FIRST_MS * 2 ** (failures - 1)), again);
      return true;
    },
    reset() {
      cancel();
      failures = 0;
    },
    stop() {
      cancel();
      stopped = true;
    },
    isDue: () => failures > MOST_RETRIES || clock.elapsed() - failedAt >= FIRST_MS,
  };
}
