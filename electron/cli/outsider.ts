import type { Words } from '../../renderer/messages/words';
import { originOf } from '../app/connection/clients';
import { routed } from '../app/connection/way';
import { SERVER_ACCOUNT } from '../contract/freeswitch/server';
import type { PhoneProfile } from '../contract/phones/profile';
import { defaultSettings, type Settings } from '../contract/settings';
import type { Keychain } from '../settings/keychain';
import { type AskedPassword, askPassword } from './ask-password';
import { passwordForServer, type ServerInUse } from './server';

/** The password of a phone that is in no profile. The user is asked for it only where the address names a user. */
async function passwordOf(phone: PhoneProfile, { cli }: Words): Promise<AskedPassword> {
  const password = process.env.OFFHOOK_PASSWORD;
  if (password !== undefined) return { is: 'given', password };
  return phone.user === '' ? { is: 'none' } : askPassword(cli.askPassword(phone.user, phone.name));
}

interface OutsiderDeps {
  /** The sequences, the country, and how numbers are dialled and remembered, by the settings; absent: unknown. */
  readonly settings: Pick<Settings, 'sequences' | 'pins'> & Partial<Pick<Settings, 'dialling' | 'country'>>;
  /** The server at which phones are registered. */
  readonly server: ServerInUse;
  /** Where their PINs are. */
  readonly keychain: Keychain;
}

/** Settings and a keychain for a phone in no profile; they end with this command. null: the user wants none of it. */
export async function forOutsider(
  phone: PhoneProfile,
  { settings, server, keychain }: OutsiderDeps,
  spoken: Words,
): Promise<{ readonly settings: Settings; readonly keychain: Keychain } | null> {
  const asked = await passwordOf(phone, spoken);
  if (asked.is === 'cancelled') return null;
  const usual = defaultSettings();
  // Where Offhook does not know what the user wants remembered, nothing is, and nothing that is remembered is touched.
  const {
    sequences,
    pins,
    country = null,
    dialling = { ...usual.dialling, history: { on: false, days: 1 } },
  } = settings;
  const roads = { ...usual, server: server.server };
  const passwordsFor = {
    ...passwordForServer(server),
    ...(asked.is === 'given' ? { [phone.id]: originOf(routed(roads, phone)) } : {}),
  };
  const password = asked.is === 'given' ? asked.password : null;
  return {
    settings: {
      ...roads,
      country,
      phones: [phone],
      activePhone: phone.id,
      learned: { ...usual.learned, passwordsFor },
      sequences,
      pins,
      dialling,
    },
    keychain: {
      get(account) {
        if (account === phone.id) return Promise.resolve({ ok: true, value: password });
        return account === SERVER_ACCOUNT ? server.password() : keychain.get(account);
      },
      set: async () => ({ ok: true, value: undefined }),
      remove: async () => ({ ok: true, value: undefined }),
    },
  };
}
