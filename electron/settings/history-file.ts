import { HISTORY_VERSION, History } from '../contract/history';
import type { Problem } from '../contract/problem';
import { findKept, type KeptFile, type Kind, openKept, whyUnread } from './kept-file';

export type HistoryFile = KeptFile<History>;

const HISTORY: Kind<History> = {
  version: HISTORY_VERSION,
  read: (stored) => History.parse(stored),
  // Up to 5,000 calls, written with each new one: without a blank too much.
  print: (history) => `${JSON.stringify(history)}\n`,
  fresh: () => ({ version: HISTORY_VERSION, calls: [], favourites: [] }),
  isNewer: (): Problem => ({ code: 'history-newer' }),
  isBroken: (keptAs): Problem => ({ code: 'history-broken', keptAs }),
  isNotRead: (reason): Problem => ({ code: 'history-not-read', reason }),
  isNotSaved: (reason): Problem => ({ code: 'history-not-saved', reason }),
};

/** Opens the history file, or starts with an empty one; what is no use is kept aside (see `openKept`). */
export const openHistory = (path: string, now: () => number): Promise<HistoryFile> => openKept(path, HISTORY, now);

/** What the history file holds at this moment, for a program that only looks; nothing is changed in it or around it. */
export async function readHistory(path: string): Promise<History | Problem> {
  const found = await findKept(path, HISTORY);
  return whyUnread(found, HISTORY) ?? (found.is === 'kept' ? found.kept : HISTORY.fresh());
}
