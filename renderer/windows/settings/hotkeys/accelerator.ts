import type { AppState } from '../../../../electron/contract/state';

/** The facts of a `keydown` that an accelerator is made of. */
export interface KeyFacts {
  readonly key: string;
  readonly code: string;
  /** The virtual key code that Windows gave the key, as Chromium reports it. */
  readonly keyCode: number;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

export type Recorded =
  /** Modifiers alone: wait for the key. */
  | { readonly is: 'incomplete' }
  | { readonly is: 'needs-modifier' }
  | { readonly is: 'unknown-key' }
  /** A key of the keypad that is another one while Num Lock is off. */
  | { readonly is: 'num-lock' }
  | { readonly is: 'done'; readonly accelerator: string };

const MODIFIERS = new Set(['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'OS']);

/** Electron's names for keys that do not bear a character, by `KeyboardEvent.code`. */
const NAMED: Readonly<Record<string, string>> = {
  Space: 'Space',
  Tab: 'Tab',
  Enter: 'Return',
  NumpadEnter: 'Return',
  Delete: 'Delete',
  Insert: 'Insert',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  PrintScreen: 'PrintScreen',
  NumpadAdd: 'numadd',
  NumpadSubtract: 'numsub',
  NumpadMultiply: 'nummult',
  NumpadDivide: 'numdiv',
};

/** Keys that no program types with: they may stand alone. By `KeyboardEvent.key`, as keyboards differ in their codes. */
const MEDIA: Readonly<Record<string, string>> = {
  AudioVolumeUp: 'VolumeUp',
  AudioVolumeDown: 'VolumeDown',
  AudioVolumeMute: 'VolumeMute',
  MediaPlayPause: 'MediaPlayPause',
  MediaStop: 'MediaStop',
  MediaTrackNext: 'MediaNextTrack',
  MediaTrackPrevious: 'MediaPreviousTrack',
};

const LETTERS_FROM = 65;
const DIGITS_FROM = 48;
const KEYPAD_FROM = 96;
const FUNCTION_KEYS_FROM = 112;

/** Electron's names by virtual key codes (Microsoft, "Virtual-Key Codes"; the signs as on a keyboard of the United States). */
const BY_KEY_CODE: ReadonlyMap<number, string> = new Map([
  ...[...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter, nth) => [LETTERS_FROM + nth, letter] as const),
  ...Array.from({ length: 10 }, (_, nth) => [DIGITS_FROM + nth, String(nth)] as const),
  ...Array.from({ length: 10 }, (_, nth) => [KEYPAD_FROM + nth, `num${nth}`] as const),
  ...Array.from({ length: 24 }, (_, nth) => [FUNCTION_KEYS_FROM + nth, `F${nth + 1}`] as const),
  [9, 'Tab'],
  [13, 'Return'],
  [32, 'Space'],
  [33, 'PageUp'],
  [34, 'PageDown'],
  [35, 'End'],
  [36, 'Home'],
  [37, 'Left'],
  [38, 'Up'],
  [39, 'Right'],
  [40, 'Down'],
  [45, 'Insert'],
  [46, 'Delete'],
  [106, 'nummult'],
  [107, 'numadd'],
  [109, 'numsub'],
  [110, 'numdec'],
  [111, 'numdiv'],
  [186, ';'],
  [187, '='],
  [188, ','],
  [189, '-'],
  [190, '.'],
  [191, '/'],
  [192, '`'],
  [219, '['],
  [220, '\\'],
  [221, ']'],
  [222, "'"],
]);

const isFunctionKey = (name: string): boolean => /^F([1-9]|1\d|2[0-4])$/.test(name);

/**
 * Electron's name for a key. Digits by their place, so that Shift+1 is `1` and not `!`; letters by the character printed
 * on them, which is the one that Electron registers on a keyboard with Z and Y exchanged; and by their place where a
 * modifier has made another character of them.
 */
function keyName({ key, code }: KeyFacts): string | undefined {
  const keypad = /^Numpad(\d)$/.exec(code)?.[1];
  // Without Num Lock these are other keys; a slash of the keypad is not that of the letters.
  if (keypad !== undefined) return /^\d$/.test(key) ? `num${keypad}` : undefined;
  if (code === 'NumpadDecimal') return /^[.,]$/.test(key) ? 'numdec' : undefined;
  if (code.startsWith('Numpad')) return NAMED[code];
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit !== undefined) return digit;
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  if (/^[,.\-=;/[\]\\'`]$/.test(key)) return key;
  if (isFunctionKey(key)) return key;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  return letter ?? NAMED[code] ?? MEDIA[key];
}

/** Modifiers in the order in which Offhook writes them. */
function modifiers(facts: KeyFacts, platform: AppState['platform']): readonly string[] {
  const mac = platform === 'darwin';
  return [
    (mac ? facts.metaKey : facts.ctrlKey) && 'CommandOrControl',
    mac && facts.ctrlKey && 'Control',
    !mac && facts.metaKey && 'Super',
    facts.altKey && 'Alt',
    facts.shiftKey && 'Shift',
  ].filter((modifier) => modifier !== false);
}

/** The name that fires: under X11 that of the virtual key code, which Chromium reads global hotkeys by, too. */
const nameOn = (facts: KeyFacts, { platform, session }: Recording): string | undefined =>
  platform === 'linux' && session === 'x11' && facts.keyCode !== 0
    ? (BY_KEY_CODE.get(facts.keyCode) ?? MEDIA[facts.key])
    : keyName(facts);

/** Where keys are recorded. */
type Recording = Pick<AppState, 'platform' | 'session'>;

/** The accelerator that a key press stands for, as Electron writes it. */
export function record(facts: KeyFacts, on: Recording): Recorded {
  const { platform } = on;
  if (MODIFIERS.has(facts.key)) return { is: 'incomplete' };
  const name = nameOn(facts, on);
  if (/^Numpad(?:\d|Decimal)$/.test(facts.code) && !name?.startsWith('num')) return { is: 'num-lock' };
  if (name === undefined) return { is: 'unknown-key' };
  const held = modifiers(facts, platform);
  const alone = isFunctionKey(name) || MEDIA[facts.key] !== undefined;
  if (!alone && !held.some((modifier) => modifier !== 'Shift')) return { is: 'needs-modifier' };
  return { is: 'done', accelerator: [...held, name].join('+') };
}

/** AltGr sends Ctrl+Alt on Windows; with Shift it types nothing there. */
export const isAltGr = (accelerator: string, platform: AppState['platform']): boolean => {
  const parts = accelerator.split('+');
  const control = parts.includes('CommandOrControl') || parts.includes('Control');
  return platform === 'win32' && control && parts.includes('Alt') && !parts.includes('Shift');
};

/** Whether it is a function key of the keyboard's by itself, which programs have uses of their own for. */
export const isLoneFunctionKey = (accelerator: string): boolean => /^F(?:[1-9]|1[0-2])$/.test(accelerator);

/** Whether it is a key of the keypad that is another one while Num Lock is off. */
export const needsNumLock = (accelerator: string): boolean => /(?:^|\+)num(?:\d|dec)$/.test(accelerator);
