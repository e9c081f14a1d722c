import { strength } from '../digest/digest';

/** How a phone asks for the password, as far as that says how well it is kept on its way (RFC 7616, RFC 7617). */
export type LoginForm =
  | { readonly scheme: 'basic'; readonly realm: string }
  | {
      readonly scheme: 'digest';
      readonly realm: string;
      readonly hash: 'md5' | 'sha256';
      /** With `qop=auth`, our own part in the answer keeps it from being looked up in a table (RFC 7616 5.12). */
      readonly qop: boolean;
    };

/** No phone has a longer realm, in characters: one that differs behind them is the same. */
const REALM_LIMIT = 500;

/** The form alone, without nonces and what else a challenge holds. */
export const formOf = (form: LoginForm): LoginForm => {
  const realm = form.realm.slice(0, REALM_LIMIT);
  return form.scheme === 'basic'
    ? { scheme: 'basic', realm }
    : { scheme: 'digest', realm, hash: form.hash, qop: form.qop };
};

const hasQop = (form: LoginForm): boolean => form.scheme === 'digest' && form.qop;

/** Whether a phone that has taken the password in one form asks for it in another that may be another device's. */
export const isWeaker = (now: LoginForm, before: LoginForm): boolean =>
  formOf(now).realm !== before.realm || strength(now) < strength(before) || (hasQop(before) && !hasQop(now));

/** The facts known of the logins of a phone, beyond one client's life, and to other programs. */
export interface LoginMemory {
  /** The strongest form in which it has taken the password; null: none is known. Asked at each challenge. */
  proved(): LoginForm | null;
  /** It has taken the password in this form: the memory keeps the strongest. */
  prove(form: LoginForm): void;
}

/** The form to remember: a weaker one never takes the place of a stronger one. */
export const strongest = (known: LoginForm | null, form: LoginForm): LoginForm =>
  known === null || (!isWeaker(form, known) && strength(form) > strength(known)) ? form : known;

/** For a client that knows of no other program. */
export function ownLogins(): LoginMemory {
  let known: LoginForm | null = null;
  return {
    proved: () => known,
    prove(form) {
      known = strongest(known, form);
    },
  };
}

/**
 * Sees to it that a password is tried once, however many programs talk to the phone at the same time: three refusals lock
 * it (PROTOCOL.md 1.3).
 */
export interface Tries {
  /**
   * Takes the turn to say the password to a phone that may refuse it, and holds back all other programs until `over`.
   * `refused`: the phone has refused it before, whichever program has said it.
   */
  begin(): Promise<'ours' | 'refused'>;
  /** Whether the turn is this program's at this moment. */
  isOurs(): boolean;
  /** The phone has given this program a challenge: on some phones only the last one counts, whichever program has got it. */
  challenged(): void;
  /** Whether another program has got a challenge since this was asked for last, or since the turn began. */
  isDisturbed(): boolean;
  /** Whether the phone has refused it since, to whichever program: then it is not said again where it was taken once. */
  isRefused(): Promise<boolean>;
  /** The phone has taken it. */
  taken(): void;
  /** The phone has refused the password that was tried: it is not tried again. Resolves when others can know of it. */
  refused(): Promise<void>;
  /** The try is over, with any result. */
  over(): void;
}

/** For a client that knows of no other program. */
export const lonelyTries: Tries = {
  begin: async () => 'ours',
  isOurs: () => true,
  challenged: () => {},
  isDisturbed: () => false,
  isRefused: async () => false,
  taken: () => {},
  refused: async () => {},
  over: () => {},
};
