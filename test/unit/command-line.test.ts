import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCommandLine } from '../../electron/cli/arguments';
import { offhookWords } from '../../electron/shell/argv';

const command = (...args: string[]) => {
  const line = readCommandLine(args);
  return line.is === 'command' ? line.command : line;
};
const why = (...args: string[]): string => {
  const line = readCommandLine(args);
  return line.is === 'wrong' ? line.usage.why : line.is;
};

test('each word becomes its command', () => {
  const from = 'command-line';
  expect(command('dial', '+49 30 398330')).toEqual({ do: 'dial', text: '+49 30 398330', confirmed: false, from });
  expect(command('dial', '+49', '30', '398330')).toMatchObject({ text: '+49 30 398330' });
  expect(command('dial', '112', '--yes')).toMatchObject({ confirmed: true });
  expect(command('press', 'F1,50,200;ENTER')).toEqual({ do: 'press', sequence: 'F1,50,200;ENTER' });
  expect(command('dtmf', '12#')).toEqual({ do: 'dtmf', digits: '12#' });
  expect(command('hangup')).toEqual({ do: 'act', action: 'hang-up' });
  expect(command('hangup', '--all')).toEqual({ do: 'release-all' });
  expect(command('status')).toEqual({ do: 'check-phone' });
});

test('every command of the list has its words', () => {
  expect(command('command', 'dial', '112', '--yes')).toMatchObject({ do: 'dial', text: '112', confirmed: true });
  expect(command('press', '*21#;ENTER', '--yes')).toEqual({ do: 'press', sequence: '*21#;ENTER', confirmed: true });
  expect(readCommandLine(['run', 'x', '--yes'])).toMatchObject({ is: 'run', sequence: 'x', confirmed: true });
  expect(command('command', 'press', 'F1;ENTER')).toEqual({ do: 'press', sequence: 'F1;ENTER' });
  expect(command('command', 'dtmf', '1', '2')).toEqual({ do: 'dtmf', digits: '12' });
  expect(command('command', 'release-all')).toEqual({ do: 'release-all' });
  expect(command('command', 'log-off', 'all')).toEqual({ do: 'log-off', identity: 'all' });
  expect(command('command', 'log-off', '12')).toEqual({ do: 'log-off', identity: 12 });
  expect(command('command', 're-register', '1')).toEqual({ do: 're-register', identity: 1 });
  expect(command('command', 'play-ringer', '9')).toEqual({ do: 'play-ringer', ringer: 9 });
  expect(command('command', 'mend-line-info')).toEqual({ do: 'mend-line-info' });
  expect(command('command', 'reboot')).toEqual({ do: 'reboot' });
  expect(command('command', 'reset', '--yes')).toEqual({ do: 'reset', confirmation: 'yes' });
  expect(command('command', 'clear', 'missed', '--yes')).toEqual({
    do: 'clear-list',
    list: 'missed',
    confirmation: 'yes',
  });
  expect(command('command', 'upgrade-firmware', 'http://x/fw.bin', '--yes')).toEqual({
    do: 'upgrade-firmware',
    url: 'http://x/fw.bin',
    confirmation: 'yes',
  });
  expect(command('command', 'touch', '1', '2', '3', '4', 'press', '3', '5', 'r')).toEqual({
    do: 'touch',
    touches: [
      { x: 1, y: 2, verb: 'pr' },
      { x: 3, y: 4, verb: 'p' },
      { x: 3, y: 5, verb: 'r' },
    ],
  });
});

test('a phone may be named with the dot of the root, and its login be allowed once more', () => {
  expect(readCommandLine(['press', '1', '--phone', 'phone.lan.', '--try-again', '--weaker-login'])).toMatchObject({
    phone: { host: 'phone.lan' },
    before: [{ do: 'try-password-again' }, { do: 'forget-login' }],
  });
});

test('sequences, the doctor and the search have words of their own', () => {
  const phone = null;
  expect(readCommandLine(['run', 'To', 'Anna', '--dry', '--json'])).toEqual({
    is: 'run',
    sequence: 'To Anna',
    dry: true,
    json: true,
    phone,
    before: [],
  });
  expect(readCommandLine(['run', 'x', '--phone', 'http://127.0.0.1'])).toMatchObject({ phone: { host: '127.0.0.1' } });
  expect(readCommandLine(['sequences'])).toEqual({ is: 'sequences', json: false });
  expect(readCommandLine(['find-phones', '--json'])).toEqual({ is: 'find-phones', json: true });
  expect(command('doctor')).toEqual({ do: 'examine' });
  expect(command('diagnose')).toEqual({ do: 'diagnose' });
});

