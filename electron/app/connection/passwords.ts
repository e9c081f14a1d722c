import { headerText } from '../../digest/digest';
import type { Trust } from '../../phone/certificate';
import type { Keychain, KeychainAnswer } from '../../settings/keychain';
import type { KnownTries, Logins } from './logins';
import type { RoutedProfile } from './way';

/** The answer for a phone that asks for a password. */
export interface KnownPassword {
  /** The keychain's answer; null: it was not asked, for this phone gets no password. */
  readonly answer: KeychainAnswer<string | null> | null;
  /** null: none. One that the phone has refused goes nowhere any more. */
  readonly password: string | null;
  readonly isRefused: boolean;
  /** What all Offhooks of this user's know of it; null: there is none. */
  readonly tries: KnownTries | null;
  /** It has letters that phones of a certain age read otherwise (PROTOCOL.md 1.3). */
  readonly isBeyondAscii: boolean;
}

/** Which password goes to which phone. */
export interface Passwords {
  /** `trust` is null where there is no TLS. */
  of(profile: RoutedProfile, trust: Trust | null): Promise<KnownPassword>;
}

interface PasswordsDeps {
  readonly keychain: Pick<Keychain, 'get'>;
  /** Whether the keychain's password of this phone was meant for the address that it has now. */
  readonly hasPassword: (profile: RoutedProfile) => boolean;
  readonly logins: Pick<Logins, 'tries'>;
}

/** The answer for a phone that gets none. */
export const NO_PASSWORD: KnownPassword = {
  answer: null,
  password: null,
  isRefused: false,
  tries: null,
  isBeyondAscii: false,
};

export function createPasswords({ keychain, hasPassword, logins }: PasswordsDeps): Passwords {
  return {
    async of(profile, trust) {
      // The user has not said yet that this certificate is the phone's: nothing is fetched that could be given away.
      const isUnproven = trust?.mode === 'pinned' && trust.fingerprint === undefined;
      if (isUnproven || !hasPassword(profile)) return NO_PASSWORD;
      const answer = await keychain.get(profile.id);
      const password = answer.ok ? answer.value : null;
      if (password === null) return { ...NO_PASSWORD, answer };
      const tries = logins.tries(profile, password);
      const isRefused = await tries.isRefused();
      const said = profile.user + password;
      const isBeyondAscii = headerText(said, 'latin-1') !== headerText(said, 'utf-8');
      return { answer, password: isRefused ? null : password, isRefused, tries, isBeyondAscii };
    },
  };
}
