import { placeText } from '../app/connection/problems';
import { hasServerPassword, serverOrigin } from '../app/connection/server';
import { SERVER_ACCOUNT, type Server } from '../contract/freeswitch/server';
import type { Problem } from '../contract/problem';
import { defaultSettings, type Settings } from '../contract/settings';
import type { Keychain } from '../settings/keychain';

/** The server that a command line works with: the one that it names, or the one of the settings. */
export interface ServerInUse {
  readonly server: Server;
  /** Whether its password is known to be there. */
  readonly hasPassword: boolean;
  /** What the keychain says of its password. */
  readonly password: () => ReturnType<Keychain['get']>;
}

/** The password of a server that the command line names. */
const fromEnvironment = (): string | undefined => process.env.OFFHOOK_FREESWITCH_PASSWORD;

export function serverInUse(
  named: Server | null,
  settings: Pick<Settings, 'server' | 'learned'> = defaultSettings(),
  keychain: Pick<Keychain, 'get'>,
): ServerInUse {
  if (!named) {
    return {
      server: settings.server,
      hasPassword: hasServerPassword(settings),
      password: () => keychain.get(SERVER_ACCOUNT),
    };
  }
  const password = fromEnvironment();
  return {
    server: named,
    hasPassword: password !== undefined,
    password: async () => ({ ok: true, value: password ?? null }),
  };
}

/** For which server its password is, as the settings have it. */
export const passwordForServer = ({ server, hasPassword }: ServerInUse): Readonly<Record<string, string>> =>
  hasPassword ? { [SERVER_ACCOUNT]: serverOrigin(server) } : {};

/** The login at the server, or why there is none. */
export async function loginAt(
  inUse: ServerInUse,
): Promise<{ readonly password: string; readonly user?: string } | Problem> {
  const { server, hasPassword, password } = inUse;
  if (server.host === '') return { code: 'server-not-set' };
  const missing: Problem = { code: 'server-password-missing', server: placeText(server) };
  if (!hasPassword) return missing;
  const answer = await password();
  if (!answer.ok) return { code: `keychain-${answer.trouble}` };
  if (answer.value === null) return missing;
  return { password: answer.value, ...(server.user === '' ? {} : { user: server.user }) };
}
