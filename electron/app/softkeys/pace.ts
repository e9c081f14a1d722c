import type { Clock } from '../kernel/clock';

/** Lets the next request go when its time has come; in the order of the calls. */
export type Pace = () => Promise<void>;

/** A phone is told no more than five things a second: it is small, and has calls to make. In ms. */
export const LEAST_GAP_MS = 200;

/** Requests to one phone, at least so many ms apart. */
export function createPace(clock: Pick<Clock, 'elapsed' | 'after'>, gapMs = LEAST_GAP_MS): Pace {
  let nextAt = Number.NEGATIVE_INFINITY;
  return () =>
    new Promise((resolve) => {
      const now = clock.elapsed();
      const waitMs = Math.max(0, nextAt - now);
      nextAt = now + waitMs + gapMs;
      if (waitMs === 0) resolve();
      else clock.after(waitMs, resolve);
    });
}
