import fc from 'fast-check';
import { COMMAND_WORDS, VENDORS_COMMANDS } from '../../electron/cli/command-words';

type Line = readonly string[];

const FIRST_WORDS: ReadonlySet<string> = new Set([
  ...Object.keys(COMMAND_WORDS),
  'command',
  'run',
  'sequences',
  'find',
  'find-phones',
  'history',
  'favourite',
  'favourites',
  'demo',
]);
const OPTIONS: ReadonlySet<string> = new Set(
  [
    ...[
      'phone',
      'json',
      'yes',
      'all',
      'dry',
      'help',
      'version',
      'model',
      'port',
      'sip-port',
      'user',
      'basic',
      'modules',
    ],
    ...['line', 'clipboard', 'selection', 'country'],
  ].map((name) => `--${name}`),
);

/** Lines that would be obeyed as they are. */
const WHOLE: readonly Line[] = [
  ['dial', '123'],
  ['press', '1;ENTER'],
  ['dtmf', '12#'],
  ['hangup'],
  ['status'],
  ['doctor'],
  ['diagnose'],
  ['sequences'],
  ['find', 'Tel. 030 1234'],
  ['find', '-'],
  ['find-phones'],
  ['history'],
  ['favourite', 'Anna'],
  ['favourites'],
  ['dial', '--clipboard'],
  ['run', 'door'],
  ['command', 'reboot', '--yes'],
  ['command', 'log-off', 'all'],
  ['command', 're-register', '3'],
  ['command', 'play-ringer', '1'],
  ['command', 'clear', 'missed', '--yes'],
  ['command', 'touch', '10', '20'],
];
const whole = fc.constantFrom(...WHOLE);

const garbage = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('', ' ', '\0', '\n', '☎', '../..', '$(reboot)', '; reboot', '__proto__', 'constructor', 'toString'),
);
const noOption = garbage.filter((word) => !word.startsWith('-'));

const unknownWord = fc
  .tuple(
    fc.oneof(
      noOption,
      fc.constantFrom(...FIRST_WORDS).map((word) => word.toUpperCase()),
      fc.constantFrom(...FIRST_WORDS).map((word) => `${word} `),
      fc.constantFrom(...FIRST_WORDS).map((word) => word.slice(0, -1)),
    ),
    fc.array(noOption, { maxLength: 5 }),
  )
  .filter(([word]) => !FIRST_WORDS.has(word))
  .map(([word, rest]): Line => [word, ...rest]);

const unknownVendorsCommand = fc
  .tuple(noOption, fc.array(noOption, { maxLength: 3 }))
  .filter(([word]) => !Object.hasOwn(VENDORS_COMMANDS, word))
  .map(([word, rest]): Line => ['command', word, ...rest]);

const unknownOption = fc
  .tuple(
    whole,
    fc.oneof(
      fc.stringMatching(/^--?[a-z_]{2,12}(=.{0,5})?$/),
      fc.constantFrom('-x', '--json=1', '--yes=no', '--all=', '--__proto__', '--constructor=1', '--no-json', '---'),
    ),
    fc.boolean(),
  )
  .filter(
    ([, option]) =>
      !OPTIONS.has(option) && !/^-[^-]*[hv]|^--(?:phone|model|port|user|modules|line|country)=/.test(option),
  )
  .map(([line, option, before]): Line => (before ? [option, ...line] : [...line, option]));

const strayOption = fc
  .tuple(
    whole,
    fc.constantFrom(
      ['--basic'],
      ['--model', '870'],
      ['--port', '80'],
      ['--sip-port', '0'],
      ['--modules=1'],
      ['--user', 'x'],
    ),
  )
  .map(([line, option]): Line => [...line, ...option]);

const WANTS_MORE: readonly Line[] = [
  ['dial'],
  ['press'],
  ['dtmf'],
  ['run'],
  ['find'],
  ['favourite'],
  ['command'],
  ...['dial', 'press', 'dtmf', 'touch', 'log-off', 're-register', 'play-ringer', 'clear', 'upgrade-firmware'].map(
    (name) => ['command', name],
  ),
];
const missing = fc
  .tuple(fc.constantFrom(...WANTS_MORE), fc.constantFrom<Line>([], [''], [' ', '  '], ['--json']))
  .filter(([line, rest]) => !line.includes('dtmf') || !rest.includes(' '))
  .map(([line, rest]): Line => [...line, ...rest]);

