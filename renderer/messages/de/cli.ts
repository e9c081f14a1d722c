import type { cli as english } from '../en/cli';

const usage = `offhook: mit einem Snom-Tischtelefon wählen und seine Tasten drücken

  offhook                      Offhook im Infobereich starten
  offhook dial NUMMER          eine Nummer wählen
  offhook press FOLGE          Tasten drücken, etwa "F1,50,200;ENTER"
  offhook dtmf ZIFFERN         Töne im Gespräch senden: 0-9 A-D * #
  offhook hangup [--all]       auflegen; --all beendet alle Gespräche
  offhook status               sagt, welches Telefon dient und ob es antwortet
  offhook demo                 nur das Demo-Telefon starten

  --phone URL                  dieses Telefon nehmen, http://benutzer@host:port;
                               das Passwort: aus OFFHOOK_PASSWORD oder erfragt
  --json                       das Ergebnis als eine Zeile JSON ausgeben
  --yes                        eine Notrufnummer ohne Rückfrage anrufen
  --help, --version

  Für das Demo-Telefon:
  --model NAME                 ein anderes Modell als das 870, etwa D785
  --modules ANZAHL             eingesteckte Erweiterungsmodule, bis zu 4
  --port PORT                  dieser Port; sonst ein freier
  --user NAME                  diesen Benutzer und OFFHOOK_PASSWORD verlangen
  --basic                      mit Basic statt Digest danach fragen

  Rückgabewert: 0 erledigt oder gesendet; 1 eine Störung; 2 falscher Aufruf,
  dann wurde nichts gesendet.`;

export const cli: typeof english = {
  usage,
  version: (version: string) => `Offhook ${version}`,
  unknownWord: (word: string) => `„${word}“ ist kein Befehl von Offhook.`,
  unknownOption: (option: string) => `„${option}“ ist keine Option von Offhook.`,
  wordMissing: (command: string, word: string) => `„${command}“ braucht ${word}.`,
  wordTooMany: (command: string, word: string) => `„${command}“ kann mit „${word}“ nichts anfangen.`,
  wordTooLong: (command: string) => `Was auf „${command}“ folgt, ist zu lang.`,
  valueMissing: (option: string) => `„${option}“ braucht einen Wert.`,
  phoneNotUnderstood: 'Schreiben Sie das Telefon als http://benutzer@host:port.',
  passwordInPhone:
    'Lassen Sie das Passwort aus der Adresse heraus. Setzen Sie OFFHOOK_PASSWORD oder tippen Sie es ein, wenn danach gefragt wird.',
  unknownModel: (model: string) => `Ein Modell „${model}“, das Befehle annimmt, gibt es nicht.`,
  notDtmf: 'Töne sind die Ziffern 0-9, die Buchstaben A-D, * und #, höchstens 64.',
  helpHint: 'offhook --help zeigt, was es gibt.',
  emergencyNeedsYes: (number: string) => `Um ${number} von hier anzurufen, fügen Sie --yes hinzu.`,
  askPassword: (user: string, host: string) =>
    user === '' ? `Passwort für ${host}: ` : `Passwort von ${user} für ${host}: `,
  usingDemoPhone: 'Kein Telefon ist eingerichtet; das Demo-Telefon nimmt dies an.',
  demoLogin: (user: string, password: string) => `Benutzer ${user}, Passwort ${password}`,
  running: (phone: string) => `Offhook ist im Infobereich und spricht mit ${phone}. Strg+C beendet es.`,
  wordNames: { number: 'eine Nummer', sequence: 'eine Tastenfolge', digits: 'Ziffern' },
};
