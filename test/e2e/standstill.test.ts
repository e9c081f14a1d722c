import { expect } from '@playwright/test';
import { defaultSettings } from '../../electron/contract/settings';
import { deskProfile, heard, pressed, test, windowOf, writeSettings } from '../support/desk';
import { runCommandLine } from '../support/offhook';
import { until } from '../support/until';
import { pressKeys } from '../support/xdo';

const HOTKEY = {
  id: 'mine',
  accelerator: 'CommandOrControl+Alt+Shift+K',
  run: { do: 'press' as const, sequence: '4' },
};

test('what a program that stood still had been asked for meanwhile is not done afterwards, and that is said', async ({
  home,
  phone,
  launch,
  tray,
}) => {
  test.setTimeout(120_000);
  const hotkeys = [...defaultSettings().hotkeys, HOTKEY];
  writeSettings(home, { phones: [deskProfile(phone)], activePhone: 'desk', hotkeys });
  const { app } = await launch();
  const icon = await tray.icon();
  await icon.entry('Desk – Ready');
  await pressKeys('ctrl+alt+shift+k');
  await heard(phone, (entry) => entry.is === 'key');
  const main = app.process();
  main.kill('SIGSTOP');
  try {
    await pressKeys('ctrl+alt+shift+k');
    // The command line gives up by itself.
    const { code, stdout } = await runCommandLine(home, ['press', '5', '--json']);
    expect([code, JSON.parse(stdout)]).toMatchObject([1, { problem: 'handover-lost' }]);
  } finally {
    main.kill('SIGCONT');
  }
  const panel = await windowOf(app, 'panel');
  await expect(panel.getByText('because it was too late').first()).toBeVisible();
  await until('a later command to be done', async () => (await runCommandLine(home, ['press', '6'])).code === 0);
  expect(pressed(phone)).toEqual(['4', '6']);
});