const NO_MORE: readonly Line[] = [
  ['hangup'],
  ['status'],
  ['doctor'],
  ['diagnose'],
  ['sequences'],
  ['find-phones'],
  ['favourites'],
  ['dial', '--clipboard'],
  ['dial', '--selection'],
  ['demo'],
  ...['release-all', 'mend-line-info', 'reboot', 'reset'].map((name) => ['command', name]),
  ['command', 'log-off', '1'],
  ['command', 'clear', 'missed'],
];
const tooMuch = fc.tuple(fc.constantFrom(...NO_MORE), noOption).map(([line, word]): Line => [...line, word]);

const numberBut = (most: number) =>
  fc.oneof(
    fc
      .integer()
      .filter((number) => number > most || number < 1)
      .map(String),
    fc.constantFrom('1.5', '1e0', '0x1', ' 1', '١', 'ALL', '+1', '00000001', 'NaN'),
    noOption.filter((word) => !/^\d{1,3}$/.test(word) && word !== 'all'),
  );
const after = (name: string, word: fc.Arbitrary<string>) =>
  // Behind --, a text that begins with a dash is a word, too.
  fc.tuple(word, fc.boolean()).map(([wrong, yes]): Line => ['command', name, ...(yes ? ['--yes'] : []), '--', wrong]);

const wrongValue = fc.oneof(
  after('log-off', numberBut(12)),
  after('re-register', numberBut(12)),
  after('play-ringer', numberBut(9)),
  after(
    'clear',
    garbage.filter((word) => !['dialled', 'missed', 'received'].includes(word)),
  ),
  after(
    'upgrade-firmware',
    fc.oneof(
      noOption.filter((word) => !/^\s*https?:/i.test(word)),
      fc.constantFrom('http://u:p@x/', 'ftp://x/'),
    ),
  ),
  after(
    'dtmf',
    garbage.filter((word) => !/^[\dA-D*#]*$/i.test(word.trim())),
  ),
  fc.constantFrom<Line>(
    ['command', 'touch', '1'],
    ['command', 'touch', '1', '2', 'p'],
    ['command', 'touch', '1', '2', 'press', '3', '4', 'p'],
    ['command', 'touch', '-1', '2'],
    ['command', 'touch', '9999', '2'],
    ['command', 'touch', '1', '2', 'hold'],
    ['press', '1;'.repeat(1_001)],
    ['demo', '--port', '70000'],
    ['demo', '--port', 'x'],
    ['demo', '--sip-port', 'x'],
    ['demo', '--modules', '99'],
    ['dial', '--clipboard', '--selection'],
    ['find', 'x', '--country', 'Germany'],
    ['find', 'x', '--country', 'ZZ'],
    ['find', 'x', '--country', ''],
  ),
);

const wrongPhone = fc
  .tuple(
    fc.constantFrom<Line>(['dial', '123'], ['status'], ['press', '1'], ['run', 'door'], ['command', 'reboot', '--yes']),
    fc.oneof(
      fc.constantFrom('', 'http://', 'ftp://x', 'http://a:b@192.0.2.1', 'http://192.0.2.1/x', 'http://x?y', 'http://['),
      fc.constantFrom('192.168.1.300', 'javascript://1', 'http://x:99999', 'x:y:z', 'a b', 'file:///etc/passwd', '#'),
      // A path that leads back to the root is the root.
      garbage.filter((word) => !/\.|%2e/i.test(word)).map((word) => `http://a/x${word}`),
    ),
  )
  .map(([line, phone]): Line => [...line, `--phone=${phone}`]);

const phoneWithoutValue = whole.map((line): Line => [...line, '--phone']);

const STRAY_LINES: readonly Line[] = [
  ['dial', '--clipboard', '--yes'],
  ['dial', '--selection', '--phone', 'http://127.0.0.1'],
  ['dial', '--clipboard', '--line', 'Desk'],
  ['status', '--line', 'Desk'],
  ['press', '1', '--clipboard'],
  ['history', '--yes'],
  ['favourite', 'Anna', '--dry'],
  ['find', '1', '--yes'],
];

/** Words behind the program's name that nothing can be made of, most of them nearly right. */
export const malformedLine = fc.oneof(
  unknownWord,
  unknownVendorsCommand,
  unknownOption,
  strayOption,
  missing,
  tooMuch,
  wrongValue,
  wrongPhone,
  phoneWithoutValue,
  fc.constantFrom(...STRAY_LINES),
);
