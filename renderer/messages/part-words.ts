import type { Language } from '../../electron/contract/language';
import { parts as de } from './de/parts';
import { parts as en } from './en/parts';

/** The parts of every language; one that is missing does not compile. */
const BY_LANGUAGE: Readonly<Record<Language, typeof en>> = { en, de };

export type PartName = keyof typeof en;

/** The words of each part. */
export type PartWords = { readonly [Part in PartName]: Awaited<ReturnType<(typeof en)[Part]>> };

/** Reads the words of one part in one language, and no others. */
export const readPart = <Part extends PartName>(part: Part, language: Language): Promise<PartWords[Part]> => {
  const parts: { readonly [Name in PartName]: () => Promise<PartWords[Name]> } = BY_LANGUAGE[language];
  return parts[part]();
};
