import { HISTORY_VERSION, History } from '../contract/history/history';
import type { Problem } from '../contract/problem';
import { type ForgottenFile, forgottenFile } from './forgotten-file';
import { findKept, type KeptFile, type Kind, openKept, whyUnread } from './kept-file';

/** The history file, and beside it the calls that were forgotten last. */
export interface HistoryFile extends KeptFile<History> {
  readonly forgotten: ForgottenFile;
}

/** As it was before Offhook counted the days that it sees. */
const FIRST_VERSION = 1;

const brought = (stored: unknown): unknown =>
  typeof stored === 'object' && stored !== null && 'version' in stored && stored.version === FIRST_VERSION
    ? { ...stored, version: HISTORY_VERSION }
    : stored;

const HISTORY: Kind<History> = {
  version: HISTORY_VERSION,
  read: (stored) => History.parse(brought(stored)),
  // Up to 5,000 calls, written with each new one: without a blank too much.
  print: (history) => `${JSON.stringify(history)}\n`,
  fresh: () => ({ version: HISTORY_VERSION, calls: [], favourites: [], days: [] }),
  isNewer: (): Problem => ({ code: 'history-newer' }),
  isBroken: (keptAs): Problem => ({ code: 'history-broken', keptAs }),
  isNotRead: (reason): Problem => ({ code: 'history-not-read', reason }),
  isNotSaved: (reason): Problem => ({ code: 'history-not-saved', reason }),
};

/** Opens the history file, or starts with an empty one; a file of no use is kept aside (see `openKept`). */
export const openHistory = async (path: string, now: () => number): Promise<HistoryFile> => ({
  ...(await openKept(path, HISTORY, now)),
  forgotten: forgottenFile(path),
});

/** The history on file at this moment, for a program that only looks; nothing is changed in it or around it. */
export async function readHistory(path: string): Promise<History | Problem> {
  const found = await findKept(path, HISTORY);
  return whyUnread(found, HISTORY) ?? (found.is === 'kept' ? found.kept : HISTORY.fresh());
}
