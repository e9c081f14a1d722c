import type * as english from '../en/hotkey-caps';

/** The action of a hotkey without a name of its own. */
export const hotkeyNaming: typeof english.hotkeyNaming = {
  presses: (sequence: string) => `${sequence} drücken`,
};

export const caps: typeof english.caps = {
  Control: 'Strg',
  Alt: 'Alt',
  Shift: 'Umschalt',
  Super: 'Super',
  numdiv: 'Num /',
  nummult: 'Num *',
  numadd: 'Num +',
  numsub: 'Num −',
  numdec: 'Num ,',
  Space: 'Leertaste',
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→',
  Return: 'Enter',
  Backspace: 'Rücktaste',
  Delete: 'Entf',
  Insert: 'Einfg',
  PageUp: 'Bild auf',
  PageDown: 'Bild ab',
  Home: 'Pos1',
  End: 'Ende',
  Tab: 'Tab',
  Escape: 'Esc',
  VolumeUp: 'Lauter',
  VolumeDown: 'Leiser',
  VolumeMute: 'Ton aus',
  MediaPlayPause: 'Wiedergabe',
  MediaStop: 'Stopp',
  MediaNextTrack: 'Nächster Titel',
  MediaPreviousTrack: 'Voriger Titel',
};
