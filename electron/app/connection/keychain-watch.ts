import type { PhonesState } from '../../contract/phones/state';
import type { Keychain } from '../../settings/keychain';
import type { Dispatcher } from '../kernel/dispatcher';
import type { Store } from '../kernel/store';

interface KeychainWatchDeps {
  readonly store: Pick<Store<Pick<PhonesState, 'keychain'>>, 'getState'>;
  readonly keychain: Pick<Keychain, 'watchOpened'>;
  readonly dispatcher: Pick<Dispatcher, 'send'>;
}

/** Tries a keychain again that was in the way, as soon as the user has opened it; returns the way to stop. */
export function watchKeychain({ store, keychain, dispatcher }: KeychainWatchDeps): () => void {
  const stop = keychain.watchOpened?.(() => {
    const { keychain: shown } = store.getState();
    if (shown !== 'ready' && shown !== 'unknown') void dispatcher.send({ do: 'retry-keychain' });
  });
  return stop ?? (() => {});
}
