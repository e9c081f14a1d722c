import { actions } from './actions';
import { connectionStatus } from './connection-status';
import { applicationMenu, tray, windowTitles } from './program';

/** The English words that a start has to read before its icon is there. */
export const programWords = { actions, applicationMenu, connectionStatus, tray, windowTitles };
