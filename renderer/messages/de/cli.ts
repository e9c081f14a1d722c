import type { Counts, cli as english } from '../en/cli';

const usage = ({
  identities,
  ringers,
  modules,
}: Counts) => `offhook: mit einem Snom-Tischtelefon wählen und seine Tasten drücken

  offhook                      Offhook im Infobereich starten
  offhook dial TEXT            die Nummer in einem Text wählen
  offhook dial --clipboard     tun, was das Tastenkürzel für kopierte Nummern
                               tut
  offhook dial --selection     dasselbe mit dem markierten Text (Linux)
  offhook tel:+4930…           nach der Nummer eines Links fragen: tel, callto,
                               sip
  offhook find TEXT            sagen, welche Nummern ein Text hat und was jede
                               wählen würde; „-“ liest die Standardeingabe
  offhook history [TEXT]       auflisten oder suchen, was gewählt wurde
  offhook favourite NAME       einen Favoriten wählen; „favourites“ listet sie
                               auf
  offhook press FOLGE          Tasten drücken, etwa "F1,50,200;ENTER"
  offhook dtmf ZIFFERN         Töne im Gespräch senden: 0-9 A-D * #
  offhook hangup [--all]       auflegen; --all beendet alle Gespräche
  offhook status               zeigen, welches Telefon aktiv und ob es da ist
  offhook doctor               herausfinden, warum das Telefon nicht
                               funktioniert; drückt keine Taste
  offhook find-phones          einige Sekunden lang nach Telefonen suchen
  offhook run NAME             eine Tastenfolge abspielen, nach Name oder Id;
                               --dry spielt sie am Demo-Telefon ab
  offhook sequences            die Tastenfolgen auflisten
  offhook diagnose             Angaben für die Person ausgeben, die Ihnen hilft
  offhook demo                 nur das Demo-Telefon starten

  offhook soft-key TASTE [--light WORT] [--label TEXT]
                       [--dial NUMMER | --message DATEN | --do BEFEHL]
                               eine Funktionstaste belegen, etwa P3
  offhook soft-keys            die belegten Tasten auflisten; --put-back setzt
                               sie auf ihre frühere Belegung zurück

  offhook command NAME …       jeder Befehl, den das Telefon kennt:
    dial NUMMER, press FOLGE, dtmf ZIFFERN, release-all
    touch X Y [press|release|both] …   lassen Sie los, was Sie drücken
    log-off all|1-${identities}, re-register all|1-${identities}, play-ringer 1-${ringers}, mend-line-info
    reboot, reset, clear dialled|missed|received|all, upgrade-firmware URL
                               diese vier sagen, was geschehen wird, und tun es
                               nur mit --yes

  Die Befehle von FreeSWITCHs mod_snom; +OK in der letzten Zeile: erledigt.
  offhook snom_command TARGET key FOLGE [USER]
  offhook snom_command TARGET action NAME [USER]   reboot, reset, dialeddel,
                               misseddel, receiveddel; nur mit --yes
  offhook snom_bind_key KEY LIGHT LABEL USER HOST PROFILE [ACTION_NAME ACTION]
                               TARGET ist eine Adresse oder eine Anmeldung:
                               */2000; die ganze Zeile darf auch ein Wort sein

  --line NAME|URI              mit dieser Identität des Telefons wählen
  --country DE                 wählen und suchen, als stünde das Telefon dort;
                               nötig für +, wenn am Computer kein Land steht
  --phone URL                  mit diesem Telefon: http://benutzer@host:port,
                               oder über SIP sip:benutzer@host:port, auch mit
                               ;transport=tcp;
                               das Passwort: aus OFFHOOK_PASSWORD oder erfragt;
                               */2000 ist ein Telefon, das FreeSWITCH kennt
  --freeswitch HOST:PORT       für mod_snom und Tasten: dieser Server; sein
                               Passwort steht in OFFHOOK_FREESWITCH_PASSWORD
  --freeswitch-user USER@DOMAIN  dort als Benutzer des Verzeichnisses anmelden
  --try-again                  ein vom Telefon abgelehntes Passwort noch einmal
                               senden
  --weaker-login               dem Telefon erlauben, sein Passwort anders zu
                               verlangen als bisher
  --json                       das Ergebnis als eine Zeile JSON ausgeben
  --yes                        eine Notrufnummer anrufen oder eine, die extra
                               kostet oder Anrufe umleitet, oder tun, was sich
                               nicht rückgängig machen lässt, ohne Rückfrage
  --help, --version

  Für das Demo-Telefon:
  --model NAME                 ein anderes Modell als das 870, etwa D785, D862
  --modules ANZAHL             eingesteckte Erweiterungsmodule, bis zu ${modules}
  --port PORT                  dieser Port; sonst ein freier
  --sip-port PORT              Befehle auch über SIP annehmen, an diesem Port
                               (0: ein freier); ein D8xx tut das immer
  --user NAME                  diesen Benutzer und OFFHOOK_PASSWORD verlangen
  --basic                      mit Basic statt Digest danach fragen

  Rückgabewert: 0 erledigt oder gesendet; 1 eine Störung, oder nichts gefunden;
  2 falscher Aufruf, dann wurde nichts gesendet.`;

