import type { DialPlan } from '../../../electron/contract/state';
import { grouped } from '../grouped';
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
