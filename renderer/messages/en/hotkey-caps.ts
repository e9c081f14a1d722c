/** The action of a hotkey without a name of its own. */
export const hotkeyNaming = {
  presses: (sequence: string) => `Press ${sequence}`,
};

/** Key caps that are words. */
export const caps = {
  Control: 'Ctrl',
  Alt: 'Alt',
  Shift: 'Shift',
  Super: 'Super',
  numdiv: 'Num /',
  nummult: 'Num *',
  numadd: 'Num +',
  numsub: 'Num −',
  numdec: 'Num .',
  Space: 'Space',
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→',
  Return: 'Enter',
  Backspace: 'Backspace',
  Delete: 'Del',
  Insert: 'Ins',
  PageUp: 'Page up',
  PageDown: 'Page down',
  Home: 'Home',
  End: 'End',
  Tab: 'Tab',
  Escape: 'Esc',
  VolumeUp: 'Volume +',
  VolumeDown: 'Volume −',
  VolumeMute: 'Volume mute',
  MediaPlayPause: 'Play',
  MediaStop: 'Stop',
  MediaNextTrack: 'Next track',
  MediaPreviousTrack: 'Previous track',
};
