import type * as english from '../en/sequences';
import { didYouMean } from './keys-meant';
import { sequenceRun } from './sequence-run';

/** German writes a decimal comma. */
const comma = (number: string): string => number.replace('.', ',');

const time = (ms: number): string => (ms < 1_000 ? `${ms} ms` : `${comma(String(ms / 1_000))} s`);

const seconds = (ms: number): string => (ms < 10_000 ? comma((ms / 1_000).toFixed(1)) : String(Math.round(ms / 1_000)));

const about = (ms: number): string => {
  const whole = Math.round(ms / 1_000);
  if (whole < 60) return `etwa ${seconds(ms)} s`;
  const minutes = `etwa ${Math.floor(whole / 60)} min`;
  return whole % 60 === 0 ? minutes : `${minutes} ${whole % 60} s`;
};

const readyMade: typeof english.sequences.readyMade = {
  answer: {
    name: 'Annehmen',
    what: 'Nimmt den klingelnden Anruf an: drückt OK und hebt ab, wo ein Telefon das braucht.',
  },
  'hang-up': { name: 'Auflegen', what: 'Beendet das Gespräch oder lehnt den klingelnden Anruf ab.' },
  hold: { name: 'Halten', what: 'Hält das Gespräch; ein zweiter Start holt es zurück.' },
  'blind-transfer': {
    name: 'Direkt weiterleiten',
    what: 'Leitet das Gespräch ohne Rückfrage weiter; tragen Sie die Nummer ein.',
  },
  'attended-start': {
    name: 'Weiterleiten: Rückfrage',
    what: 'Hält das Gespräch und ruft für die Rückfrage an; tragen Sie die Nummer ein.',
  },
  'attended-complete': {
    name: 'Weiterleiten: verbinden',
    what: 'Verbindet beide Gesprächspartner und beendet Ihr Gespräch.',
  },
  'attended-abort': {
    name: 'Weiterleiten: zurück',
    what: 'Beendet die Rückfrage und kehrt zum gehaltenen Gespräch zurück.',
  },
  conference: { name: 'Konferenz', what: 'Legt das gehaltene und das laufende Gespräch zusammen.' },
  'pick-up': {
    name: 'Anruf heranholen',
    what: 'Nimmt einen Anruf an, der anderswo klingelt: *8, wie bei vielen Anlagen.',
  },
  voicemail: { name: 'Mailbox', what: 'Ruft Ihre Mailbox an; tragen Sie die Nummer ein.' },
  'do-not-disturb': { name: 'Nicht stören', what: 'Schaltet „Nicht stören“ ein oder aus.' },
};

const kinds: typeof english.sequences.kinds = {
  key: 'Taste',
  type: 'Tippen',
  wait: 'Warten',
  dtmf: 'Töne',
  pin: 'PIN',
  tap: 'Berühren',
  'release-all': 'Alles auflegen',
  'log-off': 'Abmelden',
  're-register': 'Neu anmelden',
  'play-ringer': 'Klingelton',
  'mend-line-info': 'Leitungstexte zeigen',
};

const kindHints: typeof english.sequences.kindHints = {
  type: 'Ziffern auf dem Tastenfeld',
  wait: 'feste Zeit',
  dtmf: 'Ziffern als MFV',
  pin: 'aus dem Schlüsselbund',
  tap: 'auf dem Display, nur 870',
  'log-off': 'eine Identität oder alle',
  're-register': 'eine Identität',
  'mend-line-info': 'nur 820 und 821',
};

