/** So many wait for a program that is starting; only one of them can be asked about. */
const WAITING_MOST = 20;

/**
 * The requests from outside: by links, by second starts, by clicks on the icon. It may come before the program is
 * loaded that can read it.
 */
export interface OutsideRequests {
  /** null: to see Offhook. */
  add(said: unknown): void;
  areNone(): boolean;
  /** Hands over the requests that have come so far, and from now on each that comes, as it was said. */
  answer(by: (said: unknown) => void): void;
}

export function createOutsideRequests(): OutsideRequests {
  let waiting: readonly unknown[] = [];
  let answering: ((said: unknown) => void) | null = null;
  return {
    add(said) {
      if (answering) answering(said);
      else waiting = [...waiting, said].slice(0, WAITING_MOST);
    },
    areNone: () => waiting.length === 0,
    answer(by) {
      answering = by;
      const came = waiting;
      waiting = [];
      for (const said of came) by(said);
    },
  };
}
