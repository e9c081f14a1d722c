import { type Candidate, printNumber, waitsForCountry } from '../../contract/dialling/number';
import type { DiallingState } from '../../contract/dialling/state';
import type { Store } from '../kernel/store';
import type { Offers } from './offers';
import type { Reading } from './reading';

interface WaitingOfferDeps {
  readonly store: Pick<Store<Pick<DiallingState, 'offer'>>, 'getState'>;
  readonly offers: Pick<Offers, 'renew'>;
  readonly reading: Pick<Reading, 'find'>;
}

const placeOf = ({ text, at, before }: Candidate): Pick<Candidate, 'text' | 'at' | 'before'> => ({ text, at, before });

/** The same number as it is dialled by the rules of now; one that cannot be read again stays as it was. */
async function readAgain({ find }: Pick<Reading, 'find'>, candidate: Candidate): Promise<Candidate> {
  const [only, ...others] = (await find(printNumber(candidate))).candidates;
  if (!only || others.length > 0) return candidate;
  return { ...only, ...placeOf(candidate), sure: candidate.sure && only.sure };
}

/** Reads the offer once more when the user has said the country that it waited for; nothing is dialled by it. */
export async function readWaitingOffer({ store, offers, reading }: WaitingOfferDeps): Promise<void> {
  const { offer } = store.getState();
  if (!offer?.candidates.some(waitsForCountry)) return;
  const candidates = await Promise.all(offer.candidates.map((candidate) => readAgain(reading, candidate)));
  // Another one may have taken its place meanwhile.
  if (store.getState().offer?.id === offer.id) offers.renew(candidates);
}
