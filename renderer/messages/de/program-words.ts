import type { programWords as english } from '../en/program-words';
import { actions } from './actions';
import { connectionStatus } from './connection-status';
import { applicationMenu, tray, windowTitles } from './program';

/** The German words that a start has to read before its icon is there. */
export const programWords: typeof english = { actions, applicationMenu, connectionStatus, tray, windowTitles };
