import { randomBytes } from 'node:crypto';
import { type Credentials, chooseDigest, type DigestChallenge, digestAuthorization } from '../digest/digest';
import { type Header, headerValues, type SipRequest, type SipResponse } from './message';

export type SipCredentials = Credentials;

/** Who asks for a password, and where the answer goes (RFC 3261 22.2, 22.3). */
const CHALLENGES: ReadonlyMap<number, { readonly asks: string; readonly answers: string }> = new Map([
  [401, { asks: 'WWW-Authenticate', answers: 'Authorization' }],
  [407, { asks: 'Proxy-Authenticate', answers: 'Proxy-Authorization' }],
]);

/** A challenge that can be answered, and the header for that. */
export interface SipChallenge {
  readonly challenge: DigestChallenge;
  readonly header: string;
}

/** What asks for a password; null: nothing does, or not by Digest, and SIP has no other (RFC 3261 22). */
export function challengeIn(response: SipResponse): SipChallenge | null {
  const names = CHALLENGES.get(response.status);
  const challenge = names && chooseDigest(headerValues(response, names.asks));
  return challenge ? { challenge, header: names.answers } : null;
}

/** The header that answers a challenge. */
export function answerTo(
  { challenge, header }: SipChallenge,
  { method, uri }: SipRequest,
  credentials: SipCredentials,
): Header {
  const cnonce = randomBytes(16).toString('hex');
  return [header, digestAuthorization(challenge, credentials, { method, uri, count: 1, cnonce })];
}
