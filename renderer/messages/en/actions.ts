import type { ActionWords } from '../say';

export const actions: ActionWords = {
  answer: 'Answer',
  'hang-up': 'Hang up',
  hold: 'Hold',
  transfer: 'Transfer',
  mute: 'Mute',
  redial: 'Redial',
  'do-not-disturb': 'Do not disturb',
  'volume-up': 'Volume up',
  'volume-down': 'Volume down',
};

/** Names of the hotkeys that Offhook brings along, by their ids. */
export const hotkeyNames = {
  ...actions,
  'dial-clipboard': 'Dial the copied number',
  'dial-selection': 'Dial the selected number',
  'show-panel': 'Show the panel',
};
