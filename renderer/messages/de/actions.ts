import type { hotkeyNames as english } from '../en/actions';
import type { ActionWords } from '../say';

export const actions: ActionWords = {
  answer: 'Annehmen',
  'hang-up': 'Auflegen',
  hold: 'Halten',
  transfer: 'Weiterleiten',
  mute: 'Stumm',
  redial: 'Wahlwiederholung',
  'do-not-disturb': 'Nicht stören',
  'volume-up': 'Lauter',
  'volume-down': 'Leiser',
};

export const hotkeyNames: typeof english = {
  ...actions,
  'dial-clipboard': 'Kopierte Nummer wählen',
  'dial-selection': 'Markierte Nummer wählen',
  'show-panel': 'Panel zeigen',
};
