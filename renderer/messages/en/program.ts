import type { DialPlan, LastDone } from '../../../electron/contract/state';
import { grouped } from '../grouped';
import { nameOf } from '../say';
import { actions } from './actions';

/** The native menu of the tray icon. */
export const tray = {
  tooltip: (phone: string, link: string) => `Offhook – ${phone}: ${link}`,
  status: (phone: string, link: string) => `${phone} – ${link}`,
  dial: ({ number, dials }: DialPlan) =>
    number === dials ? `Dial ${number}` : `Dial ${number} as ${grouped(number, dials)}`,
  dialEmergency: (number: string) => `Call ${number} …`,
  dialCopied: 'Dial the copied number',
  nothingToDial: 'No number in the clipboard',
  redialRecent: (number: string) => `Dial ${number}`,
  recent: 'Recent numbers',
  open: 'Open Offhook',
  keypad: 'Open keypad',
  settings: 'Settings',
  phones: 'Phones',
  demoPhone: 'Demo phone',
  answer: actions.answer,
  hangUp: actions['hang-up'],
  hold: actions.hold,
  mute: actions.mute,
  transfer: actions.transfer,
  doNotDisturb: actions['do-not-disturb'],
  redial: actions.redial,
  endAllCalls: 'End all calls',
  quit: 'Quit Offhook',
};

/** Native notifications; the body is what `last` says. */
export const notifications = {
  title: ({ what, subject }: LastDone): string => {
    if (what === 'act') return nameOf(actions, subject);
    if (what === 'release-all') return 'End all calls';
    return what === 'check-phone' ? 'Check the phone' : subject;
  },
  noticeTitle: 'Offhook',
  stillRunning: 'Offhook stays in the tray. Quit it from there.',
};

/** The menu of the windows, where the system shows one. */
export const menu = {
  app: 'Offhook',
  about: 'About Offhook',
  edit: 'Edit',
  view: 'View',
  window: 'Window',
  close: 'Close window',
};

export const windowTitles = { panel: 'Offhook', phone: 'Phone', settings: 'Settings' };
