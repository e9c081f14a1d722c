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

/** How well the password is kept; Basic says it in clear. */
export const strength = (form: LoginForm): number => {
  if (form.scheme === 'basic') return 0;
  return (form.hash === 'sha256' ? 3 : 1) + (form.qop ? 1 : 0);
};

/** Whether a phone that has taken the password in one form asks for it in another that may be somebody else's. */
export const isWeaker = (now: LoginForm, before: LoginForm): boolean =>
  now.realm !== before.realm || strength(now) < strength(before);

/** The form alone, without nonces and what else a challenge holds. */
export const formOf = (form: LoginForm): LoginForm =>
  form.scheme === 'basic'
    ? { scheme: 'basic', realm: form.realm }
    : { scheme: 'digest', realm: form.realm, hash: form.hash, qop: form.qop };

/** What is known of the logins of a phone, beyond one client's life. */
export interface LoginMemory {
  /** The strongest form in which it has taken the password; null: none is known. */
  readonly proved: LoginForm | null;
  /** It has taken the password in this form, which is stronger than what was known, or the first. */
  onProved(form: LoginForm): void;
}

/**
 * Sees to it that a password is tried once, however many programs talk to the phone at the same time: three refusals lock
 * it (PROTOCOL.md 1.3).
 */
export interface Tries {
  /**
   * Asks whether the password may be sent to a phone that may refuse it, and holds back all other programs until `over`.
   * false: the phone has refused it before, whichever program has asked.
   */
  begin(): Promise<boolean>;
  /** The phone has taken it. */
  taken(): void;
  /** The phone has refused it: it is not tried again. Resolves when others can know of it. */
  refused(): Promise<void>;
  /** The try is over, whatever came of it. */
  over(): void;
}

/** For a client that knows of no other program. */
export const lonelyTries: Tries = {
  begin: async () => true,
  taken: () => {},
  refused: async () => {},
  over: () => {},
};
