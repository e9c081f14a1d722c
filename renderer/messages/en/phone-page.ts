import { everyPage } from './every-page';
import { capWords, keyNames, phone } from './phone';
import { softKeys } from './soft-keys';

/** The English words of the phone window. */
export const phonePage = {
  ...everyPage,
  phone,
  keyNames,
  capWords,
  softKeys,
};
