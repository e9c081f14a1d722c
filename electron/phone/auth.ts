import { randomBytes } from 'node:crypto';
import { parseAuthenticationInfo } from '../digest/challenges';
import {
  type Answerable,
  basicAuthorization,
  type Credentials,
  chooseChallenge,
  type DigestChallenge,
  digestAuthorization,
} from '../digest/digest';
import { PhoneError, type PhoneErrorCode } from './errors';
import { formOf, isWeaker, type LoginForm, type LoginMemory } from './login';
import type { PhoneRequest } from './requests';

type HeaderValue = string | readonly string[] | undefined;

/** The challenge of the phone that we keep answering, until it asks anew. */
type Kept =
  | { readonly scheme: 'basic'; readonly form: LoginForm; readonly worked: boolean }
  | {
      readonly scheme: 'digest';
      readonly form: LoginForm;
      readonly challenge: DigestChallenge;
      readonly cnonce: string;
      readonly sessionNonce: string;
      /** How often the nonce was used. */
      readonly count: number;
      readonly worked: boolean;
    };

/** How the request that met a 401 was sent. */
interface Attempt {
  readonly withCredentials: boolean;
  /** Whether credentials were refused for this request before, and sent anew. */
  readonly retried: boolean;
}

/** Answers a phone's challenges; knows how many of them may be answered before the phone locks. */
export interface Auth {
  /** The Authorization header for this request; undefined while the phone has not asked for one. */
  authorize(request: PhoneRequest): string | undefined;
  /**
   * Takes a 401. Returns when the same request may be sent once more with a new answer; throws a PhoneError when not.
   * `try`: the phone may refuse the password then; `again`: it has said that no more than the nonce is at fault.
   */
  challenged(headers: HeaderValue, attempt: Attempt): 'try' | 'again';
  /**
   * Takes any other reply: the credentials counted, and a next nonce may have come (RFC 7616 3.5). `isProof`: by it the phone
   * has taken the password.
   */
  accepted(authenticationInfo: HeaderValue, isProof: boolean): void;
  /** Takes that no reply came: a challenge whose answer never counted is not relied on. */
  unanswered(): void;
  /** Whether credentials go with a request sent now. */
  isAnswering(): boolean;
  /** Whether these are credentials that counted. */
  hasWorked(): boolean;
  /** Sends the next request without credentials, so that the phone gives a challenge which surely counts. */
  forget(): void;
}

const keep = (challenge: Answerable): Kept => {
  const form = formOf(challenge);
  if (challenge.scheme === 'basic') return { scheme: 'basic', form, worked: false };
  const cnonce = randomBytes(16).toString('hex');
  return { scheme: 'digest', form, challenge, cnonce, sessionNonce: challenge.nonce, count: 0, worked: false };
};

/** Whether a refusal of what we sent leaves the password unjudged: the phone asks for something else than before. */
const asksAnew = (kept: Kept | null, challenge: Answerable): boolean => {
  // A nonce that is called stale and offered again is no reason to answer it again.
  const isNew = kept?.scheme !== 'digest' || challenge.scheme !== 'digest' || kept.challenge.nonce !== challenge.nonce;
  if (challenge.scheme === 'digest' && challenge.stale) return isNew;
  if (!kept?.worked) return false;
  if (kept.scheme === 'basic' || challenge.scheme === 'basic') return kept.scheme !== challenge.scheme;
  return isNew;
};

const refusal = (code: PhoneErrorCode): PhoneError => new PhoneError(code, { status: 401 });

/** Whether the phone says that the password is right, and the nonce too old (RFC 7616 3.3). */
const isStale = (challenge: Answerable): boolean => challenge.scheme === 'digest' && challenge.stale;

/** Keeps one phone's authentication session (RFC 7616 3.6); `credentials` undefined when no password is known. */
export const createAuth = (credentials: Credentials | undefined, memory: LoginMemory): Auth => {
  let kept: Kept | null = null;
  /** The form of the last challenge whose answer was a proof. */
  let told: LoginForm | null = null;
  return {
    authorize({ method, path }) {
      if (kept === null || credentials === undefined) return undefined;
      const proved = memory.proved();
      // Another program has seen it take the password in a stronger form since.
      if (proved !== null && isWeaker(kept.form, proved)) {
        kept = null;
        return undefined;
      }
      if (kept.scheme === 'basic') return basicAuthorization(credentials);
      kept = { ...kept, count: kept.count + 1 };
      const { challenge, count, cnonce, sessionNonce } = kept;
      return digestAuthorization(challenge, credentials, { method, uri: path, count, cnonce, sessionNonce });
    },
    challenged(headers, { withCredentials, retried }) {
      const challenge = chooseChallenge(headers);
      if (challenge === undefined) throw refusal(withCredentials ? 'password-refused' : 'refused');
      if (credentials === undefined) throw refusal('password-missing');
      const proved = memory.proved();
      if (proved !== null && isWeaker(challenge, proved)) {
        throw new PhoneError('login-weaker', { status: 401, login: { now: formOf(challenge), before: proved } });
      }
      if (withCredentials && !asksAnew(kept, challenge)) throw refusal('password-refused');
      // A phone that calls nonce after nonce stale would be asked for ever, and may count each answer as a refusal.
      if (retried) throw refusal('password-refused');
      kept = keep(challenge);
      return withCredentials && isStale(challenge) ? 'again' : 'try';
    },
    accepted(authenticationInfo, isProof) {
      if (kept === null) return;
      // A known form need not be written down for each key.
      if (isProof && told !== kept.form) memory.prove(kept.form);
      if (isProof) told = kept.form;
      kept = { ...kept, worked: true };
      const nextNonce = parseAuthenticationInfo(authenticationInfo).get('nextnonce');
      if (kept.scheme === 'basic' || !nextNonce || nextNonce === kept.challenge.nonce) return;
      kept = { ...kept, challenge: { ...kept.challenge, nonce: nextNonce }, count: 0 };
    },
    unanswered() {
      if (!kept?.worked) kept = null;
    },
    isAnswering: () => kept !== null,
    hasWorked: () => kept?.worked ?? false,
    forget() {
      kept = null;
    },
  };
};
