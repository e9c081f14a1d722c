/** Work that callers ask for: one at a time, and once for all that ask while it waits for its turn. */
export interface Coalesced<Result> {
  ask(): Promise<Result>;
  /** Resolves when nothing of it is under way or waits. */
  done(): Promise<void>;
}

export function coalesce<Result>(work: () => Promise<Result>): Coalesced<Result> {
  let last: Promise<unknown> = Promise.resolve();
  let next: Promise<Result> | null = null;
  return {
    ask() {
      if (next) return next;
      const mine = last.then(() => {
        next = null;
        return work();
      });
      next = mine;
      last = mine.catch(() => {}); // The caller is told; the next one tries anew.
      return mine;
    },
    async done() {
      for (let waited: unknown = null; waited !== last; ) {
        waited = last;
        await last;
      }
    },
  };
}
