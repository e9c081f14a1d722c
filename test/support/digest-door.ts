import { createHash } from 'node:crypto';
import { type RawAnswer, type RawRequest, rawReply } from './raw-server';

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

/** The fields of a Digest Authorization header. */
export const digestFields = (authorization: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...authorization.matchAll(/(\w+)=(?:"([^"]*)"|([^\s,]+))/g)].map(([, name, quoted, bare]) => [
      name,
      quoted ?? bare ?? '',
    ]),
  );

/** Whether a request carries the right answer to a challenge with qop=auth and MD5, checked as RFC 7616 3.4.1 says. */
export const digestHolds = ({ line, authorization }: RawRequest, secret: string): boolean => {
  const { username, realm, nonce, uri, response, nc, cnonce } = digestFields(authorization);
  const [method, target] = line.split(' ');
  const expected = md5(
    `${md5(`${username}:${realm}:${secret}`)}:${nonce}:${nc}:${cnonce}:auth:${md5(`${method}:${uri}`)}`,
  );
  return uri === target && response === expected;
};

/** Whether a request carries the right answer to a challenge without qop, checked as RFC 2069 2.1.2 says. */
export const oldDigestHolds = ({ line, authorization }: RawRequest, secret: string): boolean => {
  const { username, realm, nonce, uri, response } = digestFields(authorization);
  const [method, target] = line.split(' ');
  const expected = md5(`${md5(`${username}:${realm}:${secret}`)}:${nonce}:${md5(`${method}:${uri}`)}`);
  return uri === target && response === expected && !/qop|cnonce|nc=/.test(authorization);
};

/** A 401 with one Digest challenge. */
export const digestChallenge = (nonce: string, more = ''): Buffer =>
  rawReply(
    '401 Unauthorized',
    [`WWW-Authenticate: Digest realm="snom", nonce="${nonce}", qop="auth"${more}`],
    'Unauthorized request\r\n',
  );

const LET_IN = rawReply('200 Ok', [], 'ok');

/** Lets in a request that answers the current nonce with this password; `nonceFor` gives the nonce for a request. */
export const digestDoor =
  (secret: string, nonceFor: () => string): RawAnswer =>
  (request, socket) => {
    const nonce = nonceFor();
    const right = digestFields(request.authorization).nonce === nonce && digestHolds(request, secret);
    socket.write(right ? LET_IN : digestChallenge(nonce));
  };
