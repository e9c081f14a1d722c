import type { ReadyMadeId } from '../../../electron/contract/sequences/ready-made';
import type { SequenceStep } from '../../../electron/contract/sequences/sequence';
import { didYouMean } from './keys-meant';
import { sequenceRun } from './sequence-run';

/** A time as it is written in a field: `500 ms`, `1.5 s`. */
const time = (ms: number): string => (ms < 1_000 ? `${ms} ms` : `${ms / 1_000} s`);

const seconds = (ms: number): string => (ms < 10_000 ? (ms / 1_000).toFixed(1) : String(Math.round(ms / 1_000)));

/** How long something lasts, as far as one can tell. */
const about = (ms: number): string => {
  const whole = Math.round(ms / 1_000);
  if (whole < 60) return `about ${seconds(ms)} s`;
  const minutes = `about ${Math.floor(whole / 60)} min`;
  return whole % 60 === 0 ? minutes : `${minutes} ${whole % 60} s`;
};

interface ReadyMadeWords {
  readonly name: string;
  /** Its effect, in a line. */
  readonly what: string;
}

const readyMade: Readonly<Record<ReadyMadeId, ReadyMadeWords>> = {
  answer: { name: 'Answer', what: 'Answers the ringing call: presses OK, then picks up for phones that need it.' },
  'hang-up': { name: 'Hang up', what: 'Ends the call, or declines the ringing one.' },
  hold: { name: 'Hold', what: 'Holds the call; a second run takes it back.' },
  'blind-transfer': {
    name: 'Transfer directly',
    what: 'Transfers the call without asking first; enter the number.',
  },
  'attended-start': {
    name: 'Transfer: ask first',
    what: 'Holds the call and calls the person you ask first; enter the number.',
  },
  'attended-complete': { name: 'Transfer: connect', what: 'Connects the two callers and leaves the call.' },
  'attended-abort': { name: 'Transfer: go back', what: 'Ends the second call and goes back to the held one.' },
  conference: { name: 'Conference', what: 'Joins the held call and the current one.' },
  'pick-up': {
    name: 'Pick up for a colleague',
    what: 'Answers a call that rings elsewhere: *8, as on many telephone systems.',
  },
  voicemail: { name: 'Voicemail', what: 'Calls your mailbox; enter its number.' },
  'do-not-disturb': { name: 'Do not disturb', what: 'Turns do not disturb on or off.' },
};

/** The action of a step, in a word or two. */
const kinds: Readonly<Record<SequenceStep['is'], string>> = {
  key: 'Key',
  type: 'Type',
  wait: 'Wait',
  dtmf: 'Tones',
  pin: 'PIN',
  tap: 'Tap',
  'release-all': 'End all calls',
  'log-off': 'Log off',
  're-register': 'Register again',
  'play-ringer': 'Play ringer',
  'mend-line-info': 'Redraw line labels',
};

/** The same in the list of steps that can be added, with a hint worth knowing. */
const kindHints: Readonly<Partial<Record<SequenceStep['is'], string>>> = {
  type: 'digits on the keypad',
  wait: 'a set time',
  dtmf: 'digits as DTMF',
  pin: 'from the keychain',
  tap: 'on the display, 870 only',
  'log-off': 'an identity, or all',
  're-register': 'an identity',
  'mend-line-info': '820 and 821 only',
};

