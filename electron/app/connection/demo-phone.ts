import { usualSip } from '../../contract/phones/ways';
import type { Settings } from '../../contract/settings';
import { findModel } from '../../phone/models';
import type { SettingsStore } from '../kernel/settings';
import type { RoutedProfile } from './way';

/** The demo phone's place among the phones; it is in no list of the user's. */
export const DEMO_ID = 'demo';

/** The model where the settings name one that the catalogue no longer has. */
const DEMO_MODEL = '870';

/** The options of a demo phone: with others it is another phone. */
export interface DemoOptions {
  readonly model: string;
  /** Expansion modules that are plugged in. */
  readonly modules: number;
}

/** A demo phone at work. */
export interface Demo {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** The port at which it takes SIP, on 127.0.0.1, and the user of its identity; null: it takes none. */
  readonly sip: { readonly port: number; readonly user: string } | null;
  /** The labels of its keys where the user has no word for them. */
  readonly labels: Readonly<Record<string, string>>;
  stop(): Promise<void>;
}

export interface OwnDemo {
  /** The demo phone that the settings ask for, started for the first sender; one of another kind is stopped. */
  start(): Promise<RoutedProfile>;
  /** The profile that is shown, whether it runs or not. */
  profile(): RoutedProfile;
  /** Differs when a running one has to be replaced. */
  kind(): string;
  stop(): Promise<void>;
}

interface OwnDemoDeps {
  readonly startDemo: (options: DemoOptions) => Promise<Demo>;
  readonly settings: Pick<SettingsStore, 'now'>;
}

const optionsOf = ({ model, keys }: Settings['demo']): DemoOptions => {
  const known = findModel(model) ?? findModel(DEMO_MODEL);
  return { model: known?.name ?? DEMO_MODEL, modules: Math.min(keys.modules, known?.modules?.most ?? 0) };
};

const kindOf = ({ model, modules }: DemoOptions): string => `${DEMO_ID} ${model} ${modules}`;

/** The profile of a demo phone; port 80 stands for one that was not started. The user's words go before its own. */
const profileOf = (settings: Settings['demo'], running: Demo | null): RoutedProfile => {
  const { model, modules } = optionsOf(settings);
  const sip = running?.sip ?? {};
  return {
    id: DEMO_ID,
    name: `Demo ${model}`,
    host: '127.0.0.1',
    way: findModel(model)?.byHttp === false ? 'sip' : 'http',
    sip: { ...usualSip(), ...sip },
    scheme: 'http',
    port: running ? Number(new URL(running.origin).port) : 80,
    model,
    user: '',
    passwordEncoding: 'utf-8',
    outgoingUri: '',
    lines: [],
    rules: settings.rules,
    certificate: 'pinned',
    caFile: '',
    oldTls: false,
    wire: { separators: 'raw', method: 'GET' },
    softKeys: settings.softKeys,
    keys: { ...settings.keys, modules, labels: { ...running?.labels, ...settings.keys.labels } },
  };
};

interface Started {
  readonly kind: string;
  readonly starting: Promise<Demo>;
  running: Demo | null;
}

/** Keeps the one demo phone that the settings ask for. */
export function createOwnDemo({ startDemo, settings: store }: OwnDemoDeps): OwnDemo {
  const settings = (): Settings['demo'] => store.now().demo;
  let started: Started | null = null;

  const stopOne = async (one: Started | null): Promise<void> => {
    const demo = await one?.starting.catch(() => null); // It never came up: there is nothing to stop.
    await demo?.stop();
  };

  const begin = (before: Started | null): Started => {
    const options = optionsOf(settings());
    const mine: Started = {
      kind: kindOf(options),
      starting: stopOne(before).then(() => startDemo(options)),
      running: null,
    };
    mine.starting.then(
      (demo) => {
        mine.running = demo;
      },
      () => {
        if (started === mine) started = null; // the next one to ask may have more luck
      },
    );
    return mine;
  };

  const kind = (): string => kindOf(optionsOf(settings()));

  return {
    async start() {
      if (started?.kind !== kind()) started = begin(started);
      const demo = await started.starting;
      return profileOf(settings(), demo);
    },
    profile: () => profileOf(settings(), started?.kind === kind() ? started.running : null),
    kind,
    async stop() {
      const last = started;
      started = null;
      await stopOne(last);
    },
  };
}
