import type { CertificateFacts } from '../../contract/phones/certificate';
import type { LoginForm } from '../../contract/phones/login';
import type { PhoneSays } from '../../contract/phones/phone-says';
import type { PhonesState } from '../../contract/phones/state';
import type { Desktop } from '../kernel/desktop';
import type { Dispatcher } from '../kernel/dispatcher';
import { createEvents } from '../kernel/events';
import type { Reporting } from '../kernel/reporting';
import type { SettingsStore } from '../kernel/settings';
import type { Store } from '../kernel/store';
import { type ActiveIdentity, createActiveIdentity } from './active-identity';
import { type ActivePhone, createActivePhone } from './active-phone';
import { type Ask, createAsk } from './ask';
import type { Clients, Connected } from './clients';
import type { OwnDemo } from './demo-phone';
import type { ConnectionEvents } from './events';
import { createFailures, type Failures } from './failures';
import { createFindWay } from './find-way';
import { createIdentify, type Identify } from './identify';
import { createKeychainStatus, type KeychainStatus } from './keychain-status';
import { createLockOuts, type LockOuts } from './lockouts';
import type { Logins } from './logins';
import { createPhoneClients, type PhoneClientsDeps } from './phone-clients';
import type { AddressesOf } from './phone-identity';
import { createRecovery } from './recovery';
import { isUntrusted } from './refusals';
import { type CreateFreeSwitch, createOwnServer, type OwnServer } from './server';
import { createShownFacts, type ShownFacts } from './shown-facts';
import { createStatus, type Heard, type StatusKeeper } from './status';

interface ConnectionDeps extends Omit<PhoneClientsDeps, 'demo' | 'clock' | 'settings' | 'server'> {
  readonly settings: Pick<SettingsStore, 'now' | 'change' | 'watch'>;
  readonly store: Store<Pick<PhonesState, 'connectionStatus' | 'doctor' | 'keychain'>>;
  readonly demo: OwnDemo;
  readonly clock: Parameters<typeof createRecovery>[0]['clock'];
  readonly desktop: Pick<Desktop, 'watchPower' | 'watchNetwork'>;
  readonly createFreeSwitch: CreateFreeSwitch;
  /** The addresses of a phone that is named; absent: a name is known by itself. */
  readonly addressesOf?: AddressesOf;
  readonly dispatcher: Pick<Dispatcher, 'guarded' | 'inOrder'>;
  readonly reporting: Reporting;
}

/** The one connection to the active phone: which phone it is, how it is asked, and its known state. */
export interface Connection {
  readonly active: ActivePhone;
  readonly identity: ActiveIdentity;
  readonly clients: Clients;
  /** The server at which phones are registered. */
  readonly server: Pick<OwnServer, 'api' | 'sendEvent' | 'listen' | 'renew'>;
  readonly ask: Ask;
  readonly identify: Identify;
  readonly status: StatusKeeper;
  readonly failures: Failures;
  readonly lockOuts: LockOuts;
  readonly keychainStatus: KeychainStatus;
  readonly shownCertificates: ShownFacts<CertificateFacts>;
  /** The forms in which phones have asked for the password that are weaker than before. */
  readonly shownLogins: ShownFacts<LoginForm>;
  readonly events: ConnectionEvents;
  /** A phone has answered, or shown a page (`by`): where it is the active one, that is shown. */
  answered(connected: Connected, by?: Heard): void;
  /** What a phone has said of itself: shown while it is the active one. */
  said(connected: Connected, says: PhoneSays): void;
  /** Drops all that waits for a phone (its id; absent: for any), and ends the parts still to come: none comes late. */
  drop(phone?: string): void;
  /** The active phone may be gone: a running program asks it at once. */
  recheck(): void;
  /** From now on it looks by itself for a phone that is away; returns the way to stop. */
  start(): () => void;
  /** Closes every client. */
  stop(): Promise<void>;
}

export function createConnection(deps: ConnectionDeps & { readonly logins: Logins }): Connection {
  const { store, settings, demo, clock, desktop, dispatcher } = deps;
  const keychainStatus = createKeychainStatus(store);
  const server = createOwnServer({ ...deps, keychainStatus });
  const events: ConnectionEvents = createEvents();
  const active = createActivePhone(settings, demo);
  const clients = createPhoneClients({ ...deps, server });
  const lockOuts = createLockOuts(clock);
  const shownCertificates = createShownFacts<CertificateFacts>();
  const shownLogins = createShownFacts<LoginForm>();
  const failures = createFailures({
    stopAsking: clients.stopAsking,
    lockOuts,
    showCertificate: shownCertificates.show,
    showLogin: shownLogins.show,
  });
  const status = createStatus({ store, clock, isActive: active.is });
  const recovery = createRecovery({ store, desktop, clock });
  const { recheck, lookAgain } = recovery;

  const answered: Connection['answered'] = (connected, by) => {
    events.emit('answered', connected);
    lockOuts.over(connected.profile.id);
    status.isReady(connected, by);
  };
  let isOver = false;
  const said: Connection['said'] = (connected, says) => {
    // An answer that comes while the program ends would be written to its settings behind the last write.
    if (isOver) return;
    active.said(connected, says);
    events.emit('said', connected, says);
  };
  const drop: Connection['drop'] = (phone) =>
    dispatcher.inOrder(() => {
      events.emit('dropping');
      clients.drop(phone);
    });
  const ask = createAsk({ clients, active, failures, status, events, keychainStatus, answered, recheck });
  const findWay = createFindWay({ settings, active, clients, isOver: () => isOver });
  const { guarded } = dispatcher;
  const identify = createIdentify({ ...deps, active, clients, status, ask, findWay, events, said, guarded });

  const networkChanged = (): void => {
    status.networkChanged();
    clients.renewConnections();
    server.refresh();
    events.emit('networkChanged');
    const profile = active.onFile();
    const { connectionStatus } = store.getState();
    // Another certificate may have been that of another device. What answers now is told nothing before it is judged.
    if (profile && connectionStatus.is === 'trouble' && isUntrusted(connectionStatus.problem))
      clients.renew(profile.id);
  };

  return {
    active,
    identity: createActiveIdentity({ active, addressesOf: deps.addressesOf, clock }),
    clients,
    server,
    ask,
    identify,
    status,
    failures,
    lockOuts,
    keychainStatus,
    shownCertificates,
    shownLogins,
    events,
    answered,
    said,
    drop,
    recheck,
    start() {
      const stopServer = server.start(lookAgain);
      const stopRecovery = recovery.start({
        ask: () => dispatcher.guarded('check-phone', identify.unseen),
        networkChanged,
        drop,
      });
      return () => {
        stopServer();
        stopRecovery();
      };
    },
    async stop() {
      isOver = true;
      status.stop();
      await clients.stop();
      server.stop();
    },
  };
}
