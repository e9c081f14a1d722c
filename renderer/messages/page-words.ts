import type { Language } from '../../electron/contract/language';
import { parts as de } from './de/parts';
import { parts as en } from './en/parts';

type English = typeof en;

/** The pages that have words. */
export type PageName = keyof English;

/** The words of each page. */
export type PageWords = { readonly [Page in PageName]: Awaited<ReturnType<English[Page]>> };

type Pages = { readonly [Page in PageName]: () => Promise<PageWords[Page]> };

const BY_LANGUAGE: Readonly<Record<Language, Pages>> = { en, de };

/** The words of a page in a language; those of other pages, and of other languages, are not read. */
export const loadWords = <Page extends PageName>(page: Page, language: Language): Promise<PageWords[Page]> =>
  BY_LANGUAGE[language][page]();
