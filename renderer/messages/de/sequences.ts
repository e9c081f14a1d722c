import type * as english from '../en/sequences';
import { didYouMean } from './keys-meant';

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
    what: 'Nimmt den Anruf an, der klingelt: OK, dann abheben für Telefone, die das brauchen.',
  },
  'hang-up': { name: 'Auflegen', what: 'Beendet das Gespräch oder weist ab, was klingelt.' },
  hold: { name: 'Halten', what: 'Hält das Gespräch; noch einmal holt es zurück.' },
  'blind-transfer': {
    name: 'Sofort weiterleiten',
    what: 'Gibt das Gespräch ohne Rückfrage weiter; die Nummer tragen Sie ein.',
  },
  'attended-start': {
    name: 'Weiterleiten: Rückfrage',
    what: 'Hält das Gespräch und ruft an, wen Sie fragen; die Nummer tragen Sie ein.',
  },
  'attended-complete': { name: 'Weiterleiten: verbinden', what: 'Verbindet die beiden miteinander und geht.' },
  'attended-abort': {
    name: 'Weiterleiten: zurück',
    what: 'Beendet die Rückfrage und kehrt zum gehaltenen Gespräch zurück.',
  },
  conference: { name: 'Konferenz', what: 'Legt das gehaltene und das laufende Gespräch zusammen.' },
  'pick-up': { name: 'Anruf heranholen', what: 'Nimmt an, was anderswo klingelt: *8, wie es viele Anlagen haben.' },
  voicemail: { name: 'Mailbox', what: 'Ruft Ihre Mailbox an; deren Nummer tragen Sie ein.' },
  'do-not-disturb': { name: 'Nicht stören', what: 'Schaltet es ein oder wieder aus.' },
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
  'mend-line-info': 'Leitungstexte richten',
};

const kindHints: typeof english.sequences.kindHints = {
  type: 'Ziffern auf dem Tastenfeld',
  wait: 'eine Zeit',
  dtmf: 'Ziffern als MFV',
  pin: 'aus dem Schlüsselbund',
  tap: 'auf dem Display, nur 870',
  'log-off': 'eine Identität oder alle',
  're-register': 'eine Identität',
  'mend-line-info': 'nur 820 und 821',
};

