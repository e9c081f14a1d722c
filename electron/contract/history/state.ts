import type { Favourite, PastCall } from './history';

/** What the windows see of what was dialled. */
export interface HistoryState {
  /** The newest calls, the newest first; `search-history` has the others. */
  readonly recent: readonly PastCall[];
  readonly favourites: readonly Favourite[];
  /** Whether the history's file has been read: until then, no calls and no favourites mean nothing. */
  readonly historyRead: boolean;
}
