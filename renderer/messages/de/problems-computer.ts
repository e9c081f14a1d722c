import type { ListName } from '../../../electron/contract/limits';
import { nameOf, type ProblemWords, readable } from '../say';
import { hotkeyNames } from './actions';

const LISTS: Readonly<Record<ListName, string>> = {
  phones: 'Telefone',
  hotkeys: 'Tastenkürzel',
  sequences: 'Folgen',
  pins: 'PINs',
  favourites: 'Favoriten',
};

/** The troubles of this computer, or of Offhook itself, in German. */
export const computer = {
  'keychain-locked': () => ({
    text: 'Der Schlüsselbund ist gesperrt; das Passwort ist nicht lesbar.',
    next: 'Entsperren Sie ihn und fragen Sie dann noch einmal',
  }),
  'keychain-missing': () => ({
    text: 'Dieses System bietet keinen Schlüsselbund; kein Passwort kann aufbewahrt werden.',
    next: 'Starten Sie einen, etwa GNOME Keyring, und fragen Sie dann noch einmal',
  }),
  'keychain-dismissed': () => ({
    text: 'Der Schlüsselbund wollte entsperrt werden, und seine Frage wurde geschlossen; das Passwort ist nicht lesbar.',
    next: 'Fragen Sie noch einmal und antworten Sie dem Schlüsselbund',
  }),
  'keychain-no-keyring': () => ({
    text: 'Der Schlüsselbund hat noch nichts, worin ein Passwort liegen könnte.',
    next: 'Legen Sie im Passwortprogramm des Systems einen an (mit dem Namen „Anmeldung“, als Standard), und speichern Sie noch einmal',
  }),
  'password-lost': ({ phone }) => ({
    text: `Der Schlüsselbund hat das Passwort von ${phone} nicht mehr, das dort lag.`,
    next: 'Geben Sie das Passwort noch einmal ein',
  }),
  'no-tray': () => ({
    text: 'Dieser Desktop zeigt im Moment kein Infofeld; Offhook hat daher kein Symbol.',
    next: 'Zum Öffnen starten Sie es noch einmal; GNOME zeigt Symbole mit der Erweiterung AppIndicator',
  }),
  'too-many': ({ what, limit }) => ({
    text: `Es gibt ${limit} ${LISTS[what]}; für mehr ist kein Platz.`,
    next: 'Entfernen Sie, was Sie nicht brauchen',
  }),
  'already-there': ({ what }) => ({
    text: `Die Liste der ${LISTS[what]} hat diesen Eintrag schon. Es wurde nichts geändert.`,
    next: 'Sehen Sie dort nach, oder versuchen Sie es noch einmal',
  }),
  'settings-newer': () => ({
    text: 'Ein neueres Offhook hat die Einstellungen geschrieben. Dieses kann sie nicht lesen und lässt sie, wie sie sind.',
    next: 'Starten Sie das neuere Offhook, oder verschieben Sie die Datei und starten neu',
  }),
  'history-newer': () => ({
    text: 'Ein neueres Offhook hat die Liste der gewählten Nummern geschrieben. Dieses lässt sie, wie sie ist.',
    next: 'Starten Sie das neuere Offhook, oder verschieben Sie die Datei und starten neu',
  }),
  'settings-broken': ({ keptAs }) => ({
    text: `Die Datei mit den Einstellungen ist nicht lesbar. Sie liegt nun als ${keptAs}; Offhook hat eine neue begonnen.`,
    next: 'Bessern Sie die Datei aus oder richten Sie Ihr Telefon neu ein',
  }),
  'settings-not-read': ({ reason }) => ({
    text: `Die Datei mit den Einstellungen ist nicht lesbar (${reason}). Sie wurde nicht verändert.`,
    next: 'Bessern Sie sie aus, oder verschieben Sie sie und starten Offhook neu',
  }),
  'settings-not-saved': ({ reason }) => ({
    text: `Die Einstellungen wurden nicht gespeichert: ${reason}.`,
    next: 'Beheben Sie das und ändern Sie die Einstellung dann noch einmal',
  }),
  'history-broken': ({ keptAs }) => ({
    text: `Die Liste der gewählten Nummern ist nicht lesbar. Sie liegt nun als ${keptAs}; Offhook hat eine neue begonnen.`,
    next: 'Bessern Sie die Datei aus oder verzichten Sie auf sie',
  }),
  'history-not-read': ({ reason }) => ({
    text: `Die Liste der gewählten Nummern ist nicht lesbar (${reason}). Sie wurde nicht verändert.`,
    next: 'Bessern Sie sie aus, oder verschieben Sie sie und starten Offhook neu',
  }),
  'history-not-saved': ({ reason }) => ({
    text: `Die Liste der gewählten Nummern wurde nicht gespeichert: ${reason}.`,
    next: 'Beheben Sie das und wählen Sie dann weiter',
  }),
  'links-not-changed': ({ scheme }) => ({
    text: `Das System hat nicht geändert, welches Programm ${scheme}:-Links öffnet.`,
    next: 'Ändern Sie es in den Einstellungen des Systems',
  }),
  'hotkey-unknown': ({ accelerator }) => ({
    text: `„${accelerator}“ ist kein Tastenkürzel.`,
    next: 'Nehmen Sie es neu auf',
  }),
  'hotkey-reserved': ({ accelerator }) => ({
    text: `${readable(accelerator)} gehört allen Programmen.`,
    next: 'Wählen Sie ein anderes',
  }),
  'hotkey-clash': ({ accelerator, id }) => ({
    text: `${readable(accelerator)} dient schon für „${nameOf(hotkeyNames, id)}“.`,
    next: 'Wählen Sie ein anderes',
  }),
  'hotkey-taken': ({ accelerator }) => ({
    text: `Ein anderes Programm belegt ${readable(accelerator)}.`,
    next: 'Wählen Sie ein anderes',
  }),
  'hotkey-no-key': ({ accelerator }) => ({
    text: `Mit der jetzigen Tastaturbelegung käme ${readable(accelerator)} nie bei Offhook an.`,
    next: 'Wählen Sie ein anderes',
  }),
  'no-such-hotkey': () => ({
    text: 'Dieses Tastenkürzel steht nicht mehr in der Liste.',
    next: 'Wählen Sie ein anderes',
  }),
  'no-such-phone': () => ({ text: 'Dieses Telefon steht nicht mehr in der Liste.', next: 'Wählen Sie ein Telefon' }),
  'no-such-model': ({ model }) => ({
    text: `Offhook kennt kein Telefon namens „${model}“.`,
    next: 'Wählen Sie in den Einstellungen ein Modell aus der Liste',
  }),
  'picture-not-saved': ({ reason }) => ({
    text: `Das Bild wurde nicht gespeichert: ${reason}.`,
    next: 'Speichern Sie es in einem anderen Ordner',
  }),

  'commands-unheard': ({ place, reason }) => ({
    text: `Die Befehlszeile kann Offhook nicht erreichen: ${reason === null ? `${place} gehört einem anderen Benutzer oder steht anderen offen` : `${place}: ${reason}`}.`,
    next: 'Lassen Sie den Ordner entfernen und starten Sie Offhook dann neu',
  }),
  'handover-lost': () => ({
    text: 'Das laufende Offhook hat dies angenommen und nicht gesagt, was daraus wurde.',
    next: 'Sehen Sie auf das Telefon, bevor Sie es noch einmal senden',
  }),
  'bad-request': () => ({ text: 'Damit kann Offhook nichts anfangen.', next: 'Prüfen Sie die Eingabe' }),
  internal: () => ({
    text: 'In Offhook ist etwas schiefgegangen.',
    next: 'Sehen Sie auf das Telefon und versuchen Sie es dann wieder',
  }),
} satisfies Partial<ProblemWords>;
