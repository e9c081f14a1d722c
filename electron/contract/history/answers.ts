import type { PastCall } from './history';

/** What the commands of the history answer, where it is more than that they are done. */
export interface HistoryAnswers {
  readonly 'search-history': {
    /** The newest first: the page that was asked for. */
    readonly calls: readonly PastCall[];
    /** How many match altogether. */
    readonly count: number;
  };
}
