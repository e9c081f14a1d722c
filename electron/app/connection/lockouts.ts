import type { Clock } from '../kernel/clock';
import type { Connected } from './clients';

type Phone = Connected['phone'];

/** A phone is locked for a minute, and twice as long each further time (PROTOCOL.md 1.3); it does not say so itself. */
const FIRST_MS = 60_000;

interface LockOut {
  /** The client that has seen it: it asks no more, and tells the same ever after. */
  readonly phone: Phone;
  readonly lastsMs: number;
  /** In ms of `elapsed`: a clock that is set makes it neither longer nor shorter. */
  readonly until: number;
}

/** Knows when phones that are locked may be open again. */
export interface LockOuts {
  /** A client has been told that the phone is locked; answers with when it may be open again, in ms since 1970. */
  seen(id: string, phone: Phone): number;
  /** The phone has let us in. */
  over(id: string): void;
  /** Whether it is still locked, as far as can be known. */
  isLocked(id: string): boolean;
}

export function createLockOuts({ now, elapsed }: Pick<Clock, 'now' | 'elapsed'>): LockOuts {
  const known = new Map<string, LockOut>();

  const next = (last: LockOut | undefined, phone: Phone): LockOut => {
    if (!last) return { phone, lastsMs: FIRST_MS, until: elapsed() + FIRST_MS };
    // Asked too early, or the same client once more: it is still the same lock-out.
    if (last.phone === phone || elapsed() < last.until) return { ...last, phone };
    const lastsMs = last.lastsMs * 2;
    return { phone, lastsMs, until: elapsed() + lastsMs };
  };

  return {
    seen(id, phone) {
      const lockOut = next(known.get(id), phone);
      known.set(id, lockOut);
      return now() + lockOut.until - elapsed();
    },
    over: (id) => void known.delete(id),
    isLocked: (id) => elapsed() < (known.get(id)?.until ?? 0),
  };
}
