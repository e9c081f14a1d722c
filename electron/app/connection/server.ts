import { SERVER_ACCOUNT, type Server } from '../../contract/freeswitch/server';
import { isRegistration } from '../../contract/phones/registration-name';
import type { Settings } from '../../contract/settings';
import type { EventSocketOptions } from '../../freeswitch/event-socket';
import type { FreeSwitch, LineStatus } from '../../freeswitch/keep-connected';
import { PhoneError } from '../../phone/errors';
import type { Keychain } from '../../settings/keychain';
import type { Clock } from '../kernel/clock';
import type { SettingsStore } from '../kernel/settings';
import type { KeychainStatus } from './keychain-status';
import { KeychainError, placeText } from './problems';

/** Makes the way to a server; connects to it when it is needed. */
export type CreateFreeSwitch = (options: EventSocketOptions) => FreeSwitch | Promise<FreeSwitch>;

/** The one server of the settings. What cannot be asked rejects with a PhoneError, or a FreeSwitchError of the line. */
export interface OwnServer extends Pick<FreeSwitch, 'api' | 'sendEvent' | 'listen'> {
  /** Its password is another one, or shall be said once more: the next to ask makes a connection of its own. */
  renew(): void;
  /** Another network: the next to ask makes a connection of its own; what is under way keeps the one of now. */
  refresh(): void;
  /** From now on the connection is kept while the active phone is registered there; returns the way to stop. */
  start(lookAgain: () => void): () => void;
  stop(): void;
}

interface ServerDeps {
  readonly settings: Pick<SettingsStore, 'now' | 'watch'>;
  readonly keychain: Pick<Keychain, 'get'>;
  readonly keychainStatus: Pick<KeychainStatus, 'answered'>;
  readonly createFreeSwitch: CreateFreeSwitch;
  readonly clock: Pick<Clock, 'elapsed' | 'after'>;
}

/** For which server, and which user of it, its password is. */
export const serverOrigin = ({ host, port, user }: Server): string =>
  `freeswitch://${user}@${placeText({ host, port })}`;

/** Whether the keychain's password was meant for the server that is in the settings now. */
export const hasServerPassword = ({ server, learned }: Pick<Settings, 'server' | 'learned'>): boolean =>
  server.host !== '' && learned.passwordsFor[SERVER_ACCOUNT] === serverOrigin(server);

/** A line that comes and goes says so no more often than this, in ms. */
const TOLD_EVERY_MS = 1_000;

interface Open {
  readonly at: string;
  readonly line: Promise<FreeSwitch>;
}

export function createOwnServer(deps: ServerDeps): OwnServer {
  const { settings, keychain, keychainStatus, createFreeSwitch, clock } = deps;
  let current: Open | null = null;
  /** Whether the program runs, and keeps the line that it needs. */
  let isStarted = false;
  let lookAgain = (): void => {};
  let toldAt = Number.NEGATIVE_INFINITY;
  let cancelTelling = (): void => {};
  /** Each listens to events on whichever line there is. */
  const subscriptions = new Set<(line: FreeSwitch) => void>();

  const passwordFor = async (at: string): Promise<string> => {
    const { learned } = settings.now();
    if (learned.passwordsFor[SERVER_ACCOUNT] !== at) throw new PhoneError('server-password-missing');
    const answer = await keychain.get(SERVER_ACCOUNT);
    keychainStatus.answered(answer);
    if (!answer.ok) throw new PhoneError('server-password-missing', { cause: new KeychainError(answer.trouble) });
    if (answer.value === null) throw new PhoneError('server-password-missing');
    return answer.value;
  };

  const close = (one: Open | null): void => {
    if (current === one) current = null;
    one?.line.then((line) => line.close()).catch(() => undefined);
  };

  /** A line that is back, or lost, changes what is known of the phones behind it. */
  const tell = (): void => {
    cancelTelling();
    const waitMs = Math.max(0, toldAt + TOLD_EVERY_MS - clock.elapsed());
    const now = (): void => {
      toldAt = clock.elapsed();
      lookAgain();
    };
    if (waitMs === 0) now();
    else cancelTelling = clock.after(waitMs, now);
  };

  const follow = (line: FreeSwitch): void => {
    let was: LineStatus['is'] | null = null;
    line.onStatus(({ is }) => {
      if (is === 'asking') return;
      const before = was;
      was = is;
      if (before !== null && before !== is) tell();
    });
  };

  const isNeeded = (): boolean => {
    const { phones, activePhone, server } = settings.now();
    const active = phones.find(({ id }) => id === activePhone);
    return isStarted && server.host !== '' && active !== undefined && isRegistration(active.host);
  };

  const begin = (server: Server, at: string): Open => {
    const { host, port, user } = server;
    const line = passwordFor(at).then(async (password) => {
      const made = await createFreeSwitch({ host, port, login: { password, ...(user === '' ? {} : { user }) } });
      // The user may have named another server meanwhile.
      if (current !== opened) made.close();
      follow(made);
      if (current === opened && isNeeded()) made.listen([], () => {});
      if (current === opened) for (const subscribeOn of subscriptions) subscribeOn(made);
      return made;
    });
    const opened: Open = { at, line };
    // The next to ask may find a password.
    line.catch(() => close(opened));
    return opened;
  };

  const open = (): Open => {
    const { server } = settings.now();
    if (server.host === '') throw new PhoneError('server-not-set');
    const at = serverOrigin(server);
    if (current?.at === at) return current;
    close(current);
    current = begin(server, at);
    return current;
  };

  /** A line that is needed is made; one to another server, or for no phone any more, is closed. */
  const keep = (): void => {
    if (isNeeded()) open();
    else close(current);
  };

  return {
    api: async (command, options) => (await open().line).api(command, options),
    sendEvent: async (name, event, options) => (await open().line).sendEvent(name, event, options),
    listen(...what) {
      let line: FreeSwitch | null = null;
      let stop = (): void => {};
      const subscribeOn = (next: FreeSwitch): void => {
        if (next === line) return;
        line = next;
        stop = next.listen(...what);
      };
      subscriptions.add(subscribeOn);
      void current?.line.then((now) => subscriptions.has(subscribeOn) && subscribeOn(now)).catch(() => undefined);
      return () => {
        subscriptions.delete(subscribeOn);
        stop();
      };
    },
    renew: () => close(current),
    refresh: () => void current?.line.then((line) => line.refresh()).catch(() => undefined),
    start(again) {
      isStarted = true;
      lookAgain = again;
      const stopWatching = settings.watch(({ server, phones, activePhone, learned }, before) => {
        const isSame =
          server === before.server &&
          phones === before.phones &&
          activePhone === before.activePhone &&
          learned.passwordsFor === before.learned.passwordsFor;
        if (!isSame) keep();
      });
      keep();
      return () => {
        isStarted = false;
        cancelTelling();
        stopWatching();
      };
    },
    stop: () => close(current),
  };
}
