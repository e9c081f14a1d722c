import type { Clock as Timers } from '../../phone/screen';

/** The time of day, and how much of it has passed. */
export interface Clock extends Timers {
  /** In ms, from any moment; setting the clock does not change it. A sleep of this computer may be missing. */
  elapsed(): number;
}

/** The time of day in ms since 1970, and timers that never keep the program alive. */
export const systemClock: Clock = {
  now: Date.now,
  elapsed: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/** Waits for `work`, which never rejects, and no longer than `ms`. */
export async function within(clock: Timers, ms: number, work: Promise<unknown>): Promise<void> {
  let cancel = (): void => {};
  const late = new Promise<void>((resolve) => {
    cancel = clock.after(ms, resolve);
  });
  await Promise.race([work, late]);
  cancel();
}
