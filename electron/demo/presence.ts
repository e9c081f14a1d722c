import type { Journal } from './journal';
import type { Listening } from './server';

/** Why a phone is not in the network: it was told to stay away, or it starts anew. */
type Reason = 'refuses' | 'restarts';

/** Whether the phone is in the network. */
export interface Presence {
  /** Resolves when it is so. The phone is back when no reason is left; the journal tells of both. */
  away(reason: Reason): Promise<void>;
  here(reason: Reason): Promise<void>;
  isAway(): boolean;
}

/** One change after the other, so that a phone which leaves while it comes back does both. */
export const createPresence = (server: Listening, journal: Pick<Journal, 'write'>): Presence => {
  const reasons = new Set<Reason>();
  let away = false;
  let changes = Promise.resolve();

  const change = async (): Promise<void> => {
    const will = reasons.size > 0;
    if (will === away) return;
    away = will;
    if (will) {
      journal.write({ is: 'gone' });
      await server.refuse();
      return;
    }
    await server.comeBack();
    journal.write({ is: 'back' });
  };

  const soon = (): Promise<void> => {
    const changed = changes.then(change);
    // The caller hears of it; the next change is made all the same.
    changes = changed.catch(() => {});
    return changed;
  };

  return {
    away: (reason) => {
      reasons.add(reason);
      return soon();
    },
    here: (reason) => {
      reasons.delete(reason);
      return soon();
    },
    isAway: () => away,
  };
};
