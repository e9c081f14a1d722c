import { SERVER_ACCOUNT, type Server } from '../../contract/freeswitch/server';
import { isRegistration } from '../../contract/phones/registration-name';
import type { Settings } from '../../contract/settings';
import type { EventSocketOptions } from '../../freeswitch/event-socket';
import type { FreeSwitch, LineStatus } from '../../freeswitch/keep-connected';
import { PhoneError } from '../../phone/errors';
import type { Keychain } from '../../settings/keychain';
import type { SettingsStore } from '../kernel/settings';
import { KeychainError, placeText } from './problems';

/** Makes the way to a server; connects to it when it is needed. */
export type CreateFreeSwitch = (options: EventSocketOptions) => FreeSwitch | Promise<FreeSwitch>;

/** The one server of the settings. What cannot be asked rejects with a PhoneError, or a FreeSwitchError of the line. */
export interface OwnServer extends Pick<FreeSwitch, 'api' | 'sendEvent'> {
  /** Its password is another one, or shall be said once more: the next to ask makes a connection of its own. */
  renew(): void;
  /** From now on the connection is kept while the active phone is registered there; returns the way to stop. */
  start(recheck: () => void): () => void;
  stop(): void;
}

interface ServerDeps {
  readonly settings: Pick<SettingsStore, 'now' | 'watch'>;
  readonly keychain: Pick<Keychain, 'get'>;
  readonly createFreeSwitch: CreateFreeSwitch;
}

/** For which server, and which user of it, its password is. */
export const serverOrigin = ({ host, port, user }: Server): string =>
  `freeswitch://${user}@${placeText({ host, port })}`;

/** Whether the keychain's password was meant for the server that is in the settings now. */
export const hasServerPassword = ({ server, learned }: Pick<Settings, 'server' | 'learned'>): boolean =>
  server.host !== '' && learned.passwordsFor[SERVER_ACCOUNT] === serverOrigin(server);

interface Open {
  readonly at: string;
  readonly line: Promise<FreeSwitch>;
  /** Ends the keeping of the connection; null: it is not kept. */
  release: (() => void) | null;
}

export function createOwnServer({ settings, keychain, createFreeSwitch }: ServerDeps): OwnServer {
  let current: Open | null = null;
  let onChange = (): void => {};

  const passwordFor = async (at: string): Promise<string> => {
    const { learned } = settings.now();
    if (learned.passwordsFor[SERVER_ACCOUNT] !== at) throw new PhoneError('server-password-missing');
    const answer = await keychain.get(SERVER_ACCOUNT);
    if (!answer.ok) throw new PhoneError('server-password-missing', { cause: new KeychainError(answer.trouble) });
    if (answer.value === null) throw new PhoneError('server-password-missing');
    return answer.value;
  };

  const close = (one: Open | null): void => {
    if (current === one) current = null;
    one?.line.then((line) => line.close()).catch(() => undefined);
  };

  /** A line that comes back, or is lost, changes what is known of the phones behind it. */
  const follow = (line: FreeSwitch): void => {
    let was: LineStatus['is'] | null = null;
    line.onStatus(({ is }) => {
      if (is === 'asking') return;
      const before = was;
      was = is;
      if (before !== null && before !== is) onChange();
    });
  };

  const begin = (server: Server, at: string): Open => {
    const { host, port, user } = server;
    const line = passwordFor(at).then(async (password) => {
      const made = await createFreeSwitch({ host, port, login: { password, ...(user === '' ? {} : { user }) } });
      follow(made);
      return made;
    });
    const opened: Open = { at, line, release: null };
    // The next to ask may find a password.
    line.catch(() => close(opened));
    return opened;
  };

  const open = (): Open => {
    const { server } = settings.now();
    if (server.host === '') throw new PhoneError('server-not-set');
    const at = serverOrigin(server);
    if (current?.at !== at) {
      close(current);
      current = begin(server, at);
    }
    return current;
  };

  const isWanted = (): boolean => {
    const { phones, activePhone, server } = settings.now();
    const active = phones.find(({ id }) => id === activePhone);
    return server.host !== '' && active !== undefined && isRegistration(active.host);
  };

  const keep = (): void => {
    if (!isWanted()) {
      current?.release?.();
      return;
    }
    const mine = open();
    if (mine.release) return;
    let isReleased = false;
    let stop = (): void => {};
    mine.release = () => {
      isReleased = true;
      mine.release = null;
      stop();
    };
    mine.line.then(
      (line) => {
        if (!isReleased) stop = line.listen([], () => {});
      },
      () => undefined,
    );
  };

  return {
    api: async (command, options) => (await open().line).api(command, options),
    sendEvent: async (name, event, options) => (await open().line).sendEvent(name, event, options),
    renew() {
      const isKept = current?.release !== null && current !== null;
      close(current);
      if (isKept) keep();
    },
    start(recheck) {
      onChange = recheck;
      const stopWatching = settings.watch(keep);
      keep();
      return () => {
        onChange = () => {};
        stopWatching();
      };
    },
    stop: () => close(current),
  };
}
