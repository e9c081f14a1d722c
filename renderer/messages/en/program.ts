import type { DialPlan } from '../../../electron/contract/dialling/number';
import { groupedPlan } from '../grouped';
import { actions } from './actions';

/** The native menu of the tray icon. */
export const tray = {
  tooltip: (phone: string, connection: string) => `Offhook – ${phone}: ${connection}`,
  status: (phone: string, connection: string) => `${phone} – ${connection}`,
  dial: (plan: DialPlan) =>
    plan.number === plan.dials ? `Dial ${plan.number}` : `Dial ${plan.number} as ${groupedPlan(plan)}`,
  dialEmergency: (number: string) => `Call ${number} …`,
  dialCopied: 'Dial the copied number',
  dialOneOf: (count: number) => `Dial one of ${count} copied numbers`,
  /** One of several; `before`: the text that stands before it, or nothing. */
  oneNumber: (before: string, number: string) => (before === '' ? number : `${before} ${number}`),
  moreInPanel: 'More in the panel …',
  nothingToDial: 'No number in the clipboard',
  clipboardSecret: 'The clipboard is marked as secret',
  dialSelected: 'Dial the selected number',
  favourites: 'Favourites',
  favourite: (name: string, number: string) => `${name}: ${number}`,
  stopCountdown: (number: string) => `Do not dial ${number}`,
  sendPostDial: (digits: string) => `Send ${digits} now`,
  redialRecent: (number: string) => `Dial ${number}`,
  recent: 'Recent numbers',
  open: 'Open Offhook',
  keypad: 'Open keypad',
  settings: 'Settings',
  phones: 'Phones',
  answer: actions.answer,
  hangUp: actions['hang-up'],
  hold: actions.hold,
  mute: actions.mute,
  transfer: actions.transfer,
  doNotDisturb: actions['do-not-disturb'],
  redial: actions.redial,
  endAllCalls: 'End all calls',
  stopSequence: (name: string) => `Stop “${name}”`,
  quit: 'Quit Offhook',
};

export const windowTitles = { panel: 'Offhook', phone: 'Phone', settings: 'Settings' };

/** A Mac's menu bar, in the words of its other programs. */
export const applicationMenu = {
  about: 'About Offhook',
  hide: 'Hide Offhook',
  hideOthers: 'Hide Others',
  showAll: 'Show All',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select All',
  window: 'Window',
  minimise: 'Minimize',
  close: 'Close',
};
