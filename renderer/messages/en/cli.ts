const usage = `offhook: dial and press keys on a Snom desk phone

  offhook                      start Offhook in the tray
  offhook dial NUMBER          dial a number
  offhook press SEQUENCE       press keys, such as "F1,50,200;ENTER"
  offhook dtmf DIGITS          send tones in a call: 0-9 A-D * #
  offhook hangup [--all]       hang up; --all ends every call
  offhook status               say which phone is in use and whether it answers
  offhook demo                 run the demo phone alone

  --phone URL                  use this phone, http://user@host:port;
                               the password is in OFFHOOK_PASSWORD or asked for
  --json                       print the outcome as one line of JSON
  --yes                        call an emergency number without asking
  --help, --version

  For the demo phone:
  --model NAME                 another model than the 870, such as D785
  --modules COUNT              expansion modules that are plugged in, up to 4
  --port PORT                  this port; without it, any that is free
  --user NAME                  ask for this user and the OFFHOOK_PASSWORD
  --basic                      ask by Basic instead of Digest

  Exit code: 0 done or sent; 1 a problem; 2 wrong usage, and nothing was sent.`;

/** What the command line says. */
export const cli = {
  usage,
  version: (version: string) => `Offhook ${version}`,
  unknownWord: (word: string) => `“${word}” is not a command of Offhook.`,
  unknownOption: (option: string) => `“${option}” is not an option of Offhook.`,
  wordMissing: (command: string, word: string) => `“${command}” needs ${word}.`,
  wordTooMany: (command: string, word: string) => `“${command}” has no use for “${word}”.`,
  wordTooLong: (command: string) => `What follows “${command}” is too long.`,
  valueMissing: (option: string) => `“${option}” needs a value.`,
  phoneNotUnderstood: 'Write the phone as http://user@host:port.',
  passwordInPhone: 'Leave the password out of the address. Set OFFHOOK_PASSWORD, or type it when asked.',
  unknownModel: (model: string) => `There is no model “${model}” that takes commands.`,
  notDtmf: 'Tones are the digits 0-9, the letters A-D, * and #, at most 64 of them.',
  helpHint: 'offhook --help shows what there is.',
  emergencyNeedsYes: (number: string) => `To call ${number} from here, add --yes.`,
  askPassword: (user: string, host: string) =>
    user === '' ? `Password for ${host}: ` : `Password of ${user} for ${host}: `,
  usingDemoPhone: 'No phone is set up, so the demo phone takes this.',
  demoLogin: (user: string, password: string) => `User ${user}, password ${password}`,
  running: (phone: string) => `Offhook is in the tray and speaks to ${phone}. Ctrl+C ends it.`,
  wordNames: { number: 'a number', sequence: 'a key sequence', digits: 'digits' },
};
