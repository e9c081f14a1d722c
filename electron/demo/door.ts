import { createDigestServer, type DigestAlgorithm, sameText, type Verdict } from './digest-server';

export interface AuthOptions {
  readonly scheme?: 'basic' | 'digest' | 'both';
  readonly qop?: 'auth' | 'none';
  readonly algorithm?: DigestAlgorithm;
  /** Requests a nonce is good for; after that the phone says `stale=true`. Without it: as many as come. */
  readonly nonceUses?: number;
  /** Whether it says `stale=true` where only the nonce no longer counts; unless it is told not to, it does. */
  readonly saysStale?: boolean;
}

export interface DoorOptions {
  readonly user: string;
  /** undefined: a new phone, which lets every visitor in. */
  readonly password: string | undefined;
  readonly auth: AuthOptions;
  readonly now: () => number;
}

interface Visitor {
  readonly authorization: string | undefined;
  readonly method: string;
  readonly target: string;
}

export type Admission =
  /** `password`: a right one was given, for there is one. */
  | { readonly is: 'in'; readonly password: boolean }
  /** `refused`: why credentials did not count; null: there were none. */
  | {
      readonly is: 'out';
      readonly challenges: readonly string[];
      readonly refused: 'password' | 'nonce' | null;
    }
  | { readonly is: 'blocked' };

export interface Door {
  /** Judges a visitor, and uses up a nonce; the lock-out learns of it from `count` alone. */
  admit(visitor: Visitor): Admission;
  /** The judgement has been acted on: three refused passwords in a row lock every visitor out. */
  count(admission: Admission): void;
  /** Challenges with a new nonce; `stale` says that only the old one was at fault. */
  challenges(stale: boolean): readonly string[];
  /** The phone starts anew: no nonce counts any more. */
  restart(): void;
}

/** A web login is blocked after this many refused passwords in a row (PROTOCOL.md 1.3). */
const FAILURES_ALLOWED = 3;
/** For this long the first time, and twice as long each further time. */
const FIRST_BLOCK_MS = 60_000;

const REALM = 'snom';

interface LockOut {
  failed(): void;
  passed(): void;
  blocked(): boolean;
}

const createLockOut = (now: () => number): LockOut => {
  let failures = 0;
  let until = 0;
  return {
    failed: () => {
      failures += 1;
      if (failures % FAILURES_ALLOWED !== 0) return;
      until = now() + FIRST_BLOCK_MS * 2 ** (failures / FAILURES_ALLOWED - 1);
    },
    passed: () => {
      failures = 0;
    },
    blocked: () => now() < until,
  };
};

const judgeBasic = (authorization: string, user: string, password: string): Verdict => {
  const given = Buffer.from(authorization.replace(/^\s*basic\s+/i, ''), 'base64').toString('utf8');
  return sameText(given, `${user}:${password}`) ? 'right' : 'wrong';
};

/** The phone's web login: Basic, Digest or both, and the lock-out after three refused passwords. */
export const createDoor = ({ user, password, auth, now }: DoorOptions): Door => {
  const { scheme = 'basic', qop = 'auth', algorithm = 'MD5', nonceUses = Number.POSITIVE_INFINITY } = auth;
  const { saysStale = true } = auth;
  const digest = createDigestServer({ realm: REALM, user, password: password ?? '', qop, algorithm, nonceUses });
  const lockOut = createLockOut(now);

  const challenges = (stale: boolean): readonly string[] => [
    ...(scheme === 'basic' ? [] : [digest.challenge(stale && saysStale)]),
    ...(scheme === 'digest' ? [] : [`Basic REALM="${REALM}"`]),
  ];

  const judge = ({ authorization = '', method, target }: Visitor): Verdict => {
    if (scheme !== 'basic' && /^\s*digest\s/i.test(authorization)) return digest.judge(authorization, method, target);
    if (scheme !== 'digest' && /^\s*basic\s/i.test(authorization)) {
      return judgeBasic(authorization, user, password ?? '');
    }
    return 'wrong';
  };

  const admit = (visitor: Visitor): Admission => {
    if (password === undefined) return { is: 'in', password: false };
    if (lockOut.blocked()) return { is: 'blocked' };
    if (visitor.authorization === undefined) return { is: 'out', challenges: challenges(false), refused: null };
    const verdict = judge(visitor);
    if (verdict === 'right') return { is: 'in', password: true };
    const stale = verdict === 'stale';
    return { is: 'out', challenges: challenges(stale), refused: stale ? 'nonce' : 'password' };
  };

  const count = (admission: Admission): void => {
    if (admission.is === 'in' ? admission.password : admission.is === 'out' && admission.refused === 'nonce') {
      lockOut.passed();
    } else if (admission.is === 'out' && admission.refused === 'password') lockOut.failed();
  };

  return { admit, count, challenges, restart: digest.forget };
};
