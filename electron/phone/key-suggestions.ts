import { allKeyNames, isKey } from './models';

/** So many are a help; more are a list to read. */
const SUGGESTIONS_MOST = 3;

/**
 * What people and other programs call keys, without anything but letters and digits: each with the KEYEVENT names of the
 * vendor's list that do it (PROTOCOL.md 1.7 and 2), the likeliest first.
 */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  HOLD: ['F_HOLD', 'RECALL'],
  HLD: ['F_HOLD', 'RECALL'],
  UNHOLD: ['F_HOLD', 'RECALL'],
  RESUME: ['F_HOLD', 'RECALL'],
  RECALL: ['F_HOLD', 'F_R'],
  FLASH: ['F_HOLD', 'F_R'],
  HANGUP: ['ONHOOK', 'CANCEL', 'DISCONNECT'],
  HOOKOFF: ['OFFHOOK'],
  HOOKON: ['ONHOOK'],
  ENDCALL: ['ONHOOK', 'CANCEL', 'DISCONNECT'],
  END: ['ONHOOK', 'CANCEL', 'DISCONNECT'],
  BYE: ['ONHOOK', 'CANCEL', 'DISCONNECT'],
  RELEASE: ['ONHOOK', 'CANCEL', 'DISCONNECT'],
  DISCONNECT: ['ONHOOK', 'CANCEL'],
  ONHOOK: ['ONHOOK', 'CANCEL'],
  OFFHOOK: ['OFFHOOK', 'ENTER'],
  DECLINE: ['CANCEL', 'DISCONNECT'],
  REJECT: ['CANCEL', 'DISCONNECT'],
  ANSWER: ['ENTER', 'OFFHOOK'],
  ACCEPT: ['ENTER', 'OFFHOOK'],
  PICKUP: ['OFFHOOK', 'ENTER'],
  LIFT: ['OFFHOOK'],
  CALL: ['ENTER', 'F_DIAL'],
  DIAL: ['ENTER', 'F_DIAL'],
  SEND: ['ENTER', 'F_DIAL'],
  OK: ['ENTER', 'F_OK'],
  OKAY: ['ENTER', 'F_OK'],
  SELECT: ['ENTER'],
  RETURN: ['ENTER'],
  CONFIRM: ['ENTER', 'F_OK'],
  CHECK: ['ENTER'],
  BACK: ['CANCEL', 'CLEAR'],
  ESC: ['CANCEL', 'CLEAR'],
  ESCAPE: ['CANCEL', 'CLEAR'],
  EXIT: ['CANCEL', 'CLEAR'],
  STOP: ['CANCEL', 'CLEAR'],
  CANCEL: ['CLEAR', 'F_CANCEL'],
  CLEAR: ['CANCEL', 'F_CANCEL'],
  DELETE: ['CLEAR', 'CANCEL'],
  DEL: ['CLEAR', 'CANCEL'],
  BACKSPACE: ['CLEAR', 'CANCEL'],
  XFER: ['TRANSFER', 'F_TRANSFER'],
  BLINDTRANSFER: ['TRANSFER', 'F_TRANSFER'],
  BXFER: ['TRANSFER', 'F_TRANSFER'],
  FORWARD: ['F_REDIRECT', 'TRANSFER'],
  DIVERT: ['F_REDIRECT'],
  CONF: ['F_CONFERENCE', 'F_CONF_ON'],
  MEETING: ['F_CONFERENCE'],
  MIC: ['MUTE', 'F_MUTE'],
  MICROPHONE: ['MUTE', 'F_MUTE'],
  UNMUTE: ['MUTE', 'F_MUTE'],
  DONOTDISTURB: ['DND', 'F_DND'],
  BUSY: ['DND', 'F_DND'],
  SILENT: ['F_RINGER_SILENT', 'DND'],
  LASTNUMBER: ['REDIAL', 'F_REDIAL'],
  HANDSFREE: ['SPEAKER'],
  SPEAKERPHONE: ['SPEAKER'],
  LOUDSPEAKER: ['SPEAKER'],
  HEADPHONES: ['HEADSET'],
  RECORD: ['REC', 'F_REC'],
  VOICEMAIL: ['F_RETRIEVE', 'F_VOICEMAIL_INFO'],
  MAILBOX: ['F_RETRIEVE', 'F_VOICEMAIL_INFO'],
  MESSAGE: ['F_RETRIEVE', 'F_VOICEMAIL_INFO'],
  MESSAGES: ['F_RETRIEVE', 'F_VOICEMAIL_INFO'],
  PHONEBOOK: ['F_ADR_BOOK', 'F_CONTACTS'],
  ADDRESSBOOK: ['F_ADR_BOOK', 'F_CONTACTS'],
  DIRECTORY: ['F_ADR_BOOK', 'F_DIRECTORY_SEARCH'],
  BOOK: ['F_ADR_BOOK'],
  HISTORY: ['F_CALL_LIST'],
  CALLS: ['F_CALL_LIST'],
  MISSED: ['F_MISSED_LIST'],
  DIALLED: ['F_DIALED_LIST'],
  SETUP: ['F_SETTINGS', 'MENU'],
  OPTIONS: ['F_SETTINGS', 'MENU'],
  MENU: ['FUNCTION', 'F_MENU'],
  FUNCTION: ['MENU', 'F_MENU'],
  NEXTPAGE: ['F_LABEL_PAGE_NEXT'],
  VOLUP: ['VOLUME_UP'],
  VOLPLUS: ['VOLUME_UP'],
  LOUDER: ['VOLUME_UP'],
  VOLDOWN: ['VOLUME_DOWN'],
  VOLMINUS: ['VOLUME_DOWN'],
  QUIETER: ['VOLUME_DOWN'],
  STAR: ['*'],
  ASTERISK: ['*'],
  HASH: ['#'],
  POUND: ['#'],
};

