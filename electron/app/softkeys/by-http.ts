import { type Listener, plainAddress } from '../../action-urls/listener';
import type { KeyBefore, LightWord } from '../../contract/softkeys/soft-key';
import { PhoneError } from '../../phone/errors';
import type { AskedPhone } from '../connection/clients';
import type { Connection } from '../connection/connection';
import { DEMO_ID } from '../connection/demo-phone';
import { isAbsence } from '../connection/status';
import type { RoutedProfile } from '../connection/way';
import type { Clock } from '../kernel/clock';
import { beforeIn, changedSettings, needsSettings, settingsFor, settingsOf } from './key-settings';
import { type KeyWay, numberOf, type ToldKey, tokenIn, type WayEvents } from './key-way';
import { createLightsByHttp } from './lights-by-http';
import type { Pace } from './pace';
import { KeyProblemError } from './problem-error';
import type { SoftKeyTools } from './tools';

/** The settings of a phone's keys before Offhook changed them, as they are kept. */
export interface KeptBefore {
  of(key: string): KeyBefore | undefined;
  /** Resolves when it is on file. */
  keep(before: Readonly<Record<string, KeyBefore>>): Promise<void>;
}

interface ByHttpDeps {
  readonly profile: RoutedProfile;
  readonly connection: Pick<Connection, 'active' | 'clients' | 'failures' | 'answered' | 'recheck'>;
  readonly tools: SoftKeyTools;
  readonly before: KeptBefore;
  /** The number of the light of P1. */
  readonly ledOffset: number;
  readonly pace: Pace;
  readonly events: WayEvents;
  readonly clock: Pick<Clock, 'after'>;
}

/** As many keys as one request for settings has room for. */
const KEYS_AT_ONCE = 4;
const PRESS = /^\/press\/([0-9a-f]{32})$/;

/** Whether the phone shows its settings to other users than this one. */
const isKeptBack = (error: unknown): boolean =>
  error instanceof KeyProblemError && (error.problem.code === 'refused' || error.problem.code === 'password-missing');

/**
 * Sets keys over HTTP (PROTOCOL.md 10): lights by documents that the phone fetches from this computer, labels and actions by
 * settings that last until its next restart, and hears presses as Action URLs.
 */
export async function createKeysByHttp(deps: ByHttpDeps): Promise<KeyWay> {
  const { profile, connection, tools, before, ledOffset, pace, events, clock } = deps;
  const phone = profile.name;
  /** What the phone has been told, since it last forgot. */
  const toldLights = new Map<number, LightWord>();
  const toldSettings = new Map<string, KeyBefore>();

  const asked = async <Result>(work: (phone: AskedPhone) => Promise<Result>): Promise<Result> => {
    await pace();
    const { active, clients, failures, answered, recheck } = connection;
    // The user has chosen another phone: this one is still told what ends here.
    if (!active.is({ profile })) {
      return clients.withClientFor(profile.id === DEMO_ID ? null : profile, (it) => work(it.phone));
    }
    const connected = await clients.clientFor(active.onFile());
    if (connected.profile.id !== profile.id) throw new PhoneError('dropped');
    try {
      const result = await work(connected.phone);
      // It says nothing of commands.
      answered(connected, 'page');
      return result;
    } catch (error) {
      const problem = failures.judge(error, connected);
      if (!problem) throw error;
      if (isAbsence(problem)) recheck();
      throw new KeyProblemError(problem, { cause: error });
    }
  };

  const listen = async (): Promise<Listener> => {
    const { own, peer } = await tools.addressTowards(profile.host);
    return tools.listenForPhone({
      address: own,
      port: 0,
      isPhone: (address) => address === plainAddress(peer),
      onStranger: () => events.ignored('stranger'),
      hear({ path }) {
        const token = PRESS.exec(path)?.[1];
        if (token !== undefined) {
          events.pressed(tokenIn(token) ?? '');
          return 'empty';
        }
        const document = lights.document(path);
        return document === null ? null : { document };
      },
    });
  };
  const listener = await listen().catch((cause: unknown) => {
    throw new KeyProblemError({ code: 'cannot-listen', phone }, { cause });
  });

  const lights = createLightsByHttp({
    base: () => listener.base,
    show: (url) => asked(async (it) => void (await it.showDocument(url))),
    ...{ phone, clock },
  });

  /** Reads what these keys are now, and keeps it: nothing is changed that could not be put back. */
  const remember = async (keys: readonly string[]): Promise<void> => {
    const unknown = keys.filter((key) => !before.of(key));
    if (unknown.length === 0) return;
    const names = unknown.flatMap((key) => Object.values(settingsOf(key)));
    const shown = await asked((it) => it.settings(names)).catch((error: unknown) => {
      throw isKeptBack(error) ? new KeyProblemError({ code: 'soft-keys-unreadable', phone }, { cause: error }) : error;
    });
    await before.keep(Object.fromEntries(unknown.map((key) => [key, beforeIn(shown, key)])));
  };

  const beforeOf = (key: string): KeyBefore => {
    const known = before.of(key);
    if (!known) throw new KeyProblemError({ code: 'soft-keys-unreadable', phone });
    return known;
  };

  /** `nowOf`: the settings that a key is known to have; null: it may have been told others by an Offhook of before. */
  const save = async (
    next: ReadonlyMap<string, KeyBefore>,
    nowOf: (key: string) => KeyBefore | null,
  ): Promise<void> => {
    const changed = [...next].map(([key, values]) => changedSettings(key, nowOf(key), values));
    const values = Object.assign({}, ...changed) as Readonly<Record<string, string>>;
    if (Object.keys(values).length === 0) return;
    await asked((it) => it.saveSettings(values));
    for (const [key, settings] of next) toldSettings.set(key, settings);
  };

  const light = async (wanted: ReadonlyMap<number, LightWord>): Promise<void> => {
    // A light that was never set is the phone's own.
    const changed = new Map([...wanted].filter(([number, word]) => word !== (toldLights.get(number) ?? 'off')));
    if (changed.size === 0) return;
    await lights.set(changed);
    for (const [number, word] of changed) toldLights.set(number, word);
  };

  const lightOf = (key: string): number => numberOf(key) - 1 + ledOffset;

  const put = async (keys: readonly ToldKey[]): Promise<'taken'> => {
    if (keys.some(({ press }) => press.is === 'message')) {
      throw new KeyProblemError({ code: 'soft-key-no-message', phone });
    }
    const set = keys.filter((one) => needsSettings(one) || toldSettings.has(one.key));
    await remember(set.map(({ key }) => key));
    const next = new Map<string, KeyBefore>();
    for (const one of set) {
      const settings = settingsFor(one, beforeOf(one.key), (token) => `${listener.base}/press/${token}`);
      if (settings) next.set(one.key, settings);
    }
    await save(next, (key) => toldSettings.get(key) ?? beforeOf(key));
    await light(new Map(keys.map((one) => [lightOf(one.key), one.light])));
    return 'taken';
  };

  return {
    most: KEYS_AT_ONCE,
    put,
    async putBack(keys) {
      const known = keys.filter((key) => before.of(key));
      await save(new Map(known.map((key) => [key, beforeOf(key)])), (key) => toldSettings.get(key) ?? null);
      for (const key of known) toldSettings.delete(key);
      await light(new Map(keys.map((key) => [lightOf(key), 'off'])));
      return 'taken';
    },
    forgotten() {
      toldLights.clear();
      toldSettings.clear();
    },
    close: () => listener.close(),
  };
}