/** Sequences in the settings window and in the panel. */
export const sequences = {
  ...sequenceRun,
  intro:
    'A sequence presses keys one after another, at set times. Start it with a hotkey, from the tray menu, in the panel or with Run.',
  none: 'No sequences yet.',
  list: 'Your sequences',
  time,
  about,
  noSteps: 'no steps yet',
  inTrayShort: 'tray',
  inPanelShort: 'panel',
  run: 'Run',
  runNamed: (name: string) => `Run ${name}`,
  dry: 'Try on the demo phone',
  ran: 'The phone accepted it.',
  triedDry: 'The demo phone accepted it.',

  add: 'Add a sequence',
  beginWith: 'Start with',
  empty: 'Empty',
  emptyWhat: 'Choose every step yourself.',
  newName: 'New sequence',
  cancel: 'Cancel',
  readyMade,

  name: 'Name',
  nameWrong: (most: number) => `A name has 1 to ${most} characters, without [ and ].`,
  nameTaken: 'Another sequence has this name.',
  steps: 'Steps',
  step: (nth: number) => `Step ${nth}`,
  stepsHint: 'Alt+↑ and Alt+↓ move a step.',
  kinds,
  kindHints,
  hold: 'Hold',
  pause: 'Pause',
  ms: 'ms',
  holdOf: 'Hold, in ms',
  pauseOf: 'Pause, in ms',
  waitOf: 'Time, in ms',
  usual: 'usual',
  key: 'Key',
  digits: 'Digits',
  pin: 'PIN',
  pinAs: 'How the PIN is sent',
  pinAsKeys: 'as keys',
  pinAsTones: 'as tones',
  pinGone: 'removed',
  x: 'X',
  y: 'Y',
  identity: 'Identity',
  identityNth: (nth: number) => `Identity ${nth}`,
  allIdentities: 'All identities',
  ringer: 'Ringer',
  ringerNth: (nth: number) => `Ringer ${nth}`,
  moveUp: (nth: number) => `Move step ${nth} up`,
  moveDown: (nth: number) => `Move step ${nth} down`,
  duplicate: (nth: number) => `Duplicate step ${nth}`,
  removeStep: (nth: number) => `Remove step ${nth}`,
  movedTo: (nth: number, steps: number) => `Now step ${nth} of ${steps}.`,
  addStep: 'Add a step',
  addStepHint: 'A key, digits, “wait”, “tones” …',
  addStepNothing: 'There is no such step. Choose one from the list.',
  asWritten: 'as written',
  stepsMost: (limit: number) => `A sequence can have up to ${limit} steps.`,
  keyWrong: 'A key has a name such as F_HOLD: capitals, digits and _.',
  keyUnknown: (key: string, meant?: readonly string[]) => `No phone has a key named “${key}”.${didYouMean(meant)}`,
  digitsWrong: (most: number) => `Enter up to ${most} digits, * and #.`,
  tonesWrong: (most: number) => `Enter up to ${most} digits, A to D, * and #.`,
  pixelWrong: (most: number) => `Enter a number from 0 to ${most}.`,
  timeWrong: (least: number, most: number) => `Enter a time from ${least} to ${most} ms.`,
  timeOrNothing: (most: number) => `Enter a time from 0 to ${most} ms, or leave this empty.`,

  notThisWay: (way: string, phone: string, steps: readonly number[]) =>
    steps.length === 1
      ? `Over ${way}, ${phone} cannot do step ${steps[0]}.`
      : `Over ${way}, ${phone} cannot do steps ${steps.slice(0, -1).join(', ')} and ${steps.at(-1)}.`,

  timeline: 'Timeline',
  held: (what: string, ms: number) => `${what}, ${time(ms)}`,
  paused: (ms: number) => `then ${time(ms)} pause`,
  timelineHint: 'Filled: keys and digits. Empty: waiting.',

  coolDown: 'Cool-down',
  coolDownHint:
    'The sequence does not start again within this time, because a double press would undo a toggle. 0: no wait.',
  coolDownWrong: (most: number) => `Enter a time from 0 to ${time(most)}, such as 500 ms or 1.5 s.`,
  shownIn: 'Shown in',
  inTray: 'Tray menu',
  inPanel: 'Panel',
  hotkey: 'Hotkey',

  remove: 'Remove this sequence',
  removeQuestion: (name: string, hotkeys: readonly string[]) =>
    hotkeys.length === 0
      ? `Remove ${name}?`
      : `Remove ${name} and the ${hotkeys.length === 1 ? 'hotkey' : 'hotkeys'} ${hotkeys.join(', ')}?`,
  removeYes: 'Remove',

  pins: 'PINs',
  pinsIntro: 'For steps that type a PIN. The digits are kept in the keychain and never shown again.',
  pinList: 'Your PINs',
  pinName: 'Name',
  pinNameWrong: (most: number) => `A name has 1 to ${most} characters.`,
  pinNameTaken: 'Another PIN has this name.',
  pinDigits: 'Digits',
  pinDigitsWrong: (most: number) => `A PIN has 1 to ${most} characters: digits, * and #.`,
  pinKept: 'kept in the keychain',
  pinNew: 'New PIN',
  pinAdd: 'Add a PIN',
  pinChange: (name: string) => `Change the PIN ${name}`,
  change: 'Change',
  pinSave: 'Save PIN in keychain',
  pinRemove: (name: string) => `Remove the PIN ${name}`,
  pinRemoveQuestion: (name: string, sequences: readonly string[]) =>
    sequences.length === 0
      ? `Remove ${name} from the keychain?`
      : `Remove ${name} from the keychain? ${sequences.join(', ')} cannot run without it.`,

  asText: 'As text',
  text: 'Sequences as text',
  textHint:
    '[Name], then the steps below it: F_HOLD,,1000; {type 200}; ENTER. A sequence with the same name replaces yours.',
  addText: 'Add these sequences',
  added: (count: number) => (count === 1 ? '1 sequence added.' : `${count} sequences added.`),
  copyAll: 'Copy all as text',
  copied: 'Copied, without PINs.',

  hotkeyFor: 'A hotkey for',
  hotkeyForKeys: 'Keys to press',
};
