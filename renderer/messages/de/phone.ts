import type { Problem } from '../../../electron/contract/problem';
import type * as english from '../en/phone';
import { sayProblem } from '../say';
import { problems } from './problems';

const UNREADABLE = 'Das Bild, das vom Telefon kam, ist nicht lesbar.';

export const phone: typeof english.phone = {
  title: (name: string) => `${name} – Offhook`,
  face: (name: string) => `Tasten von ${name}`,
  display: 'Display des Telefons',
  sideDisplays: { label_screen: 'Display der Funktionstasten', exp_screen: 'Display des Erweiterungsmoduls' },
  touch: 'Das Display berühren',
  touchOverview:
    'Klicken Sie auf das Display, um es zu berühren, oder ziehen Sie darauf. Mit der Tastatur: Tab zum Display, die Pfeile bewegen ein Fadenkreuz, die Leertaste berührt.',
  touchHint:
    'Die Pfeiltasten bewegen das Fadenkreuz, mit Umschalt um einen Bildpunkt. Leertaste oder Enter berührt; halten Sie sie für eine lange Berührung.',
  waiting: 'Auf das Display wird gewartet …',
  noDisplay: (touch) =>
    `Über SIP zeigt ein Telefon kein Display${touch ? ' und nimmt keine Berührung an' : ''}. Tasten gehen einzeln hinaus; keine lässt sich halten, und Töne (MFV) gibt es nicht.`,
  plainFace: (model) => `Wo die Tasten eines ${model} sitzen, weiß Offhook nicht; das Bild ist deshalb vereinfacht.`,
  unreadable: UNREADABLE,
  noPicture: (problem: Problem) => {
    if (problem.code === 'refused') {
      const text = `Das Telefon gibt kein Bild seines Displays heraus (Status ${problem.status}). Tasten werden trotzdem gesendet.`;
      const guarded = problem.status === 401 || problem.status === 403;
      return guarded
        ? `${text} Manche zeigen es nur dem Administrator: Tragen Sie ihn in den Einstellungen ein.`
        : text;
    }
    // Nothing was pressed here that a phone could have done all the same.
    if (problem.code === 'bad-reply') return UNREADABLE;
    if (problem.code === 'dropped') return 'Das Telefon ist nicht mehr erreichbar.';
    return sayProblem(problems, problem).text;
  },
  imageAge: (seconds: number) => `Das Display, wie es vor ${seconds} s war.`,
  softKeys: 'Tasten unter dem Display',
  functionKeys: 'Funktionstasten',
  module: (nth: number) => `Erweiterungsmodul ${nth}`,
  pages: 'Gezeigte Funktionstasten',
  range: (first: number, last: number) => (first === last ? `${first}` : `${first}–${last}`),
  labelKeys: 'Tasten beschriften',
  labelFor: (key: string) => `Beschriftung von ${key}`,
  mend: 'Leitungstexte richten',
  navigation: 'Navigation',
  keypad: 'Tastenfeld',
  callKeys: 'Gesprächstasten',
  voiceKeys: 'Stumm, Lautsprecher und Headset',
  volume: 'Lautstärke',
  zoom: 'Größe',
  fit: 'Einpassen',
  percent: (percent: number) => `${percent} %`,
  larger: 'Größer, kleiner, einpassen',
  paste: 'Die kopierte Nummer tippen',
  plusNotTyped: (number: string) =>
    `${number} beginnt mit +, und dafür hat ein Telefon keine Taste. Wählen Sie die Nummer vom Panel aus.`,
  copyScreen: 'Display kopieren',
  copied: 'Kopiert.',
  saveScreen: 'Display als Bild speichern',
  savedScreen: 'Gespeichert.',
  otherModel: (says: string, shown: string) =>
    `Das Telefon meldet sich als ${says}; ${shown === 'unknown' ? 'gewählt ist kein Modell' : `gezeigt wird ein ${shown}`}.`,
  showModel: (model: string) => `${model} zeigen`,
  onTop: 'Immer im Vordergrund',
  overview: 'Tastenübersicht',
  close: 'Schließen',
  hold: 'Halten Sie eine Taste für einen langen Druck. Ziehen Sie weg, um nichts zu drücken.',
  noHold: 'Ziehen Sie von einer Taste weg, um nichts zu drücken.',
  byKeyboard: 'Auf der Tastatur',
  onPhone: 'Am Telefon',
  names: 'Namen für Tastenfolgen',
};

export const keyNames: typeof english.keyNames = {
  OFFHOOK: 'Abheben',
  ONHOOK: 'Auflegen',
  SPEAKER: 'Lautsprecher',
  HEADSET: 'Headset',
  TRANSFER: 'Weiterleiten',
  F_TRANSFER: 'Weiterleiten',
  F_HOLD: 'Halten',
  F_R: 'Halten',
  RECALL: 'Halten',
  MUTE: 'Stumm',
  F_MUTE: 'Stumm',
  REDIAL: 'Wahlwiederholung',
  F_REDIAL: 'Wahlwiederholung',
  DND: 'Nicht stören',
  F_DND: 'Nicht stören',
  REC: 'Aufnehmen',
  F_REC: 'Aufnehmen',
  MENU: 'Menü',
  F_MENU: 'Menü',
  F_SETTINGS: 'Einstellungen',
  F_ADR_BOOK: 'Adressbuch',
  F_DIRECTORY_SEARCH: 'Adressbuch',
  F_CONFERENCE: 'Konferenz',
  F_RETRIEVE: 'Mailbox',
  F_HELP: 'Hilfe',
  F_SNOM: 'Snom',
  F_LABEL_PAGE_NEXT: 'Nächste Seite am Telefon',
  FUNCTION: 'Menü',
  CLEAR: 'Löschen',
  DISCONNECT: 'Auflegen',
  ENTER: 'OK',
  F_OK: 'Bestätigen',
  CANCEL: 'Abbrechen',
  F_CANCEL: 'Abbrechen',
  UP: 'Hoch',
  DOWN: 'Runter',
  LEFT: 'Links',
  RIGHT: 'Rechts',
  VOLUME_UP: 'Lauter',
  VOLUME_DOWN: 'Leiser',
  '*': 'Stern',
  '#': 'Raute',
};

export const capWords: typeof english.capWords = {
  CANCEL: 'Abbruch',
  F_CANCEL: 'Abbruch',
  DND: 'DND',
  F_DND: 'DND',
  REDIAL: 'Wiederwahl',
  F_REDIAL: 'Wiederwahl',
  F_SETTINGS: 'Optionen',
  SPEAKER: 'Laut',
  TRANSFER: 'Weiterleiten',
  F_TRANSFER: 'Weiterleiten',
};
