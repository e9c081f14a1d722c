import type { Candidate } from './number';

/** The numbers of the text, the best first. */
interface Found {
  readonly candidates: readonly Candidate[];
}

/** What the commands of dialling answer, where it is more than that they are done. */
export interface DiallingAnswers {
  readonly explain: Found;
  readonly 'offer-clipboard': Found;
  readonly 'offer-selection': Found;
  readonly 'open-link': Found;
  /** Present where the number was shown first, and not dialled. */
  readonly dial: Partial<Found>;
  readonly 'dial-favourite': Partial<Found>;
  readonly 'dial-offer': Partial<Found>;
}
