import type { Countdown, Offer, PostDialWait, Question } from './offer';
import type { Dialling } from './rules';

/** The state of numbers on their way to a phone, as the windows see it. */
export interface DiallingState {
  readonly dialling: Dialling;
  /** Where the phones are whose rules do not say it (ISO 3166-1 alpha-2): as the user has answered, or as this computer is set; null: neither says it. */
  readonly country: string | null;
  /** The user's answer; null: none. */
  readonly countryAnswered: string | null;
  /** Whether the desktop tells which text is selected. */
  readonly selection: boolean;
  readonly offer: Offer | null;
  readonly question: Question | null;
  readonly countdown: Countdown | null;
  readonly postDial: PostDialWait | null;
}
