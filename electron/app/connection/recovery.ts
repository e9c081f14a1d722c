import type { ConnectionStatus, PhonesState } from '../../contract/phones/state';
import type { Clock } from '../kernel/clock';
import type { Desktop } from '../kernel/desktop';
import type { Store } from '../kernel/store';
import { isRefusal } from './refusals';
import { isAbsence } from './status';

interface RecoveryDeps {
  readonly store: Store<Pick<PhonesState, 'connectionStatus'>>;
  readonly desktop: Pick<Desktop, 'watchPower' | 'watchNetwork'>;
  readonly clock: Clock;
}

interface RecoveryWork {
  /** Asks the active phone who it is, and shows what that says of the way to it. Never rejects. */
  readonly ask: () => Promise<unknown>;
  /** This computer may be elsewhere, or the phone another one: earlier findings about it may not hold any more. */
  readonly networkChanged: () => void;
  /** Drops all that waits for a phone. */
  readonly drop: () => void;
}

/** So often a phone that is away is asked whether it is back: with its answer, within three seconds of it. */
const ASK_EVERY_MS = 2_500;
/** After so long it is asked more rarely. */
const OFTEN_FOR_MS = 600_000;
const ASK_SELDOM_EVERY_MS = 30_000;
/** A phone that was told to restart is looked at so soon for the first time. */
const FIRST_LOOK_MS = 1_000;
/** A computer on which so much time passes does not sleep, whatever it has said. */
const FALLING_ASLEEP_MS = 30_000;

const isAway = (status: ConnectionStatus): boolean =>
  status.is === 'restarting' || (status.is === 'trouble' && isAbsence(status.problem));

/** A refused password stays what it is, wherever this computer is. */
const mayBeAsked = (status: ConnectionStatus): boolean => {
  if (status.is === 'trouble') return !isRefusal(status.problem);
  return status.is === 'ready' || status.is === 'restarting';
};

export interface Recovery {
  /** Something makes it doubtful whether the facts known of the phone still hold: it is asked at once. */
  recheck(): void;
  /** The same, where neither this computer nor the phone is elsewhere. */
  lookAgain(): void;
  /** From now on it looks after the connection; returns the way to stop. Without a start, it does nothing. */
  start(work: RecoveryWork): () => void;
}

/**
 * Keeps the state true when no command asks the phone: looks for a phone that is away until it is back, and asks at
 * once when this computer has woken up or has another address. Requests that wait when it goes to sleep are dropped.
 */
export function createRecovery(deps: RecoveryDeps): Recovery {
  let running: ReturnType<typeof recover> | null = null;
  return {
    recheck: () => running?.recheck(),
    lookAgain: () => running?.lookAgain(),
    start(work) {
      const mine = recover(deps, work);
      running = mine;
      return () => {
        mine.stop();
        running = null;
      };
    },
  };
}

function recover({ store, desktop, clock }: RecoveryDeps, { ask, networkChanged, drop }: RecoveryWork) {
  let asking = false;
  let asleep = false;
  let stopped = false;
  /** The phone is asked once more as soon as the question under way is answered. */
  let again = false;
  let awaySince: number | null = null;
  let askedAt = Number.NEGATIVE_INFINITY;
  let cancelNext = (): void => {};
  let cancelSleep = (): void => {};

  const askNow = async (): Promise<void> => {
    cancelNext();
    again = asking;
    if (asking) return;
    asking = true;
    askedAt = clock.elapsed();
    await ask();
    asking = false;
    if (again && !stopped && mayBeAsked(store.getState().connectionStatus)) await askNow();
    else plan();
  };

  const waitMs = (since: number): number => {
    const every = clock.elapsed() - since < OFTEN_FOR_MS ? ASK_EVERY_MS : ASK_SELDOM_EVERY_MS;
    // A phone that keeps us waiting until the limit has used up its pause.
    return Math.max(0, askedAt + every - clock.elapsed());
  };

  const plan = (): void => {
    const { connectionStatus } = store.getState();
    cancelNext();
    if (!isAway(connectionStatus)) {
      awaySince = null;
      return;
    }
    const isNew = awaySince === null;
    awaySince ??= clock.elapsed();
    if (asking || asleep || stopped) return;
    const first = connectionStatus.is === 'restarting' ? FIRST_LOOK_MS : ASK_EVERY_MS;
    cancelNext = clock.after(isNew ? first : waitMs(awaySince), () => void askNow());
  };

  const lookAgain = (): void => {
    awaySince = null;
    if (!stopped && mayBeAsked(store.getState().connectionStatus)) void askNow();
  };

  /** Another network, or another time: everything known of a phone that is away begins anew. */
  const lookAround = (): void => {
    if (!stopped) networkChanged();
    lookAgain();
  };

  const wake = (): void => {
    cancelSleep();
    asleep = false;
    lookAround();
  };

  const sleep = (): void => {
    asleep = true;
    cancelNext();
    drop();
    cancelSleep();
    cancelSleep = clock.after(FALLING_ASLEEP_MS, () => {
      asleep = false;
      plan();
    });
  };

  const stops = [
    store.subscribe(({ connectionStatus }, before) => {
      if (connectionStatus !== before.connectionStatus) plan();
    }),
    desktop.watchPower((event) => (event === 'sleep' ? sleep() : wake())),
    desktop.watchNetwork(lookAround),
  ];
  plan();
  return {
    recheck: lookAround,
    lookAgain,
    stop() {
      stopped = true;
      cancelNext();
      cancelSleep();
      for (const stop of stops) stop();
    },
  };
}
