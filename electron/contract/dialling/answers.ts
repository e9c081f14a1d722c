import type { Candidate } from './number';

/** The numbers of the text, the best first. */
interface Found {
  readonly candidates: readonly Candidate[];
}

/** The answers of the commands of dialling, where they say more than done. */
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
