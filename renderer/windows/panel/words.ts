import { wordsFor } from '../../stores/offhook';

/** The words of the panel. */
export const useWords = wordsFor('panel');
