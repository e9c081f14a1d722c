import { wordsFor } from '../../stores/offhook';

/** The words of the settings. */
export const useWords = wordsFor('settings');
