import type { SoftKeyLight } from '../../../electron/contract/softkeys/soft-key';
import type { SoftKeyFate, SoftKeyWay } from '../../../electron/contract/softkeys/state';

const lights: Readonly<Record<SoftKeyLight, string>> = {
  off: 'Off',
  on: 'On',
  hold: 'A call on hold',
  pickup: 'A call to pick up',
  park: 'A parked call',
  message: 'A message',
  offline: 'Away, or do not disturb',
  error: 'Trouble',
  'do-not-disturb': 'On while Offhook has set do not disturb',
  'number-copied': 'On while the copied text holds a number',
  trouble: 'On while the phone is in trouble',
};

const fates: Readonly<Record<SoftKeyFate, string>> = {
  waiting: 'The phone has not been told yet.',
  taken: 'Set by Offhook: the phone has taken it.',
  handed: 'Set by Offhook: FreeSWITCH has taken it for the phone, and says no more.',
  refused: 'Not set.',
};

const ways: Readonly<Record<SoftKeyWay, string>> = {
  server: 'Through FreeSWITCH. Each of these keys has to be of the type Button on the phone, with its own number.',
  sip: 'By SIP, straight to the phone. Each of these keys has to be of the type Button there, with its own number.',
  http: 'Over HTTP. A label and an action last until the phone restarts; setting a light takes the phone’s display for a moment.',
};

/** The phone's own keys. */
export const softKeys = {
  none: 'No key of the phone is set. offhook soft-key P3 --light on sets one.',
  intro:
    'A key of the phone can show what this computer knows, and do something here when it is pressed. Choose one here, or click it with the right button in the phone window.',
  /** Names a key in the row of all of them. */
  named: (key: string, label: string) => (label === '' ? key : `${label}, ${key}`),
  setBy: 'set by Offhook',
  notYet: 'not set yet',
  refused: 'not set',
  goingBack: 'being put back',
  lit: (light: string) => `light: ${light}`,
  row: 'Function keys of the phone',
  title: (key: string) => `Key ${key}`,
  edit: (key: string) => `Set key ${key}`,
  close: 'Close',
  light: 'Light',
  lights,
  lightHint: 'How a phone shows it depends on its model.',
  watchHint: 'Offhook has to watch the clipboard for that: see Dialling.',
  label: 'Label',
  lineWrong: (most: number) => `One line of up to ${most} characters.`,
  does: 'When it is pressed',
  actions: {
    none: 'Nothing',
    dial: 'The phone dials a number',
    message: 'The phone sends data to its server',
    'dial-clipboard': 'Dial the copied number',
    'dial-selection': 'Dial the selected number',
    'show-panel': 'Show the panel',
    'open-url': 'Open an address',
    sequence: (name: string) => `Run “${name}”`,
    favourite: (name: string) => `Dial ${name}`,
  },
  gone: 'A removed sequence or favourite',
  number: 'Number',
  numberHint: 'The phone dials it by itself, without this computer.',
  data: 'Data',
  url: 'Address',
  urlHint: 'https, http or mailto. Offhook asks once before it opens it.',
  urlWrong: 'Write an address that begins with https://, http:// or mailto:.',
  fates,
  putBack: 'Put back',
  putBackAll: 'Put all keys back',
  goingBackSaid: 'Being put back: Offhook tells the phone as soon as it can.',
  forget: 'Forget it all the same',
  forgetAll: 'Forget them all the same',
  backHint: 'The key is again what it was before.',
  sendAgain: 'Send again',
  sentAgain: 'Sent again.',
  way: 'How they are set',
  chosenWays: { 'find-out': 'As the phone is reached', sip: 'By SIP', http: 'Over HTTP' },
  ways,
  ledOffset: 'Number of the light of P1',
  ledOffsetHint: (number: number) =>
    `Documents number the lights of a phone. Empty: as its model says, ${number}. Change it where the wrong light goes on.`,
  ledOffsetWrong: (most: number) => `A whole number from 0 to ${most}.`,
  ignored: (count: number) =>
    count === 1
      ? 'One press was not carried out: it did not come from the phone, carried no known secret, came twice, or came late.'
      : `${count} presses were not carried out: they did not come from the phone, carried no known secret, came twice, or came late.`,
  opens: (key: string) => `${key} on the phone opens this address:`,
  open: 'Open it',
};
