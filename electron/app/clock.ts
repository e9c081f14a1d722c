import type { Clock } from '../phone/screen';

/** The time of day in ms since 1970, and timers that never keep the program alive. */
export const systemClock: Clock = {
  now: Date.now,
  after(ms, run) {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
