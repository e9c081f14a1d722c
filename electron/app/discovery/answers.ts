import type { PhonesState } from '../../contract/phones/state';
import type { Answers } from '../kernel/commands';
import type { Store } from '../kernel/store';
import type { Discovery } from './discovery';

interface DiscoveryAnswersDeps {
  readonly discovery: Discovery;
  readonly store: Pick<Store<Pick<PhonesState, 'finding'>>, 'getState'>;
}

export const discoveryAnswers = ({ discovery, store }: DiscoveryAnswersDeps): Answers<'find-phones'> => ({
  /** A caller that asks again during a search is told of the phones found so far. */
  'find-phones'({ on }) {
    if (on) discovery.look();
    else discovery.end();
    const { finding } = store.getState();
    return { ok: true, result: 'done', ...(finding ? { finding } : {}) };
  },
});
