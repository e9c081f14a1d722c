import { expect } from '@playwright/test';
import type { JournalEntry } from '../../electron/demo/journal';
import { heard, test } from '../support/desk';
import { runCommandLine } from '../support/offhook';
import { awayUntilCalled } from '../support/restarts';

/** The typed words, the request that the phone gets for them, byte for byte, and the phone's action then. */
const COMMANDS: readonly (readonly [words: string, request: string, action: Partial<JournalEntry>])[] = [
  ['command dtmf 12#', '/command.htm?key_dtmf=12%23', { is: 'dtmf', digits: '12#' }],
  ['command release-all', '/command.htm?RELEASE_ALL_CALLS', { is: 'release-all' }],
  ['command log-off 3', '/command.htm?LOGOFFLINE=3', { is: 'log-off', identity: 3 }],
  ['command log-off all', '/command.htm?LOGOFFALL', { is: 'log-off', identity: 'all' }],
  ['command re-register 12', '/command.htm?REREGISTER=12', { is: 'register', identity: 12 }],
  ['command play-ringer 9', '/line_login.htm?PLAY_RINGER:9=+Ringer', { is: 'ringer', ringer: 9 }],
  ['command clear dialled --yes', '/index.htm?dialeddel=clear', { is: 'clear-list', list: 'dialled' }],
  ['command clear missed --yes', '/index.htm?misseddel=clear', { is: 'clear-list', list: 'missed' }],
  ['command clear received --yes', '/index.htm?receiveddel=clear', { is: 'clear-list', list: 'received' }],
];

/** Commands that are asked about first: without a yes the phone hears nothing of them. */
const DANGEROUS = ['reboot', 'reset', 'clear dialled', 'upgrade-firmware http://127.0.0.1/fw.bin'];

const requests = (journal: readonly JournalEntry[]): readonly string[] =>
  journal.flatMap((entry) =>
    entry.is === 'request' ? [entry.query ? `${entry.path}?${entry.query}` : entry.path] : [],
  );

test('every command of the list can be typed, and the phone gets exactly its bytes', async ({ phone, home }) => {
  for (const [words, request, action] of COMMANDS) {
    const { code, stderr } = await runCommandLine(home, words.split(' '));
    expect([words, code], stderr).toEqual([words, 0]);
    expect(requests(phone.journal).at(-1)).toBe(request);
    expect(phone.journal).toContainEqual(expect.objectContaining(action));
  }
});

test('what cannot be taken back needs --yes', async ({ phone, home }) => {
  for (const words of DANGEROUS) {
    const { code, stderr } = await runCommandLine(home, ['command', ...words.split(' ')]);
    expect([words, code]).toEqual([words, 1]);
    expect(stderr).toContain('--yes');
  }
  expect(requests(phone.journal).filter((request) => !request.startsWith('/info.htm'))).toEqual([]);
});

test.describe('a phone that restarts', () => {
  test.use({ phoneOptions: { rebootMs: 100 } });

  test('is looked for until it is back, and then it is ready again', async ({ phone, home, begin, tray }) => {
    begin();
    const icon = await tray.icon();
    await icon.entry('Desk – Ready');
    const { comeBack } = awayUntilCalled(phone);
    const { code, stderr } = await runCommandLine(home, ['command', 'reboot', '--yes']);
    expect(code, stderr).toBe(0);
    await icon.entry(/^Desk – Restarting/);
    expect((await runCommandLine(home, ['press', '1'])).code).toBe(1);
    await comeBack();
    await heard(phone, (entry) => entry.is === 'back');
    await icon.entry('Desk – Ready');
    expect(requests(phone.journal).filter((request) => request === '/advanced_update.htm?reboot=Reboot')).toHaveLength(
      1,
    );
  });
});
