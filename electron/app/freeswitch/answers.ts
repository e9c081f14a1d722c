import { SERVER_ACCOUNT, Server } from '../../contract/freeswitch/server';
import { merged } from '../../contract/patch';
import { isRegistration, type SeenPhone } from '../../contract/phones/registration-name';
import type { PhonesState } from '../../contract/phones/state';
import { FreeSwitchError } from '../../freeswitch/errors';
import { readRegistrations } from '../../freeswitch/registrations';
import type { Keychain } from '../../settings/keychain';
import type { Connection } from '../connection/connection';
import { serverProblem } from '../connection/problems';
import { serverOrigin } from '../connection/server';
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
    const shown = connectionStatus.is === 'trouble' ? [connectionStatus.problem] : [];
    const found = doctor.last?.phone === id && doctor.last.finding ? [doctor.last.finding] : [];
    return [...shown, ...found]
      .flatMap((problem) => (problem.code === 'several-registered' ? problem.registered : []))
      .find((one) => one.callId === callId);
  };

  return {
    /** A password is for the server that it was said for: another one is not told it. */
    async 'change-server'({ patch }) {
      const problem = await settings.change(({ server: before }) => ({ server: merged(Server, before, patch) }));
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
      const problem = await settings.change(({ learned }) => {
        const { [SERVER_ACCOUNT]: _before, ...others } = learned.passwordsFor;
        const passwordsFor = password === '' ? others : { ...others, [SERVER_ACCOUNT]: origin };
        return { learned: { ...learned, passwordsFor } };
      });
      server.renew();
      lookAgain();
      return saved(problem);
    },
    async 'try-server'() {
      // The user asks for it: a password that was refused is said once more.
      server.renew();
      try {
        const rows = readRegistrations(await server.api('show registrations as json'));
        // A user of the directory may be let in to one question and not to the other.
        await server.api('sofia_contact */offhook');
        return rows
          ? { ok: true, result: 'done', phones: rows.length }
          : failed(serverProblem(new FreeSwitchError('bad-reply'), settings.now().server));
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