export const sequences: typeof english.sequences = {
  intro:
    'Tasten in Folge, mit ihren Zeiten. Ein Kürzel, das Menü im Infobereich, das Panel oder „Starten“ löst sie aus.',
  none: 'Noch keine Folge.',
  list: 'Ihre Tastenfolgen',
  time,
  about,
  noSteps: 'noch ohne Schritte',
  inTrayShort: 'Infobereich',
  inPanelShort: 'Panel',
  run: 'Starten',
  runNamed: (name: string) => `${name} starten`,
  stop: 'Stopp',
  stopNamed: (name: string) => `${name} stoppen`,
  dry: 'Am Demo-Telefon proben',
  ran: 'Das Telefon hat sie angenommen.',
  triedDry: 'Das Demo-Telefon hat sie angenommen.',
  progress: (step: number, steps: number) => `Schritt ${step} von ${steps}`,
  dryNamed: (name: string) => `${name}, am Demo-Telefon`,
  inPanelList: 'Tastenfolgen',
  running: 'Laufende Tastenfolge',

  add: 'Tastenfolge hinzufügen',
  beginWith: 'Beginnen mit',
  empty: 'Leer',
  emptyWhat: 'Wählen Sie jeden Schritt selbst.',
  newName: 'Neue Tastenfolge',
  cancel: 'Abbrechen',
  readyMade,

  name: 'Name',
  nameWrong: 'Ein Name hat 1 bis 60 Zeichen, ohne [ und ].',
  nameTaken: 'So heißt schon eine andere Tastenfolge.',
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
  duplicate: (nth: number) => `Schritt ${nth} verdoppeln`,
  removeStep: (nth: number) => `Schritt ${nth} entfernen`,
  movedTo: (nth: number, steps: number) => `Jetzt Schritt ${nth} von ${steps}.`,
  addStep: 'Schritt hinzufügen',
  addStepHint: 'Taste, Ziffern, „Warten“, „Töne“ …',
  addStepNothing: 'Den Schritt gibt es nicht. Wählen Sie einen aus der Liste.',
  asWritten: 'wie geschrieben',
  stepsMost: (limit: number) => `Eine Tastenfolge hat höchstens ${limit} Schritte.`,
  keyWrong: 'Eine Taste heißt etwa F_HOLD: Großbuchstaben, Ziffern und _.',
  keyUnknown: (key, meant) => `Kein Telefon hat eine Taste namens „${key}“.${didYouMean(meant)}`,
  digitsWrong: 'Ziffern, * und #, höchstens 64.',
  tonesWrong: 'Ziffern, A bis D, * und #, höchstens 64.',
  pixelWrong: 'Ein Bildpunkt ist eine Zahl von 0 bis 4095.',
  timeWrong: (least: number, most: number) => `Eine Zeit von ${least} bis ${most} ms.`,
  timeOrNothing: (most: number) => `Eine Zeit von 0 bis ${most} ms, oder nichts.`,

  notThisWay: (way, phone, steps) =>
    steps.length === 1
      ? `Über ${way} geht an ${phone} der Schritt ${steps[0]} nicht.`
      : `Über ${way} gehen an ${phone} die Schritte ${steps.slice(0, -1).join(', ')} und ${steps.at(-1)} nicht.`,

  timeline: 'Zeitverlauf',
  held: (what: string, ms: number) => `${what}, ${time(ms)}`,
  paused: (ms: number) => `dann ${time(ms)} Pause`,
  timelineHint: 'Gefüllt: Tasten und Ziffern. Leer: Warten.',

  coolDown: 'Sperrzeit',
  coolDownHint:
    'So lange nach einem Start startet sie nicht noch einmal: ein doppelter Druck nähme sich sonst selbst zurück. 0: sofort.',
  coolDownWrong: (most: number) => `Eine Zeit von 0 bis ${time(most)}, etwa 500 ms oder 1,5 s.`,
  shownIn: 'Zu finden im',
  inTray: 'Menü im Infobereich',
  inPanel: 'Panel',
  hotkey: 'Kürzel',

  remove: 'Diese Tastenfolge entfernen',
  removeQuestion: (name: string, hotkeys: readonly string[]) =>
    hotkeys.length === 0
      ? `${name} entfernen?`
      : `${name} entfernen, und damit ${hotkeys.length === 1 ? 'das Kürzel' : 'die Kürzel'} ${hotkeys.join(', ')}?`,
  removeYes: 'Entfernen',

  pins: 'PINs',
  pinsIntro: 'Für Schritte, die eine PIN tippen. Die Ziffern liegen im Schlüsselbund und werden nie wieder gezeigt.',
  pinList: 'Ihre PINs',
  pinName: 'Name',
  pinNameWrong: 'Ein Name hat 1 bis 60 Zeichen.',
  pinNameTaken: 'So heißt schon eine andere PIN.',
  pinDigits: 'Ziffern',
  pinDigitsWrong: 'Eine PIN hat 1 bis 32 Ziffern, auch * und #.',
  pinKept: 'liegt im Schlüsselbund',
  pinNew: 'Neue PIN',
  pinAdd: 'PIN hinzufügen',
  pinChange: (name: string) => `PIN ${name} ändern`,
  change: 'Ändern',
  pinSave: 'PIN im Schlüsselbund sichern',
  pinRemove: (name: string) => `PIN ${name} entfernen`,
  pinRemoveQuestion: (name: string, sequences: readonly string[]) =>
    sequences.length === 0
      ? `${name} aus dem Schlüsselbund entfernen?`
      : `${name} aus dem Schlüsselbund entfernen? Ohne sie läuft nicht mehr: ${sequences.join(', ')}.`,

  asText: 'Als Text',
  text: 'Tastenfolgen als Text',
  textHint:
    '[Name], darunter die Schritte: F_HOLD,,1000; {type 200}; ENTER. Wer heißt wie eine Ihrer Folgen, ersetzt sie.',
  addText: 'Diese Tastenfolgen hinzufügen',
  added: (count: number) => (count === 1 ? '1 Tastenfolge hinzugefügt.' : `${count} Tastenfolgen hinzugefügt.`),
  copyAll: 'Alle als Text kopieren',
  copied: 'Kopiert. Es steht keine PIN darin.',

  runs: (name: string) => `${name} starten`,
  hotkeyFor: 'Ein Kürzel für',
  hotkeyForKeys: 'Tasten, die gedrückt werden',
};
