import { languageTagged } from '../contract/language';
import type { PhoneSays } from '../contract/phones/phone-says';
import type { PhoneProfile } from '../contract/phones/profile';
import type { PhoneState } from '../contract/phones/state';
import type { Settings } from '../contract/settings';
import type { AppState } from '../contract/state';
import { ABILITIES } from '../phone/abilities';
import { faceOf, ownModel } from '../phone/face';
import { findModel, type Model, modelNames } from '../phone/models';
import type { SettingsFile } from '../settings/file';
import { trustedFor } from './connection/certificate-trust';
import type { Connection } from './connection/connection';
import { DEMO_ID, type OwnDemo } from './connection/demo-phone';
import { hasPasswordIn } from './connection/phone-clients';
import { hasServerPassword } from './connection/server';
import { routed, routedPhone } from './connection/way';
import { countryIn } from './dialling/rules';
import type { Hotkeys } from './hotkeys/hotkeys';
import type { Desktop } from './kernel/desktop';
import type { SettingsStore } from './kernel/settings';
import { project, type Store } from './kernel/store';
import { actionsOf } from './keys/actions';
import { untoldSoftKeys } from './softkeys/view';

/** The facts about this computer: found out once, at the start. */
export interface Surroundings {
  readonly version: string;
  readonly platform: AppState['platform'];
  readonly session: AppState['session'];
  /** Absent where there is no Electron. */
  readonly oldElectron?: AppState['oldElectron'];
  /** The language of the system, `de-DE`. */
  readonly locale: string;
  /** The country it is set to (ISO 3166-1 alpha-2); null: it does not say. */
  readonly country: string | null;
}

/** A system's name as Node gives it; whatever else is like Unix is treated like Linux. */
export const platformNamed = (name: string): AppState['platform'] =>
  name === 'win32' || name === 'darwin' ? name : 'linux';

/** The language to speak: what the user chose, or the one of the system. */
const languageOf = (setting: Settings['language'], locale: string): AppState['language'] =>
  setting === 'system' ? languageTagged(locale) : setting;

interface Sources {
  readonly settings: Settings;
  readonly surroundings: Surroundings;
  readonly demo: Pick<OwnDemo, 'profile'>;
  readonly hotkeys: Pick<Hotkeys, 'problemOf'>;
  /** The facts that the active phone has told of itself. */
  readonly says: PhoneSays | null;
}

/** The model to draw: the profile's, or, where the user has named none, what the phone says it is. */
const modelToDraw = ({ model }: PhoneProfile, says: PhoneSays | null): Model | undefined =>
  findModel(model) ?? (says?.model === undefined ? undefined : findModel(says.model));

/** The part of the state that follows from the settings and from what else is known, as one pure view of them. */
function viewOf({ settings, surroundings, demo, hotkeys, says }: Sources) {
  const brought = demo.profile();
  const demoPhone: PhoneState = {
    ...brought,
    wayInForce: brought.way,
    hasPassword: false,
    demo: true,
    trusted: null,
  };
  const { learned } = settings;
  const ownPhones = settings.phones.map((phone): PhoneState => {
    const onItsWay = routed(settings, phone);
    return {
      ...phone,
      wayInForce: onItsWay.way,
      hasPassword: hasPasswordIn(learned, onItsWay),
      demo: false,
      trusted: trustedFor(learned, onItsWay),
    };
  });
  const active = ownPhones.find(({ id }) => id === settings.activePhone) ?? demoPhone;
  const model = modelToDraw(active, says);
  return {
    language: languageOf(settings.language, surroundings.locale),
    languageSetting: settings.language,
    country: countryIn(settings, surroundings),
    countryAnswered: settings.country,
    phones: [...ownPhones, demoPhone],
    activePhone: active.id,
    face: { ...faceOf(model, active.keys), actions: actionsOf(model && ownModel(model, active.keys)) },
    abilities: [...ABILITIES[active.wayInForce]],
    says,
    server: { ...settings.server, hasPassword: hasServerPassword(settings) },
    hotkeys: settings.hotkeys.map((hotkey) => ({ ...hotkey, problem: hotkeys.problemOf(hotkey.id) })),
    dialling: settings.dialling,
    sequences: settings.sequences,
    pins: settings.pins,
    phoneWindow: settings.phoneWindow,
    welcomed: settings.welcomed,
  } satisfies Partial<AppState>;
}

interface FirstSources extends Omit<Sources, 'settings' | 'says' | 'hotkeys'> {
  readonly settings: Pick<SettingsStore, 'now'>;
  readonly settingsFile: Pick<SettingsFile, 'notice'>;
  readonly desktop: Pick<Desktop, 'hasSelection'>;
}

/** The state before anything has happened. */
export const firstState = ({ settingsFile, settings, desktop, ...sources }: FirstSources): AppState => ({
  version: sources.surroundings.version,
  platform: sources.surroundings.platform,
  session: sources.surroundings.session,
  oldElectron: sources.surroundings.oldElectron ?? null,
  selection: desktop.hasSelection,
  modelNames,
  connectionStatus: { is: 'unknown' },
  keychain: 'unknown',
  hotkeyProof: null,
  offer: null,
  question: null,
  countdown: null,
  postDial: null,
  recent: [],
  favourites: [],
  historyRead: false,
  linkHandlers: null,
  placeAsked: null,
  last: null,
  running: null,
  doctor: { examining: null, last: null },
  finding: null,
  urlQuestion: null,
  softKeys: untoldSoftKeys(routedPhone(settings.now(), settings.now().activePhone) ?? sources.demo.profile(), null),
  notices: settingsFile.notice ? [settingsFile.notice] : [],
  // No hotkey is grabbed yet, so the system has refused none.
  ...viewOf({ ...sources, settings: settings.now(), says: null, hotkeys: { problemOf: () => null } }),
});

interface ViewsDeps extends Omit<Sources, 'settings' | 'says'> {
  readonly store: Store<AppState>;
  readonly settings: Pick<SettingsStore, 'now' | 'watch'>;
  readonly connection: Pick<Connection, 'active' | 'events'>;
}

/** Keeps the part of the state true that follows from the settings, and from what phones say. */
export function createViews({ store, settings, connection, ...sources }: ViewsDeps): { readonly show: () => void } {
  const { active, events } = connection;
  const show = (): void => project(store, viewOf({ ...sources, settings: settings.now(), says: active.says() }));
  settings.watch(show);
  // A demo phone that has started has a port, and words for its keys; of any other phone nothing new is known by that.
  events.on('reached', ({ profile }) => {
    if (profile.id === DEMO_ID) show();
  });
  events.on('said', show);
  return { show };
}