test('numbers are found, calls are looked up, favourites are dialled', () => {
  const json = false;
  expect(readCommandLine(['find', 'Anna', '030 1234'])).toEqual({
    is: 'find',
    text: 'Anna 030 1234',
    country: null,
    json,
  });
  expect(readCommandLine(['find', '-', '--country', 'at'])).toEqual({ is: 'find', text: null, country: 'AT', json });
  expect(readCommandLine(['history'])).toEqual({ is: 'history', text: '', json });
  expect(readCommandLine(['history', '030', '1234'])).toEqual({ is: 'history', text: '030 1234', json });
  expect(readCommandLine(['favourites', '--json'])).toEqual({ is: 'favourites', json: true });
  expect(readCommandLine(['favourite', 'Anna', 'B.', '--line', 'Desk'])).toEqual({
    is: 'favourite',
    name: 'Anna B.',
    line: 'Desk',
    country: null,
    confirmed: false,
    json,
  });
  expect(readCommandLine(['dial', '1', '--line', 'Front desk'])).toMatchObject({ is: 'command', line: 'Front desk' });
});

test('a start with a link, with what is copied or selected, is asked about', () => {
  const json = false;
  const link = 'tel:+4930398330';
  expect(readCommandLine([link])).toEqual({ is: 'asks', asks: { do: 'open-link', link }, json });
  expect(readCommandLine(['dial', '--clipboard'])).toEqual({ is: 'asks', asks: { do: 'offer-clipboard' }, json });
  expect(readCommandLine(['dial', '--selection', '--json'])).toEqual({
    is: 'asks',
    asks: { do: 'offer-selection' },
    json: true,
  });
});

test.each([
  [['tel:1 --yes'], 'tel:1 --yes'],
  [['tel:112', '--json', '--phone=http://192.0.2.1'], 'tel:112'],
  [['--help', 'tel:'], 'tel:'],
  [['--yes', '--phone=http://192.0.2.1', 'SIP:200@pbx.example'], 'SIP:200@pbx.example'],
  [['--', 'callto:030', 'dial', '112', '--yes'], 'callto:030'],
  [['-v', 'sips:a@example.com'], 'sips:a@example.com'],
])('a link is one word and no option of ours: %j', (words, link) => {
  expect(readCommandLine(words)).toEqual({ is: 'asks', asks: { do: 'open-link', link }, json: false });
});

test('whatever a link is made of, it is only ever a link', () => {
  const scheme = fc.constantFrom(
    'tel:',
    'callto:',
    'sip:',
    'sips:',
    'TEL:',
    'tel:112 --yes',
    'tel:;phone-context=--yes',
  );
  const rest = fc.string({ unit: 'binary', maxLength: 1_000 });
  const option = fc.constantFrom(
    '--json',
    '--yes',
    '--all',
    '--phone=http://192.0.2.1',
    '--help',
    '--version',
    '--dry',
  );
  fc.assert(
    fc.property(scheme, rest, fc.array(option), fc.array(option), (begin, end, before, behind) => {
      const link = begin + end;
      const line = readCommandLine([...before, link, ...behind]);
      expect(line).toEqual({ is: 'asks', asks: { do: 'open-link', link }, json: false });
    }),
  );
});

test('a phone in no profile is taken from its address', () => {
  const line = readCommandLine(['status', '--json', '--phone', 'https://anna%40home@192.0.2.7:8443']);
  expect(line).toMatchObject({
    is: 'command',
    json: true,
    phone: { host: '192.0.2.7', port: 8443, scheme: 'https', user: 'anna@home', name: '192.0.2.7:8443' },
  });
  expect(readCommandLine(['status', '--phone', 'http://[::1]'])).toMatchObject({ phone: { host: '::1', port: 80 } });
});

test.each([
  ['sip:440@192.0.2.7', { host: '192.0.2.7', sip: { user: '440', port: 5_060, transport: 'udp' } }],
  ['SIP:440@phone.lan.:5062;transport=TCP', { host: 'phone.lan', sip: { user: '440', port: 5_062, transport: 'tcp' } }],
  ['sip:[2001:db8::7]:5070', { host: '2001:db8::7', sip: { user: '', port: 5_070 } }],
  ['sip:a%20b@192.0.2.7;transport=udp', { sip: { user: 'a%20b', transport: 'udp' } }],
])('%s is a phone by SIP', (address, phone) => {
  const found = { phone: { way: 'sip', ...phone }, command: { do: 'check-phone' } };
  expect(readCommandLine(['status', '--phone', address])).toMatchObject(found);
  expect(readCommandLine(['--phone', address, 'status'])).toMatchObject(found);
  expect(readCommandLine(['status', `--phone=${address}`])).toMatchObject(found);
});

test('a password in the address is turned away, because every process may read it', () => {
  expect(why('status', '--phone', 'http://u:p@127.0.0.1')).toBe('password-in-phone');
  expect(why('status', '--phone', 'sip:u:p@127.0.0.1')).toBe('password-in-phone');
});