const DIGITS = ['ZERO', 'ONE', 'TWO', 'THREE', 'FOUR', 'FIVE', 'SIX', 'SEVEN', 'EIGHT', 'NINE'];

/** `P1`, `EK12`: which of them was meant, a name that is nearly theirs does not tell. */
const isNumbered = (key: string): boolean => /^(?:P|EK)\d+$/.test(key);

/** A name without what other programs put around it: `KEY_HOLD`, `hold_button`, `F_HOLD` → `HOLD`. */
const bare = (name: string): string =>
  name
    .toUpperCase()
    .replace(/^(?:F|K|KEY|BTN|NAV|CURSOR|ARROW|DKEY)_|_(?:KEY|BTN|BUTTON|ARROW)$|^ARROW|ARROW$|BUTTON$/g, '')
    .replace(/[^A-Z0-9]/g, '');

/** `LINE1`, `BLF_1`, `P01` → `P1`; `SOFTKEY2`, `F02` → `F2`. */
const numbered = (plain: string): readonly string[] => {
  const [, word = '', digits = ''] = /^([A-Z]+)0*(\d+)$/.exec(plain) ?? [];
  const number = Number(digits);
  if (/^(?:P|L|LINE|BLF|FKEY|PKEY|FUNCTION|FUNCTIONKEY|PROG)$/.test(word)) return [`P${number}`];
  if (/^(?:F|S|SK|SOFT|SOFTKEY|CONTEXT)$/.test(word)) return [`F${number}`];
  return /^(?:EK|EXP|EXPANSION|MODULE)$/.test(word) ? [`EK${number}`] : [];
};

/** How many letters one has to add, drop, change or swap with the next (optimal string alignment). */
const distance = (one: string, other: string): number => {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, at) => at)];
  const cell = (row: number, column: number): number => rows[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    rows.push(line);
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      line[column] = Math.min(
        cell(row - 1, column) + 1,
        cell(row, column - 1) + 1,
        cell(row - 1, column - 1) + same,
        swapped ? cell(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  }
  return cell(one.length, other.length);
};

/** Names that are nearly this one, the nearest first. A third of the letters may be wrong, and of a short name one. */
const nearest = (plain: string): readonly string[] => {
  const most = Math.max(1, Math.floor(plain.length / 3));
  const near = (name: string): number => distance(plain, bare(name));
  const others = Object.entries(OTHER_NAMES).map(([name, keys]) => ({ far: near(name), keys }));
  const own = allKeyNames()
    .filter((key) => !isNumbered(key) && bare(key).length > 1)
    .map((key) => ({ far: near(key), keys: [key] }));
  return [...own, ...others]
    .filter(({ far }) => far <= most && far < plain.length)
    .sort((one, other) => one.far - other.far)
    .flatMap(({ keys }) => keys);
};

/** A key that the phone knows by its provisioning name alone, as a D8xx knows F_CANCEL, by that name. */
const nameOn = (key: string, has: (key: string) => boolean): string =>
  !has(key) && has(`F_${key}`) ? `F_${key}` : key;

/**
 * KEYEVENT names that may have been meant by one that no phone, or not this phone, has; the likeliest first, three at most.
 * `has`: whether the phone has a key; where it has none of them, any phone's are named.
 */
export const suggestKeys = (name: string, has: (key: string) => boolean = isKey): readonly string[] => {
  const plain = bare(name.slice(0, 40));
  const digit = DIGITS.indexOf(plain);
  const exact = [
    ...(digit >= 0 ? [String(digit)] : []),
    ...numbered(plain),
    ...(Object.hasOwn(OTHER_NAMES, plain) ? (OTHER_NAMES[plain] ?? []) : []),
    ...allKeyNames().filter((key) => plain !== '' && bare(key) === plain),
  ];
  const wanted = exact.length > 0 ? exact : nearest(plain);
  const isOther = (key: string): boolean => isKey(key) && key !== name.toUpperCase();
  const meant = [...new Set(wanted)].filter(isOther);
  const ofPhone = [...new Set(meant.map((key) => nameOn(key, has)))].filter((key) => has(key) && isOther(key));
  return (ofPhone.length > 0 ? ofPhone : meant).slice(0, SUGGESTIONS_MOST);
};
