import { readRegistrationName } from '../../contract/phones/registration-name';
import type { Problem } from '../../contract/problem';
import type { Followed } from '../../contract/softkeys/choices';
import type { SoftKey, SoftKeys } from '../../contract/softkeys/soft-key';
import type { IgnoredPresses } from '../../contract/softkeys/state';
import { PhoneError } from '../../phone/errors';
import type { Connection } from '../connection/connection';
import { phoneProblem } from '../connection/problems';
import type { RoutedProfile } from '../connection/way';
import type { Clock } from '../kernel/clock';
import { createAskForKeys } from './ask-for-keys';
import { createKeysByHttp } from './by-http';
import { createKeysByServer } from './by-server';
import { createKeysBySip } from './by-sip';
import { type KeyPress, type KeyWay, numberOf, type ToldKey, type WayEvents } from './key-way';
import type { Pace } from './pace';
import { KeyProblemError } from './problem-error';
import { createTokens } from './tokens';
import { createToldKeys } from './told-keys';
import type { SoftKeyTools } from './tools';
import type { Touched } from './touched-keys';
import { type Fate, isFollowing, keysInOrder, litBy, softKeyWay } from './view';

/** The keys of one phone, at the place and on the way that it has. */
export interface KeyDesk {
  /** The phone is to have these keys from now on. */
  want(softKeys: SoftKeys): void;
  /** The phone may have restarted: it is told all of it again. */
  again(): void;
  /** This computer, or the phone, may have another address: where that is so, it is told all of it again. */
  moved(): void;
  fateOf(key: string): Fate;
  /** Resolves when the phone has been told of this key, or that came to nothing; `light`: also of a light that it should have. */
  settled(key: string, light: boolean): Promise<Fate>;
  /**
   * Hears nothing any more, and turns off the lights that follow something; `whole`: gives back every key, for the phone is told
   * another way from now on.
   */
  close(whole: boolean): Promise<void>;
}

export interface KeyDeskDeps {
  readonly profile: RoutedProfile;
  readonly connection: Pick<Connection, 'active' | 'clients' | 'failures' | 'answered' | 'recheck' | 'server'>;
  readonly tools: SoftKeyTools;
  readonly clock: Clock;
  /** The name of this program, as SIP tells it. */
  readonly program: string;
  readonly pace: Pace;
  /** The number of the light of P1. */
  readonly ledOffset: () => number;
  readonly is: (followed: Followed) => boolean;
  /** What a number dials by the phone's rules; undefined: that is being found out; null: it is none. */
  readonly dials: (number: string) => string | null | undefined;
  readonly touchedAt: (mac: string | undefined) => Touched;
  /** Resolves when the desk before this one has closed: the same phone is told by one at a time. */
  readonly after: Promise<unknown>;
  /** A press of this key has come back. Its next one has another secret. */
  readonly pressed: (key: string) => void;
  readonly ignored: (why: keyof IgnoredPresses) => void;
  readonly wentBack: (key: string) => void;
  readonly changed: () => void;
  readonly log: (error: unknown) => void;
}

function openWay(deps: KeyDeskDeps, events: WayEvents): KeyWay | Promise<KeyWay> {
  const { profile, connection, tools, clock, program, pace, touchedAt } = deps;
  switch (softKeyWay(profile)) {
    case 'server': {
      const name = readRegistrationName(profile.host);
      if (!name) throw new PhoneError('not-registered');
      return createKeysByServer({ server: connection.server, name, pace, events, clock });
    }
    case 'sip':
      return createKeysBySip({ profile, tools, program, pace, events });
    case 'http': {
      const ask = createAskForKeys({ profile, connection, pace });
      return createKeysByHttp({ profile, ask, tools, touchedAt, events, clock });
    }
  }
}

const isRun = ({ keys }: SoftKeys, key: string): boolean => keys[key]?.action.is === 'run';

