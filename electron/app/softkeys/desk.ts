import { readRegistrationName } from '../../contract/phones/registration-name';
import type { Problem } from '../../contract/problem';
import type { Followed, KeyBefore, SoftKey, SoftKeys } from '../../contract/softkeys/soft-key';
import type { IgnoredPresses } from '../../contract/softkeys/state';
import { PhoneError } from '../../phone/errors';
import type { Connection } from '../connection/connection';
import { phoneProblem } from '../connection/problems';
import type { RoutedProfile } from '../connection/way';
import type { Clock } from '../kernel/clock';
import { createKeysByHttp } from './by-http';
import { createKeysByServer } from './by-server';
import { createKeysBySip } from './by-sip';
import type { KeyPress, KeyWay, ToldKey, WayEvents } from './key-way';
import { createPace } from './pace';
import { KeyProblemError } from './problem-error';
import { createTokens } from './tokens';
import { createToldKeys, type ToldKeys } from './told-keys';
import type { SoftKeyTools } from './tools';
import { isFollowing, keysInOrder, litBy, softKeyWay } from './view';

/** The keys of one phone, at the place and on the way that it has. */
export interface KeyDesk extends Omit<ToldKeys, 'want' | 'stop'> {
  /** The phone is to have these keys from now on. */
  want(softKeys: SoftKeys): void;
  /** Turns off the lights that follow something, and hears nothing any more. */
  close(): Promise<void>;
}

export interface KeyDeskDeps {
  readonly profile: RoutedProfile;
  readonly connection: Pick<Connection, 'active' | 'clients' | 'failures' | 'answered' | 'recheck' | 'server'>;
  readonly tools: SoftKeyTools;
  readonly clock: Clock;
  /** The name of this program, as SIP tells it. */
  readonly program: string;
  /** The number of the light of P1. */
  readonly ledOffset: number;
  readonly is: (followed: Followed) => boolean;
  /** What a number dials by the phone's rules; undefined: that is being found out; null: it is none. */
  readonly dials: (number: string) => string | null | undefined;
  readonly before: (key: string) => KeyBefore | undefined;
  readonly keepBefore: (before: Readonly<Record<string, KeyBefore>>) => Promise<void>;
  /** A press of this key has come back. Its next one has another secret. */
  readonly pressed: (key: string) => void;
  readonly ignored: (why: keyof IgnoredPresses) => void;
  readonly changed: () => void;
  readonly log: (error: unknown) => void;
}

function openWay(deps: KeyDeskDeps, events: WayEvents): KeyWay | Promise<KeyWay> {
  const { profile, connection, tools, clock, program } = deps;
  const shared = { profile, tools, program, pace: createPace(clock), events, clock };
  switch (softKeyWay(profile)) {
    case 'server': {
      const name = readRegistrationName(profile.host);
      if (!name) throw new PhoneError('not-registered');
      return createKeysByServer({ ...shared, server: connection.server, name, now: clock.now });
    }
    case 'sip':
      return createKeysBySip(shared);
    case 'http': {
      const { ledOffset, before: of, keepBefore: keep } = deps;
      return createKeysByHttp({ ...shared, connection, ledOffset, before: { of, keep } });
    }
  }
}

export function createKeyDesk(deps: KeyDeskDeps): KeyDesk {
  const { profile, tools, clock, is, dials, pressed, ignored, changed, log } = deps;
  const tokens = createTokens(tools.randomToken);
  let wanted: SoftKeys = profile.softKeys;
  let isOver = false;
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
  };

  const way = (): Promise<KeyWay> => {
    if (opened) return opened;
    const mine = Promise.resolve().then(() => openWay(deps, events));
    opened = mine;
    // The next try may have more luck.
    mine.catch(() => {
      if (opened === mine) opened = null;
    });
    return mine;
  };

  const problemOf = (error: unknown): Problem | undefined =>
    error instanceof KeyProblemError ? error.problem : phoneProblem(error, { profile, trusted: null });

  const told = createToldKeys({ way, clock, problemOf, log, changed });

  /** What a press has the phone do; undefined: that is not known yet. */
  const pressOf = (key: string, { action }: SoftKey): KeyPress | undefined => {
    if (action.is === 'run') return { is: 'token', token: tokens.of(key) };
    tokens.retire(key);
    if (action.is !== 'dial') return action;
    const number = dials(action.number);
    if (number === null) return { is: 'none' };
    return number === undefined ? undefined : { is: 'dial', number };
  };

  const tell = (): void => {
    const keys = keysInOrder(wanted).flatMap(([key, one]): ToldKey[] => {
      const press = pressOf(key, one);
      return press ? [{ key, light: litBy(one.light, is), label: one.label, press }] : [];
    });
    told.want(keys);
  };

  return {
    ...told,
    want(softKeys) {
      // A key that runs something else is another key: a press of before is late.
      for (const [key, { action }] of Object.entries(wanted.keys)) {
        if (JSON.stringify(softKeys.keys[key]?.action) !== JSON.stringify(action)) tokens.retire(key);
      }
      wanted = softKeys;
      tell();
    },
    async close() {
      isOver = true;
      const lit = keysInOrder(wanted).filter(([, one]) => isFollowing(one) && litBy(one.light, is) !== 'off');
      if (lit.length > 0 && opened) {
        const off = new Set(lit.map(([key]) => key));
        const keys = keysInOrder(wanted).flatMap(([key, one]): ToldKey[] => {
          const press = pressOf(key, one);
          return press ? [{ key, light: off.has(key) ? 'off' : litBy(one.light, is), label: one.label, press }] : [];
        });
        told.want(keys);
        await told.idle();
      }
      await told.stop();
      const last = await opened?.catch(() => null);
      await last?.close();
    },
  };
}
