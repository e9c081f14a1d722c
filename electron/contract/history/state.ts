import type { Favourite, PastCall } from './history';

/** The history, as the windows see it. */
export interface HistoryState {
  /** The newest calls, the newest first; `search-history` has the others. */
  readonly recent: readonly PastCall[];
  readonly favourites: readonly Favourite[];
  /** Whether the history's file has been read: until then, no calls and no favourites mean nothing. */
  readonly historyRead: boolean;
}
