import { constants } from 'node:crypto';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { createSecureContext, TLSSocket } from 'node:tls';
import type { buildConnector } from 'undici';
import { type CertificateFacts, certificateOf, hasShortKey, type Trust } from './certificate';
import { PhoneError } from './errors';
import { HandshakeError, isHangUp } from './failures';

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
  // The certificate that is judged is the one of the whole connection. Servers of old know no RFC 5746.
  secureOptions: constants.SSL_OP_NO_RENEGOTIATION | (oldTls ? constants.SSL_OP_LEGACY_SERVER_CONNECT : 0),
  ...(oldTls ? { ciphers: oldCiphers() } : {}),
  ...(trust.mode === 'authorities' && trust.ca ? { ca: [...trust.ca] } : {}),
});

/** Why this certificate does not do; undefined: it does. */
const judge = (socket: TLSSocket, certificate: CertificateFacts, { trust, oldTls }: ConnectOptions) => {
  if (trust.mode === 'authorities') {
    return socket.authorized
      ? undefined
      : new PhoneError('certificate', { certificate, cause: socket.authorizationError });
  }
  const trusted = trust.fingerprint?.toUpperCase();
  if (trusted !== undefined && trusted !== certificate.fingerprint) {
    return new PhoneError('certificate-changed', { certificate });
  }
  // An attacker who finds out a short key can show the very certificate that is trusted.
  if (!oldTls && hasShortKey(socket)) return new PhoneError('old-tls', { certificate });
  return trusted === undefined ? new PhoneError('certificate-new', { certificate }) : undefined;
};

/** Why nothing may be written to this connection; undefined: it is the phone that was meant. */
const certificateTrouble = (socket: TLSSocket, options: ConnectOptions): PhoneError | undefined => {
  try {
    const certificate = certificateOf(socket);
    return certificate ? judge(socket, certificate, options) : new PhoneError('certificate');
  } catch (cause) {
    // A certificate that cannot be read is never trusted.
    return new PhoneError('certificate', { cause });
  }
};

/** An error of the connection once TCP was there: the other side answers, and hangs up in the handshake. */
const inHandshake = (error: Error): Error => (isHangUp(error) ? new HandshakeError({ cause: error }) : error);

interface ConnectHooks {
  readonly onSocket: (socket: unknown) => void;
  readonly wrap: (socket: Socket) => Duplex;
}

/**
 * Makes connections for undici, which writes to none before it is handed over: one that shows another certificate than it
 * should is closed instead. `onSocket` hears of each as soon as it is begun, and `wrap` stands between it and undici.
 */
export const createConnect = (
  build: typeof buildConnector,
  options: ConnectOptions,
  { onSocket, wrap }: ConnectHooks,
): buildConnector.connector => {
  const connect = build(tlsOptions(options));
  return (target, callback) => {
    let reached = false;
    const begun: unknown = connect(target, (...outcome) => {
      const [error, socket] = outcome;
      if (error !== null) return callback(reached ? inHandshake(error) : error, null);
      const trouble = socket instanceof TLSSocket && certificateTrouble(socket, options);
      // undici asks a socket for no more than what its wrapping has.
      if (!trouble) return callback(null, wrap(socket) as Socket);
      socket.destroy();
      callback(trouble, null);
    });
    if (begun instanceof TLSSocket) {
      begun.once('connect', () => {
        reached = true;
      });
    }
    onSocket(begun);
  };
};
