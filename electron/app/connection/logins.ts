import { KeptLogin, type LoginForm, REFUSED_MOST } from '../../contract/phones/login';
import { headerText, prepared } from '../../digest/digest';
import { strongest, type Tries } from '../../phone/login';
import type { LoginTexts } from '../../settings/between-processes';
import type { SignOfLife } from '../../settings/sign-of-life';
import { canonicalHost } from './phone-identity';
import { type RoutedProfile, userOf } from './way';

/** What every Offhook of this user's knows of the logins of phones: by address and user, for phones in no profile, too. */
export interface Logins {
  /** Sees to it that all of them together try a password once. */
  tries(profile: RoutedProfile, password: string): KnownTries;
  /** The user has said a password on purpose, perhaps the same once more: each may be tried again. */
  forgive(profile: RoutedProfile): void;
  /** The strongest form in which the phone has taken the password; null: none is known. */
  proved(profile: RoutedProfile): LoginForm | null;
  /** It has taken it in this form: a stronger one that is known already stays. */
  prove(profile: RoutedProfile, form: LoginForm): void;
  /** The user has said that it may ask for it in this form, or (null) in any. */
  accept(profile: RoutedProfile, form: LoginForm | null): void;
}

/** Tries of which all Offhooks know. */
export interface KnownTries extends Tries {
  /** Whether this Offhook has had the password refused, or found that another has. */
  hasMetRefusal(): boolean;
}

type Log = (where: string, what: string, facts?: Readonly<Record<string, unknown>>) => void;

/**
 * Longer than a try takes, with the connection and the reply, in ms: one that takes longer is by all signs a command that is
 * being carried out, for which the phone has taken the password.
 */
const TRY_MOST_MS = 12_000;

/** The turn of an Offhook that the others cannot see: it does not wait for them either. */
const UNSEEN = { id: '', port: 0, end: () => {} };

const EMPTY: KeptLogin = { refused: null, trying: null, proved: null };

/** One phone under all spellings of its host; with another user's name, and by another way, it is another login. */
const accountOf = (profile: RoutedProfile): string => {
  const { way, scheme, host, port, sip, registered } = profile;
  const [by, at] = way === 'sip' ? ['sip', sip.port] : [scheme, port];
  const place = registered ? `${host} ${registered.at.host}` : canonicalHost(host);
  return JSON.stringify([by, place, at, userOf(profile).normalize('NFC')]);
};

/** The bytes that the phone is told: the same letters in another encoding may be another login to it. */
const secretOf = (profile: RoutedProfile, password: string): string => {
  const said = prepared({ user: userOf(profile), password });
  return headerText(`${said.user}\n${said.password}`, profile.passwordEncoding);
};

/** Whether these are one user of one phone. */
export const isSameLogin = (one: RoutedProfile, other: RoutedProfile): boolean => accountOf(one) === accountOf(other);

const parsed = (text: string | null): KeptLogin => {
  try {
    const login = text === null ? null : KeptLogin.safeParse(JSON.parse(text));
    return login?.success ? login.data : EMPTY;
  } catch {
    return EMPTY; // Not ours.
  }
};

const isEmpty = ({ refused, trying, proved }: KeptLogin): boolean =>
  refused === null && trying === null && proved === null;

/** What comes of a change: the login that is kept from now on, and the result for the caller. */
interface Changed<Result> {
  readonly kept: KeptLogin;
  readonly result: Result;
}

/** The logins as they are kept; where they cannot be, each Offhook knows its own, and that is logged. */
function createKept({ texts }: Pick<LoginTexts, 'texts'>, log: Log) {
  const own = new Map<string, KeptLogin>();
  return <Result>(account: string, edit: (kept: KeptLogin) => Changed<Result>): Result => {
    try {
      return texts.change(account, (text) => {
        const { kept, result } = edit(parsed(text));
        return { text: isEmpty(kept) ? null : JSON.stringify(kept), result };
      });
    } catch (error) {
      log('logins', 'other Offhooks cannot be told of a login', { error });
      const { kept, result } = edit(own.get(account) ?? EMPTY);
      own.set(account, kept);
      return result;
    }
  };
}

