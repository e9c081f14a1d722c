import type { ListName } from '../limits';

/** The problems with the program itself, and with this computer. */
export type ProgramProblem =
  | { readonly code: 'cancelled' }
  /** Nothing was sent: by the time it could have been, its sender had left, or waited too long for it. */
  | { readonly code: 'given-up' }
  | { readonly code: 'keychain-locked' }
  | { readonly code: 'keychain-missing' }
  /** It asked its user to unlock it, and the user did not. */
  | { readonly code: 'keychain-dismissed' }
  /** It has nothing in which something new could be kept. */
  | { readonly code: 'keychain-no-keyring' }
  /** A list holds as many as there may be: the new one was not kept. */
  | { readonly code: 'too-many'; readonly what: ListName; readonly limit: number }
  /** Something new has an id that its list has already: the one that is there was not changed. */
  | { readonly code: 'already-there'; readonly what: ListName }
  | { readonly code: 'settings-broken'; readonly keptAs: string }
  /** A newer Offhook has written it: it is left as it is, and nothing is written over it. */
  | { readonly code: 'settings-newer' }
  | { readonly code: 'settings-not-read'; readonly reason: string }
  | { readonly code: 'settings-not-saved'; readonly reason: string }
  | { readonly code: 'picture-not-saved'; readonly reason: string }
  /** This desktop shows no icons of programs at the moment. */
  | { readonly code: 'no-tray' }
  /** The command line cannot reach this Offhook: `reason` is the system's; null: `place` is another user's. */
  | { readonly code: 'commands-unheard'; readonly place: string; readonly reason: string | null }
  | { readonly code: 'handover-lost' }
  | { readonly code: 'bad-request' }
  | { readonly code: 'internal' };
