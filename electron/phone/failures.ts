import type { PhoneErrorCode } from './errors';

/** We closed the connection ourselves. */
export class ClosedError extends Error {}
/** The time limit is over. */
export class DeadlineError extends Error {}
/** The reply is longer than the limit. */
export class SurplusError extends Error {}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const CERTIFICATE_CODES =
  /^(?:CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_)/;

/** Why a request could not be written. */
export const beforeSending = (error: unknown): PhoneErrorCode => {
  const code = codeOf(error);
  if (error instanceof ClosedError) return 'dropped';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'name-not-found';
  if (CERTIFICATE_CODES.test(code)) return 'certificate';
  // Something answers there and does not speak TLS as we know it; or its challenge cannot be put into a header.
  if (code === 'EPROTO' || code.startsWith('ERR_SSL_') || code === 'UND_ERR_INVALID_ARG') return 'bad-reply';
  return 'unreachable';
};

/** Why no headers came back for a request that was written; undefined when the connection just closed. */
export const afterSending = (error: unknown): PhoneErrorCode | undefined => {
  const code = codeOf(error);
  if (error instanceof DeadlineError) return 'no-reply';
  if (code === 'UND_ERR_HEADERS_OVERFLOW') return 'too-much';
  // undici gives up at a 100 that nobody asked for, and says so by this word alone.
  if (code === 'UND_ERR_SOCKET' && error instanceof Error && error.message === 'bad response') return 'bad-reply';
  // The parser's own code is not always set, its name is. Closing in the middle of the headers is no parser's error.
  return error instanceof Error && error.name === 'HTTPParserError' ? 'bad-reply' : undefined;
};
