import { defaultSettings, PhoneProfile } from '../../electron/contract/settings';
import type { AppState, DialPlan, Offer, PhoneFace, PhoneState, RecentCall } from '../../electron/contract/state';

const keys = (names: string) => names.split(' ').map((key) => ({ key }));
const LETTERS = ['', '', 'ABC', 'DEF', 'GHI', 'JKL', 'MNO', 'PQRS', 'TUV', 'WXYZ'];

/** A face with four soft keys and eight function keys. */
export const face: PhoneFace = {
  model: '370',
  display: { width: 240, height: 128 },
  softKeys: keys('F1 F2 F3 F4'),
  functionKeys: keys('P1 P2 P3 P4 P5 P6 P7 P8'),
  navigation: keys('UP DOWN LEFT RIGHT ENTER CANCEL'),
  keypad: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'].map((key) => {
    const letters = LETTERS[Number(key)];
    return letters ? { key, letters } : { key };
  }),
  callKeys: keys('OFFHOOK ONHOOK SPEAKER HEADSET F_HOLD TRANSFER MUTE REDIAL DND REC'),
  volume: keys('VOLUME_UP VOLUME_DOWN'),
  actions: ['answer', 'hang-up', 'hold', 'transfer', 'mute', 'redial', 'do-not-disturb', 'volume-up', 'volume-down'],
};

/** The face of the phone whose display is touched: no soft keys, fifteen function keys. */
export const face870: PhoneFace = {
  ...face,
  model: '870',
  display: { width: 480, height: 272 },
  softKeys: [],
  functionKeys: Array.from({ length: 15 }, (_, index) => ({ key: `P${index + 1}` })),
};

const demoPhone: PhoneState = {
  ...PhoneProfile.parse({ id: 'demo-phone', name: 'Demo 870', host: '127.0.0.1', port: 8870, model: '870' }),
  // No phone of the user's may have this id.
  id: 'demo',
  hasPassword: true,
  demo: true,
};

export const deskPhone: PhoneState = {
  ...PhoneProfile.parse({ id: 'desk', name: 'Desk phone', host: '192.168.1.20', model: '370', user: 'admin' }),
  hasPassword: true,
  demo: false,
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
  modelNames: ['300', '320', '360', '370', '870', 'D375', 'D785'],
  keychain: 'ready',
  hotkeys: settings.hotkeys.map((hotkey) => ({ ...hotkey, problem: null })),
  dialling: settings.dialling,
  offer: null,
  recent: [],
  last: null,
  phoneWindowOnTop: false,
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
