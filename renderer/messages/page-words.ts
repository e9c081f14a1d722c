import type { Language } from '../../electron/contract/language';
import type { WindowName } from '../../electron/contract/program/windows';
import { type PartWords, readPart } from './part-words';

/** The words of the page of each window. */
export type PageWords = Pick<PartWords, WindowName>;

/** The words of a page in a language; those of other pages, and of other languages, are not read. */
export const loadWords = <Page extends WindowName>(page: Page, language: Language): Promise<PageWords[Page]> =>
  readPart(page, language);
