import type { SoftKeys } from '../../contract/softkeys/soft-key';
import type { Connection } from '../connection/connection';
import { DEMO_ID } from '../connection/demo-phone';
import { placeText } from '../connection/problems';
import type { RoutedProfile } from '../connection/way';
import type { Reading } from '../dialling/reading';
import { type Clock, within } from '../kernel/clock';
import type { SettingsStore } from '../kernel/settings';
import { createKeyDesk, type KeyDesk, type KeyDeskDeps } from './desk';
import { createDialledNumbers } from './dialled-numbers';
import type { Facts } from './facts';
import { createPace } from './pace';
import { createTouched, type Touched } from './touched-keys';
import { type Fate, softKeyWay, WAITS } from './view';

/** Has the active phone know its keys, and hears them pressed. */
export interface Keeper {
  /** Looks at the settings, and at the facts that lights follow: the phone is told what differs. */
  look(): void;
  /** The phone may have restarted: it is told all of it again. */
  again(): void;
  /** This computer, or the phone, may have another address. */
  moved(): void;
  fateOf(key: string): Fate;
  /** Resolves when the active phone has been told of this key, or that came to nothing; `light`: of its light in any case. */
  settled(key: string, light: boolean): Promise<Fate>;
  /** Lights that follow something are turned off, and no press is heard any more. */
  stop(): Promise<void>;
}

export interface KeeperDeps extends Pick<KeyDeskDeps, 'tools' | 'program' | 'ledOffset' | 'ignored' | 'changed'> {
  readonly settings: Pick<SettingsStore, 'now' | 'change'>;
  readonly connection: Pick<Connection, 'active' | 'clients' | 'failures' | 'answered' | 'recheck' | 'server'>;
  readonly reading: Pick<Reading, 'find'>;
  readonly facts: Pick<Facts, 'is'>;
  readonly clock: Clock;
  /** A press of this key of the active phone has come back. */
  readonly pressed: (key: string) => void;
  /** This phone (its id) has been given back what the key was. */
  readonly wentBack: (phone: string, key: string) => void;
  readonly log: (where: string, what: string, facts?: Readonly<Record<string, unknown>>) => void;
}

/** What is to be turned off before the end is, as far as the phone takes that within so long, in ms. */
const ENDS_WITHIN_MS = 2_000;

interface Current {
  /** Its phone, and where that is. */
  readonly at: string;
  /** How it is told its keys. */
  readonly by: string;
  readonly desk: KeyDesk;
}

const hasAny = ({ keys, back }: SoftKeys): boolean => Object.keys(keys).length > 0 || back.length > 0;

/** The demo phone has no port for SIP before it runs. */
const isStarted = ({ id, way, sip }: RoutedProfile): boolean => id !== DEMO_ID || way === 'http' || sip.user !== '';

const byOf = (profile: RoutedProfile): string => {
  const by = softKeyWay(profile);
  return by === 'sip' ? JSON.stringify(profile.sip) : by;
};

export function createKeeper(deps: KeeperDeps): Keeper {
  const { settings, connection, reading, facts, clock, wentBack, log } = deps;
  const { active } = connection;
  const pace = createPace(clock);
  const dialled = createDialledNumbers(reading, () => look());
  let current: Current | null = null;
  let closing: Promise<void> = Promise.resolve();
  let isOver = false;

  const touchedAt =
    ({ id, host, port, way, sip }: RoutedProfile) =>
    (mac: string | undefined): Touched =>
      createTouched(settings, id, mac ?? placeText({ host, port: way === 'sip' ? sip.port : port }));

  const deskFor = (profile: RoutedProfile): KeyDesk =>
    createKeyDesk({
      ...deps,
      ...{ profile, pace, is: facts.is, touchedAt: touchedAt(profile), after: closing },
      dials: (number) => dialled.of(number, active.profile().rules),
      wentBack: (key) => wentBack(profile.id, key),
      log: (error) => log('soft-keys', 'a key cannot be told', { error }),
    });

  const leave = (whole: boolean): void => {
    const last = current;
    current = null;
    if (!last) return;
    const closed = last.desk
      .close(whole)
      .catch((error: unknown) => log('soft-keys', 'a way cannot be closed', { error }));
    closing = Promise.all([closing, within(clock, ENDS_WITHIN_MS, closed)]).then(() => undefined);
  };

  const deskNow = (profile: RoutedProfile): KeyDesk => {
    const [at, by] = [active.place(), byOf(profile)];
    if (current?.at === at && current.by === by) return current.desk;
    // What the phone was told one way, another way cannot take back.
    leave(current?.at === at);
    current = { at, by, desk: deskFor(profile) };
    return current.desk;
  };

  const look = (): void => {
    if (isOver) return;
    const profile = active.profile();
    const isHere = current?.at === active.place();
    if (isStarted(profile) && (hasAny(profile.softKeys) || isHere)) deskNow(profile).want(profile.softKeys);
    else leave(false);
  };

  return {
    look,
    again: () => current?.desk.again(),
    moved: () => current?.desk.moved(),
    fateOf: (key) => current?.desk.fateOf(key) ?? WAITS,
    async settled(key, light) {
      // The demo phone is started for the first to need it.
      if (!isStarted(active.profile())) await connection.clients.clientFor(null);
      look();
      // Until then nothing can be told of a key that dials.
      await dialled.found();
      return (await current?.desk.settled(key, light)) ?? WAITS;
    },
    async stop() {
      isOver = true;
      leave(false);
      await closing;
    },
  };
}
