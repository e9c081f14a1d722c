import type { Clock } from '../../phone/screen';
import { within } from '../kernel/clock';

/** Clients that no sender is given any more, and that may still have a request under way. */
export interface Closing {
  /** `closed` says when it is closed; null: it is needed again, or never came up. Neither rejects. */
  add(phone: string, closed: Promise<{ readonly closed: Promise<void> } | null>): void;
  /** Whether there is one for this phone. */
  has(phone: string): boolean;
  /** Resolves when there is none for this phone, or when it takes too long. */
  over(phone: string): Promise<void>;
}

/** A request has that long for its reply; a longer one is for a key that is held. */
const REPLY_LIMIT_MS = 5_000;

/** Keeps a new client waiting for the last word of the one before: it may be that the password is wrong. */
export function createClosing(clock: Clock): Closing {
  const closing = new Map<Promise<unknown>, string>();
  const of = (phone: string): Promise<unknown>[] =>
    [...closing].flatMap(([gone, one]) => (one === phone ? [gone] : []));
  return {
    add(phone, closed) {
      const gone = closed.then((one) => one?.closed);
      closing.set(gone, phone);
      void gone.finally(() => closing.delete(gone));
    },
    has: (phone) => of(phone).length > 0,
    over: (phone) => within(clock, REPLY_LIMIT_MS, Promise.all(of(phone))),
  };
}
