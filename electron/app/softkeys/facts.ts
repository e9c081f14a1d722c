import type { PhonesState } from '../../contract/phones/state';
import type { Followed } from '../../contract/softkeys/choices';
import type { Connection } from '../connection/connection';
import type { ClipboardWatch } from '../dialling/clipboard-watch';
import type { Store } from '../kernel/store';

/** The facts that lights follow. */
export interface Facts {
  is(followed: Followed): boolean;
  /** Tells each change from now on. */
  onChange(listener: () => void): void;
  stop(): void;
}

interface FactsDeps {
  readonly store: Pick<Store<Pick<PhonesState, 'connectionStatus' | 'activePhone'>>, 'getState' | 'subscribe'>;
  readonly connection: Pick<Connection, 'events'>;
  readonly clipboardWatch: Pick<ClipboardWatch, 'onNumber'>;
}

const DO_NOT_DISTURB: ReadonlySet<string> = new Set(['DND', 'F_DND']);

/** Knows no more than Offhook's own acts and observations: a phone does not say whether it disturbs (PROTOCOL.md 2). */
export function createFacts({ store, connection, clipboardWatch }: FactsDeps): Facts {
  const { events } = connection;
  /** The phones (their ids) at which Offhook has pressed the key an odd number of times; the one at which it presses it just now. */
  const quiet = new Set<string>();
  let pressing: string | null = null;
  let holdsNumber = false;
  let tell = (): void => {};

  const stops = [
    events.on('keys', (keys) => {
      const presses = keys.filter(({ key }) => DO_NOT_DISTURB.has(key)).length;
      if (presses > 0) pressing = presses % 2 === 1 ? store.getState().activePhone : null;
    }),
    // A press that came to nothing has changed nothing.
    events.on('failed', () => {
      pressing = null;
    }),
    events.on('changed', () => {
      if (pressing === null) return;
      if (!quiet.delete(pressing)) quiet.add(pressing);
      pressing = null;
      tell();
    }),
    clipboardWatch.onNumber((holds) => {
      if (holds === holdsNumber) return;
      holdsNumber = holds;
      tell();
    }),
    store.subscribe((now, before) => {
      const isOther = now.activePhone !== before.activePhone;
      const wasTroubled = before.connectionStatus.is === 'trouble';
      if (isOther || wasTroubled !== (now.connectionStatus.is === 'trouble')) tell();
    }),
  ];

  return {
    is(followed) {
      switch (followed) {
        case 'do-not-disturb':
          return quiet.has(store.getState().activePhone);
        case 'number-copied':
          return holdsNumber;
        case 'trouble':
          return store.getState().connectionStatus.is === 'trouble';
      }
    },
    onChange(listener) {
      tell = listener;
    },
    stop() {
      for (const stop of stops) stop();
    },
  };
}
