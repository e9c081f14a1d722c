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
  expect(command('dial', '+49 30 398330')).toEqual({ do: 'dial', text: '+49 30 398330', confirmed: false });
  expect(command('dial', '+49', '30', '398330')).toMatchObject({ text: '+49 30 398330' });
  expect(command('dial', '112', '--yes')).toMatchObject({ confirmed: true });
  expect(command('press', 'F1,50,200;ENTER')).toEqual({ do: 'press', sequence: 'F1,50,200;ENTER' });
  expect(command('dtmf', '12#')).toEqual({ do: 'dtmf', digits: '12#' });
  expect(command('hangup')).toEqual({ do: 'act', action: 'hang-up' });
  expect(command('hangup', '--all')).toEqual({ do: 'release-all' });
  expect(command('status')).toEqual({ do: 'check-phone' });
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

test('a password in the address is turned away, because every process may read it', () => {
  expect(why('status', '--phone', 'http://u:p@127.0.0.1')).toBe('password-in-phone');
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
  [['demo', '--port', 'x'], 'value-missing'],
  [[], 'unknown-word'],
])('%j is wrong usage: %s', (args, expected) => {
  expect(why(...args)).toBe(expected);
});

test('no words make it throw', () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom('dial', 'press', '--phone', '--json', '--', '-', 'http://a:b', '--all'),
  );
  fc.assert(fc.property(fc.array(word, { maxLength: 6 }), (args) => void readCommandLine(args)));
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
