import type { PhoneProfile, Settings } from '../contract/settings';
import type { AppState, PhoneState } from '../contract/state';
import { faceOf, findModel, modelNames } from '../phone/models';
import { actionsOf } from './actions';
import type { Hotkeys } from './hotkeys';
import { DEMO_ID, type Way } from './way';

/** What this computer is: found out once, at the start. */
export interface Surroundings {
  readonly version: string;
  readonly platform: AppState['platform'];
  readonly session: AppState['session'];
  /** The language of the system, `de-DE`. */
  readonly locale: string;
}

/** A system's name as Node gives it; whatever else is like Unix is treated like Linux. */
export const platformNamed = (name: string): AppState['platform'] =>
  name === 'win32' || name === 'darwin' ? name : 'linux';

/** The demo phone before it has been started: nobody has asked for it yet. */
const RESTING_DEMO: PhoneState = {
  id: DEMO_ID,
  name: 'Demo 870',
  host: '127.0.0.1',
  scheme: 'http',
  port: 80,
  model: '870',
  user: '',
  outgoingUri: '',
  certificate: 'trusted',
  wire: { separators: 'raw', method: 'GET' },
  hasPassword: false,
  demo: true,
};

/** The language to speak: what the user chose, or the one of the system. */
export const languageOf = (setting: Settings['language'], locale: string): AppState['language'] => {
  if (setting !== 'system') return setting;
  return locale.toLowerCase().startsWith('de') ? 'de' : 'en';
};

interface Sources {
  readonly settings: Settings;
  readonly surroundings: Surroundings;
  readonly way: Way;
  readonly hotkeys: Hotkeys;
  readonly hasPassword: (profile: PhoneProfile) => boolean;
}

/** The part of the state that follows from the settings and from what else is known, as one pure view of them. */
export function viewOf({ settings, surroundings, way, hotkeys, hasPassword }: Sources) {
  const demo = way.demo();
  const phones: readonly PhoneState[] = [
    ...settings.phones.map((phone) => ({ ...phone, hasPassword: hasPassword(phone), demo: false })),
    demo ? { ...demo, hasPassword: false, demo: true } : RESTING_DEMO,
  ];
  const active = phones.find(({ id }) => id === settings.activePhone) ?? phones.at(-1) ?? RESTING_DEMO;
  const model = findModel(active.model);
  return {
    language: languageOf(settings.language, surroundings.locale),
    languageSetting: settings.language,
    phones,
    activePhone: active.id,
    face: { ...faceOf(model), actions: actionsOf(model) },
    hotkeys: settings.hotkeys.map((hotkey) => ({ ...hotkey, problem: hotkeys.problemOf(hotkey.id) })),
    dialling: settings.dialling,
    phoneWindowOnTop: settings.phoneWindow.onTop,
    welcomed: settings.welcomed,
  } satisfies Partial<AppState>;
}

/** The state before anything has happened. */
export const firstState = (sources: Sources, notices: AppState['notices']): AppState => ({
  version: sources.surroundings.version,
  platform: sources.surroundings.platform,
  session: sources.surroundings.session,
  modelNames,
  link: { is: 'unknown' },
  keychain: 'unknown',
  offer: null,
  recent: [],
  last: null,
  notices,
  ...viewOf(sources),
});
