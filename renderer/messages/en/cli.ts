/** As many of each as a phone can have. */
export interface Counts {
  readonly identities: number;
  readonly ringers: number;
  readonly modules: number;
}

const usage = ({ identities, ringers, modules }: Counts) => `offhook: dial and press keys on a Snom desk phone

  offhook                      start Offhook in the tray
  offhook dial TEXT            dial the one number in a text
  offhook dial --clipboard     do what the hotkey for copied numbers does
  offhook dial --selection     the same with the selected text (Linux)
  offhook tel:+4930…           ask about the number of a link: tel, callto, sip
  offhook find TEXT            say which numbers are in a text, and what each
                               would dial; “-” reads standard input
  offhook history [TEXT]       list what was dialled, or find it
  offhook favourite NAME       dial a favourite; “favourites” lists them
  offhook press SEQUENCE       press keys, such as "F1,50,200;ENTER"
  offhook dtmf DIGITS          send tones in a call: 0-9 A-D * #
  offhook hangup [--all]       hang up; --all ends every call
  offhook status               say which phone is in use and if it is reachable
  offhook doctor               find out why the phone does not work; presses
                               no key
  offhook find-phones          look for phones in the network for a few seconds
  offhook run NAME             play a sequence, by its name or its id;
                               --dry plays it on the demo phone
  offhook sequences            list the sequences
  offhook diagnose             print facts for the person who helps you
  offhook demo                 run the demo phone alone

  offhook soft-key KEY [--light WORD] [--label TEXT]
                       [--dial NUMBER | --message DATA | --do COMMAND]
                               set a function key of the phone, such as P3
  offhook soft-keys            list the keys that are set; --put-back gives the
                               phone back what they were before

  offhook command NAME …       any command of the phone's own:
    dial NUMBER, press SEQUENCE, dtmf DIGITS, release-all
    touch X Y [press|release|both] …   release what you press
    log-off all|1-${identities}, re-register all|1-${identities}, play-ringer 1-${ringers}, mend-line-info
    reboot, reset, clear dialled|missed|received|all, upgrade-firmware URL
                               these four say what will happen, and do it
                               only with --yes

  The commands of FreeSWITCH's mod_snom; the last line is +OK if it was done:
  offhook snom_command TARGET key SEQUENCE [USER]
  offhook snom_command TARGET action NAME [USER]   reboot, reset, dialeddel,
                               misseddel, receiveddel; only with --yes
  offhook snom_bind_key KEY LIGHT LABEL USER HOST PROFILE [ACTION_NAME ACTION]
                               TARGET is an address or a registration: */2000;
                               a whole line may be one word

  --line NAME|URI              dial from this identity of the phone
  --country DE                 dial and find as if the phone stood there; needed
                               for + if the computer has no region
  --phone URL                  use this phone, http://user@host:port, or over
                               SIP sip:user@host:port, ;transport=tcp for TCP;
                               the password is in OFFHOOK_PASSWORD or asked for;
                               */2000 is a phone that FreeSWITCH knows
  --freeswitch HOST:PORT       for mod_snom commands and soft keys: this
                               server; OFFHOOK_FREESWITCH_PASSWORD is its
                               password
  --freeswitch-user USER@DOMAIN  log in there as a user of its directory
  --try-again                  send a password again that the phone refused
  --weaker-login               let the phone ask for its password in another way
                               than before
  --json                       print the outcome as one line of JSON
  --yes                        call an emergency number, or one that costs extra
                               or forwards calls, or do what cannot be undone,
                               without asking
  --help, --version

  For the demo phone:
  --model NAME                 another model than the 870, such as D785 or D862
  --modules COUNT              expansion modules that are plugged in, up to ${modules}
  --port PORT                  this port; otherwise any free port
  --sip-port PORT              accept commands over SIP, too, at this port (0:
                               any free port); a D8xx always does
  --user NAME                  ask for this user and the OFFHOOK_PASSWORD
  --basic                      ask by Basic instead of Digest

  Exit code: 0 done or sent; 1 a problem, or nothing found; 2 wrong usage, and
  nothing was sent.`;

