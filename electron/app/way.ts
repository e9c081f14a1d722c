import type { Problem } from '../contract/bridge';
import type { PhoneProfile } from '../contract/settings';
import type { AppState } from '../contract/state';
import type { Phone, PhoneOptions } from '../phone/client';
import { PhoneError } from '../phone/errors';
import type { Keychain } from '../settings/keychain';
import { DEMO_ID, type OwnDemo } from './demo';
import { addressOf } from './problems';

/** A client at work, and the profile it works for. */
export interface Connected {
  readonly profile: PhoneProfile;
  readonly phone: Phone;
  /** What the keychain said when it was asked for the password; `unknown`: there was nothing to ask for. */
  readonly keychain: AppState['keychain'];
}

export interface WayDeps {
  readonly createPhone: (options: PhoneOptions) => Phone;
  readonly demo: OwnDemo;
  readonly keychain: Keychain;
  /** Whether the keychain's password of this phone was meant for the address that it has now. */
  readonly hasPassword: (profile: PhoneProfile) => boolean;
  /** The last thing done with a client before it is closed; waits for nothing longer than it says itself. */
  readonly farewell: (connected: Connected) => Promise<void>;
}

/** The one way to the active phone: made at first use, the same for everybody. */
export interface Way {
  /** The client for this profile; null: the demo phone, which is started for it. */
  to(profile: PhoneProfile | null): Promise<Connected>;
  /**
   * Does something with a phone that need not be the active one. The client at work is used where it is this phone's, and
   * one that was refused stays the only one; else one is made for this and closed.
   */
  aside<Result>(profile: PhoneProfile | null, work: (connected: Connected) => Promise<Result>): Promise<Result>;
  /** This phone refused us: its client is kept, so that nothing makes a new one that would be refused again. */
  stopAsking(connected: Connected): void;
  /** Forgets what is known of a phone, its refusals too: somebody has said a new password. */
  forget(id: string): void;
  /** Counts the clients made and forgotten: whoever follows something knows when to begin again. */
  generation(): number;
  /** Closes every client. */
  stop(): Promise<void>;
}

/** The address that a password is meant for. */
export const originOf = (profile: PhoneProfile): string => `${profile.scheme}://${addressOf(profile)}`;

/** What a client is made of: two profiles that agree in it can share one, whatever their names are. */
const keyOf = (profile: PhoneProfile): string => {
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

export function createWay({ createPhone, demo, keychain, hasPassword, farewell }: WayDeps): Way {
  let generation = 0;
  let current: Open | null = null;
  /** The clients that are about to be closed. */
  const ending = new Set<Promise<void>>();
  let demoEnded: Promise<void> = Promise.resolve();
  /** Clients of other phones that were refused. */
  const refused = new Map<string, Open>();

  const keyFor = (profile: PhoneProfile | null): string => (profile ? keyOf(profile) : demo.kind());

  const connect = async (wanted: PhoneProfile | null): Promise<Connected> => {
    const profile = wanted ?? (await demo.start());
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
    const ended = last.connected.then(
      async (connected) => {
        await farewell(connected);
        void connected.phone.close();
      },
      () => {}, // It never came up: there is nothing to end.
    );
    ending.add(ended);
    if (last.id === DEMO_ID) demoEnded = ended;
    void ended.finally(() => ending.delete(ended));
  };

  const putAside = (last: Open | null): void => {
    if (last?.refused) refused.set(last.key, last);
    else if (last) end(last);
  };

  const keepRefused = (open: Open | undefined, key: string, connected: Connected): void => {
    if (open) open.refused = true;
    else refused.set(key, { id: connected.profile.id, key, connected: Promise.resolve(connected), refused: true });
  };

  const begin = (profile: PhoneProfile | null, key: string): Open => {
    // Another demo phone takes the place of the one before: what that one still has to hear comes first.
    const connected = profile ? connect(profile) : demoEnded.then(() => connect(null));
    const opened: Open = { id: profile?.id ?? DEMO_ID, key, connected, refused: false };
    opened.connected.catch(() => {
      if (current === opened) current = null;
    });
    return opened;
  };

  return {
    async to(profile) {
      const key = keyFor(profile);
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
    async aside(profile, work) {
      const key = keyFor(profile);
      const open = current?.key === key ? current : refused.get(key);
      const connected = await (open?.connected ?? connect(profile));
      try {
        return await work(connected);
      } catch (error) {
        if (error instanceof PhoneError && isRefusal(error)) keepRefused(open, key, connected);
        throw error;
      } finally {
        if (!open && !refused.has(key)) void connected.phone.close();
      }
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
    async stop() {
      const all = [...refused.values(), ...(current ? [current] : [])];
      current = null;
      for (const open of all) end(open);
      await Promise.all(ending);
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
