import type { PhonesState } from '../../contract/phones/state';
import type { Problem } from '../../contract/problem';
import type { KeychainAnswer } from '../../settings/keychain';
import type { Store } from '../kernel/store';
import type { Connected } from './clients';

/** What the windows see of the keychain. */
export interface KeychainStatus {
  /** Shows what an answer of the keychain says about it; answers with the trouble that was in the way. */
  answered(answer: KeychainAnswer<unknown>): Problem | null;
  /** Shows what making a client has told of it. */
  reached(connected: Pick<Connected, 'keychain'>): void;
}

export const createKeychainStatus = (store: Store<Pick<PhonesState, 'keychain'>>): KeychainStatus => ({
  answered(answer) {
    store.setState({ keychain: answer.ok ? 'ready' : answer.trouble });
    return answer.ok ? null : { code: `keychain-${answer.trouble}` };
  },
  reached({ keychain }) {
    if (keychain !== 'unknown') store.setState({ keychain: keychain === 'lost' ? 'ready' : keychain });
  },
});
