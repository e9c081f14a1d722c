import type { Learned } from '../../contract/phones/learned';
import type { Keychain } from '../../settings/keychain';
import type { SettingsStore } from '../kernel/settings';
import { type Authorities, trustedFor, trustIn } from './certificate-trust';
import { type Clients, type ClientsDeps, createClients, originOf } from './clients';
import { type ConnectDeps, createConnect } from './connect';
import type { Logins } from './logins';
import { createPasswords } from './passwords';
import type { RoutedProfile } from './way';

export interface PhoneClientsDeps
  extends Authorities,
    Pick<ConnectDeps, 'createPhone' | 'createSipPhone' | 'createRegisteredPhone' | 'server' | 'program'>,
    Pick<ClientsDeps, 'clock'> {
  readonly logins: Logins;
  readonly keychain: Keychain;
  readonly demo: ConnectDeps['demo'] & ClientsDeps['demo'];
  readonly settings: Pick<SettingsStore, 'now'>;
}

/** Whether the keychain's password of this phone was meant for the address that it has now. */
export const hasPasswordIn = ({ passwordsFor }: Pick<Learned, 'passwordsFor'>, profile: RoutedProfile): boolean =>
  passwordsFor[profile.id] === originOf(profile);

/** The clients for the phones of these settings: with their passwords, and for those whose certificates are trusted. */
export function createPhoneClients(deps: PhoneClientsDeps): Clients {
  const learned = (): Learned => deps.settings.now().learned;
  const passwords = createPasswords({ ...deps, hasPassword: (profile) => hasPasswordIn(learned(), profile) });
  const trusted = (profile: RoutedProfile): string | null => trustedFor(learned(), profile)?.fingerprint ?? null;
  const connect = createConnect({
    ...deps,
    passwords,
    trusted,
    trustIn: (profile, pinned) => trustIn(profile, pinned, deps),
  });
  return createClients({ ...deps, connect, trusted });
}
