import type { LoginForm } from '../../contract/phones/login';
import type { AppState } from '../../contract/state';
import type { Phone } from '../../phone/client';
import { PhoneError } from '../../phone/errors';
import type { Reply } from '../../phone/replies';
import type { Clock } from '../../phone/screen';
import { within } from '../kernel/clock';
import { createClosing } from './closing';
import { DEMO_ID, type OwnDemo } from './demo-phone';
import type { Dial } from './dial';
import { isSameLogin, type Logins } from './logins';
import { addressOf } from './problems';
import type { RoutedProfile } from './way';

type Commands = 'press' | 'touch' | 'dtmf' | 'releaseAllCalls' | 'maintain';

/** A phone that is told nothing without the word who waits for it. */
export type AskedPhone = Omit<Phone, 'dial' | Commands> & {
  readonly [Name in Commands]: (...what: Required<Parameters<Phone[Name]>>) => Promise<Reply>;
};

/** A client at work, and the profile it works for. */
export interface Connected {
  readonly profile: RoutedProfile;
  readonly phone: AskedPhone;
  readonly dial: Dial;
  /**
   * What the keychain said when it was asked for the password; `unknown`: there was nothing to ask for; `lost`: it has no
   * longer what was kept in it.
   */
  readonly keychain: AppState['keychain'] | 'lost';
  /** The certificate (its fingerprint) that is trusted for it; null: none is. */
  readonly trusted: string | null;
  /** Its password was refused before: this client has none. */
  readonly refusedBefore: boolean;
  /**
   * Whether what ended this client is over, because the user has said so in another Offhook: its password may be said once
   * more, or the phone may ask for it in this weaker form (null: it has not asked for a weaker one).
   */
  readonly isForgiven: (weaker: LoginForm | null) => Promise<boolean>;
  /** Its user's name or password has letters that phones of a certain age read otherwise (PROTOCOL.md 1.3). */
  readonly beyondAscii: boolean;
}

export interface ClientsDeps {
  /** Makes a client; for null the demo phone's. */
  readonly connect: (profile: RoutedProfile | null) => Promise<Connected>;
  readonly demo: Pick<OwnDemo, 'kind'>;
  readonly logins: Pick<Logins, 'forgive'>;
  /** The certificate (its fingerprint) that the user has trusted for this phone at its present address. */
  readonly trusted: (profile: RoutedProfile) => string | null;
  readonly clock: Clock;
}

/** The last thing done with a client before it is closed; it may take its time. null: there is nothing more to do. */
export type BeforeClose = (connected: Connected) => Promise<void> | null;

/** The clients of phones, each made at first use: all callers share the one of a phone. */
export interface Clients {
  /** The client for this profile; null: the demo phone, which is started for it. Rejects as `dropped` after `drop`. */
  clientFor(profile: RoutedProfile | null): Promise<Connected>;
  /** Does something with the client for a phone that need not be the active one; null: the demo phone. */
  withClientFor<Result>(
    profile: RoutedProfile | null,
    work: (connected: Connected) => Promise<Result>,
  ): Promise<Result>;
  /**
   * This phone refused us, or is not known to be the phone: its client is kept, so that nothing makes a new one. `weaker`: the
   * form in which it asks for the password, where that is in the way.
   */
  stopAsking(connected: Pick<Connected, 'phone'>, weaker: LoginForm | null): void;
  /** Closes the clients of a phone: the next one asks anew, but never with a password that was refused. */
  renew(id: string): void;
  /** Forgets all that is known of a phone, its refusals too: the user has said its password, perhaps the same once more. */
  forget(profile: RoutedProfile): void;
  /** Drops what waits for a phone (absent: for any), and what waits for the way to one. A written request is answered. */
  drop(id?: string): void;
  /** The network is another one: clients make new connections. */
  renewConnections(): void;
  /** Counts the clients made and forgotten: a follower of a display knows when to begin again. */
  generation(): number;
  /** Has this done with each client from now on before it is closed. */
  beforeClose(hook: BeforeClose): void;
  /** Closes every client. */
  stop(): Promise<void>;
}

/** Neither another demo phone nor the end of the program waits longer for what the last clients still have to say. */
const BEFORE_CLOSE_LIMIT_MS = 2_000;

/** The address that a password is meant for; of a registered phone, wherever it is, its name and its server. */
export const originOf = (profile: RoutedProfile): string => {
  const origin = profile.way === 'sip' ? `sip:${addressOf(profile)}` : `${profile.scheme}://${addressOf(profile)}`;
  return profile.registered ? `${origin} freeswitch://${profile.registered.at.host}` : origin;
};

/** What a client is made of: two profiles that agree in it can share one, whatever their names are. */
const keyOf = (profile: RoutedProfile, trusted: string | null): string => {
  const { id, way, sip, user, passwordEncoding, certificate, caFile, oldTls, wire, port, registered } = profile;
  const own = way === 'sip' ? [sip, passwordEncoding] : [passwordEncoding, certificate, caFile, oldTls, trusted, wire];
  return JSON.stringify([id, originOf(profile), port, user, own, registered?.chosen]);
};