export const cli: typeof english = {
  usage,
  version: (version: string) => `Offhook ${version}`,
  unknownWord: (word: string) => `„${word}“ ist kein Befehl von Offhook.`,
  unknownOption: (option: string) => `„${option}“ ist keine Option von Offhook.`,
  wordMissing: (command: string, word: string) => `„${command}“ braucht ${word}.`,
  wordTooMany: (command: string, word: string) => `„${command}“ nimmt „${word}“ nicht an.`,
  wordTooLong: (command: string) => `Der Text nach „${command}“ ist zu lang.`,
  valueMissing: (option: string) => `„${option}“ braucht einen Wert.`,
  phoneNotUnderstood:
    'Geben Sie das Telefon an als http://benutzer@host:port, als sip:benutzer@host:port oder als Anmeldung: */2000.',
  passwordInPhone:
    'Lassen Sie das Passwort aus der Adresse heraus. Setzen Sie OFFHOOK_PASSWORD oder tippen Sie es ein, wenn danach gefragt wird.',
  passwordLineEnd:
    'OFFHOOK_PASSWORD endet mit einem Zeilenumbruch, den kein Passwort hat. Es wurde nichts gesendet. In einer Shell schreiben Sie OFFHOOK_PASSWORD="$(cat DATEI)".',
  phoneZone:
    'Eine Adresse mit Zone (%…) gilt nur für eine Netzwerkkarte. Benutzen Sie den Namen oder die IPv4-Adresse des Telefons.',
  unknownModel: (model: string) => `Ein Modell „${model}“, das Befehle annimmt, gibt es nicht.`,
  notDtmf: (most: number) => `Töne sind die Ziffern 0-9, die Buchstaben A-D, * und #, höchstens ${most}.`,
  helpHint: 'offhook --help zeigt alle Befehle.',
  wordNotUnderstood: (command: string, wanted: string, word: string) =>
    `„${command}“ braucht ${wanted}, nicht „${word}“.`,
  oneAction: 'Eine Taste hat eine Aktion: --dial, --message oder --do.',
  fingerLeft:
    'Damit bliebe ein Finger auf dem Display: Enden Sie mit dem Loslassen, etwa „touch 10 20 press 10 20 release“.',
  countryUnknown:
    'Offhook kann das + erst ersetzen, wenn das Land des Telefons bekannt ist, und auf diesem Computer ist keines eingestellt. Es wurde nichts gesendet. Nennen Sie das Land, etwa mit --country DE.',
  dangerNeedsYes: 'Um das zu tun, fügen Sie --yes hinzu.',
  noSuchSequence: (name: string) => `Es gibt keine Tastenfolge „${name}“. offhook sequences listet alle auf.`,
  noSequences: 'Es gibt noch keine Tastenfolgen. Legen Sie eine in den Einstellungen unter „Tastenfolgen“ an.',
  sequence: (id: string, name: string, steps: number, lastsMs: number) =>
    `${id}  ${name}  (${steps} ${steps === 1 ? 'Schritt' : 'Schritte'}, etwa ${(lastsMs / 1_000).toFixed(1).replace('.', ',')} s)`,
  noneFound: 'Es wurden keine Telefone gefunden.',
  foreignPlace: (folder: string) =>
    `${folder} gehört einem anderen Benutzer oder steht anderen offen; Offhook benutzt ihn nicht, um ein laufendes Offhook zu erreichen. Lassen Sie den Ordner entfernen oder setzen Sie XDG_RUNTIME_DIR.`,
  answerLost:
    'Offhook konnte die Antwort nicht schreiben, vielleicht ist die Festplatte voll. Der Befehl ist damit nicht rückgängig gemacht.',
  runsAlready: 'Offhook läuft schon und zeigt sein Panel.',
  starting: 'Offhook läuft nicht: Es startet jetzt und fragt.',
  shown: (numbers: string) => `Das Panel zeigt ${numbers}.`,
  unsure: 'vielleicht keine Telefonnummer',
  moreCalls: (count: number) => `… und ${count} weitere. Suchen Sie danach: offhook history TEXT`,
  favourite: (name: string, number: string) => `${name}  ${number}`,
  emergencyNeedsYes: (number: string) => `Um ${number} von hier anzurufen, fügen Sie --yes hinzu.`,
  askPassword: (user: string, host: string) =>
    user === '' ? `Passwort für ${host}: ` : `Passwort von ${user} für ${host}: `,
  usingDemoPhone: 'Es ist kein Telefon eingerichtet; dies geht an das Demo-Telefon. Es ruft niemanden an.',
  demoPhoneChosen: 'Das Demo-Telefon ist aktiv; dies geht an das Demo-Telefon. Es ruft niemanden an.',
  demoLogin: (user: string, password: string) => `Benutzer ${user}, Passwort ${password}`,
  running: (phone: string) => `Offhook ist im Infobereich und spricht mit ${phone}. Strg+C beendet es.`,
  modSnom: {
    words: 'Zu wenige oder zu viele Wörter.',
    option: 'Dieser Befehl nimmt eine der Optionen nicht an.',
    password: 'Lassen Sie das Passwort aus der Zeile weg. Setzen Sie OFFHOOK_PASSWORD.',
    'line-end':
      'Ein Passwort endet mit einem Zeilenumbruch, den kein Passwort hat. Schreiben Sie in einer Shell OFFHOOK_PASSWORD="$(cat DATEI)".',
    behindNat: (name) =>
      `${name} steht hinter einem Router, wo keine MESSAGE von FreeSWITCH ankommt. Es wurde nichts gesendet.`,
    port: (most: number) => `Ein Port ist eine Zahl von 1 bis ${most}.`,
    target: 'TARGET ist eine Adresse oder eine Anmeldung: */2000, */2000@domain, profil/2000@domain.',
    sequence: 'Das ist zu lang für eine Tastenfolge.',
    action: 'Die Aktionen sind reboot, reset, dialeddel, misseddel und receiveddel; Tasten werden mit „key“ gedrückt.',
    server:
      'Geben Sie den Server als --freeswitch HOST:PORT an und seinen Benutzer, falls nötig, als --freeswitch-user USER@DOMAIN.',
    key: 'KEY ist eine Zahl ab 1 oder der Name derselben Taste, etwa P2.',
    light: (lights) => `LIGHT ist eines von ${lights}.`,
    label: (most: number) => `LABEL hat höchstens ${most} Zeichen und keinen Zeilenumbruch.`,
    'action-name': 'ACTION_NAME ist invite oder message.',
    'action-data': (most: number) => `ACTION hat höchstens ${most} Zeichen und keinen Zeilenumbruch.`,
    phone: 'Geben Sie das Telefon an als sip:benutzer@host:port, bei TCP mit ;transport=tcp.',
    handed: (phones, beyond) =>
      [
        phones === 1 ? 'An FreeSWITCH für ein Telefon übergeben.' : `An FreeSWITCH für ${phones} Telefone übergeben.`,
        ...(beyond === 0
          ? []
          : [
              `${beyond} ${beyond === 1 ? 'weiteres' : 'weitere'} hinter einem Router ${beyond === 1 ? 'wurde' : 'wurden'} nicht erreicht.`,
            ]),
        'FreeSWITCH meldet kein Ergebnis.',
      ].join(' '),
    silent: (address) =>
      `Gesendet, aber ${address} hat nicht geantwortet. Das Telefon kann es trotzdem angenommen haben: Sehen Sie zuerst auf seine Tasten.`,
    taken: (address) => `${address} hat es angenommen.`,
    refused: (address, status) => `${address} hat es mit Status ${status} abgelehnt.`,
    noSuchKey: (model, keys) => `Ein ${model} hat höchstens ${keys} Tasten. Es wurde nichts gesendet.`,
  },
  wordNames: {
    number: 'eine Nummer',
    text: 'einen Text',
    country: 'ein Land, etwa DE',
    favourite: 'den Namen eines Favoriten',
    sequence: 'eine Tastenfolge',
    digits: 'Ziffern',
    command: 'den Namen eines Befehls',
    name: 'den Namen einer Tastenfolge',
    'identity-or-all': (most: number) => `„all“ oder eine Identität von 1 bis ${most}`,
    ringer: (most: number) => `einen Klingelton von 1 bis ${most}`,
    list: '„dialled“, „missed“ oder „received“',
    url: 'eine http- oder https-Adresse ohne Benutzer',
    place: 'X und Y in Pixeln',
    key: 'eine Funktionstaste, etwa P3',
    light: 'ein Wort für das Licht, etwa off, on, hold, message, do-not-disturb oder number-copied',
    label: (most: number) => `eine Zeile mit höchstens ${most} Zeichen`,
    data: (most: number) => `Daten mit höchstens ${most} Zeichen`,
    do: 'einen Befehl: dial-clipboard, dial-selection, show-panel, „run NAME“, „favourite NAME“, eine Aktion wie hold, eine https-Adresse oder nothing',
    'light-label-action': '--light, --label oder eine Aktion',
  },
};
