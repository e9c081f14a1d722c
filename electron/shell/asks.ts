import { type OutsideRequest, readOutsideRequest } from '../host/outside-request';

/** So many wait for a program that is starting; only one of them can be asked about. */
const WAITING_MOST = 20;

/** What was asked for from outside: by links, by second starts. It may come before anybody can answer. */
export interface Asks {
  /** Whoever says something else, or nothing (null), wants to see Offhook. */
  add(said: unknown): void;
  areNone(): boolean;
  /** Hands over what has come so far, and from now on whatever comes; null: whoever asked wants to see Offhook. */
  answer(by: (asked: OutsideRequest | null) => void): void;
}

export function createAsks(): Asks {
  let waiting: readonly (OutsideRequest | null)[] = [];
  let answering: ((asked: OutsideRequest | null) => void) | null = null;
  return {
    add(said) {
      const asked = readOutsideRequest(said);
      if (answering) answering(asked);
      else waiting = [...waiting, asked].slice(0, WAITING_MOST);
    },
    areNone: () => waiting.length === 0,
    answer(by) {
      answering = by;
      const came = waiting;
      waiting = [];
      for (const asked of came) by(asked);
    },
  };
}
