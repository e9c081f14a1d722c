/** The problems with the history. */
export type HistoryProblem =
  | { readonly code: 'no-such-call' }
  | { readonly code: 'no-such-favourite' }
  | { readonly code: 'history-broken'; readonly keptAs: string }
  | { readonly code: 'history-newer' }
  | { readonly code: 'history-not-read'; readonly reason: string }
  | { readonly code: 'history-not-saved'; readonly reason: string };
