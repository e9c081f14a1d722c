import type { DialPlan } from '../../../electron/contract/dialling/number';
import type * as english from '../en/program';
import { groupedPlan } from '../grouped';
import { actions } from './actions';

export const tray: typeof english.tray = {
  tooltip: (phone: string, connection: string) => `Offhook – ${phone}: ${connection}`,
  status: (phone: string, connection: string) => `${phone} – ${connection}`,
  dial: (plan: DialPlan) =>
    plan.number === plan.dials ? `${plan.number} wählen` : `${plan.number} als ${groupedPlan(plan)} wählen`,
  dialEmergency: (number: string) => `${number} anrufen …`,
  dialCopied: 'Kopierte Nummer wählen',
  dialOneOf: (count: number) => `Eine von ${count} kopierten Nummern wählen`,
  oneNumber: (before: string, number: string) => (before === '' ? number : `${before} ${number}`),
  moreInPanel: 'Weitere im Panel …',
  nothingToDial: 'Keine Nummer in der Zwischenablage',
  clipboardSecret: 'Die Zwischenablage ist als geheim markiert',
  dialSelected: 'Markierte Nummer wählen',
  favourites: 'Favoriten',
  favourite: (name: string, number: string) => `${name}: ${number}`,
  stopCountdown: (number: string) => `${number} nicht wählen`,
  sendPostDial: (digits: string) => `${digits} jetzt senden`,
  redialRecent: (number: string) => `${number} wählen`,
  recent: 'Letzte Nummern',
  open: 'Offhook öffnen',
  keypad: 'Tastenfeld öffnen',
  settings: 'Einstellungen',
  phones: 'Telefone',
  answer: actions.answer,
  hangUp: actions['hang-up'],
  hold: actions.hold,
  mute: actions.mute,
  transfer: actions.transfer,
  doNotDisturb: actions['do-not-disturb'],
  redial: actions.redial,
  endAllCalls: 'Alle Gespräche beenden',
  stopSequence: (name: string) => `„${name}“ stoppen`,
  quit: 'Offhook beenden',
};

export const windowTitles: typeof english.windowTitles = {
  panel: 'Offhook',
  phone: 'Telefon',
  settings: 'Einstellungen',
};

export const applicationMenu: typeof english.applicationMenu = {
  about: 'Über Offhook',
  hide: 'Offhook ausblenden',
  hideOthers: 'Andere ausblenden',
  showAll: 'Alle einblenden',
  edit: 'Bearbeiten',
  undo: 'Widerrufen',
  redo: 'Wiederholen',
  cut: 'Ausschneiden',
  copy: 'Kopieren',
  paste: 'Einsetzen',
  selectAll: 'Alles auswählen',
  window: 'Fenster',
  minimise: 'Im Dock ablegen',
  close: 'Schließen',
};
