import type { Problem } from '../../contract/problem';
import type { KeyBefore } from '../../contract/softkeys/soft-key';
import type { Connection } from '../connection/connection';
import { DEMO_ID } from '../connection/demo-phone';
import { phoneProblem } from '../connection/problems';
import type { RoutedProfile } from '../connection/way';
import type { Reading } from '../dialling/reading';
import { type Clock, within } from '../kernel/clock';
import type { SettingsStore } from '../kernel/settings';
import { createKeyDesk, type KeyDesk, type KeyDeskDeps } from './desk';
import type { Facts } from './facts';
import { KeyProblemError } from './problem-error';
import { type Fate, softKeyWay, WAITS } from './view';

/** Has the active phone know its keys, and hears them pressed. */
export interface Keeper {
  /** Looks at the settings, and at the facts that lights follow: the phone is told what differs. */
  look(): void;
  /** The phone has restarted: it is told all of it again. */
  again(): void;
  fateOf(key: string): Fate;
  /** Resolves when the phone has been told of this key, or that came to nothing. */
  settled(key: string): Promise<Fate>;
  /** Gives back what these keys of the active phone were before; answers with the reason where it cannot. */
  putBack(keys: readonly string[]): Promise<Problem | 'taken' | 'handed'>;
  /** Lights that follow something are turned off, and no press is heard any more. */
  stop(): Promise<void>;
}

interface KeeperDeps extends Pick<KeyDeskDeps, 'tools' | 'program' | 'pressed' | 'ignored' | 'changed'> {
  readonly settings: Pick<SettingsStore, 'now' | 'change'>;
  readonly connection: Pick<Connection, 'active' | 'clients' | 'failures' | 'answered' | 'recheck' | 'server'>;
  readonly reading: Pick<Reading, 'find'>;
  readonly facts: Pick<Facts, 'is'>;
  readonly clock: Clock;
  readonly ledOffset: () => number;
  readonly log: (where: string, what: string, facts?: Readonly<Record<string, unknown>>) => void;
}

/** Lights are turned off before the end, as far as the phone takes that within so long, in ms. */
const ENDS_WITHIN_MS = 2_000;

interface Current {
  readonly place: string;
  readonly desk: KeyDesk;
}

export function createKeeper(deps: KeeperDeps): Keeper {
  const { settings, connection, reading, facts, clock, ledOffset, log } = deps;
  const { active } = connection;
  let current: Current | null = null;
  let closing: Promise<void> = Promise.resolve();
  let isOver = false;
  /** What numbers dial, by the rules that say so. */
  const dialled = new WeakMap<object, Map<string, string | null>>();
  const lookups = new Set<Promise<void>>();

  const placeOf = (profile: RoutedProfile): string =>
    JSON.stringify([active.place(), softKeyWay(profile), ledOffset(), profile.sip]);

  const dials = (number: string): string | null | undefined => {
    const { rules } = active.profile();
    const known = dialled.get(rules) ?? new Map<string, string | null>();
    dialled.set(rules, known);
    if (known.has(number)) return known.get(number);
    const lookup = reading.find(number).then(({ candidates: [only, ...others] }) => {
      known.set(number, only && others.length === 0 ? only.dials : null);
      lookups.delete(lookup);
      look();
    });
    lookups.add(lookup);
    return undefined;
  };

  const keepBefore =
    (phone: string) =>
    async (before: Readonly<Record<string, KeyBefore>>): Promise<void> => {
      const problem = await settings.change(({ learned }) => {
        const all = { ...learned.keysBefore[phone], ...before };
        return { learned: { ...learned, keysBefore: { ...learned.keysBefore, [phone]: all } } };
      });
      if (problem) throw new KeyProblemError(problem);
    };

  const deskFor = (profile: RoutedProfile): KeyDesk => {
    const { id } = profile;
    return createKeyDesk({
      ...deps,
      profile,
      ledOffset: ledOffset(),
      is: facts.is,
      dials,
      before: (key) => settings.now().learned.keysBefore[id]?.[key],
      keepBefore: keepBefore(id),
      log: (error) => log('soft-keys', 'a key cannot be told', { error }),
    });
  };

  const leave = (): void => {
    const last = current;
    current = null;
    if (!last) return;
    const closed = within(
      clock,
      ENDS_WITHIN_MS,
      last.desk.close().catch((error: unknown) => log('soft-keys', 'a way cannot be closed', { error })),
    );
    closing = Promise.all([closing, closed]).then(() => undefined);
  };

  const deskNow = (): KeyDesk => {
    const profile = active.profile();
    const place = placeOf(profile);
    if (current?.place !== place) {
      leave();
      current = { place, desk: deskFor(profile) };
    }
    return current.desk;
  };

  /** The demo phone has no port for SIP before it runs. */
  const isStarted = ({ id, way, sip }: RoutedProfile): boolean => id !== DEMO_ID || way === 'http' || sip.user !== '';

  const look = (): void => {
    if (isOver) return;
    const profile = active.profile();
    const { softKeys } = profile;
    const hasKeys = Object.keys(softKeys.keys).length > 0;
    if (isStarted(profile) && (hasKeys || current?.place === placeOf(profile))) deskNow().want(softKeys);
    else leave();
  };

  /** The demo phone is started for the first to need it. */
  const ready = async (): Promise<void> => {
    if (!isStarted(active.profile())) await connection.clients.clientFor(null);
    look();
  };

  return {
    look,
    again: () => current?.desk.again(),
    fateOf: (key) => current?.desk.fateOf(key) ?? WAITS,
    async settled(key) {
      await ready();
      // Until then nothing can be told of a key that dials.
      await Promise.all(lookups);
      return (await current?.desk.settled(key)) ?? WAITS;
    },
    async putBack(keys) {
      await ready();
      const profile = active.profile();
      try {
        return await deskNow().putBack(keys);
      } catch (error) {
        if (error instanceof KeyProblemError) return error.problem;
        const problem = phoneProblem(error, { profile, trusted: null });
        if (!problem) throw error;
        return problem;
      }
    },
    async stop() {
      isOver = true;
      leave();
      await closing;
    },
  };
}
