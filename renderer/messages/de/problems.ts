import type { SequencePart } from '../../../electron/contract/bridge';
import { nameOf, type ProblemWords, readable } from '../say';
import { actions, hotkeyNames } from './actions';

const EXPECTED: Readonly<Record<SequencePart, string>> = {
  key: 'der Name einer Taste',
  time: 'eine Zeit in Millisekunden',
  pause: 'eine Pause in Millisekunden',
  separator: 'ein Komma oder ein Strichpunkt',
};

const found = (text: string) => (text === '' ? 'hier ist das Ende' : `hier steht „${text}“`);
const modelName = (model: string) => (model === 'unknown' ? 'Dieses Telefon' : `Das ${model}`);
const CHECK_ADDRESS = 'Prüfen Sie die Adresse in den Einstellungen';

/** Was geschah, dann was zu tun ist: the German words of every problem. */
export const problems: ProblemWords = {
  'no-number': () => ({
    text: 'In diesem Text steht keine Nummer.',
    next: 'Kopieren Sie eine Nummer oder tippen Sie eine ein',
  }),
  'turned-round': () => ({
    text: 'Dieser Text kehrt seine Zeichen um: Gewählt würde etwas anderes, als Sie sehen.',
    next: 'Tippen Sie die Nummer',
  }),
  'several-numbers': () => ({
    text: 'In diesem Text steht mehr als eine Nummer.',
    next: 'Kopieren Sie nur eine davon',
  }),
  'number-too-long': ({ limit }) => ({
    text: `Diese Nummer ist länger als ${limit} Ziffern.`,
    next: 'Kopieren Sie nur die Nummer',
  }),
  'clipboard-empty': () => ({
    text: 'Die Zwischenablage enthält keinen Text.',
    next: 'Kopieren Sie eine Nummer oder tippen Sie eine ein',
  }),
  emergency: ({ number }) => ({
    text: `${number} ist eine Notrufnummer. Sie wird genau so gewählt.`,
    next: `Bestätigen Sie, dass Sie ${number} anrufen wollen`,
  }),
  sequence: ({ position, found: text, expected }) => ({
    text: `An Stelle ${position}: erwartet wird ${EXPECTED[expected]}, ${found(text)}.`,
    next: 'Schreiben Sie F1,50,200;ENTER: Taste, Zeit, Pause, dazwischen ein Strichpunkt',
  }),
  'unknown-key': ({ key, position }) => ({
    text: `An Stelle ${position}: Kein Telefon hat eine Taste namens „${key}“.`,
    next: 'Sehen Sie in der Tastenübersicht des Telefonfensters nach',
  }),
  'key-not-on-model': ({ key, position, model }) => ({
    text: `An Stelle ${position}: Das ${model} hat keine Taste „${key}“.`,
    next: 'Nehmen Sie eine andere Taste oder prüfen Sie das Modell in den Einstellungen',
  }),
  'action-not-on-model': ({ action, model }) => ({
    text: `${modelName(model)} hat keine Taste für „${nameOf(actions, action)}“.`,
    next: 'Drücken Sie eine seiner Tasten im Telefonfenster',
  }),
  'sequence-too-long': ({ limit }) => ({
    text: `Diese Folge hat mehr als ${limit} Tasten.`,
    next: 'Teilen Sie sie in zwei',
  }),
  'no-touch': ({ model }) => ({
    text: `${modelName(model)} hat kein Display, das man berühren kann.`,
    next: 'Drücken Sie seine Tasten oder prüfen Sie das Modell in den Einstellungen',
  }),
  'no-line-info': ({ model }) => ({
    text: `${modelName(model)} hat keine Leitungstexte, die zu richten wären.`,
    next: 'Prüfen Sie das Modell in den Einstellungen',
  }),
  cancelled: () => ({
    text: 'Abgebrochen. Es wurde nichts gesendet.',
    next: 'Beginnen Sie neu, wenn Sie das Passwort haben',
  }),
  'offer-gone': () => ({
    text: 'Diese Nummer wartet nicht mehr. Sie wurde nicht gewählt.',
    next: 'Kopieren Sie sie noch einmal',
  }),

  'name-not-found': ({ host }) => ({ text: `Der Name ${host} führt zu keiner Adresse.`, next: CHECK_ADDRESS }),
  unreachable: ({ address }) => ({ text: `Unter ${address} antwortet kein Telefon.`, next: CHECK_ADDRESS }),
  'no-reply': ({ address }) => ({
    text: `Das Telefon unter ${address} hat nicht rechtzeitig geantwortet.`,
    next: 'Sehen Sie auf sein Display, bevor Sie es noch einmal senden',
  }),
  dropped: ({ address }) => ({
    text: `Das Telefon unter ${address} antwortet nicht mehr; dies wurde nicht gesendet.`,
    next: 'Prüfen Sie das Telefon und versuchen Sie es dann wieder',
  }),
  'bad-reply': ({ address }) => ({
    text: `Die Antwort von ${address} ist nicht lesbar. Ein Telefon kann es dennoch getan haben: Sehen Sie zuerst auf sein Display.`,
    next: CHECK_ADDRESS,
  }),
  'too-much': ({ address }) => ({
    text: `Die Antwort von ${address} war größer als die eines Telefons.`,
    next: CHECK_ADDRESS,
  }),
  'password-missing': ({ phone }) => ({
    text: `${phone} verlangt ein Passwort.`,
    next: 'Geben Sie das Passwort ein',
  }),
  'password-refused': () => ({
    text: 'Das Telefon hat das Passwort abgelehnt. Offhook fragt nicht weiter, damit das Telefon Sie nicht aussperrt.',
    next: 'Geben Sie das Passwort neu ein',
  }),
  'locked-out': ({ phone }) => ({
    text: `${phone} lässt nach mehreren falschen Passwörtern eine Weile niemanden hinein.`,
    next: 'Warten Sie einige Minuten und prüfen Sie dann das Telefon',
  }),
  'https-wanted': ({ address }) => ({
    text: `Das Telefon unter ${address} verlangt HTTPS.`,
    next: 'Wählen Sie https in den Einstellungen',
  }),
  certificate: ({ address }) => ({
    text: `Für das Zertifikat von ${address} bürgt niemand.`,
    next: 'Prüfen Sie die Adresse oder lassen Sie in den Einstellungen jedes Zertifikat zu',
  }),
  'no-remote-control': ({ phone }) => ({
    text: `${phone} erlaubt keine Fernsteuerung. Telefone der Reihe D8xx tun das nie.`,
    next: 'Schalten Sie bei anderen auf der Webseite des Telefons „Use hidden tags“ aus',
  }),
  'not-a-phone': ({ address }) => ({
    text: `Was unter ${address} antwortet, ist kein Snom-Telefon.`,
    next: CHECK_ADDRESS,
  }),
  refused: ({ address, status }) => ({
    text: `Das Telefon unter ${address} hat den Auftrag abgewiesen (Status ${status}).`,
    next: 'Prüfen Sie das Telefon in den Einstellungen',
  }),

  'keychain-locked': () => ({
    text: 'Der Schlüsselbund ist gesperrt; das Passwort ist nicht lesbar.',
    next: 'Entsperren Sie ihn und fragen Sie dann noch einmal',
  }),
  'keychain-missing': () => ({
    text: 'Dieses System bietet keinen Schlüsselbund; kein Passwort kann aufbewahrt werden.',
    next: 'Starten Sie einen, etwa GNOME Keyring, und fragen Sie dann noch einmal',
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
  'no-such-phone': () => ({ text: 'Dieses Telefon steht nicht mehr in der Liste.', next: 'Wählen Sie ein Telefon' }),

  'no-such-model': ({ model }) => ({
    text: `Offhook kennt kein Telefon namens „${model}“.`,
    next: 'Wählen Sie in den Einstellungen ein Modell aus der Liste',
  }),
  'picture-not-saved': ({ reason }) => ({
    text: `Das Bild wurde nicht gespeichert: ${reason}.`,
    next: 'Speichern Sie es in einem anderen Ordner',
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
};
