/** Every way in which FreeSWITCH's event socket can fail its caller. */
export type FreeSwitchErrorCode =
  /** The host name does not resolve. */
  | 'name-not-found'
  /** No connection could be made; nothing was sent. */
  | 'unreachable'
  /** The server lets this computer in to no command at all (`text/rude-rejection`): its ACL decides. */
  | 'not-let-in'
  /** The password, or the user, was refused. It is said once. */
  | 'password-refused'
  /** The user of the directory may not do this (`esl-allowed-api`). */
  | 'forbidden'
  /** It was never sent: the connection ended, or was closed, while it waited. */
  | 'dropped'
  /** It was never sent: its caller had stopped waiting. */
  | 'given-up'
  /** It was sent, and its reply did not come: the server may have done it all the same. */
  | 'no-reply'
  /** What came is no event socket's, or more than the limits. */
  | 'bad-reply';

const SENTENCES: Record<FreeSwitchErrorCode, string> = {
  'name-not-found': 'The name of the server cannot be looked up.',
  unreachable: 'No connection to the server could be made.',
  'not-let-in': 'The server does not let this computer in.',
  'password-refused': 'The server refused the password.',
  forbidden: 'The server does not let its user do that.',
  dropped: 'Not sent, because the connection to the server ended.',
  'given-up': 'Not sent, because its caller had stopped waiting.',
  'no-reply': 'The server did not reply.',
  'bad-reply': 'The reply of the server cannot be understood.',
};

/** Its text is made from the code alone, so no user, password or address can be in it. */
export class FreeSwitchError extends Error {
  readonly code: FreeSwitchErrorCode;

  constructor(code: FreeSwitchErrorCode, facts: { readonly cause?: unknown } = {}) {
    super(SENTENCES[code], facts);
    this.name = 'FreeSwitchError';
    this.code = code;
  }
}