interface Open {
  readonly id: string;
  /** null: the demo phone's. */
  readonly profile: RoutedProfile | null;
  /** The phone, and its address. */
  readonly at: string;
  readonly key: string;
  readonly connected: Promise<Connected>;
  /** The client, when it is there. */
  phone: Connected['phone'] | null;
  /** The phone refused this one: it asks no more, and it is kept. */
  refused: boolean;
  /** The form in which the phone asks for the password, where that is weaker than before. */
  weaker: LoginForm | null;
  /** How often all that waited was dropped. */
  drops: number;
}

export function createClients(deps: ClientsDeps): Clients {
  const { connect, demo, logins, trusted, clock } = deps;
  let beforeClose: BeforeClose = () => null;
  let generation = 0;
  let current: Open | null = null;
  /** Every client by what it is made of: never are there two that would talk to a phone past each other. */
  const known = new Map<string, Open>();
  /** Those that are about to be closed. */
  const closingNow = new Set<Promise<unknown>>();
  const closing = createClosing(clock);
  let demoClosed: Promise<void> = Promise.resolve();

  /** From now on no caller is given this one. */
  const takeAway = (one: Open): void => {
    if (known.get(one.key) === one) known.delete(one.key);
    if (current === one) current = null;
  };

  const isNeeded = (one: Open): boolean => known.get(one.key) === one && (one === current || one.refused);

  /**
   * Closes a client after what is done before, unless it is needed again by then; one that is still waiting for the keychain is
   * closed when it comes.
   */
  const close = (one: Open): void => {
    const closed = one.connected.then(
      async (connected) => {
        // Asked again in the same breath: a press that came meanwhile would be cut off from its release.
        for (let last = beforeClose(connected); last; last = beforeClose(connected)) await last;
        if (isNeeded(one)) return null;
        takeAway(one);
        return { closed: connected.phone.close() };
      },
      () => null, // It never came up: there is nothing to close.
    );
    // A client that is not there yet has nothing to say.
    if (one.phone) {
      closingNow.add(closed);
      closing.add(one.at, closed);
    }
    void closed.finally(() => closingNow.delete(closed));
    if (one.id === DEMO_ID) demoClosed = within(clock, BEFORE_CLOSE_LIMIT_MS, closed);
  };

  const end = (one: Open): void => {
    takeAway(one);
    close(one);
  };

  /** A client that is about to be closed may still have a word to say: it may be that the password is wrong. */
  const connectBehind = (profile: RoutedProfile, at: string): Promise<Connected> =>
    closing.has(at) ? closing.over(at).then(() => connect(profile)) : connect(profile);

  const begin = (profile: RoutedProfile | null, key: string): Open => {
    const id = profile?.id ?? DEMO_ID;
    // Another demo phone takes the place of the one before: what that one still has to hear comes first.
    if (profile === null) for (const one of [...known.values()]) if (one.id === id) takeAway(one);
    const at = profile ? `${id} ${originOf(profile)}` : id;
    const connected = profile ? connectBehind(profile, at) : demoClosed.then(() => connect(null));
    const opened: Open = { id, profile, at, key, connected, phone: null, refused: false, weaker: null, drops: 0 };
    connected.then(
      ({ phone }) => {
        opened.phone = phone;
      },
      () => takeAway(opened),
    );
    known.set(key, opened);
    return opened;
  };

  const renew = (id: string): void => {
    for (const one of [...known.values()]) if (one.id === id) end(one);
    generation += 1;
  };

  const clients: Clients = {
    async clientFor(profile) {
      const key = profile ? keyOf(profile, trusted(profile)) : demo.kind();
      if (current?.key !== key) {
        // Taken before anything is awaited: two senders must never get each other's phone.
        if (current) close(current);
        current = known.get(key) ?? begin(profile, key);
        generation += 1;
      }
      const [mine, { drops }] = [current, current];
      const connected = await mine.connected;
      const isOver = await connected.isForgiven(mine.weaker);
      if (mine.drops !== drops) throw new PhoneError('dropped');
      if (isOver) {
        if (known.get(key) === mine) renew(mine.id);
        return clients.clientFor(profile);
      }
      return profile === null ? connected : { ...connected, profile };
    },
    async withClientFor(profile, work) {
      const key = profile ? keyOf(profile, trusted(profile)) : demo.kind();
      const one = known.get(key) ?? begin(profile, key);
      try {
        return await work(await one.connected);
      } finally {
        if (one !== current) close(one);
      }
    },
    stopAsking({ phone }, weaker) {
      for (const one of known.values()) {
        if (one.phone !== phone) continue;
        one.refused = true;
        one.weaker = weaker;
      }
    },
    renew,
    forget(profile) {
      logins.forgive(profile);
      // What another profile of the same login has tried before says nothing about the password that was said now.
      for (const one of [...known.values()]) if (one.profile && isSameLogin(one.profile, profile)) end(one);
      renew(profile.id);
    },
    drop(id) {
      for (const one of known.values()) {
        if (id !== undefined && one.id !== id) continue;
        one.drops += 1;
        one.phone?.drop();
      }
    },
    renewConnections() {
      for (const one of known.values()) one.phone?.renewConnection();
    },
    generation: () => generation,
    beforeClose(hook) {
      beforeClose = hook;
    },
    async stop() {
      for (const one of [...known.values()]) end(one);
      await within(clock, BEFORE_CLOSE_LIMIT_MS, Promise.all(closingNow));
    },
  };
  return clients;
}
