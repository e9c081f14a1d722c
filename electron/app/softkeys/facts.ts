import type { PhonesState } from '../../contract/phones/state';
import type { Followed } from '../../contract/softkeys/soft-key';
import type { Connection } from '../connection/connection';
import type { Store } from '../kernel/store';

/** The facts that lights follow. */
export interface Facts {
  is(followed: Followed): boolean;
  /** A text was copied while Offhook watches: whether it holds a number. */
  copied(holdsNumber: boolean): void;
  /** Tells each change from now on. */
  onChange(listener: () => void): void;
}

interface FactsDeps {
  readonly store: Pick<Store<Pick<PhonesState, 'connectionStatus' | 'activePhone'>>, 'getState' | 'subscribe'>;
  readonly connection: Pick<Connection, 'events'>;
}

const DO_NOT_DISTURB: ReadonlySet<string> = new Set(['DND', 'F_DND']);

/** Knows no more than what Offhook has done and seen: a phone does not say whether it disturbs (PROTOCOL.md 2). */
export function createFacts({ store, connection }: FactsDeps): Facts {
  /** Whether Offhook has pressed the key an odd number of times at this phone. */
  let isQuiet = false;
  let holdsNumber = false;
  let listener = (): void => {};

  connection.events.on('keys', (keys) => {
    const presses = keys.filter(({ key }) => DO_NOT_DISTURB.has(key)).length;
    if (presses % 2 === 0) return;
    isQuiet = !isQuiet;
    listener();
  });
  store.subscribe((now, before) => {
    const isOther = now.activePhone !== before.activePhone;
    if (isOther) isQuiet = false;
    const wasTroubled = before.connectionStatus.is === 'trouble';
    if (isOther || wasTroubled !== (now.connectionStatus.is === 'trouble')) listener();
  });

  return {
    is(followed) {
      switch (followed) {
        case 'do-not-disturb':
          return isQuiet;
        case 'number-copied':
          return holdsNumber;
        case 'trouble':
          return store.getState().connectionStatus.is === 'trouble';
      }
    },
    copied(holds) {
      if (holds === holdsNumber) return;
      holdsNumber = holds;
      listener();
    },
    onChange(tell) {
      listener = tell;
    },
  };
}
