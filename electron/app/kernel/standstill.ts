import type { Clock } from './clock';

/** How often the program notices that it goes on, in ms. */
const BEAT_MS = 2_000;
/** A machine under load is as late as that, and nothing more is meant by it. */
const USUAL_MS = 3 * BEAT_MS;
/** An event that waited while the program stood still comes within so long after it, in ms. */
const AFTERMATH_MS = 500;

/** Notices that the whole program has stood still: stopped by a debugger or the system, or held up by a call that blocks. */
export interface Standstill {
  /** How old a command may be that comes now, in ms; 0 where the program has gone on all the time. */
  ageMs(): number;
  /** From now on it notices; returns the way to stop. */
  start(): () => void;
}

export function createStandstill({ elapsed, after }: Pick<Clock, 'elapsed' | 'after'>): Standstill {
  let beatAt: number | null = null;
  let stood = { forMs: 0, until: Number.NEGATIVE_INFINITY };

  const beat = (): void => {
    const now = elapsed();
    const since = beatAt === null ? 0 : now - beatAt;
    if (since >= USUAL_MS) stood = { forMs: since, until: now };
    beatAt = now;
  };

  return {
    ageMs() {
      const now = elapsed();
      const overdueMs = beatAt === null ? 0 : now - beatAt;
      if (overdueMs >= USUAL_MS) return overdueMs;
      return now - stood.until <= AFTERMATH_MS ? stood.forMs : 0;
    },
    start() {
      let cancel = (): void => {};
      const go = (): void => {
        beat();
        cancel = after(BEAT_MS, go);
      };
      go();
      return () => {
        cancel();
        beatAt = null;
      };
    },
  };
}
