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
  'command-line': 'Befehlszeile',
};

const outcomes: Readonly<Partial<Record<string, string>>> = {
  done: 'vom Telefon angenommen',
  'no-answer': 'gesendet',
  handed: 'an FreeSWITCH übergeben',
  'server-unsure': 'keine Antwort von FreeSWITCH',
  cancelled: 'rechtzeitig gestoppt',
  'no-reply': 'keine Antwort vom Telefon',
  'foreign-reply': 'gesendet; andere Gegenstelle',
  'bad-reply': 'keine Antwort vom Telefon',
  'too-much': 'keine Antwort vom Telefon',
  internal: 'keine Antwort vom Telefon',
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
  noFavourites: 'Fügen Sie eine häufige Nummer hinzu oder machen Sie einen Ihrer Anrufe zum Favoriten.',
  add: 'Favorit hinzufügen',
  newFavourite: 'Neuer Favorit',
  name: 'Name',
  nameWrong: (most: number) => `Ein Name hat 1 bis ${most} Zeichen.`,
  number: 'Nummer',
  numberWrong: (most: number) => `Eine Nummer hat 1 bis ${most} Zeichen.`,
  numberHint: 'So, wie Sie sie schreiben. ,,21# sendet Töne nach einer Pause, ;21# sendet sie mit „Jetzt senden“.',
  pin: 'PIN',
  noPin: 'Keine',
  pinHint: 'Wird mit „Jetzt senden“ als Töne nach der Nummer gesendet.',
  withPin: (name) => `PIN ${name}`,
  pinGone: 'entfernt',
  save: 'Speichern',
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
  none: 'Gewählte Nummern erscheinen hier.',
  nothingFound: (text) => `Kein Anruf enthält „${text}“.`,
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

  kept: 'Speicherung',
  keep: 'Nummern merken',
  keepHint: 'In einer Datei, die nur Sie lesen können. Nach der Nummer gesendete Ziffern stehen nicht darin.',
  offQuestion: (count) =>
    count === 1
      ? 'Verlauf ausschalten und den einen Anruf löschen?'
      : `Verlauf ausschalten und alle ${number.format(count)} Anrufe löschen?`,
  offYes: 'Löschen und ausschalten',
  days: 'Dauer in Tagen',
  daysWrong: (most: number) => `Geben Sie eine Zahl von 1 bis ${most} ein.`,
  keepAsItIs: 'Behalten',
};
