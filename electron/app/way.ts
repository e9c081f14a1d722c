import type { Outcome, Problem } from '../contract/bridge';
import type { PhoneProfile } from '../contract/settings';
import type { Phone, PhoneOptions } from '../phone/client';
import type { Keychain, KeychainTrouble } from '../settings/keychain';
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
  /** Why the password could not be read: then a phone that asks for one says less than we know. */
  readonly keychainTrouble: KeychainTrouble | null;
}

export interface WayDeps {
  readonly createPhone: (options: PhoneOptions) => Phone;
  readonly startDemo: () => Promise<Demo>;
  readonly keychain: Keychain;
}

/** The one way to the active phone: made at first use, the same for everybody, made anew when its profile changes. */
export interface Way {
  /** The client for this profile; null: the demo phone, which is started for it. */
  to(profile: PhoneProfile | null): Promise<Connected>;
  /** Forgets the client, with its nonces and its refusals; the next `to` makes a new one. */
  reset(): Promise<void>;
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

export function createWay({ createPhone, startDemo, keychain }: WayDeps): Way {
  let demo: { readonly running: Promise<Demo>; profile: PhoneProfile | null } | null = null;
  let open: { readonly for: PhoneProfile | null; readonly connected: Promise<Connected> } | null = null;

  const demoPhone = async (): Promise<PhoneProfile> => {
    demo ??= { running: startDemo(), profile: null };
    const profile = demoProfile(await demo.running);
    if (demo) demo.profile = profile;
    return profile;
  };

  const connect = async (wanted: PhoneProfile | null): Promise<Connected> => {
    const profile = wanted ?? (await demoPhone());
    const answer = wanted ? await keychain.get(wanted.id) : null;
    const password = answer?.ok ? answer.value : null;
    const phone = createPhone({
      origin: `${profile.scheme}://${addressOf(profile)}`,
      wire: profile.wire,
      certificate: profile.certificate,
      ...(profile.user === '' ? {} : { user: profile.user }),
      ...(password === null ? {} : { password }),
    });
    return { profile, phone, keychainTrouble: answer?.ok === false ? answer.trouble : null };
  };

  let generation = 0;

  const close = async (last: typeof open): Promise<void> => {
    // A connection that never came up has nothing to close.
    const connected = await last?.connected.catch(() => null);
    await connected?.phone.close();
  };

  const reset = (): Promise<void> => {
    const last = open;
    open = null;
    generation += 1;
    return close(last);
  };

  return {
    to(profile) {
      if (open?.for === profile) return open.connected;
      const last = open;
      // Taken before anything is awaited: two senders must never get each other's phone.
      const mine = { for: profile, connected: connect(profile) };
      open = mine;
      generation += 1;
      void close(last);
      mine.connected.catch(() => {
        if (open === mine) open = null;
      });
      return mine.connected;
    },
    reset,
    generation: () => generation,
    demo: () => demo?.profile ?? null,
    async stop() {
      await reset();
      const running = await demo?.running.catch(() => null);
      await running?.stop();
    },
  };
}

/** A phone asked for a password, and we know why there is none: that is the better thing to say. */
export function keychainFirst(problem: Problem, { keychainTrouble }: Connected): Problem {
  if (problem.code !== 'password-missing' || keychainTrouble === null) return problem;
  return { code: keychainTrouble === 'locked' ? 'keychain-locked' : 'keychain-missing' };
}

/** Whether asking again would only bring the phone closer to locking everybody out. */
export const hasStopped = (outcome: Outcome): boolean =>
  !outcome.ok && ['password-refused', 'locked-out'].includes(outcome.problem.code);
