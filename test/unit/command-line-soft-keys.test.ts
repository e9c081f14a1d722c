import { expect, test } from 'vitest';
import { readCommandLine } from '../../electron/cli/arguments';

const read = (...args: string[]) => readCommandLine(args);
const why = (...args: string[]): string => {
  const line = read(...args);
  return line.is === 'wrong' ? line.usage.why : line.is;
};

test('a key is set by its name or its number, with a light, a label and one action', () => {
  expect(read('soft-key', 'P3', '--light', 'on', '--label', 'Door')).toEqual({
    is: 'soft-key',
    key: 'P3',
    patch: { light: 'on', label: 'Door' },
    action: null,
    json: false,
    phone: null,
    server: null,
    before: [],
  });
  expect(read('soft-key', '12', '--dial', '030 398330')).toMatchObject({
    key: 'P12',
    patch: {},
    action: { is: 'known', action: { is: 'dial', number: '030 398330' } },
  });
  expect(read('soft-key', 'p4', '--message', 'park')).toMatchObject({
    key: 'P4',
    action: { action: { is: 'message', data: 'park' } },
  });
  expect(read('soft-key', '3', '--label', '')).toMatchObject({ patch: { label: '' } });
});

test.each([
  ['dial-clipboard', { is: 'known', action: { is: 'run', run: { do: 'dial-clipboard' } } }],
  ['show-panel', { is: 'known', action: { is: 'run', run: { do: 'show-panel' } } }],
  ['mute', { is: 'known', action: { is: 'run', run: { do: 'act', action: 'mute' } } }],
  ['run Night switch', { is: 'sequence', name: 'Night switch' }],
  ['favourite Anna', { is: 'favourite', name: 'Anna' }],
  [
    'https://intranet.example/door',
    { is: 'known', action: { is: 'run', run: { do: 'open-url', url: 'https://intranet.example/door' } } },
  ],
  ['nothing', { is: 'known', action: { is: 'none' } }],
])('--do "%s" is a command of Offhook', (words, action) => {
  expect(read('soft-key', 'P3', '--do', words)).toMatchObject({ is: 'soft-key', action });
});

test('a registration and a server are named as for every other word', () => {
  expect(
    read(
      'soft-key',
      'P3',
      '--light',
      'off',
      '--phone',
      '*/2000',
      '--freeswitch',
      'pbx:8021',
      '--freeswitch-user',
      'a@b',
    ),
  ).toMatchObject({ phone: { host: '*/2000' }, server: { host: 'pbx', port: 8_021, user: 'a@b' } });
  expect(read('soft-keys')).toMatchObject({ is: 'soft-keys', back: false, phone: null });
  expect(read('soft-keys', '--put-back')).toMatchObject({ is: 'soft-keys', back: true });
});

test.each([
  [['soft-key'], 'word-missing'],
  [['soft-key', 'P3'], 'word-missing'],
  [['soft-key', 'P0', '--light', 'on'], 'word-not-understood'],
  [['soft-key', 'EK3', '--light', 'on'], 'word-not-understood'],
  [['soft-key', 'P145', '--light', 'on'], 'word-not-understood'],
  [['soft-key', 'P3', '--light', 'green'], 'word-not-understood'],
  [['soft-key', 'P3', '--label', 'a\nb'], 'word-not-understood'],
  [['soft-key', 'P3', '--label', 'a\u202Eb'], 'word-not-understood'],
  [['soft-key', 'P3', '--label', 'x'.repeat(41)], 'word-not-understood'],
  [['soft-key', 'P3', '--do', 'reboot'], 'word-not-understood'],
  [['soft-key', 'P3', '--do', 'file:///etc/passwd'], 'word-not-understood'],
  [['soft-key', 'P3', '--do', 'javascript:alert(1)'], 'word-not-understood'],
  [['soft-key', 'P3', '--do', 'https://user:secret@example.com/'], 'word-not-understood'],
  [['soft-key', 'P3', '--do', 'mute', '--dial', '30'], 'one-action'],
  [['soft-key', 'P3', 'P4', '--light', 'on'], 'word-too-many'],
  [['soft-key', 'P3', '--light', 'on', '--yes'], 'unknown-option'],
  [['soft-key', 'P3', '--light', 'on', '--freeswitch', 'x:99999'], 'server-not-understood'],
  [['soft-key', 'P3', '--light', 'on', '--freeswitch', 'pbx'], 'unknown-option'],
  [['soft-keys', 'P3'], 'word-too-many'],
])('%j is wrong: %s', (args, expected) => {
  expect(why(...args)).toBe(expected);
});
