import { LANGUAGES, type Language } from '../../electron/contract/language';
import { readWords } from '../../renderer/messages/words';

const english = await readWords('en');
const read = new Map(
  await Promise.all(LANGUAGES.map(async (language) => [language, await readWords(language)] as const)),
);

/** All words of a language, at once: a test waits for nothing. */
export const words = (language: Language) => read.get(language) ?? english;
