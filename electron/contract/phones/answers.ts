import type { Examination } from './examination';
import type { FoundPhones } from './found-phone';
import type { PhoneSays } from './phone-says';

/** What the commands of the phones answer, where it is more than that they are done. */
export interface PhonesAnswers {
  readonly 'check-phone': PhoneSays;
  readonly 'use-phone': PhoneSays;
  readonly 'retry-keychain': PhoneSays;
  readonly examine: { readonly examination: Examination };
  /** What is known so far; absent when the search is over. */
  readonly 'find-phones': { readonly finding?: FoundPhones };
}
