import { SERVER_ACCOUNT, Server } from '../../contract/freeswitch/server';
import { merged } from '../../contract/patch';
import type { Learned } from '../../contract/phones/learned';
import { isRegistration, type SeenPhone } from '../../contract/phones/registration-name';
import type { PhonesState } from '../../contract/phones/state';
import type { Settings } from '../../contract/settings';
import { FreeSwitchError } from '../../freeswitch/errors';
import { allRegistrations } from '../../freeswitch/registered';
import { readContacts } from '../../freeswitch/registrations';
import type { Keychain } from '../../settings/keychain';
import { originOf } from '../connection/clients';
import type { Connection } from '../connection/connection';
import { serverProblem } from '../connection/problems';
import { serverOrigin } from '../connection/server';
import { routed } from '../connection/way';
import type { Answers } from '../kernel/commands';
import { failed, saved } from '../kernel/outcomes';
import type { SettingsStore } from '../kernel/settings';
import type { Store } from '../kernel/store';

type FreeSwitch = 'change-server' | 'save-server-password' | 'try-server' | 'choose-registered';

interface FreeSwitchDeps {
  readonly store: Pick<Store<Pick<PhonesState, 'connectionStatus' | 'doctor'>>, 'getState'>;
  readonly settings: Pick<SettingsStore, 'now' | 'change' | 'blocked'>;
  readonly connection: Pick<Connection, 'active' | 'clients' | 'status' | 'identify' | 'keychainStatus' | 'server'>;
  readonly keychain: Keychain;
}

/**
 * What is known of registered phones, for the first server that is named: their passwords were said for a server that was still to
 * be entered.
 */
function carried(before: Settings, next: Settings): Learned {
  const { learned } = before;
  const origins = new Map(
    before.phones
      .filter(({ host }) => isRegistration(host))
      .map((phone) => [originOf(routed(before, phone)), originOf(routed(next, phone))]),
  );
  const moved = (origin: string): string => origins.get(origin) ?? origin;
  return {
    ...learned,
    passwordsFor: Object.fromEntries(Object.entries(learned.passwordsFor).map(([id, at]) => [id, moved(at)])),
    certificates: Object.fromEntries(
      Object.entries(learned.certificates).map(([id, one]) => [id, { ...one, origin: moved(one.origin) }]),
    ),
  };
}

export function freeSwitchAnswers(deps: FreeSwitchDeps): Answers<FreeSwitch> {
  const { store, settings, connection, keychain } = deps;
  const { active, clients, status, identify, keychainStatus, server } = connection;

  /** The way to the phones that are registered there is another one: the active one is asked anew. */
  const lookAgain = (): void => {
    const phone = active.onFile();
    if (!phone || !isRegistration(phone.host)) return;
    status.forget();
    void identify.anew();
  };

  const seenPhone = (id: string, callId: string): SeenPhone | undefined => {
    const { connectionStatus, doctor } = store.getState();
    const isActive = active.onFile()?.id === id;
    const shown = isActive && connectionStatus.is === 'trouble' ? [connectionStatus.problem] : [];
    const found = doctor.last?.phone === id && doctor.last.finding ? [doctor.last.finding] : [];
    return [...shown, ...found]
      .flatMap((problem) => (problem.code === 'several-registered' ? problem.registered : []))
      .find((one) => one.callId === callId);
  };

  return {
    /** A password is for the server that it was said for: another one is not told it. */
    async 'change-server'({ patch }) {
      const problem = await settings.change((before) => {
        const next = { ...before, server: merged(Server, before.server, patch) };
        return { server: next.server, ...(before.server.host === '' ? { learned: carried(before, next) } : {}) };
      });
      if (!problem) lookAgain();
      return saved(problem);
    },
    async 'save-server-password'({ password }) {
      const against = settings.blocked();
      if (against) return failed(against);
      const origin = serverOrigin(settings.now().server);
      const refused = keychainStatus.answered(
        password === '' ? await keychain.remove(SERVER_ACCOUNT) : await keychain.set(SERVER_ACCOUNT, password),
      );
      if (refused) return failed(refused);
      // Before the new one is in force: with that, the line is made anew.
      server.renew();
      const problem = await settings.change(({ learned }) => {
        const { [SERVER_ACCOUNT]: _before, ...others } = learned.passwordsFor;
        const passwordsFor = password === '' ? others : { ...others, [SERVER_ACCOUNT]: origin };
        return { learned: { ...learned, passwordsFor } };
      });
      lookAgain();
      return saved(problem);
    },
    async 'try-server'() {
      // The user asks for it: a password that was refused is said once more.
      server.renew();
      try {
        const rows = await allRegistrations(server);
        // A user of the directory may be let in to one question and not to the other.
        if (!readContacts(await server.api('sofia_contact */offhook'))) throw new FreeSwitchError('bad-reply');
        return { ok: true, result: 'done', phones: rows?.length ?? null };
      } catch (error) {
        return failed(serverProblem(error, settings.now().server));
      }
    },
    async 'choose-registered'({ id, callId }) {
      const seen = seenPhone(id, callId);
      if (!seen) return failed({ code: 'phone-changed' });
      const { address, mac = '' } = seen;
      const problem = await settings.change(({ learned }) => ({
        learned: { ...learned, chosen: { ...learned.chosen, [id]: { callId, address, mac } } },
      }));
      clients.renew(id);
      lookAgain();
      return saved(problem);
    },
  };
}
