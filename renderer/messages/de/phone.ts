import type { Problem } from '../../../electron/contract/problem';
import type * as english from '../en/phone';
import { sayProblem } from '../say';
import { problems } from './problems';

const UNREADABLE = 'Das Bild vom Telefon ist nicht lesbar.';

export const phone: typeof english.phone = {
  title: (name: string) => `${name} – Offhook`,
  face: (name: string) => `Tasten von ${name}`,
  display: 'Display des Telefons',
  sideDisplays: { label_screen: 'Display der Funktionstasten', exp_screen: 'Display des Erweiterungsmoduls' },
  touch: 'Display berühren',
  touchOverview:
    'Klicken Sie auf das Display, um es zu berühren, oder ziehen Sie darüber. Mit der Tastatur: Tab zum Display, Pfeiltasten bewegen ein Fadenkreuz, Leertaste berührt.',
  touchHint:
    'Die Pfeiltasten bewegen das Fadenkreuz, mit Umschalt um einen Pixel. Leertaste oder Enter berührt; halten Sie die Taste für eine lange Berührung.',
  waiting: 'Warten auf das Display …',
  noDisplay: (touch) =>
    `Über SIP kann Offhook das Display nicht zeigen${touch ? ' und nicht berühren' : ''}. Tasten werden einzeln gesendet und lassen sich nicht halten; Töne (MFV) gibt es nicht.`,
  plainFace: (model) => `Offhook kennt die Anordnung der Tasten am ${model} nicht und zeigt sie vereinfacht.`,
  unreadable: UNREADABLE,
  noPicture: (problem: Problem) => {
    if (problem.code === 'refused') {
      const text = `Das Telefon gibt sein Display nicht frei (Status ${problem.status}). Die Tasten funktionieren trotzdem.`;
      const guarded = problem.status === 401 || problem.status === 403;
      return guarded
        ? `${text} Manche Telefone zeigen es nur dem Administrator: Tragen Sie diesen Benutzer in den Einstellungen ein.`
        : text;
    }
    // Nothing was pressed here that a phone could have done all the same.
    if (problem.code === 'bad-reply') return UNREADABLE;
    if (problem.code === 'dropped') return 'Das Telefon ist nicht mehr erreichbar.';
    return sayProblem(problems, problem).text;
  },
  imageAge: (seconds: number) => `Display von vor ${seconds} s.`,
  softKeys: 'Tasten unter dem Display',
  functionKeys: 'Funktionstasten',
  module: (nth: number) => `Erweiterungsmodul ${nth}`,
  pages: 'Gezeigte Funktionstasten',
  range: (first: number, last: number) => (first === last ? `${first}` : `${first}–${last}`),
  labelKeys: 'Tasten beschriften',
  labelFor: (key: string) => `Beschriftung von ${key}`,
  mend: 'Leitungstexte zeigen',
  navigation: 'Navigation',
  keypad: 'Tastenfeld',
  callKeys: 'Gesprächstasten',
  voiceKeys: 'Stumm, Lautsprecher und Headset',
  volume: 'Lautstärke',
  zoom: 'Größe',
  fit: 'Einpassen',
  percent: (percent: number) => `${percent} %`,
  larger: 'Größer, kleiner, einpassen',
  paste: 'Kopierte Nummer tippen',
  plusNotTyped: (number: string) =>
    `${number} beginnt mit +, und dafür hat ein Telefon keine Taste. Wählen Sie die Nummer im Panel.`,
  copyScreen: 'Display kopieren',
  copied: 'Kopiert.',
  saveScreen: 'Display als Bild speichern',
  savedScreen: 'Gespeichert.',
  otherModel: (says: string, shown: string) =>
    `Das Telefon meldet sich als ${says}; ${shown === 'unknown' ? 'eingestellt ist kein Modell' : `eingestellt ist ${shown}`}.`,
  showModel: (model: string) => `${model} zeigen`,
  onTop: 'Immer im Vordergrund',
  overview: 'Tastenübersicht',
  close: 'Schließen',
  hold: 'Halten Sie eine Taste für einen langen Tastendruck. Ziehen Sie den Zeiger von ihr weg, um abzubrechen.',
  noHold: 'Ziehen Sie den Zeiger von einer Taste weg, um abzubrechen.',
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
