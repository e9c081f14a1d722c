import type { Examination } from './examination';
import type { FoundPhones } from './found-phone';
import type { PhoneSays } from './phone-says';

/** The answers of the commands of the phones, where they say more than done. */
export interface PhonesAnswers {
  readonly 'check-phone': PhoneSays;
  readonly 'use-phone': PhoneSays;
  readonly 'retry-keychain': PhoneSays;
  readonly examine: { readonly examination: Examination };
  /** The phones found so far; absent when the search is over. */
  readonly 'find-phones': { readonly finding?: FoundPhones };
}
