/** The problems with the phone's own keys. */
export type SoftKeysProblem =
  /** `keys`: as many as the model has. */
  | { readonly code: 'soft-key-not-on-phone'; readonly key: string; readonly model: string; readonly keys: number }
  /** Over HTTP no key sends data. */
  | { readonly code: 'soft-key-no-message'; readonly phone: string }
  /** Only an Offhook that runs keeps keys and hears them, and only those of phones in its settings. */
  | { readonly code: 'soft-key-needs-offhook' }
  /** Which keys are set is known of the phones in the settings alone. */
  | { readonly code: 'soft-keys-not-known' }
  /** The sequence of a key presses a key that runs something: the phone and Offhook would press each other for ever. */
  | { readonly code: 'soft-key-circle'; readonly name: string; readonly key: string }
  /** The phone, or its registrar, has refused the message that sets keys. */
  | { readonly code: 'soft-keys-refused'; readonly phone: string; readonly status: number }
  /** It shows its settings to an administrator only: nothing is changed that could not be put back. */
  | { readonly code: 'soft-keys-unreadable'; readonly phone: string }
  /** The server does not tell this user of its directory of presses. */
  | { readonly code: 'presses-not-heard'; readonly phone: string }
  /** The phone was told to fetch a document from `own`, and has not come. */
  | { readonly code: 'light-not-fetched'; readonly phone: string; readonly own: string }
  /** The phone shows the document on its display: not while a call may be up. */
  | { readonly code: 'light-waits'; readonly phone: string }
  /** The system has no program for it, or has not started it. */
  | { readonly code: 'url-not-opened' }
  /** No way from the phone to this computer was found. */
  | { readonly code: 'cannot-listen'; readonly phone: string };
