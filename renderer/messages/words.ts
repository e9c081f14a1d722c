import type { Language } from '../../electron/contract/language';
import { de } from './de';
import { en } from './en';

/** Every word that a user can see: the windows', the tray's, the notifications' and the command line's. */
export type Words = typeof en;

const BY_LANGUAGE: Readonly<Record<Language, Words>> = { en, de };

/** The words of a language. */
export const words = (language: Language): Words => BY_LANGUAGE[language];
