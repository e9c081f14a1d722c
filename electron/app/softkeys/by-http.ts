import type { Listener } from '../../action-urls/listener';
import type { Problem } from '../../contract/problem';
import type { RoutedProfile } from '../connection/way';
import type { Clock } from '../kernel/clock';
import type { AskForKeys } from './ask-for-keys';
import type { KeyWay, ToldKey, WayEvents } from './key-way';
import { createLightsByHttp } from './lights-by-http';
import { KeyProblemError } from './problem-error';
import { createSettingsByHttp } from './settings-by-http';
import type { SoftKeyTools } from './tools';
import type { Touched } from './touched-keys';

interface ByHttpDeps {
  readonly profile: RoutedProfile;
  readonly ask: AskForKeys;
  readonly tools: Pick<SoftKeyTools, 'addressTowards' | 'listenForPhone'>;
  /** What was changed at the device with this MAC address; undefined: it tells none. */
  readonly touchedAt: (mac: string | undefined) => Touched;
  readonly events: WayEvents;
  readonly clock: Pick<Clock, 'after'>;
}

/** As many keys as one request for settings has room for. */
const KEYS_AT_ONCE = 4;
const PRESS = /^\/press\/([0-9a-f]{32})$/;

/**
 * Sets keys over HTTP (PROTOCOL.md 10): lights by documents that the phone fetches from this computer, labels and actions by
 * settings, and hears presses as Action URLs.
 *
 * @throws KeyProblemError `cannot-listen`, and the problem of a phone that does not say who it is
 */
export async function createKeysByHttp(deps: ByHttpDeps): Promise<KeyWay> {
  const { profile, ask, tools, touchedAt, events, clock } = deps;
  const phone = profile.name;
  const cannotListen = (cause: unknown): never => {
    throw new KeyProblemError({ code: 'cannot-listen', phone }, { cause });
  };
  const ends = await tools.addressTowards(profile.host).catch(cannotListen);
  const { mac } = await ask((it) => it.info());
  const touched = touchedAt(mac);

  const listener: Listener = await tools
    .listenForPhone({
      ...{ address: ends.own, port: 0, phone: ends.peer },
      onStranger: () => events.ignored('stranger'),
      hear({ path }) {
        const token = PRESS.exec(path)?.[1];
        if (token === undefined) {
          const document = lights.document(path);
          return document === null ? null : { document };
        }
        events.pressed(token);
        return 'empty';
      },
    })
    .catch(cannotListen);
  const settings = createSettingsByHttp({ ask, touched, phone });
  const lights = createLightsByHttp({
    base: () => listener.base,
    show: (url) => ask(async (it) => void (await it.showDocument(url))),
    ...{ touched, phone, clock },
  });

  /** The lights of keys whose settings are refused are told all the same, and the other way round. */
  const lit = async (
    keys: readonly ToldKey[],
    all: readonly ToldKey[],
    failed: Map<string, Problem>,
  ): Promise<void> => {
    const due = keys.filter(lights.isDue);
    try {
      await lights.put(keys, all);
    } catch (error) {
      if (!(error instanceof KeyProblemError)) throw error;
      for (const { key } of due) failed.set(key, failed.get(key) ?? error.problem);
    }
  };

  return {
    most: KEYS_AT_ONCE,
    async put(keys, all) {
      const failed = new Map(await settings.put(keys, (token) => `${listener.base}/press/${token}`));
      await lit(keys, all, failed);
      const back = keys.filter((one) => one.is === 'back' && !failed.has(one.key)).map(({ key }) => key);
      await touched.drop(back, []);
      return { fate: 'taken', failed };
    },
    forgotten() {
      settings.forgotten();
      lights.forgotten();
    },
    doubt: lights.doubt,
    ends,
    close: () => listener.close(),
  };
}
