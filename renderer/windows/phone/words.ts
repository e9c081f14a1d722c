import { wordsFor } from '../../stores/offhook';

/** The words of the phone window. */
export const useWords = wordsFor('phone');
