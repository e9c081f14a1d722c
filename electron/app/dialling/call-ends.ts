import type { PhonesState } from '../../contract/phones/state';
import type { KeyEvent } from '../../phone/keyevent';
import type { Connection } from '../connection/connection';
import type { RepeatGuard } from '../kernel/repeat-guard';
import type { Store } from '../kernel/store';
import { dialsAgain, hangsUp, turnsElsewhere } from '../keys/actions';
import { CALLS } from './call-request';
import type { Countdown } from './countdown';
import type { Offers } from './offers';
import type { PostDial } from './post-dial';
import type { Questions } from './questions';
import type { CallsOnce } from './shared-calls';

/** Ends the parts of calls that are still to come. */
export interface CallEnds {
  /** How often something has ended calls: a reader of a number knows whether it is still meant. */
  callEpoch(): number;
  /** No panel is on screen any more: a number that the user can neither answer for nor stop is not dialled. */
  panelGone(): void;
  /** Ends all parts that are still to come. */
  stop(): void;
}

interface CallEndsDeps {
  readonly store: Pick<Store<Pick<PhonesState, 'activePhone'>>, 'subscribe'>;
  readonly connection: Pick<Connection, 'identity' | 'events'>;
  readonly offers: Pick<Offers, 'drop' | 'dropAll'>;
  readonly questions: Pick<Questions, 'drop'>;
  readonly countdown: Pick<Countdown, 'stop'>;
  readonly postDial: Pick<PostDial, 'end' | 'hold'>;
  readonly repeats: Pick<RepeatGuard, 'forget'>;
  readonly callsOnce: Pick<CallsOnce, 'over'> | null;
}

export function createCallEnds(deps: CallEndsDeps): CallEnds {
  const { store, connection, offers, questions, countdown, postDial, repeats, callsOnce } = deps;
  const { identity, events } = connection;
  let epoch = 0;

  /** No call that is still to come is made, and nothing more is sent behind one. */
  const stop = (): void => {
    epoch += 1;
    // The same number means another call from now on.
    repeats.forget(CALLS);
    countdown.stop();
    questions.drop();
    postDial.end();
  };

  /** The user ends the call; other Offhooks know then that the same number means another one. */
  const hangUp = (): void => {
    stop();
    const over = (): void => callsOnce?.over(identity.now());
    const settled = identity.settled();
    if (settled) void settled.then(over);
    else over();
  };

  /** Another phone, or none that waits: no part of a call that was meant for it comes any more. */
  const endPlans = (): void => {
    stop();
    offers.dropAll();
  };

  /** What waits behind a call is sent into no other one. */
  const applyKeys = (keys: readonly Pick<KeyEvent, 'key'>[]): void => {
    if (hangsUp(keys)) hangUp();
    if (dialsAgain(keys)) postDial.end();
    else if (turnsElsewhere(keys)) postDial.hold();
  };

  events.on('keys', applyKeys);
  events.on('callsEnded', hangUp);
  events.on('dropping', endPlans);
  store.subscribe((now, before) => {
    if (now.activePhone !== before.activePhone) endPlans();
  });

  return {
    callEpoch: () => epoch,
    panelGone() {
      offers.drop();
      questions.drop();
      countdown.stop();
    },
    stop,
  };
}
