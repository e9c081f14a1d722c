import { type Candidate, printNumber, waitsForCountry } from '../../contract/dialling/number';
import type { Context } from '../context';
import { findIn } from './reading';

type Reader = Pick<Context, 'store' | 'offers' | 'numbers' | 'settings' | 'activeProfile' | 'demo'>;

/** The same number as it is dialled by the rules of now; one that cannot be read again stays as it was. */
async function readAgain(context: Reader, candidate: Candidate): Promise<Candidate> {
  const [only, ...others] = (await findIn(context, printNumber(candidate))).candidates;
  if (!only || others.length > 0) return candidate;
  return { ...only, ...placeOf(candidate), sure: candidate.sure && only.sure };
}

const placeOf = ({ text, at, before }: Candidate): Pick<Candidate, 'text' | 'at' | 'before'> => ({ text, at, before });

/** Reads the offer once more when the user has said the country that it waited for; nothing is dialled by it. */
export async function readWaitingOffer(context: Reader): Promise<void> {
  const { offer } = context.store.getState();
  if (!offer?.candidates.some(waitsForCountry)) return;
  const candidates = await Promise.all(offer.candidates.map((candidate) => readAgain(context, candidate)));
  // Another one may have taken its place meanwhile.
  if (context.store.getState().offer?.id === offer.id) context.offers.renew(candidates);
}
