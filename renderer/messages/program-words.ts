import type { Language } from '../../electron/contract/language';
import { actions as deActions } from './de/actions';
import { connectionStatus as deConnectionStatus } from './de/connection-status';
import { applicationMenu as deApplicationMenu, tray as deTray, windowTitles as deWindowTitles } from './de/program';
import { actions } from './en/actions';
import { connectionStatus } from './en/connection-status';
import { applicationMenu, tray, windowTitles } from './en/program';
import type { Words } from './words';

/** The words of tray, window titles and a Mac's menu bar: all that a start has to read before its icon is there. */
export type ProgramWords = Pick<Words, 'actions' | 'applicationMenu' | 'connectionStatus' | 'tray' | 'windowTitles'>;

const BY_LANGUAGE: Readonly<Record<Language, ProgramWords>> = {
  en: { actions, applicationMenu, connectionStatus, tray, windowTitles },
  de: {
    actions: deActions,
    applicationMenu: deApplicationMenu,
    connectionStatus: deConnectionStatus,
    tray: deTray,
    windowTitles: deWindowTitles,
  },
};

/** The program's own words in a language. */
export const programWords = (language: Language): ProgramWords => BY_LANGUAGE[language];
