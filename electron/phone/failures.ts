import type { PhoneErrorCode } from './errors';

/** We closed the connection ourselves. */
export class ClosedError extends Error {}
/** The time limit is over. */
export class DeadlineError extends Error {}
/** The reply is longer than the limit. */
export class SurplusError extends Error {}

/** The answer is no reply that any client could read. */
export class OddReplyError extends Error {}

/** The other side answers, and hangs up before TLS is agreed on. */
export class HandshakeError extends Error {
  constructor(facts: { readonly cause: Error }) {
    super('the connection ended in the TLS handshake', facts);
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

const CERTIFICATE_CODES =
  /^(?:CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_)/;

/** Whether the other side ended the connection. */
export const isHangUp = (error: unknown): boolean => /^(?:ECONNRESET|EPIPE|ECONNABORTED)$/.test(codeOf(error));

/**
 * The reason OpenSSL or BoringSSL gave, such as `UNSUPPORTED_PROTOCOL`; '' where TLS is not at fault. Node mostly puts it
 * into the code; where a write failed, the code is EPROTO and the reason only in OpenSSL's own line of the message.
 */
const tlsReason = (error: unknown): string => {
  const code = codeOf(error);
  if (code.startsWith('ERR_SSL_')) return code.slice('ERR_SSL_'.length);
  if (code !== 'EPROTO' || !(error instanceof Error)) return '';
  const reason = /:SSL routines:[^:]*:([^:]+)/.exec(error.message)?.[1] ?? 'EPROTO';
  return reason.trim().toUpperCase().replace(/ /g, '_');
};

/** Whether TLS is at fault. */
export const isTlsTrouble = (error: unknown): boolean => error instanceof HandshakeError || tlsReason(error) !== '';

/**
 * Reasons that name a version, a cipher or a key below what is allowed. A port that speaks no TLS at all gives others:
 * WRONG_VERSION_NUMBER, for its answer is no record of TLS, or HTTP_REQUEST.
 */
const OLD_TLS =
  /^(?:UNSUPPORTED_PROTOCOL|VERSION_TOO_LOW|NO_PROTOCOLS_AVAILABLE|NO_CIPHERS_AVAILABLE|NO_SHARED_CIPHER|TLSV1_ALERT_PROTOCOL_VERSION|TLSV1_ALERT_INSUFFICIENT_SECURITY|.*_ALERT_HANDSHAKE_FAILURE|HANDSHAKE_FAILURE_ON_CLIENT_HELLO|WRONG_CIPHER_RETURNED|UNKNOWN_CIPHER_RETURNED|WRONG_SIGNATURE_TYPE|LEGACY_SIGALG_DISALLOWED_OR_UNSUPPORTED|UNSAFE_LEGACY_RENEGOTIATION_DISABLED|BAD_DH_P_LENGTH|DH_P_TOO_LONG|.*_TOO_(?:SMALL|WEAK))$/;

/** Why a request could not be written. */
export const beforeSending = (error: unknown): PhoneErrorCode => {
  const code = codeOf(error);
  if (error instanceof ClosedError) return 'dropped';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'name-not-found';
  if (CERTIFICATE_CODES.test(code)) return 'certificate';
  const reason = tlsReason(error);
  if (OLD_TLS.test(reason)) return 'old-tls';
  // Something answers there and does not speak TLS as we know it; or its challenge cannot be put into a header.
  if (isTlsTrouble(error) || code === 'UND_ERR_INVALID_ARG') return 'bad-reply';
  return 'unreachable';
};

/** Why no headers came back for a request that was written; undefined when the connection just closed. */
export const afterSending = (error: unknown): PhoneErrorCode | undefined => {
  const code = codeOf(error);
  if (error instanceof DeadlineError) return 'no-reply';
  if (error instanceof OddReplyError) return 'bad-reply';
  if (error instanceof SurplusError) return 'too-much';
  if (code === 'UND_ERR_HEADERS_OVERFLOW') return 'too-much';
  // undici gives up at a 100 that was not asked for, and says so by this word alone.
  if (code === 'UND_ERR_SOCKET' && error instanceof Error && error.message === 'bad response') return 'bad-reply';
  // The parser's own code is not always set, its name is. Closing in the middle of the headers is no parser's error.
  return error instanceof Error && error.name === 'HTTPParserError' ? 'bad-reply' : undefined;
};
