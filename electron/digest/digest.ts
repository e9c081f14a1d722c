import { createHash } from 'node:crypto';
import { type Challenge, parseChallenges } from './challenges';

/** The bytes of letters beyond ASCII; phones hash and compare bytes. */
export type PasswordEncoding = 'utf-8' | 'latin-1';

export interface Credentials {
  readonly user: string;
  readonly password: string;
  /** UTF-8 unless it is said. */
  readonly encoding?: PasswordEncoding;
}

/**
 * A user's name and password as every program writes them (RFC 8265 3.4, 4.2): composed, with plain spaces. Without it an umlaut
 * that was typed on one computer is another one than that of the phone.
 */
export const prepared = ({ user, password, encoding = 'utf-8' }: Credentials): Credentials => ({
  encoding,
  user: user.normalize('NFC'),
  password: password.replace(/\p{Zs}/gu, ' ').normalize('NFC'),
});

/** How a password is asked for, as far as that says how well it is kept on its way. */
type AskedHow =
  | { readonly scheme: 'basic' }
  | { readonly scheme: 'digest'; readonly hash: 'md5' | 'sha256'; readonly qop: boolean };

/** How well the password is kept; Basic says it in clear. */
export const strength = (form: AskedHow): number => {
  if (form.scheme === 'basic') return 0;
  return (form.hash === 'sha256' ? 3 : 1) + (form.qop ? 1 : 0);
};

/** A Digest challenge that can be answered. */
export interface DigestChallenge {
  readonly scheme: 'digest';
  readonly realm: string;
  readonly nonce: string;
  readonly opaque?: string;
  /** As the phone wrote it; absent means MD5 (RFC 7616 3.3). */
  readonly algorithm?: string;
  readonly hash: 'md5' | 'sha256';
  /** MD5-sess and SHA-256-sess. */
  readonly session: boolean;
  /** Whether the answer carries qop=auth; without it, it is that of RFC 2069. */
  readonly qop: boolean;
  readonly stale: boolean;
  readonly userhash: boolean;
}

/** The challenge of the phone, as far as it can be answered. */
export type Answerable = { readonly scheme: 'basic'; readonly realm: string } | DigestChallenge;

/** The parts of one Digest answer besides the challenge. */
export interface DigestTurn {
  readonly method: string;
  /** The request target exactly as it goes into the request line. */
  readonly uri: string;
  /** How often this nonce has been used, from 1. */
  readonly count: number;
  readonly cnonce: string;
  /** The nonce that the authentication session began with, for the -sess algorithms. */
  readonly sessionNonce?: string;
}

const ALGORITHMS: ReadonlyMap<string, Pick<DigestChallenge, 'hash' | 'session'>> = new Map([
  ['md5', { hash: 'md5', session: false }],
  ['md5-sess', { hash: 'md5', session: true }],
  ['sha-256', { hash: 'sha256', session: false }],
  ['sha-256-sess', { hash: 'sha256', session: true }],
]);

/** Whether qop=auth is offered; undefined where only others are, which cannot be answered. */
const readQop = (text: string | undefined): boolean | undefined => {
  const offered = (text ?? '')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  if (offered.length === 0) return false;
  return offered.includes('auth') ? true : undefined;
};

const isTrue = (text: string | undefined): boolean => text?.toLowerCase() === 'true';

const digestOf = (params: Challenge['params']): DigestChallenge | undefined => {
  const nonce = params.get('nonce');
  const algorithm = params.get('algorithm');
  const known = ALGORITHMS.get((algorithm ?? 'md5').toLowerCase());
  const qop = readQop(params.get('qop'));
  if (nonce === undefined || known === undefined || qop === undefined) return undefined;
  const opaque = params.get('opaque');
  return {
    scheme: 'digest',
    realm: params.get('realm') ?? '',
    nonce,
    ...known,
    qop,
    stale: isTrue(params.get('stale')),
    userhash: isTrue(params.get('userhash')),
    ...(opaque === undefined ? {} : { opaque }),
    ...(algorithm === undefined ? {} : { algorithm }),
  };
};

