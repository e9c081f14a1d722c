import type { Learned } from '../../contract/phones/learned';
import type { PhoneProfile } from '../../contract/phones/profile';
import type { Settings } from '../../contract/settings';
import type { Keychain } from '../../settings/keychain';
import { type Authorities, trustedFor, trustIn } from './certificate-trust';
import { createWay, originOf, type Way, type WayDeps } from './clients';
import { type ConnectDeps, createConnect } from './connect';
import type { Logins } from './logins';
import { createPasswords } from './passwords';

interface ReachDeps extends Authorities, Pick<ConnectDeps, 'createPhone'>, Pick<WayDeps, 'farewell' | 'clock'> {
  readonly logins: Logins;
  readonly keychain: Keychain;
  readonly demo: ConnectDeps['demo'] & WayDeps['demo'];
  readonly settings: () => Settings;
}

/** Whether the keychain's password of this phone was meant for the address that it has now. */
export const hasPasswordIn = ({ passwordsFor }: Pick<Learned, 'passwordsFor'>, profile: PhoneProfile): boolean =>
  passwordsFor[profile.id] === originOf(profile);

/** The way to the phones of these settings: with their passwords, and to those whose certificates are trusted. */
export function reachPhones(deps: ReachDeps): Way {
  const { settings } = deps;
  const passwords = createPasswords({ ...deps, hasPassword: (profile) => hasPasswordIn(settings().learned, profile) });
  const trusted = (profile: PhoneProfile): string | null =>
    trustedFor(settings().learned, profile)?.fingerprint ?? null;
  const connect = createConnect({
    ...deps,
    passwords,
    trusted,
    trustIn: (profile, pinned) => trustIn(profile, pinned, deps),
  });
  return createWay({ ...deps, connect, trusted });
}
