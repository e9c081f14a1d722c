import type { PhoneProfile } from '../../contract/settings';
import type { Trust } from '../../phone/certificate';
import type { Keychain, KeychainAnswer } from '../../settings/keychain';

/** Which password goes to which phone; one that was refused goes nowhere any more. */
export interface Passwords {
  /** The keychain's answer; null: this phone gets no password. `trust` is null where there is no TLS. */
  of(profile: PhoneProfile, trust: Trust | null): Promise<KeychainAnswer<string | null> | null>;
  /** To be taken before the password is; what it hands back says that the phone did not take that one. */
  refusal(profile: PhoneProfile): () => void;
  isRefused(profile: PhoneProfile): boolean;
  /** Somebody has said a new one for this phone. */
  forget(id: string): void;
}

interface PasswordsDeps {
  readonly keychain: Pick<Keychain, 'get'>;
  /** Whether the keychain's password of this phone was meant for the address that it has now. */
  readonly hasPassword: (profile: PhoneProfile) => boolean;
}

/** With another user's name, or at another address, it is another password. */
const accountOf = ({ scheme, host, port, user }: PhoneProfile): string => JSON.stringify([scheme, host, port, user]);

export function createPasswords({ keychain, hasPassword }: PasswordsDeps): Passwords {
  /** The accounts whose password was refused, by the phone's id. */
  const refusals = new Map<string, ReadonlySet<string>>();
  /** How often somebody has said a new one, by the phone's id: a refusal of the one before says nothing about it. */
  const sayings = new Map<string, number>();
  const isRefused = (profile: PhoneProfile): boolean => refusals.get(profile.id)?.has(accountOf(profile)) ?? false;
  return {
    async of(profile, trust) {
      // Nobody has said yet that this certificate is the phone's: nothing is fetched that could be given away.
      const isUnproven = trust?.mode === 'pinned' && trust.fingerprint === undefined;
      return isUnproven || isRefused(profile) || !hasPassword(profile) ? null : keychain.get(profile.id);
    },
    refusal(profile) {
      const { id } = profile;
      const said = sayings.get(id);
      return () => {
        if (said === sayings.get(id)) refusals.set(id, new Set([...(refusals.get(id) ?? []), accountOf(profile)]));
      };
    },
    isRefused,
    forget(id) {
      sayings.set(id, (sayings.get(id) ?? 0) + 1);
      refusals.delete(id);
    },
  };
}
