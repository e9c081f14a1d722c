import type { ListName } from '../../../electron/contract/limits';
import { nameOf, type ProblemWords, readable } from '../say';
import { hotkeyNames } from './actions';

const LISTS: Readonly<Record<ListName, string>> = {
  phones: 'Telefone',
  hotkeys: 'Tastenkürzel',
  sequences: 'Tastenfolgen',
  pins: 'PINs',
  favourites: 'Favoriten',
};

/** The troubles of this computer, or of Offhook itself, in German. */
export const computer = {
  'keychain-locked': () => ({
    text: 'Der Schlüsselbund ist gesperrt; Offhook kann das Passwort nicht lesen.',
    next: 'Entsperren Sie ihn und versuchen Sie es erneut',
  }),
  'keychain-missing': () => ({
    text: 'Dieses System hat keinen Schlüsselbund; Offhook kann kein Passwort speichern.',
    next: 'Starten Sie einen, etwa GNOME Keyring, und versuchen Sie es erneut',
  }),
  'keychain-dismissed': () => ({
    text: 'Das Entsperren des Schlüsselbunds wurde abgebrochen; Offhook kann das Passwort nicht lesen.',
    next: 'Versuchen Sie es erneut und entsperren Sie den Schlüsselbund',
  }),
  'keychain-no-keyring': () => ({
    text: 'Im System ist noch kein Schlüsselbund angelegt, der ein Passwort aufnehmen kann.',
    next: 'Legen Sie im Passwortprogramm des Systems einen an (mit dem Namen „Anmeldung“, als Standard) und speichern Sie dann erneut',
  }),
  'password-lost': ({ phone }) => ({
    text: `Das Passwort von ${phone} ist nicht mehr im Schlüsselbund.`,
    next: 'Geben Sie das Passwort noch einmal ein',
  }),
  'no-tray': () => ({
    text: 'Dieser Desktop zeigt derzeit keinen Infobereich; Offhook hat daher kein Symbol.',
    next: 'Zum Öffnen starten Sie Offhook noch einmal; GNOME zeigt Symbole mit der Erweiterung AppIndicator',
  }),
  'too-many': ({ what, limit }) => ({
    text: `Offhook kann höchstens ${limit} ${LISTS[what]} speichern.`,
    next: 'Entfernen Sie einen Eintrag, den Sie nicht brauchen',
  }),
  'already-there': ({ what }) => ({
    text: `Dieser Eintrag steht schon in der Liste der ${LISTS[what]}. Es wurde nichts geändert.`,
    next: 'Sehen Sie dort nach oder versuchen Sie es noch einmal',
  }),
  'settings-newer': () => ({
    text: 'Die Einstellungen stammen von einem neueren Offhook. Dieses kann sie nicht lesen und lässt sie unverändert.',
    next: 'Starten Sie das neuere Offhook oder verschieben Sie die Datei und starten Sie neu',
  }),
  'history-newer': () => ({
    text: 'Die Liste der gewählten Nummern stammt von einem neueren Offhook. Dieses lässt sie unverändert.',
    next: 'Starten Sie das neuere Offhook oder verschieben Sie die Datei und starten Sie neu',
  }),
  'settings-broken': ({ keptAs }) => ({
    text: `Offhook kann die Einstellungsdatei nicht lesen. Es hat sie als ${keptAs} aufbewahrt und eine neue angelegt.`,
    next: 'Reparieren Sie die Datei oder richten Sie Ihr Telefon neu ein',
  }),
  'settings-not-read': ({ reason }) => ({
    text: `Offhook kann die Einstellungsdatei nicht lesen (${reason}). Die Datei ist unverändert.`,
    next: 'Reparieren oder verschieben Sie sie und starten Sie Offhook neu',
  }),
  'settings-not-saved': ({ reason }) => ({
    text: `Die Einstellungen wurden nicht gespeichert: ${reason}.`,
    next: 'Beheben Sie das und ändern Sie die Einstellung dann noch einmal',
  }),
  'history-broken': ({ keptAs }) => ({
    text: `Offhook kann die Liste der gewählten Nummern nicht lesen. Es hat sie als ${keptAs} aufbewahrt und eine neue angelegt.`,
    next: 'Reparieren Sie die Datei oder verzichten Sie auf sie',
  }),
  'history-not-read': ({ reason }) => ({
    text: `Offhook kann die Liste der gewählten Nummern nicht lesen (${reason}). Die Datei ist unverändert.`,
    next: 'Reparieren oder verschieben Sie sie und starten Sie Offhook neu',
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
    next: 'Nehmen Sie es noch einmal auf',
  }),
  'hotkey-reserved': ({ accelerator }) => ({
    text: `Alle Programme benutzen ${readable(accelerator)}.`,
    next: 'Wählen Sie ein anderes',
  }),
  'hotkey-clash': ({ accelerator, id }) => ({
    text: `${readable(accelerator)} ist schon für „${nameOf(hotkeyNames, id)}“ vergeben.`,
    next: 'Wählen Sie ein anderes',
  }),
  'hotkey-taken': ({ accelerator }) => ({
    text: `Ein anderes Programm benutzt ${readable(accelerator)}.`,
    next: 'Wählen Sie ein anderes',
  }),
  'hotkey-no-key': ({ accelerator }) => ({
    text: `Mit der aktuellen Tastaturbelegung kommt ${readable(accelerator)} nicht bei Offhook an.`,
    next: 'Wählen Sie ein anderes',
  }),
  'no-such-hotkey': () => ({
    text: 'Dieses Tastenkürzel steht nicht mehr in der Liste.',
    next: 'Wählen Sie ein anderes',
  }),
  'no-such-phone': () => ({ text: 'Dieses Telefon steht nicht mehr in der Liste.', next: 'Wählen Sie ein Telefon' }),
  'no-such-model': ({ model }) => ({
    text: `Offhook kennt kein Modell namens „${model}“.`,
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
    text: 'Das laufende Offhook hat dies angenommen, aber kein Ergebnis gemeldet.',
    next: 'Sehen Sie auf das Telefon, bevor Sie es noch einmal senden',
  }),
  'bad-request': () => ({ text: 'Offhook hat das nicht verstanden.', next: 'Prüfen Sie die Eingabe' }),
  internal: () => ({
    text: 'In Offhook ist etwas schiefgegangen.',
    next: 'Sehen Sie auf das Telefon und versuchen Sie es dann erneut',
  }),
} satisfies Partial<ProblemWords>;
