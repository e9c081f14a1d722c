import type { Problem } from '../../contract/problem';
import { PinDigits } from '../../contract/sequences/sequence';
import type { Keychain } from '../../settings/keychain';
import type { KeychainStatus } from '../connection/keychain-status';
import type { SettingsStore } from '../kernel/settings';

/** A PIN's place in the keychain; no phone's id has a colon. */
export const accountOf = (id: string): string => `pin:${id}`;

/** The PINs that sequences type, and that are sent behind calls. */
export interface Pins {
  /** The use of a PIN, as people call it; its id where it has no name. */
  nameOf(id: string): string;
  /** The problem of a PIN that the settings do not know. */
  missing(id: string): Problem;
  /** Whether the settings know it. */
  has(id: string): boolean;
  /** The digits of a PIN, for the one step that needs them now: they are kept nowhere. */
  digitsOf(id: string): Promise<{ readonly digits: string } | { readonly problem: Problem }>;
}

interface PinsDeps {
  readonly settings: Pick<SettingsStore, 'now'>;
  readonly keychain: Pick<Keychain, 'get'>;
  readonly keychainStatus: Pick<KeychainStatus, 'answered'>;
}

export function createPins({ settings, keychain, keychainStatus }: PinsDeps): Pins {
  const find = (id: string) => settings.now().pins.find((pin) => pin.id === id);
  const nameOf = (id: string): string => find(id)?.name ?? id;
  const missing = (id: string): Problem => ({ code: 'pin-missing', pin: nameOf(id) });
  return {
    nameOf,
    missing,
    has: (id) => find(id) !== undefined,
    async digitsOf(id) {
      const answer = await keychain.get(accountOf(id));
      const problem = keychainStatus.answered(answer);
      if (problem) return { problem };
      // Whatever else stands there was not put there by us.
      const digits = PinDigits.safeParse(answer.ok ? answer.value : null);
      return digits.success ? { digits: digits.data } : { problem: missing(id) };
    },
  };
}
