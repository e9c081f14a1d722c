import type { Candidate, DialPlan } from '../../electron/contract/dialling/number';
import type { Offer } from '../../electron/contract/dialling/offer';
import { noServer } from '../../electron/contract/freeswitch/server';
import type { PastCall } from '../../electron/contract/history/history';
import { ActionName } from '../../electron/contract/keys/action';
import type { OutcomeOf } from '../../electron/contract/outcome';
import { type OwnKeys, PhoneProfile } from '../../electron/contract/phones/profile';
import type { PhoneFace, PhoneState } from '../../electron/contract/phones/state';
import { defaultSettings } from '../../electron/contract/settings';
import type { AppState } from '../../electron/contract/state';
import { ABILITIES } from '../../electron/phone/abilities';
import { faceOf, NO_OWN_KEYS } from '../../electron/phone/face';
import { findModel, modelNames } from '../../electron/phone/models';

const actions: PhoneFace['actions'] = ActionName.options;

/** The face of a model of the catalogue, as the program draws it; `own`: its owner's words about its keys. */
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
  wayInForce: 'http',
  hasPassword: true,
  demo: true,
  trusted: null,
};

export const deskPhone: PhoneState = {
  ...PhoneProfile.parse({ id: 'desk', name: 'Desk phone', host: '192.168.1.20', model: '370', user: 'admin' }),
  wayInForce: 'http',
  hasPassword: true,
  demo: false,
  trusted: null,
};

export const plan: DialPlan = {
  number: '+49 30 398330',
  dials: '004930398330',
  kind: 'international',
  steps: [{ is: 'plus-as', gives: '004930398330', by: '00' }],
  then: [],
  risk: null,
};

export const emergencyPlan: DialPlan = {
  number: '112',
  dials: '112',
  kind: 'emergency',
  steps: [{ is: 'emergency', gives: '112' }],
  then: [],
  risk: null,
};

/** A number that is dialled as it is written. */
export const planOf = (number: string): DialPlan => {
  const dials = number.replace(/[^\d*#+]/g, '');
  return { number, dials, kind: 'national', steps: [{ is: 'as-written', gives: dials }], then: [], risk: null };
};

/** A number as it was found, alone in its text. */
export const candidateOf = (found: DialPlan, more: Partial<Candidate> = {}): Candidate => ({
  ...found,
  text: found.number,
  at: 0,
  before: '',
  sure: true,
  ...more,
});

/** Several numbers that were copied, and wait for a choice. */
export const choiceOf = (id: number, candidates: readonly Candidate[], more: Partial<Offer> = {}): Offer => ({
  id,
  at: Date.now(),
  from: 'clipboard',
  candidates,
  problem: null,
  dialWhenSeen: false,
  mustConfirm: false,
  ...more,
});

export const offerOf = (id: number, offered: DialPlan = plan, dialWhenSeen = false): Offer =>
  choiceOf(id, [candidateOf(offered)], { dialWhenSeen });

/** The answer of `explain` for a text that holds just these. */
export const explained = (...plans: readonly DialPlan[]): OutcomeOf<'explain'> => ({
  ok: true,
  result: 'done',
  candidates: plans.map((found) => candidateOf(found)),
});

export const recentCall = (number: string, ageMs: number, ok = true): PastCall => ({
  id: `call-${number.replace(/\D/g, '')}-${ageMs}`,
  number,
  dials: number.replace(/\D/g, ''),
  phone: 'Desk phone',
  at: Date.now() - ageMs,
  from: 'typed',
  outcome: ok ? 'done' : 'unreachable',
});

const settings = defaultSettings();

/** The state of a user who has used Offhook for a while, with one phone that answers. */
export const state: AppState = {
  version: '0.1.0',
  platform: 'linux',
  language: 'en',
  languageSetting: 'system',
  session: 'x11',
  oldElectron: null,
  phones: [demoPhone, deskPhone],
  activePhone: 'desk',
  connectionStatus: { is: 'ready', since: 0 },
  face,
  abilities: [...ABILITIES.http],
  modelNames,
  hotkeyProof: null,
  keychain: 'ready',
  hotkeys: settings.hotkeys.map((hotkey) => ({ ...hotkey, problem: null })),
  dialling: settings.dialling,
  country: 'DE',
  countryAnswered: null,
  selection: true,
  offer: null,
  question: null,
  countdown: null,
  postDial: null,
  recent: [],
  favourites: [],
  historyRead: true,
  linkHandlers: null,
  last: null,
  says: null,
  sequences: [],
  running: null,
  pins: [],
  server: { ...noServer(), hasPassword: false },
  doctor: { examining: null, last: null },
  finding: null,
  phoneWindow: settings.phoneWindow,
  welcomed: true,
  placeAsked: null,
  notices: [],
  softKeys: {
    way: 'http',
    chosenWay: 'find-out',
    ledOffset: 0,
    ownLedOffset: null,
    keys: [],
    ignored: { stranger: 0, unknown: 0, repeated: 0, late: 0 },
  },
  urlQuestion: null,
};

/** The state of a user who has just arrived. */
export const firstRun: AppState = {
  ...state,
  phones: [demoPhone],
  activePhone: 'demo',
  face: face870,
  welcomed: false,
};
