/** Time that stands still until it is told to go on. */
export const createClock = () => {
  let now = 0;
  let shift = 0;
  let waiting: { readonly at: number; readonly fn: () => void }[] = [];
  return {
    now: () => now + shift,
    elapsed: () => now,
    after(ms: number, fn: () => void) {
      const entry = { at: now + ms, fn };
      waiting = [...waiting, entry];
      return () => {
        waiting = waiting.filter((other) => other !== entry);
      };
    },
    waiting: () => waiting.length,
    /** The user sets the clock by this many ms; no timer minds. */
    set(ms: number) {
      shift += ms;
    },
    /** Lets this much time pass, and everything that falls due in it run to its end. */
    async pass(ms: number) {
      const end = now + ms;
      await settled();
      for (let due = next(end); due; due = next(end)) {
        now = due.at;
        waiting = waiting.filter((other) => other !== due);
        due.fn();
        await settled();
      }
      now = end;
    },
  };
  function next(end: number) {
    return [...waiting].sort((one, other) => one.at - other.at).find(({ at }) => at <= end);
  }
};

/** All promises that can be kept without time passing are kept. */
const settled = async () => {
  for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
};
