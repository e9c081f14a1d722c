import { LANGUAGES, type Language } from '../../electron/contract/language';
import { type PartWords, readPart } from './part-words';

/** The words of tray, window titles and a Mac's menu bar: all that a start has to read before its icon is there. */
export type ProgramWords = PartWords['program'];

/** Reads the program's own words in all languages: a menu that is being opened cannot wait for them. */
export async function readProgramWords(): Promise<(language: Language) => ProgramWords> {
  const english = await readPart('program', 'en');
  const read = new Map<Language, ProgramWords>();
  for (const language of LANGUAGES) read.set(language, await readPart('program', language));
  return (language) => read.get(language) ?? english;
}