export function createLogins(deps: LoginTexts, log: Log): Logins {
  const { signs, mark, salt } = deps;
  const change = createKept(deps, log);
  /** How often the user has said a password, by the account: a refusal of the one before says nothing about it. */
  const sayings = new Map<string, number>();

  const read = (account: string): KeptLogin => change(account, (kept) => ({ kept, result: kept }));

  const isAmong = async ({ refused }: KeptLogin, secret: string): Promise<boolean> =>
    refused ? refused.marks.includes(await mark(secret, refused.salt)) : false;

  /** The same for one secret, asked before each request: a mark takes long to make, so each refusal is compared once. */
  const amongWhich = (account: string, secret: string) => {
    let last = { kept: '', is: Promise.resolve(false) };
    return (): Promise<boolean> => {
      const login = read(account);
      const kept = JSON.stringify(login.refused);
      if (kept !== last.kept) last = { kept, is: isAmong(login, secret) };
      return last.is;
    };
  };

  /** The sign of life of another Offhook that tries a password now; null: this one does, with `mine`. */
  const claim = (account: string, mine: SignOfLife): SignOfLife | null =>
    change<SignOfLife | null>(account, (kept) =>
      kept.trying === null
        ? { kept: { ...kept, trying: { id: mine.id, port: mine.port, disturbed: 0 } }, result: null }
        : { kept, result: kept.trying },
    );

  const release = (account: string, { id }: Pick<SignOfLife, 'id'>): void =>
    change(account, (kept) => ({ kept: kept.trying?.id === id ? { ...kept, trying: null } : kept, result: undefined }));

  const begin = () =>
    signs.begin().catch((error: unknown) => {
      log('logins', 'other Offhooks cannot see that a password is tried', { error });
      return null;
    });

  /** Takes the turn of this account, when the Offhooks before have had theirs. */
  const takeTurn = async (account: string, mine: SignOfLife): Promise<void> => {
    for (let other = claim(account, mine); other; other = claim(account, mine)) {
      await signs.over(other, TRY_MOST_MS);
      release(account, other);
    }
  };

  /** Tells the Offhook that tries a password now that the phone has given another challenge. */
  const disturb = (account: string): void =>
    change(account, (kept) => {
      const trying = kept.trying && { ...kept.trying, disturbed: kept.trying.disturbed + 1 };
      return { kept: { ...kept, trying }, result: undefined };
    });

  const addRefused = async (account: string, secret: string): Promise<void> => {
    const ours = read(account).refused?.salt ?? salt();
    const one = await mark(secret, ours);
    change(account, (kept) => {
      // Marks of another salt, of another Offhook that was faster, say nothing beside this one.
      const before = kept.refused?.salt === ours ? kept.refused.marks.filter((other) => other !== one) : [];
      const refused = { salt: ours, marks: [...before, one].slice(-REFUSED_MOST) };
      return { kept: { ...kept, refused }, result: undefined };
    });
  };

  const setProved = (profile: RoutedProfile, next: (known: LoginForm | null) => LoginForm | null): void =>
    change(accountOf(profile), (kept) => ({ kept: { ...kept, proved: next(kept.proved) }, result: undefined }));

  return {
    tries(profile, password) {
      const [account, secret] = [accountOf(profile), secretOf(profile, password)];
      const said = sayings.get(account);
      const isRefused = amongWhich(account, secret);
      let turn: Awaited<ReturnType<typeof begin>> = null;
      /** A password that was not sent cannot be refused. */
      let isSent = false;
      let disturbed = 0;
      let hasMetRefusal = false;
      const meetsRefusal = async (): Promise<boolean> => {
        const is = await isRefused();
        hasMetRefusal ||= is;
        return is;
      };
      const over = (): void => {
        if (!turn) return;
        release(account, turn);
        turn.end();
        turn = null;
      };
      return {
        async begin() {
          if (!turn) {
            const mine = await begin();
            if (mine) await takeTurn(account, mine);
            turn = mine ?? UNSEEN;
            disturbed = 0;
          }
          isSent = !(await meetsRefusal());
          return isSent ? 'ours' : 'refused';
        },
        isOurs: () => turn !== null,
        challenged: () => disturb(account),
        isDisturbed() {
          const { trying } = read(account);
          const now = trying !== null && trying.id === turn?.id ? trying.disturbed : disturbed;
          const is = now > disturbed;
          disturbed = now;
          return is;
        },
        isRefused: meetsRefusal,
        hasMetRefusal: () => hasMetRefusal,
        taken: over,
        async refused() {
          if (!isSent || said !== sayings.get(account)) return;
          await addRefused(account, secret);
          hasMetRefusal = true;
        },
        over,
      };
    },
    forgive(profile) {
      const account = accountOf(profile);
      sayings.set(account, (sayings.get(account) ?? 0) + 1);
      change(account, (kept) => ({ kept: { ...kept, refused: null }, result: undefined }));
    },
    proved: (profile) => read(accountOf(profile)).proved,
    prove: (profile, form) => setProved(profile, (known) => strongest(known, form)),
    accept: (profile, form) => setProved(profile, () => form),
  };
}
