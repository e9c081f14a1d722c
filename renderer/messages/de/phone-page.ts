import type { phonePage as english } from '../en/phone-page';
import { everyPage } from './every-page';
import { capWords, keyNames, phone } from './phone';
import { softKeys } from './soft-keys';

/** The German words of the phone window. */
export const phonePage: typeof english = {
  ...everyPage,
  phone,
  keyNames,
  capWords,
  softKeys,
};