test.each([
  [['dail', '1'], 'unknown-word'],
  [['constructor'], 'unknown-word'],
  [['dial'], 'word-missing'],
  [['press', ' '], 'word-missing'],
  [['dtmf', 'hello'], 'not-dtmf'],
  [['press', '1;'.repeat(1_500)], 'word-too-long'],
  [['status', 'now'], 'word-too-many'],
  [['status', '--yes'], 'unknown-option'],
  [['dial', '1', '--nope'], 'unknown-option'],
  [['dial', '1', '--phone'], 'value-missing'],
  [['dial', '1', '--phone', 'ftp://x'], 'phone-not-understood'],
  [['dial', '1', '--phone', 'http://x/y?z'], 'phone-not-understood'],
  [['dial', '1', '--phone', 'http://[fe80::1%25eth0]'], 'phone-zone'],
  [['dial', '1', '--phone', 'sip:1@[fe80::1%eth0]'], 'phone-zone'],
  ...[
    'sip:',
    'sip:1@',
    'sips:1@h',
    'sip:1@h:0',
    'sip:1@h:99999',
    'sip:1@h;transport=tls',
    'sip:1@h;lr',
    'sip:1@h?x=y',
  ].map((address): [string[], string] => [['dial', '1', '--phone', address], 'phone-not-understood']),
  [['find', '1', '--try-again'], 'unknown-option'],
  [['demo', '--port', 'x'], 'value-missing'],
  [['demo', '--sip-port', '70000'], 'value-missing'],
  [[], 'unknown-word'],
  [['command'], 'word-missing'],
  [['command', 'format'], 'unknown-word'],
  [['command', 'constructor'], 'unknown-word'],
  [['command', 'hangup'], 'unknown-word'],
  [['command', 'release-all', 'now'], 'word-too-many'],
  [['command', 'release-all', '--yes'], 'unknown-option'],
  [['command', 'log-off'], 'word-missing'],
  [['command', 'log-off', '0'], 'word-not-understood'],
  [['command', 'log-off', '13'], 'word-not-understood'],
  [['command', 'log-off', '1', '2'], 'word-too-many'],
  [['command', 're-register', '0'], 'word-not-understood'],
  [['command', 'play-ringer', '1.5'], 'word-not-understood'],
  [['command', 'clear', 'everything', '--yes'], 'word-not-understood'],
  [['command', 'clear', '--yes'], 'word-missing'],
  [['command', 'reboot', 'please'], 'word-too-many'],
  [['command', 'upgrade-firmware', 'ftp://x/y'], 'word-not-understood'],
  [['command', 'upgrade-firmware', 'http://u:p@x/y'], 'word-not-understood'],
  [['command', 'touch'], 'word-missing'],
  [['command', 'touch', '1'], 'word-missing'],
  [['command', 'touch', '1', 'press'], 'word-not-understood'],
  [['command', 'touch', '1', '4096'], 'word-not-understood'],
  [['command', 'touch', '1', '2', 'tap'], 'word-not-understood'],
  [['command', 'touch', '1', '2', 'press'], 'finger-left'],
  [['command', 'touch', ...Array.from({ length: 42 }, () => '1')], 'word-too-long'],
  [['run'], 'word-missing'],
  [['sequences', 'all'], 'word-too-many'],
  [['find-phones', '--phone', 'http://127.0.0.1'], 'unknown-option'],
  [['find'], 'word-missing'],
  [['find', 'x', '--phone', 'http://127.0.0.1'], 'unknown-option'],
  [['find', 'x', '--country', 'XX'], 'word-not-understood'],
  [['favourite'], 'word-missing'],
  [['favourites', 'all'], 'word-too-many'],
  [['history', 'x'.repeat(201)], 'word-too-long'],
  [['dial', '--clipboard', '--yes'], 'unknown-option'],
  [['dial', '--clipboard', '030 1'], 'word-too-many'],
  [['dial', '--clipboard', '--selection'], 'unknown-option'],
  [['hangup', '--clipboard'], 'unknown-option'],
  [[`tel:${'1'.repeat(2_000)}`], 'word-too-long'],
  [['doctor', 'who'], 'word-too-many'],
  [['diagnose', '--phone', 'http://127.0.0.1'], 'unknown-option'],
])('%j is wrong usage: %s', (args, expected) => {
  expect(why(...args)).toBe(expected);
});

test('no words leave a finger on the display', () => {
  const word = fc.constantFrom('1', '2', '479', 'press', 'p', 'release', 'r', 'both', 'pr');
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      const read = command('command', 'touch', ...words);
      if ('do' in read && read.do === 'touch') expect(read.touches.at(-1)?.verb).not.toBe('p');
    }),
    { numRuns: 2_000 },
  );
});

test('no words make it throw', () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'dial',
      'press',
      'command',
      'touch',
      'press',
      'log-off',
      'run',
      '1',
      '--yes',
      '--phone',
      '--json',
      '--',
      '-',
      'http://a:b',
      '--all',
    ),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 6 }), (args) => void readCommandLine(args)),
    { numRuns: 5_000 },
  );
});

test("Chromium's switches and the program's folder are not ours", () => {
  expect(offhookWords(['electron', '--no-sandbox', '/app', 'dial', '1', '--json'], true)).toEqual([
    'dial',
    '1',
    '--json',
  ]);
  expect(offhookWords(['electron', '--inspect=0', '--no-sandbox', '/app'], true)).toEqual([]);
  expect(offhookWords(['/usr/bin/offhook', 'status'], false)).toEqual(['status']);
  expect(offhookWords(['/usr/bin/offhook', '--json', '--no-sandbox', 'status'], false)).toEqual(['--json', 'status']);
  expect(offhookWords(['/usr/bin/offhook', '-psn_0_1'], false)).toEqual([]);
});
