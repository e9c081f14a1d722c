/** Every way in which a request can fail that is no answer. */
export type SipErrorCode =
  /** The host name does not resolve. */
  | 'name-not-found'
  /** No way leads there, or nothing listens there; the request was not taken. */
  | 'unreachable'
  /** It was sent, and no final answer came in time. */
  | 'no-answer'
  /** It was not sent: its caller wants it no more. */
  | 'unwanted'
  /** It was not sent, or its answer is not waited for any more: the connection was closed here. */
  | 'closed'
  /** What came back over a stream is no SIP. */
  | 'bad-answer'
  /** The message is longer than one datagram may be (RFC 3261 18.1.1). */
  | 'too-long';

const SENTENCES: Record<SipErrorCode, string> = {
  'name-not-found': 'The name of the host cannot be looked up.',
  unreachable: 'Nothing takes SIP there.',
  'no-answer': 'No final answer came in time.',
  unwanted: 'Not sent, because it is not wanted any more.',
  closed: 'The connection was closed here.',
  'bad-answer': 'What came back is not SIP.',
  'too-long': 'The message is longer than a datagram may be.',
};

export class SipError extends Error {
  readonly code: SipErrorCode;

  constructor(code: SipErrorCode, facts: { readonly cause?: unknown } = {}) {
    super(SENTENCES[code], facts);
    this.name = 'SipError';
    this.code = code;
  }
}
