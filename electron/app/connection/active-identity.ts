import type { Clock } from '../kernel/clock';
import type { ActivePhone } from './active-phone';
import { DEMO_ID } from './demo-phone';
import { type AddressesOf, createPhoneIdentities } from './phone-identity';

/** By what the active phone is known to every process: the same one may be in several profiles, spelled in several ways. */
export interface ActiveIdentity {
  now(): string;
  /** Resolves when `now` says all it can: with whether the same phone is active still. null: it does. Never rejects. */
  settled(): Promise<boolean> | null;
}

interface ActiveIdentityDeps {
  readonly active: Pick<ActivePhone, 'onFile'>;
  /** The addresses of a phone that is named; undefined: a name is known by itself. */
  readonly addressesOf: AddressesOf | undefined;
  readonly clock: Clock;
}

export function createActiveIdentity({ active, addressesOf, clock }: ActiveIdentityDeps): ActiveIdentity {
  const identities = createPhoneIdentities(addressesOf, clock);
  return {
    now() {
      const profile = active.onFile();
      return profile ? identities.of(profile) : DEMO_ID;
    },
    settled() {
      const profile = active.onFile();
      const settled = profile ? identities.settle(profile) : null;
      return settled?.then(() => active.onFile()?.id === profile?.id) ?? null;
    },
  };
}
