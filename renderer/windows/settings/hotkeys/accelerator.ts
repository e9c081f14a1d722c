import type { AppState } from '../../../../electron/contract/state';

/** The facts of a `keydown` that an accelerator is made of. */
export interface KeyFacts {
  readonly key: string;
  readonly code: string;
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
  NumpadDecimal: 'numdec',
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

const isFunctionKey = (name: string): boolean => /^F([1-9]|1\d|2[0-4])$/.test(name);

/**
 * Electron's name for a key. Digits by their place, so that Shift+1 is `1` and not `!`; letters by what is printed on them,
 * since that is what Electron registers on a keyboard with Z and Y exchanged, and by place where a modifier has made
 * another character of them.
 */
function keyName({ key, code }: KeyFacts): string | undefined {
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  if (digit !== undefined) return digit;
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  if (/^[,.\-=;/[\]\\'`]$/.test(key)) return key;
  if (isFunctionKey(key)) return key;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  const numpad = /^Numpad(\d)$/.exec(code)?.[1];
  return letter ?? (numpad === undefined ? undefined : `num${numpad}`) ?? NAMED[code] ?? MEDIA[key];
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

/** The accelerator that a key press stands for, as Electron writes it. */
export function record(facts: KeyFacts, platform: AppState['platform']): Recorded {
  if (MODIFIERS.has(facts.key)) return { is: 'incomplete' };
  const name = keyName(facts);
  if (name === undefined) return { is: 'unknown-key' };
  const held = modifiers(facts, platform);
  const alone = isFunctionKey(name) || MEDIA[facts.key] !== undefined;
  if (!alone && !held.some((modifier) => modifier !== 'Shift')) return { is: 'needs-modifier' };
  return { is: 'done', accelerator: [...held, name].join('+') };
}

/** Ctrl+Alt is what AltGr sends on Windows; with Shift it types nothing there. */
export const isAltGr = (accelerator: string, platform: AppState['platform']): boolean => {
  const parts = accelerator.split('+');
  const control = parts.includes('CommandOrControl') || parts.includes('Control');
  return platform === 'win32' && control && parts.includes('Alt') && !parts.includes('Shift');
};

/** Whether it is a function key of the keyboard's by itself, which programs have uses of their own for. */
export const isLoneFunctionKey = (accelerator: string): boolean => /^F(?:[1-9]|1[0-2])$/.test(accelerator);
