import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

export type DigestAlgorithm = 'MD5' | 'MD5-sess' | 'SHA-256';

export interface DigestOptions {
  readonly realm: string;
  readonly user: string;
  readonly password: string;
  /** `none` leaves qop out of the challenge, as RFC 2069 knew no such thing. */
  readonly qop: 'auth' | 'none';
  readonly algorithm: DigestAlgorithm;
  /** Requests a nonce is good for. */
  readonly nonceUses: number;
}

/** `stale`: the password is right, the nonce no longer counts. */
export type Verdict = 'right' | 'stale' | 'wrong';

export interface DigestServer {
  /** A `WWW-Authenticate` value with a new nonce. */
  challenge(stale: boolean): string;
  /** Judges an `Authorization` value that begins with `Digest`. `target` is the request line's own. */
  judge(authorization: string, method: string, target: string): Verdict;
  /** Every nonce is stale from now on. */
  forget(): void;
}

/** Nonces the phone remembers; older ones are stale. */
const NONCES_KEPT = 256;

/** `name=value` and `name="value"`, names in small letters (RFC 9110 11.2). The last of two equal names counts. */
const readParameters = (text: string): ReadonlyMap<string, string> => {
  const found = text.matchAll(/([A-Za-z0-9_*-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]*))/g);
  return new Map(
    [...found].map(([, name = '', quoted, plain = '']) => [
      name.toLowerCase(),
      quoted === undefined ? plain : quoted.replace(/\\(.)/g, '$1'),
    ]),
  );
};

/** Whether two texts are the same, in a time that does not tell how much of them is. */
export const sameText = (a: string, b: string): boolean => {
  const [one, other] = [a, b].map((text) => createHash('sha256').update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
};

const hasher = (algorithm: DigestAlgorithm) => (text: string) =>
  createHash(algorithm === 'SHA-256' ? 'sha256' : 'md5')
    .update(text)
    .digest('hex');

type Parameters = ReadonlyMap<string, string>;

/** The right `response`: RFC 7616 3.4.1, and RFC 2069 2.1.2 without qop. */
const expectedResponse = (options: DigestOptions, given: Parameters, method: string): string => {
  const hash = hasher(options.algorithm);
  const of = (name: string) => given.get(name) ?? '';
  const secret = hash(`${options.user}:${options.realm}:${options.password}`);
  const ha1 = options.algorithm === 'MD5-sess' ? hash(`${secret}:${of('nonce')}:${of('cnonce')}`) : secret;
  const ha2 = hash(`${method}:${of('uri')}`);
  return options.qop === 'none'
    ? hash(`${ha1}:${of('nonce')}:${ha2}`)
    : hash(`${ha1}:${of('nonce')}:${of('nc')}:${of('cnonce')}:${of('qop')}:${ha2}`);
};

/** Whether the header answers the challenge that was set at all, before any hash is looked at. */
const fits = (options: DigestOptions, given: Parameters, target: string): boolean => {
  const algorithm = (given.get('algorithm') ?? 'MD5').toLowerCase();
  const qop = given.get('qop');
  return (
    given.get('realm') === options.realm &&
    given.get('uri') === target &&
    algorithm === options.algorithm.toLowerCase() &&
    (options.qop === 'none' ? qop === undefined : qop?.toLowerCase() === 'auth') &&
    (options.qop === 'none' || /^[0-9a-f]{8}$/i.test(given.get('nc') ?? ''))
  );
};

/** Digest as a phone's web server does it. A count that does not grow is a replay, and refused as stale. */
export const createDigestServer = (options: DigestOptions): DigestServer => {
  const nonces = new Map<string, { readonly count: number; readonly uses: number }>();

  const challenge = (stale: boolean): string => {
    const nonce = randomBytes(16).toString('hex');
    nonces.set(nonce, { count: 0, uses: 0 });
    const [oldest] = nonces.keys();
    if (nonces.size > NONCES_KEPT && oldest !== undefined) nonces.delete(oldest);
    const qop = options.qop === 'none' ? '' : ', qop="auth"';
    const again = stale ? ', stale=true' : '';
    return `Digest realm="${options.realm}", nonce="${nonce}"${qop}, algorithm=${options.algorithm}${again}`;
  };

  /** Uses up one of the nonce's lives. */
  const spend = (given: Parameters): Verdict => {
    const nonce = given.get('nonce') ?? '';
    const known = nonces.get(nonce);
    const count = options.qop === 'none' ? (known?.count ?? 0) + 1 : Number.parseInt(given.get('nc') ?? '', 16);
    if (known === undefined || known.uses >= options.nonceUses || count <= known.count) return 'stale';
    nonces.set(nonce, { count, uses: known.uses + 1 });
    return 'right';
  };

  const judge = (authorization: string, method: string, target: string): Verdict => {
    const given = readParameters(authorization.replace(/^\s*digest\s+/i, ''));
    if (!fits(options, given, target) || !sameText(given.get('username') ?? '', options.user)) return 'wrong';
    const response = (given.get('response') ?? '').toLowerCase();
    return sameText(response, expectedResponse(options, given, method)) ? spend(given) : 'wrong';
  };

  return { challenge, judge, forget: () => nonces.clear() };
};
