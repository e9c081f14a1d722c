import type { SeenPhone } from '../phones/registration-name';

/** The problems of the server at which phones are registered, and of a phone that is looked for there. */
export type FreeSwitchProblem =
  | { readonly code: 'server-not-set' }
  /** `server`: its host and port. */
  | { readonly code: 'server-password-missing'; readonly server: string }
  | { readonly code: 'server-name-not-found'; readonly server: string }
  | { readonly code: 'server-unreachable'; readonly server: string }
  | { readonly code: 'server-not-let-in'; readonly server: string }
  | { readonly code: 'server-password-refused'; readonly server: string }
  | { readonly code: 'server-forbids'; readonly server: string }
  | { readonly code: 'server-silent'; readonly server: string }
  | { readonly code: 'server-bad-reply'; readonly server: string }
  /** It was given something for the phone, and did not say that it has taken it. */
  | { readonly code: 'server-unsure'; readonly server: string }
  | { readonly code: 'not-registered'; readonly registration: string; readonly server: string }
  | { readonly code: 'several-registered'; readonly phone: string; readonly registered: readonly SeenPhone[] }
  /** Only the server has a way to the phone. */
  | { readonly code: 'behind-nat'; readonly phone: string };
