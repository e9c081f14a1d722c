import type { Problem } from '../contract/bridge';
import type { PhoneProfile } from '../contract/settings';
import type { AppState } from '../contract/state';
import type { Phone, PhoneOptions } from '../phone/client';
import type { Keychain } from '../settings/keychain';
import { addressOf } from './problems';

/** The demo phone's place among the phones; it is in no settings file. */
export const DEMO_ID = 'demo';

export interface Demo {
  readonly origin: string;
  readonly model: string;
  stop(): Promise<void>;
}

/** A client at work, and the profile it works for. */
export interface Connected {
  readonly profile: PhoneProfile;
  readonly phone: Phone;
  /** What the keychain said when it was asked for the password; `unknown`: there was nothing to ask for. */
  readonly keychain: AppState['keychain'];
}

export interface WayDeps {
  readonly createPhone: (options: PhoneOptions) => Phone;
  readonly startDemo: () => Promise<Demo>;
  readonly keychain: Keychain;
  /** Whether the keychain's password of this phone was meant for the address that it has now. */
  readonly hasPassword: (profile: PhoneProfile) => boolean;
}

/** The one way to the active phone: made at first use, the same for everybody. */
export interface Way {
  /** The client for this profile; null: the demo phone, which is started for it. */
  to(profile: PhoneProfile | null): Promise<Connected>;
  /** This phone refused us: its client is kept, so that nothing makes a new one that would be refused again. */
  stopAsking(connected: Connected): void;
  /** Forgets what is known of a phone, its refusals too: somebody has said a new password. */
  forget(id: string): void;
  /** Counts the clients made and forgotten: whoever follows something knows when to begin again. */
  generation(): number;
  /** The demo phone's profile while it runs. */
  demo(): PhoneProfile | null;
  stop(): Promise<void>;
}

const demoProfile = (demo: Demo): PhoneProfile => ({
  id: DEMO_ID,
  name: `Demo ${demo.model}`,
  host: '127.0.0.1',
  scheme: 'http',
  port: Number(new URL(demo.origin).port),
  model: demo.model,
  user: '',
  outgoingUri: '',
  certificate: 'trusted',
  wire: { separators: 'raw', method: 'GET' },
});

/** The address that a password is meant for. */
export const originOf = (profile: PhoneProfile): string => `${profile.scheme}://${addressOf(profile)}`;

/** What a client is made of: two profiles that agree in it can share one, whatever their names are. */
const keyOf = (profile: PhoneProfile | null): string => {
  if (profile === null) return DEMO_ID;
  const { id, user, certificate, wire } = profile;
  return JSON.stringify([id, originOf(profile), user, certificate, wire]);
};

interface Open {
  readonly id: string;
  readonly key: string;
  readonly connected: Promise<Connected>;
  /** The phone refused this one: it asks no more, and it is kept. */
  refused: boolean;
}

export function createWay({ createPhone, startDemo, keychain, hasPassword }: WayDeps): Way {
  let demo: { readonly running: Promise<Demo>; profile: PhoneProfile | null } | null = null;
  let generation = 0;
  let current: Open | null = null;
  /** Clients of other phones that were refused. */
  const refused = new Map<string, Open>();

  const demoPhone = async (): Promise<PhoneProfile> => {
    demo ??= { running: startDemo(), profile: null };
    const mine = demo;
    mine.running.catch(() => {
      if (demo === mine) demo = null; // the next one to ask may have more luck
    });
    mine.profile = demoProfile(await mine.running);
    return mine.profile;
  };

  const connect = async (wanted: PhoneProfile | null): Promise<Connected> => {
    const profile = wanted ?? (await demoPhone());
    const answer = wanted && hasPassword(wanted) ? await keychain.get(wanted.id) : null;
    const password = answer?.ok ? answer.value : null;
    const phone = createPhone({
      origin: originOf(profile),
      wire: profile.wire,
      certificate: profile.certificate,
      ...(profile.user === '' ? {} : { user: profile.user }),
      ...(password === null ? {} : { password }),
    });
    return { profile, phone, keychain: answer === null ? 'unknown' : answer.ok ? 'ready' : answer.trouble };
  };

  /** Ends a client when there is one; one that is still waiting for the keychain is ended when it comes. */
  const end = (last: Open): void => {
    last.connected.then(
      ({ phone }) => phone.close(),
      () => {}, // It never came up: there is nothing to end.
    );
  };

  const putAside = (last: Open | null): void => {
    if (last?.refused) refused.set(last.key, last);
    else if (last) end(last);
  };

  const begin = (profile: PhoneProfile | null, key: string): Open => {
    const opened: Open = { id: profile?.id ?? DEMO_ID, key, connected: connect(profile), refused: false };
    opened.connected.catch(() => {
      if (current === opened) current = null;
    });
    return opened;
  };

  return {
    async to(profile) {
      const key = keyOf(profile);
      if (current?.key !== key) {
        // Taken before anything is awaited: two senders must never get each other's phone.
        putAside(current);
        current = refused.get(key) ?? begin(profile, key);
        refused.delete(key);
        generation += 1;
      }
      const connected = await current.connected;
      return profile === null ? connected : { ...connected, profile };
    },
    stopAsking({ profile }) {
      if (current?.id === profile.id) current.refused = true;
    },
    forget(id) {
      if (current?.id === id) {
        end(current);
        current = null;
      }
      for (const old of [...refused.values()].filter((one) => one.id === id)) {
        refused.delete(old.key);
        end(old);
      }
      generation += 1;
    },
    generation: () => generation,
    demo: () => demo?.profile ?? null,
    async stop() {
      const all = [...refused.values(), ...(current ? [current] : [])];
      current = null;
      for (const open of all) end(open);
      const running = await demo?.running.catch(() => null);
      await running?.stop();
    },
  };
}

/** A phone asked for a password, and we know why there is none: that is the better thing to say. */
export function keychainFirst(problem: Problem, { keychain }: Connected): Problem {
  if (problem.code !== 'password-missing' || (keychain !== 'locked' && keychain !== 'missing')) return problem;
  return { code: keychain === 'locked' ? 'keychain-locked' : 'keychain-missing' };
}

/** Whether asking again would only bring the phone closer to locking everybody out. */
export const isRefusal = ({ code }: { readonly code: string }): boolean =>
  code === 'password-refused' || code === 'locked-out';