/** The words of the command line. */
export const cli = {
  usage,
  version: (version: string) => `Offhook ${version}`,
  unknownWord: (word: string) => `“${word}” is not a command of Offhook.`,
  unknownOption: (option: string) => `“${option}” is not an option of Offhook.`,
  wordMissing: (command: string, word: string) => `“${command}” needs ${word}.`,
  wordTooMany: (command: string, word: string) => `“${command}” does not accept “${word}”.`,
  wordTooLong: (command: string) => `The text after “${command}” is too long.`,
  valueMissing: (option: string) => `“${option}” needs a value.`,
  phoneNotUnderstood: 'Write the phone as http://user@host:port, as sip:user@host:port, or as a registration: */2000.',
  passwordInPhone: 'Leave the password out of the address. Set OFFHOOK_PASSWORD, or type it when asked.',
  passwordLineEnd:
    'OFFHOOK_PASSWORD ends with a line break, which no password has. Nothing was sent. In a shell, write OFFHOOK_PASSWORD="$(cat FILE)".',
  phoneZone: 'An address with a zone (%…) works on one network card only. Use the phone’s name or its IPv4 address.',
  unknownModel: (model: string) => `There is no model “${model}” that accepts commands.`,
  notDtmf: (most: number) => `Tones are the digits 0-9, the letters A-D, * and #, at most ${most} of them.`,
  helpHint: 'offhook --help lists all commands.',
  wordNotUnderstood: (command: string, wanted: string, word: string) => `“${command}” needs ${wanted}, not “${word}”.`,
  oneAction: 'A key does one thing: --dial, --message or --do.',
  fingerLeft: 'That would leave a finger on the display: end with a release, as in “touch 10 20 press 10 20 release”.',
  countryUnknown:
    'Offhook can only replace the + when it knows the phone’s country, and this computer has none set. Nothing was sent. Add the country, such as --country DE.',
  dangerNeedsYes: 'To do it, add --yes.',
  noSuchSequence: (name: string) => `There is no sequence “${name}”. offhook sequences lists them.`,
  noSequences: 'There are no sequences yet. Create one in Settings, Sequences.',
  sequence: (id: string, name: string, steps: number, lastsMs: number) =>
    `${id}  ${name}  (${steps} ${steps === 1 ? 'step' : 'steps'}, about ${(lastsMs / 1_000).toFixed(1)} s)`,
  noneFound: 'No phones were found.',
  /** Nothing is sent there. */
  foreignPlace: (folder: string) =>
    `${folder} belongs to another user, or is open to others, so Offhook does not use it to reach a running Offhook. Have it removed, or set XDG_RUNTIME_DIR.`,
  answerLost: 'Offhook could not write the answer, perhaps because the disk is full. That does not undo the command.',
  runsAlready: 'Offhook is already running and shows its panel.',
  starting: 'Offhook is not running: it starts now, and asks.',
  /** The numbers that the panel shows now. */
  shown: (numbers: string) => `The panel shows ${numbers}.`,
  unsure: 'may not be a telephone number',
  moreCalls: (count: number) => `… and ${count} more. Search for them: offhook history TEXT`,
  favourite: (name: string, number: string) => `${name}  ${number}`,
  emergencyNeedsYes: (number: string) => `To call ${number} from here, add --yes.`,
  askPassword: (user: string, host: string) =>
    user === '' ? `Password for ${host}: ` : `Password of ${user} for ${host}: `,
  usingDemoPhone: 'No phone is set up, so this goes to the demo phone, which makes no real calls.',
  demoPhoneChosen: 'The demo phone is in use, so this goes to it. It makes no real calls.',
  demoLogin: (user: string, password: string) => `User ${user}, password ${password}`,
  running: (phone: string) => `Offhook is in the tray and talks to ${phone}. Ctrl+C ends it.`,
  /** The words of mod_snom: what is wrong with one, and what became of another. */
  modSnom: {
    words: 'Too few words, or too many.',
    option: 'This command does not accept one of the options.',
    password: 'Leave the password out of the line. Set OFFHOOK_PASSWORD.',
    'line-end':
      'A password ends with a line break, which no password has. In a shell, write OFFHOOK_PASSWORD="$(cat FILE)".',
    behindNat: (name: string) =>
      `${name} is behind a router, where no MESSAGE from FreeSWITCH arrives. Nothing was sent.`,
    port: (most: number) => `A port is a number from 1 to ${most}.`,
    target: 'TARGET is an address, or a registration: */2000, */2000@domain, profile/2000@domain.',
    sequence: 'That is too long for a key sequence.',
    action: 'The actions are reboot, reset, dialeddel, misseddel and receiveddel; keys are pressed with “key”.',
    server: 'Write the server as --freeswitch HOST:PORT, and its user, if any, as --freeswitch-user USER@DOMAIN.',
    key: 'KEY is a number from 1, or the name of the same key, such as P2.',
    light: (lights: string) => `LIGHT is one of ${lights}.`,
    label: (most: number) => `LABEL has at most ${most} characters, and no line break.`,
    'action-name': 'ACTION_NAME is invite or message.',
    'action-data': (most: number) => `ACTION has at most ${most} characters, and no line break.`,
    phone: 'Write the phone as sip:user@host:port, with ;transport=tcp for TCP.',
    handed: (phones: number, beyond: number) =>
      [
        phones === 1 ? 'Handed to FreeSWITCH for one phone.' : `Handed to FreeSWITCH for ${phones} phones.`,
        ...(beyond === 0 ? [] : [`${beyond} more behind a router ${beyond === 1 ? 'was' : 'were'} not reached.`]),
        'FreeSWITCH does not report the result.',
      ].join(' '),
    silent: (address: string) =>
      `Sent, but ${address} did not answer. The phone may have accepted it anyway: look at its keys first.`,
    taken: (address: string) => `${address} accepted it.`,
    refused: (address: string, status: number) => `${address} refused it with status ${status}.`,
    noSuchKey: (model: string, keys: number) => `A ${model} has at most ${keys} keys. Nothing was sent.`,
  },
  wordNames: {
    number: 'a number',
    text: 'a text',
    country: 'a country, such as DE',
    favourite: 'the name of a favourite',
    sequence: 'a key sequence',
    digits: 'digits',
    command: 'the name of a command',
    name: 'the name of a sequence',
    'identity-or-all': (most: number) => `“all” or an identity from 1 to ${most}`,
    ringer: (most: number) => `a ringer from 1 to ${most}`,
    list: '“dialled”, “missed” or “received”',
    url: 'an http or https address without a user',
    place: 'X and Y in pixels',
    key: 'a function key, such as P3',
    light: 'a word for the light, such as off, on, hold, message, do-not-disturb or number-copied',
    label: (most: number) => `one line of up to ${most} characters`,
    data: (most: number) => `data of up to ${most} characters`,
    do: 'a command: dial-clipboard, dial-selection, show-panel, “run NAME”, “favourite NAME”, an action such as hold, an https address, or nothing',
    'light-label-action': '--light, --label or an action',
  },
};
