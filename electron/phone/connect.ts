import { constants } from 'node:crypto';
import { createSecureContext, TLSSocket } from 'node:tls';
import type { buildConnector } from 'undici';
import { certificateOf, type Trust } from './certificate';
import { PhoneError } from './errors';

/** How connections to one phone are made. */
export interface ConnectOptions {
  /** For making the connection. */
  readonly connectMs: number;
  readonly trust: Trust;
  /** TLS 1.0 and 1.1, and the weak ciphers and short keys of their time. */
  readonly oldTls: boolean;
}

/** Weak ones too, but none without a certificate or without encryption. */
const OLD_CIPHERS = 'ALL:!aNULL:!eNULL';

/** OpenSSL has to be told to allow short keys; BoringSSL (Electron's) has no levels, and no such word either. */
const oldCiphers = (): string => {
  const ciphers = `${OLD_CIPHERS}:@SECLEVEL=0`;
  try {
    createSecureContext({ ciphers });
    return ciphers;
  } catch {
    // BoringSSL stops at the word it does not know.
    return OLD_CIPHERS;
  }
};

const tlsOptions = ({ connectMs, trust, oldTls }: ConnectOptions): buildConnector.BuildOptions => ({
  timeout: connectMs,
  // A resumed session shows no certificate: every connection has to show its own.
  maxCachedSessions: 0,
  // Judged below, in every mode, before a byte of HTTP is written.
  rejectUnauthorized: false,
  minVersion: oldTls ? 'TLSv1' : 'TLSv1.2',
  // Servers of that time know nothing of secure renegotiation (RFC 5746).
  ...(oldTls ? { ciphers: oldCiphers(), secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT } : {}),
  ...(trust.mode === 'authorities' && trust.ca ? { ca: [...trust.ca] } : {}),
});

/** Why nothing may be written to this connection; undefined: it is the phone that was meant. */
const certificateTrouble = (socket: TLSSocket, trust: Trust): PhoneError | undefined => {
  const certificate = certificateOf(socket);
  const facts = certificate === undefined ? {} : { certificate };
  if (trust.mode === 'authorities') {
    return socket.authorized
      ? undefined
      : new PhoneError('certificate', { ...facts, cause: socket.authorizationError });
  }
  // Nothing is compared with nothing: what cannot be read is refused.
  if (certificate === undefined) return new PhoneError('certificate');
  if (trust.fingerprint === undefined) return new PhoneError('certificate-new', facts);
  if (trust.fingerprint.toUpperCase() === certificate.fingerprint) return undefined;
  return new PhoneError('certificate-changed', facts);
};

/**
 * Makes connections for undici, which writes to none before it is handed over: one that shows another certificate than it
 * should is closed instead. `onSocket` hears of each as soon as it is begun.
 */
export const createConnect = (
  build: typeof buildConnector,
  options: ConnectOptions,
  onSocket: (socket: unknown) => void,
): buildConnector.connector => {
  const connect = build(tlsOptions(options));
  return (target, callback) => {
    const begun: unknown = connect(target, (...outcome) => {
      const [error, socket] = outcome;
      const trouble = error === null && socket instanceof TLSSocket && certificateTrouble(socket, options.trust);
      if (!trouble) return callback(...outcome);
      socket.destroy();
      callback(trouble, null);
    });
    onSocket(begun);
  };
};
