import type { Problem } from '../../contract/problem';

/** Modifier names as Electron reads them, each with its one spelling. */
const MODIFIERS: Readonly<Record<string, string>> = {
  commandorcontrol: 'CommandOrControl',
  cmdorctrl: 'CommandOrControl',
  command: 'Command',
  cmd: 'Command',
  control: 'Control',
  ctrl: 'Control',
  alt: 'Alt',
  option: 'Alt',
  altgr: 'AltGr',
  shift: 'Shift',
  super: 'Super',
  meta: 'Super',
};
const ORDER = ['CommandOrControl', 'Command', 'Control', 'Super', 'Alt', 'AltGr', 'Shift'];

const NAMED_KEYS = new Map(
  [
    ...'Plus Space Tab Capslock Numlock Scrolllock Backspace Delete Insert Return Up Down Left Right Home End'.split(
      ' ',
    ),
    ...'PageUp PageDown Escape VolumeUp VolumeDown VolumeMute MediaNextTrack MediaPreviousTrack'.split(' '),
    ...'MediaStop MediaPlayPause PrintScreen numdec numadd numsub nummult numdiv'.split(' '),
    ...Array.from({ length: 24 }, (_, i) => `F${i + 1}`),
    ...Array.from({ length: 10 }, (_, i) => `num${i}`),
  ].map((name) => [name.toLowerCase(), name] as const),
);
const ALIASES: Readonly<Record<string, string>> = { enter: 'Return', esc: 'Escape' };

/** Combinations people use all day in every program; taking them away would be noticed at once, and not forgiven. */
const RESERVED = new Set([
  ...'C V X A Z Y S N W Q T F P O , R'.split(' ').map((key) => `CommandOrControl+${key}`),
  ...'Tab Delete Escape Space'.split(' ').flatMap((key) => [`Alt+${key}`, `CommandOrControl+${key}`, `Super+${key}`]),
  'Alt+F4',
  // Linux changes to another console at these, before any program hears of them.
  ...Array.from({ length: 12 }, (_, i) => `CommandOrControl+Alt+F${i + 1}`),
  'CommandOrControl+Alt+Delete',
  'CommandOrControl+Shift+Escape',
  'Super+L',
  'Super+D',
]);

const isTyped = (key: string): boolean =>
  key.length === 1 || ['Space', 'Return', 'Tab', 'Backspace', 'Delete'].includes(key);

export type AcceleratorReading =
  | { readonly ok: true; readonly accelerator: string }
  | { readonly ok: false; readonly problem: Problem };

/**
 * An accelerator in its one spelling, so that two ways of writing the same keys are seen to clash; or why Offhook does not
 * take it: not a key combination, or one that the whole desktop relies on.
 */
export function readAccelerator(text: string, platform: string): AcceleratorReading {
  const parts = text.split('+').map((part) => part.trim());
  const last = parts.pop() ?? '';
  const modifiers = parts.map((part) => MODIFIERS[part.toLowerCase()]);
  const key =
    ALIASES[last.toLowerCase()] ??
    NAMED_KEYS.get(last.toLowerCase()) ??
    (/^[!-~]$/.test(last) ? last.toUpperCase() : undefined);
  if (key === undefined || modifiers.includes(undefined)) {
    return { ok: false, problem: { code: 'hotkey-unknown', accelerator: text } };
  }
  const held = new Set(modifiers.map((modifier) => samePlace(modifier ?? '', platform)));
  const accelerator = [...ORDER.filter((modifier) => held.has(modifier)), key].join('+');
  const bare = held.size === 0 || (held.size === 1 && held.has('Shift'));
  if (RESERVED.has(accelerator) || (bare && (isTyped(key) || NAMED_KEYS.get(key.toLowerCase()) === undefined))) {
    return { ok: false, problem: { code: 'hotkey-reserved', accelerator } };
  }
  return { ok: true, accelerator };
}

/** "Ctrl" and "CommandOrControl" are one key, but for the Mac, where "Command" is. */
function samePlace(modifier: string, platform: string): string {
  const main = platform === 'darwin' ? 'Command' : 'Control';
  return modifier === main ? 'CommandOrControl' : modifier;
}
