/** The phones' function keys are P1 to P144, those of their expansion modules EK0 to EK143 (PROTOCOL.md 7). */
export const KEYS_MOST = 144;

/** `P1` … `P<count>`. */
export const functionKeys = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `P${index + 1}`);

/** `EK0` … `EK<count-1>`. */
export const expansionKeys = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `EK${index}`);

/** Digits with the letters printed under them (ITU-T E.161). */
export const KEYPAD = [
  { key: '1' },
  { key: '2', letters: 'ABC' },
  { key: '3', letters: 'DEF' },
  { key: '4', letters: 'GHI' },
  { key: '5', letters: 'JKL' },
  { key: '6', letters: 'MNO' },
  { key: '7', letters: 'PQRS' },
  { key: '8', letters: 'TUV' },
  { key: '9', letters: 'WXYZ' },
  { key: '*' },
  { key: '0' },
  { key: '#' },
] as const;

/** Keys that end the call at hand, on one model or another (PROTOCOL.md 2, 9). */
export const ENDS_CALL: ReadonlySet<string> = new Set(['CANCEL', 'F_CANCEL', 'DISCONNECT', 'ONHOOK']);

export const SOFT_KEYS = ['F1', 'F2', 'F3', 'F4'] as const;
export const VOLUME_KEYS = ['VOLUME_DOWN', 'VOLUME_UP'] as const;
export const ARROWS = ['UP', 'DOWN', 'LEFT', 'RIGHT'] as const;

/** Keys of the 190 to 220 beside the key pad (the vendor's list, PROTOCOL.md 1.7). */
const OLD_CALL_KEYS = [
  'RECALL',
  'TRANSFER',
  'REDIAL',
  'DND',
  'REC',
  'SPEAKER',
  'HEADSET',
  'FUNCTION',
  'DISCONNECT',
  'OFFHOOK',
  'ONHOOK',
] as const;

const TALKING = ['F_HOLD', 'TRANSFER', 'MUTE', 'SPEAKER', 'HEADSET', 'REDIAL', 'DND', 'REC'] as const;
const HOOK = ['OFFHOOK', 'ONHOOK'] as const;

/**
 * Keys of a D8xx. Those for calls work there by their provisioning names for a program in the field; that the others do
 * is inferred, and OFFHOOK did nothing (PROTOCOL.md 9).
 */
const D8_CALL_KEYS = [
  'F_HOLD',
  'F_TRANSFER',
  'F_OK',
  'F_CONFERENCE',
  'F_MUTE',
  'SPEAKER',
  'HEADSET',
  'F_REDIAL',
  'F_DND',
  'F_ADR_BOOK',
] as const;

/**
 * Keys beside the key pad by family: the vendor's list, and what PROTOCOL.md 1.7 and 7 name for each family (message,
 * directory, conference, help, settings) under its provisioning name.
 */
export const CALL_KEYS = {
  '1xx': OLD_CALL_KEYS,
  '2xx': OLD_CALL_KEYS,
  '3xx': [...TALKING, 'F_CONFERENCE', 'F_RETRIEVE', 'F_ADR_BOOK', 'F_HELP', 'F_SNOM', 'MENU', ...HOOK],
  '7xx': [...TALKING, 'F_RETRIEVE', 'F_ADR_BOOK', 'MENU', ...HOOK],
  '8xx': [...TALKING, 'F_RETRIEVE', 'F_ADR_BOOK', 'MENU', ...HOOK],
  D: [...TALKING, 'F_RETRIEVE', 'F_ADR_BOOK', 'F_SETTINGS', 'MENU', ...HOOK],
  D8: D8_CALL_KEYS,
} as const;

/** Keyevents that the firmware knows by its provisioning names; pressable on all phones but the 1xx and 2xx (PROTOCOL.md 1.7). */
export const NAMED_FUNCTIONS = [
  'F_SETTINGS',
  'F_DND',
  'F_MISSED_LIST',
  'F_DIALED_LIST',
  'F_ACCEPTED_LIST',
  'F_CALL_LIST',
  'F_RETRIEVE',
  'F_LABEL_PAGE_NEXT',
  'F_ADR_BOOK',
  'F_REDIAL',
  'F_HOLD',
  // The former name of F_HOLD.
  'F_R',
  'F_STATUS',
  'F_CONFERENCE',
  'F_CONF_ON',
  'F_TRANSFER',
  'F_REDIRECT',
  'F_HELP',
  'F_SNOM',
  'F_REC',
  'F_MENU',
  'F_CANCEL',
  'F_OK',
  'F_PREV_ID',
  'F_NEXT_ID',
  'F_REGS',
  'F_CONTACTS',
  'F_FAVORITES',
  'F_MUTE',
  'F_DIRECTORY_SEARCH',
  'F_VOICEMAIL_INFO',
  'F_SUPPORT',
  'F_RINGER_SILENT',
  'F_NONE',
  'F_LEFT',
  'F_RIGHT',
  'F_DIAL',
  'F_DUAL_AUDIO',
  'F_DIALOG',
  'F_CONTACTPOOL',
  'F_CALL_COMPLETION',
] as const;