export const sequences: typeof english.sequences = {
  ...sequenceRun,
  intro:
    'Eine Tastenfolge drückt Tasten nacheinander, mit festen Zeiten. Starten Sie sie mit einem Kürzel, im Menü im Infobereich, im Panel oder mit „Starten“.',
  none: 'Noch keine Tastenfolgen.',
  list: 'Ihre Tastenfolgen',
  time,
  about,
  noSteps: 'noch ohne Schritte',
  inTrayShort: 'Infobereich',
  inPanelShort: 'Panel',
  run: 'Starten',
  runNamed: (name: string) => `${name} starten`,
  dry: 'Am Demo-Telefon testen',
  ran: 'Das Telefon hat sie angenommen.',
  triedDry: 'Das Demo-Telefon hat sie angenommen.',

  add: 'Tastenfolge hinzufügen',
  beginWith: 'Beginnen mit',
  empty: 'Leer',
  emptyWhat: 'Wählen Sie jeden Schritt selbst.',
  newName: 'Neue Tastenfolge',
  cancel: 'Abbrechen',
  readyMade,

  name: 'Name',
  nameWrong: (most: number) => `Ein Name hat 1 bis ${most} Zeichen, ohne [ und ].`,
  nameTaken: 'Eine andere Tastenfolge hat diesen Namen.',
  steps: 'Schritte',
  step: (nth: number) => `Schritt ${nth}`,
  stepsHint: 'Alt+↑ und Alt+↓ verschieben einen Schritt.',
  kinds,
  kindHints,
  hold: 'Halten',
  pause: 'Pause',
  ms: 'ms',
  holdOf: 'Halten, in ms',
  pauseOf: 'Pause, in ms',
  waitOf: 'Zeit, in ms',
  usual: 'üblich',
  key: 'Taste',
  digits: 'Ziffern',
  pin: 'PIN',
  pinAs: 'Wie die PIN gesendet wird',
  pinAsKeys: 'als Tasten',
  pinAsTones: 'als Töne',
  pinGone: 'entfernt',
  x: 'X',
  y: 'Y',
  identity: 'Identität',
  identityNth: (nth: number) => `Identität ${nth}`,
  allIdentities: 'Alle Identitäten',
  ringer: 'Klingelton',
  ringerNth: (nth: number) => `Klingelton ${nth}`,
  moveUp: (nth: number) => `Schritt ${nth} nach oben`,
  moveDown: (nth: number) => `Schritt ${nth} nach unten`,
  duplicate: (nth: number) => `Schritt ${nth} duplizieren`,
  removeStep: (nth: number) => `Schritt ${nth} entfernen`,
  movedTo: (nth: number, steps: number) => `Jetzt Schritt ${nth} von ${steps}.`,
  addStep: 'Schritt hinzufügen',
  addStepHint: 'Taste, Ziffern, „Warten“, „Töne“ …',
  addStepNothing: 'Diesen Schritt gibt es nicht. Wählen Sie einen aus der Liste.',
  asWritten: 'wie geschrieben',
  stepsMost: (limit: number) => `Eine Tastenfolge hat höchstens ${limit} Schritte.`,
  keyWrong: 'Eine Taste heißt etwa F_HOLD: Großbuchstaben, Ziffern und _.',
  keyUnknown: (key, meant) => `Kein Telefon hat eine Taste namens „${key}“.${didYouMean(meant)}`,
  digitsWrong: (most: number) => `Geben Sie höchstens ${most} Ziffern, * und # ein.`,
  tonesWrong: (most: number) => `Geben Sie höchstens ${most} Ziffern, A bis D, * und # ein.`,
  pixelWrong: (most) => `Geben Sie eine Zahl von 0 bis ${most} ein.`,
  timeWrong: (least: number, most: number) => `Geben Sie eine Zeit von ${least} bis ${most} ms ein.`,
  timeOrNothing: (most: number) => `Geben Sie eine Zeit von 0 bis ${most} ms ein oder lassen Sie das Feld leer.`,

  notThisWay: (way, phone, steps) =>
    steps.length === 1
      ? `Über ${way} kann ${phone} Schritt ${steps[0]} nicht ausführen.`
      : `Über ${way} kann ${phone} die Schritte ${steps.slice(0, -1).join(', ')} und ${steps.at(-1)} nicht ausführen.`,

  timeline: 'Zeitverlauf',
  held: (what: string, ms: number) => `${what}, ${time(ms)}`,
  paused: (ms: number) => `dann ${time(ms)} Pause`,
  timelineHint: 'Gefüllt: Tasten und Ziffern. Leer: Warten.',

  coolDown: 'Sperrzeit',
  coolDownHint:
    'In dieser Zeit startet die Tastenfolge nicht noch einmal, weil ein doppelter Druck ein Umschalten aufheben würde. 0: keine Sperre.',
  coolDownWrong: (most: number) => `Geben Sie eine Zeit von 0 bis ${time(most)} ein, etwa 500 ms oder 1,5 s.`,
  shownIn: 'Zu finden im',
  inTray: 'Menü im Infobereich',
  inPanel: 'Panel',
  hotkey: 'Kürzel',

  remove: 'Diese Tastenfolge entfernen',
  removeQuestion: (name: string, hotkeys: readonly string[]) =>
    hotkeys.length === 0
      ? `${name} entfernen?`
      : `${name} und ${hotkeys.length === 1 ? 'das Kürzel' : 'die Kürzel'} ${hotkeys.join(', ')} entfernen?`,
  removeYes: 'Entfernen',

  pins: 'PINs',
  pinsIntro:
    'Für Schritte, die eine PIN tippen. Die Ziffern werden im Schlüsselbund gespeichert und nie wieder angezeigt.',
  pinList: 'Ihre PINs',
  pinName: 'Name',
  pinNameWrong: (most: number) => `Ein Name hat 1 bis ${most} Zeichen.`,
  pinNameTaken: 'Eine andere PIN hat diesen Namen.',
  pinDigits: 'Ziffern',
  pinDigitsWrong: (most: number) => `Eine PIN hat 1 bis ${most} Zeichen: Ziffern, * und #.`,
  pinKept: 'im Schlüsselbund',
  pinNew: 'Neue PIN',
  pinAdd: 'PIN hinzufügen',
  pinChange: (name: string) => `PIN ${name} ändern`,
  change: 'Ändern',
  pinSave: 'Im Schlüsselbund speichern',
  pinRemove: (name: string) => `PIN ${name} entfernen`,
  pinRemoveQuestion: (name: string, sequences: readonly string[]) =>
    sequences.length === 0
      ? `${name} aus dem Schlüsselbund entfernen?`
      : `${name} aus dem Schlüsselbund entfernen? Ohne sie funktioniert nicht mehr: ${sequences.join(', ')}.`,

  asText: 'Als Text',
  text: 'Tastenfolgen als Text',
  textHint:
    '[Name], darunter die Schritte: F_HOLD,,1000; {type 200}; ENTER. Eine Tastenfolge mit gleichem Namen ersetzt Ihre.',
  addText: 'Diese Tastenfolgen hinzufügen',
  added: (count: number) => (count === 1 ? '1 Tastenfolge hinzugefügt.' : `${count} Tastenfolgen hinzugefügt.`),
  copyAll: 'Alle als Text kopieren',
  copied: 'Kopiert, ohne PINs.',

  hotkeyFor: 'Ein Kürzel für',
  hotkeyForKeys: 'Tasten drücken',
};
