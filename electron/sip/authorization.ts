import { randomBytes } from 'node:crypto';
import { type Credentials, chooseDigest, digestAuthorization } from '../digest/digest';
import { type Header, headerValues, type SipRequest, type SipResponse } from './message';

export type SipCredentials = Credentials;

/** Who asks for a password, and where the answer goes (RFC 3261 22.2, 22.3). */
const CHALLENGES: ReadonlyMap<number, { readonly asks: string; readonly answers: string }> = new Map([
  [401, { asks: 'WWW-Authenticate', answers: 'Authorization' }],
  [407, { asks: 'Proxy-Authenticate', answers: 'Proxy-Authorization' }],
]);

/** Whether it asks for a password. */
export const isChallenge = ({ status }: Pick<SipResponse, 'status'>): boolean => CHALLENGES.has(status);

/** The header that answers a challenge; null: it is none, or none of Digest, and SIP has no other (RFC 3261 22). */
export function answerTo(
  response: SipResponse,
  { method, uri }: SipRequest,
  credentials: SipCredentials,
): Header | null {
  const names = CHALLENGES.get(response.status);
  const challenge = names && chooseDigest(headerValues(response, names.asks));
  if (!challenge) return null;
  const cnonce = randomBytes(16).toString('hex');
  return [names.answers, digestAuthorization(challenge, credentials, { method, uri, count: 1, cnonce })];
}
