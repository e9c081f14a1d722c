import type { DialSource } from '../../../electron/contract/dialling/number';
import type * as english from '../en/history';
import { clock, day } from './times';

const from: Readonly<Record<DialSource, string>> = {
  typed: 'getippt',
  clipboard: 'kopiert',
  selection: 'markiert',
  watch: 'kopiert',
  link: 'aus einem Link',
  tray: 'Menü im Infobereich',
  history: 'noch einmal gewählt',
  favourite: 'Favorit',
  'command-line': 'Kommandozeile',
};

const outcomes: Readonly<Partial<Record<string, string>>> = {
  done: 'vom Telefon angenommen',
  'no-answer': 'gesendet',
  handed: 'an FreeSWITCH übergeben',
  'server-unsure': 'keine Antwort von FreeSWITCH',
  cancelled: 'rechtzeitig angehalten',
  'no-reply': 'keine Rückmeldung vom Telefon',
  'foreign-reply': 'gesendet; etwas anderes meldete sich',
  'bad-reply': 'keine Rückmeldung vom Telefon',
  'too-much': 'keine Rückmeldung vom Telefon',
  internal: 'keine Rückmeldung vom Telefon',
  unreachable: 'nicht gewählt: Telefon nicht erreichbar',
  'name-not-found': 'nicht gewählt: Adresse unbekannt',
  'password-missing': 'nicht gewählt: Passwort fehlt',
  'password-refused': 'nicht gewählt: Passwort abgelehnt',
  'locked-out': 'nicht gewählt: Anmeldung gesperrt',
  'login-weaker': 'nicht gewählt: schwächere Anmeldung',
  'keychain-locked': 'nicht gewählt: Schlüsselbund gesperrt',
  'keychain-dismissed': 'nicht gewählt: Schlüsselbund gesperrt',
};

const DAY_MS = 86_400_000;
const number = new Intl.NumberFormat('de-DE');

export const history: typeof english.history = {
  favourites: 'Favoriten',
  favouriteList: 'Ihre Favoriten',
  noFavourites: 'Nummern, die Sie zur Hand haben wollen: hier hinzufügen oder einen Ihrer Anrufe anheften.',
  add: 'Favorit hinzufügen',
  newFavourite: 'Neuer Favorit',
  name: 'Name',
  nameWrong: 'Ein Name hat 1 bis 60 Zeichen.',
  number: 'Nummer',
  numberWrong: 'Eine Nummer hat 1 bis 300 Zeichen.',
  numberHint: 'Wie Sie sie schreiben; ,,21# sendet nach einer Weile Töne, ;21# auf Ihr Wort.',
  pin: 'PIN',
  noPin: 'Keine',
  pinHint: 'Wird auf Ihr Wort hinter der Nummer als Töne gesendet.',
  withPin: (name) => `PIN ${name}`,
  pinGone: 'entfernt',
  save: 'Favorit sichern',
  cancel: 'Abbrechen',
  dial: (what) => `${what} wählen`,
  change: (name) => `${name} ändern`,
  remove: (name) => `${name} entfernen`,
  removeQuestion: (name) => `${name} aus Ihren Favoriten entfernen?`,
  removeYes: 'Entfernen',

  calls: 'Anrufe',
  list: 'Ihre Anrufe',
  search: 'Suchen',
  searchHint: 'Eine Nummer oder ein Telefon',
  none: 'Hier stehen Nummern, die Sie wählen.',
  nothingFound: (text) => `In keinem Anruf steht „${text}“.`,
  count: (count) => (count === 1 ? '1 Anruf' : `${number.format(count)} Anrufe`),
  found: (count) => (count === 1 ? '1 Anruf gefunden' : `${number.format(count)} Anrufe gefunden`),
  more: (count) => `${number.format(count)} weitere zeigen`,
  dials: (dials) => `wählt ${dials}`,
  when: (at, now) => {
    if (day(at) === day(now)) return `heute ${clock(at)}`;
    return day(at) === day(now - DAY_MS) ? `gestern ${clock(at)}` : `${day(at)}, ${clock(at)}`;
  },
  from: (source) => from[source],
  outcome: (code) => outcomes[code] ?? 'nicht gewählt',
  again: (what) => `${what} noch einmal wählen`,
  pinIt: (what) => `${what} zum Favoriten machen`,
  removeCall: (what) => `${what} aus dem Verlauf löschen`,
  removed: 'Gelöscht.',
  clear: 'Alle löschen',
  clearQuestion: (count) =>
    count === 1
      ? 'Den einen Anruf löschen? Favoriten bleiben.'
      : `Alle ${number.format(count)} Anrufe löschen? Favoriten bleiben.`,
  clearYes: 'Alle löschen',

  kept: 'Was gespeichert wird',
  keep: 'Gewähltes merken',
  keepHint: 'In einer Datei, die nur Sie lesen können. Was hinter einer Nummer gesendet wird, steht nicht darin.',
  offQuestion: (count) =>
    count === 1
      ? 'Ab jetzt nichts mehr merken und den einen Anruf löschen?'
      : `Ab jetzt nichts mehr merken und alle ${number.format(count)} Anrufe löschen?`,
  offYes: 'Löschen und ausschalten',
  days: 'So viele Tage lang',
  daysWrong: 'Eine Zahl von 1 bis 3650.',
  keepAsItIs: 'Behalten',
};