const answerable = ({ scheme, params }: Challenge): Answerable | undefined => {
  if (scheme === 'basic') return { scheme, realm: params.get('realm') ?? '' };
  return scheme === 'digest' ? digestOf(params) : undefined;
};

/** The strongest challenge that can be answered, the first of equals; undefined when there is none. */
export const chooseChallenge = (headers: string | readonly string[] | undefined): Answerable | undefined =>
  parseChallenges(headers)
    .map(answerable)
    .reduce((best, offer) => (offer && (!best || strength(offer) > strength(best)) ? offer : best), undefined);

/** The same of Digest alone, which is all that SIP knows (RFC 3261 22). */
export const chooseDigest = (headers: readonly string[]): DigestChallenge | undefined =>
  parseChallenges(headers)
    .map(({ scheme, params }) => (scheme === 'digest' ? digestOf(params) : undefined))
    .reduce((best, offer) => (offer && (!best || strength(offer) > strength(best)) ? offer : best), undefined);

const BEYOND_LATIN = /[^\0-\u00ff]/;

/** A header is written byte by byte: this is how UTF-8 passes through. Characters outside Latin-1 have no other bytes. */
export const headerText = (text: string, encoding: PasswordEncoding = 'utf-8'): string =>
  encoding === 'latin-1' && !BEYOND_LATIN.test(text) ? text : Buffer.from(text, 'utf8').toString('latin1');

/** The Authorization header for Basic (RFC 7617). */
export const basicAuthorization = ({ user, password, encoding }: Credentials): string =>
  `Basic ${Buffer.from(headerText(`${user}:${password}`, encoding), 'latin1').toString('base64')}`;

const quoted = (text: string): string => `"${text.replace(/[\\"]/g, '\\$&')}"`;

const countText = (count: number): string => count.toString(16).padStart(8, '0');

/** The `response` of RFC 7616 3.4.1, or without qop that of RFC 2069. */
const digestResponse = (challenge: DigestChallenge, credentials: Credentials, turn: DigestTurn): string => {
  const { user, password, encoding } = credentials;
  const { realm, nonce, qop, session, hash } = challenge;
  // A header's bytes reach us as latin1; the phone made its hash of the same bytes.
  const hex = (text: string): string => createHash(hash).update(text, 'latin1').digest('hex');
  const secret = hex(`${headerText(user, encoding)}:${realm}:${headerText(password, encoding)}`);
  const first = session ? hex(`${secret}:${turn.sessionNonce ?? nonce}:${turn.cnonce}`) : secret;
  const second = hex(`${turn.method}:${turn.uri}`);
  const middle = qop ? `${nonce}:${countText(turn.count)}:${turn.cnonce}:auth` : nonce;
  return hex(`${first}:${middle}:${second}`);
};

const userField = ({ realm, hash, userhash }: DigestChallenge, { user, encoding }: Credentials): string => {
  if (!userhash) return `username=${quoted(headerText(user, encoding))}`;
  const hidden = createHash(hash)
    .update(`${headerText(user, encoding)}:${realm}`, 'latin1')
    .digest('hex');
  return `username="${hidden}", userhash=true`;
};

/** The Authorization header for Digest (RFC 7616 3.4; RFC 2069 where the phone offers no qop). */
export const digestAuthorization = (challenge: DigestChallenge, credentials: Credentials, turn: DigestTurn): string => {
  const { realm, nonce, opaque, algorithm, qop, session } = challenge;
  const fields = [
    userField(challenge, credentials),
    `realm=${quoted(realm)}`,
    `nonce=${quoted(nonce)}`,
    `uri=${quoted(turn.uri)}`,
    ...(algorithm === undefined ? [] : [`algorithm=${algorithm}`]),
    `response="${digestResponse(challenge, credentials, turn)}"`,
    ...(opaque === undefined ? [] : [`opaque=${quoted(opaque)}`]),
    ...(qop ? ['qop=auth', `nc=${countText(turn.count)}`] : []),
    // A -sess algorithm cannot be checked without it, qop or not.
    ...(qop || session ? [`cnonce=${quoted(turn.cnonce)}`] : []),
  ];
  return `Digest ${fields.join(', ')}`;
};
