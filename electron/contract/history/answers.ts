import type { PastCall } from './history';

/** The answers of the commands of the history, where they say more than done. */
export interface HistoryAnswers {
  readonly 'search-history': {
    /** The newest first: the page that was asked for. */
    readonly calls: readonly PastCall[];
    /** How many match altogether. */
    readonly count: number;
  };
}
