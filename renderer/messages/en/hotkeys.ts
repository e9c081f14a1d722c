import { hotkeyNaming } from './hotkey-caps';

/** The hotkeys section of the settings window. */
export const hotkeys = {
  ...hotkeyNaming,
  intro: 'Hotkeys work in every program.',
  action: 'Action',
  keys: 'Hotkey',
  none: 'none',
  record: 'Record',
  recordFor: (name: string) => `Record a hotkey for ${name}`,
  recording: 'Press the keys …',
  recordingHint: 'Esc keeps the old one, Backspace clears it.',
  modifierNeeded: 'Hold Ctrl, Alt or Shift as well.',
  keyUnknown: 'That key cannot be a hotkey.',
  numLockNeeded: 'Switch Num Lock on and do not hold Shift: otherwise this is another key.',
  numLock: 'Works while Num Lock is on.',
  proof: {
    waiting: 'Saved. Press it now to test it; this time it does nothing.',
    heard: 'It arrived. The hotkey works from now on.',
    lost: 'It did not arrive: the desktop or another program uses it, or the keyboard layout has changed. Choose another one.',
  },
  altGr: 'Ctrl+Alt is AltGr on many keyboards, so this hotkey also types a character there. Add Shift.',
  alone: 'Other programs no longer get this key. Add Ctrl, Alt or Shift to leave it to them.',
  takeOver: 'Take it over',
  takeOverFor: (name: string) => `Take it over for ${name}`,
  wayland: 'Under Wayland, the system may not pass hotkeys on. If one does nothing, check the keyboard settings.',
  custom: 'Your own hotkeys',
  sequence: 'Keys to press',
  sequenceHint: 'Such as F1,50,200;ENTER: key, time and pause in milliseconds.',
  add: 'Add',
  remove: 'Remove',
  removeFor: (name: string) => `Remove the hotkey for ${name}`,
};
