import { ActionName, defaultSettings, type OwnKeys, PhoneProfile } from '../../electron/contract/settings';
import type { AppState, DialPlan, Offer, PhoneFace, PhoneState, RecentCall } from '../../electron/contract/state';
import { faceOf, NO_OWN_KEYS } from '../../electron/phone/face';
import { findModel, modelNames } from '../../electron/phone/models';

const actions: PhoneFace['actions'] = ActionName.options;

/** The face of a model of the catalogue, as the program draws it; what its owner says of its keys is `own`. */
export const faceFor = (model: string, own: Partial<OwnKeys> = {}): PhoneFace => ({
  ...faceOf(findModel(model), { ...NO_OWN_KEYS, ...own }),
  actions,
});

/** A face with four soft keys and eight function keys. */
export const face: PhoneFace = faceFor('370', { functionKeys: 8 });

/** The face of the phone whose display is touched: no soft keys, fifteen function keys. */
export const face870: PhoneFace = faceFor('870');

const demoPhone: PhoneState = {
  ...PhoneProfile.parse({ id: 'demo-phone', name: 'Demo 870', host: '127.0.0.1', port: 8870, model: '870' }),
  // No phone of the user's may have this id.
  id: 'demo',
  hasPassword: true,
  demo: true,
  trusted: null,
};

export const deskPhone: PhoneState = {
  ...PhoneProfile.parse({ id: 'desk', name: 'Desk phone', host: '192.168.1.20', model: '370', user: 'admin' }),
  hasPassword: true,
  demo: false,
  trusted: null,
};

export const plan: DialPlan = { number: '+49 30 398330', dials: '004930398330', rule: 'plus-as', plusAs: '00' };
export const emergencyPlan: DialPlan = { number: '112', dials: '112', rule: 'emergency' };

export const offerOf = (id: number, offered: DialPlan = plan, dialWhenSeen = false): Offer => ({
  id,
  at: Date.now(),
  plan: offered,
  problem: null,
  dialWhenSeen,
});

export const recentCall = (number: string, ageMs: number, ok = true): RecentCall => ({
  number,
  dials: number.replace(/\D/g, ''),
  phone: 'desk',
  at: Date.now() - ageMs,
  outcome: ok
    ? { ok: true, result: 'done' }
    : { ok: false, problem: { code: 'unreachable', address: '192.168.1.20:80' } },
});

const settings = defaultSettings();

/** Somebody who has used Offhook for a while, with one phone that answers. */
export const state: AppState = {
  version: '0.1.0',
  platform: 'linux',
  language: 'en',
  languageSetting: 'system',
  session: 'x11',
  phones: [demoPhone, deskPhone],
  activePhone: 'desk',
  link: { is: 'ready', since: 0 },
  face,
  modelNames,
  keychain: 'ready',
  hotkeys: settings.hotkeys.map((hotkey) => ({ ...hotkey, problem: null })),
  dialling: settings.dialling,
  offer: null,
  recent: [],
  last: null,
  says: null,
  sequences: [],
  running: null,
  pins: [],
  doctor: { examining: null, last: null },
  finding: null,
  phoneWindow: settings.phoneWindow,
  welcomed: true,
  notices: [],
};

/** The state of someone who has just arrived. */
export const firstRun: AppState = {
  ...state,
  phones: [demoPhone],
  activePhone: 'demo',
  face: face870,
  welcomed: false,
};