export function createKeyDesk(deps: KeyDeskDeps): KeyDesk {
  const { profile, tools, clock, ledOffset, is, dials, after, pressed, ignored, wentBack, changed, log } = deps;
  const phone = profile.name;
  const tokens = createTokens(tools.randomToken);
  let wanted: SoftKeys = profile.softKeys;
  let isOver = false;
  /** Whether the server tells of no press. */
  let isDeaf = false;
  let opened: Promise<KeyWay> | null = null;

  const events: WayEvents = {
    pressed(token) {
      if (isOver) return;
      const judged = tokens.take(token);
      if (judged.is !== 'press') return ignored(judged.is);
      pressed(judged.key);
      tell();
    },
    ignored: (why) => (isOver ? undefined : ignored(why)),
    back: () => (isOver ? undefined : told.again()),
    deaf() {
      isDeaf = true;
      changed();
    },
  };

  const way = (): Promise<KeyWay> => {
    if (opened) return opened;
    const mine = after.then(() => openWay(deps, events));
    opened = mine;
    // The next try may have more luck.
    mine.catch(() => {
      if (opened === mine) opened = null;
    });
    return mine;
  };

  /** This computer, or the phone, has another address: presses and documents go there. */
  const leadsElsewhere = async ({ ends }: KeyWay): Promise<boolean> => {
    const now = ends && (await tools.addressTowards(profile.host).catch(() => null));
    return now !== null && (now.own !== ends?.own || now.peer !== ends.peer);
  };

  const reopen = async (): Promise<void> => {
    const mine = opened;
    const known = await mine?.catch(() => null);
    if (!known || !(await leadsElsewhere(known)) || opened !== mine || isOver) return;
    opened = null;
    told.again();
    await known.close();
  };

  const problemOf = (error: unknown): Problem | undefined => {
    const problem = error instanceof KeyProblemError ? error.problem : phoneProblem(error, { profile, trusted: null });
    if (problem?.code === 'light-not-fetched') void reopen();
    return problem;
  };

  const told = createToldKeys({
    ...{ way, clock, problemOf, log, changed },
    // What is given back for another way to set it stays what the user wants.
    wentBack: (key) => (isOver ? undefined : wentBack(key)),
  });

  /** What a press has the phone do; undefined: that is not known yet. */
  const pressOf = (key: string, { action }: SoftKey): KeyPress | undefined => {
    if (action.is === 'run') return { is: 'token', token: tokens.of(key) };
    if (action.is !== 'dial') return action;
    const number = dials(action.number);
    if (number === null) return { is: 'none' };
    return number === undefined ? undefined : { is: 'dial', number };
  };

  const lightNumberOf = (key: string): number => numberOf(key) - 1 + ledOffset();

  const keyOf = (key: string, one: SoftKey): readonly ToldKey[] => {
    const press = pressOf(key, one);
    if (!press) return [];
    return [{ is: 'set', key, light: litBy(one.light, is), lightNumber: lightNumberOf(key), label: one.label, press }];
  };

  const back = (key: string): ToldKey => ({ is: 'back', key, lightNumber: lightNumberOf(key) });

  const keysNow = (): readonly ToldKey[] => [
    ...keysInOrder(wanted).flatMap(([key, one]) => keyOf(key, one)),
    ...wanted.back.map(back),
  ];

  const tell = (): void => told.want(keysNow());

  const fateOf = (key: string): Fate => {
    const fate = told.fateOf(key);
    const isUnheard = isDeaf && isRun(wanted, key) && fate.problem === null;
    return isUnheard ? { ...fate, problem: { code: 'presses-not-heard', phone } } : fate;
  };

  /** What the phone has that is not to stay: all of it, or the lights that follow something. */
  const leftovers = (whole: boolean): readonly ToldKey[] | null => {
    const known = told.known();
    if (whole) return known.map(({ key }) => back(key));
    const isOn = (one: ToldKey): boolean => {
      const own = wanted.keys[one.key];
      return one.is === 'set' && one.light !== 'off' && own !== undefined && isFollowing(own);
    };
    if (!known.some(isOn)) return null;
    return known.map((one): ToldKey => (one.is === 'set' && isOn(one) ? { ...one, light: 'off' } : one));
  };

  return {
    want(softKeys) {
      // A key that runs something else is another key: a press of before is late.
      for (const [key, { action }] of Object.entries(wanted.keys)) {
        if (JSON.stringify(softKeys.keys[key]?.action) !== JSON.stringify(action)) tokens.retire(key);
      }
      wanted = softKeys;
      tell();
    },
    again() {
      told.again();
      void reopen();
    },
    moved: () => void reopen(),
    fateOf,
    async settled(key, light) {
      const one = keysNow().find((it) => it.key === key);
      // A user who asks once more wants it tried once more.
      if (one && (light || told.fateOf(key).problem)) told.retell(one, light);
      await told.settled(key);
      return fateOf(key);
    },
    async close(whole) {
      isOver = true;
      const last = opened && leftovers(whole);
      if (last) {
        told.want(last);
        await told.idle();
      }
      await told.stop();
      const way = await opened?.catch(() => null);
      await way?.close();
    },
  };
}
