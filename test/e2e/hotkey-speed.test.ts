import { expect } from '@playwright/test';
import { defaultSettings } from '../../electron/contract/settings';
import { deskProfile, pressed, test, writeSettings } from '../support/desk';
import { until } from '../support/until';
import { pressKeys } from '../support/xdo';

const PRESSES = 12;
/** A press takes some milliseconds; one that waits for something else to happen in Electron takes a second and more. */
const AT_ONCE_MS = 500;

test('every hotkey press reaches the phone at once, also when nothing else happens', async ({
  phone,
  home,
  begin,
  tray,
}) => {
  const run = { do: 'press', sequence: 'VOLUME_UP' } as const;
  const louder = { id: 'louder', accelerator: 'CommandOrControl+Alt+Shift+K', run };
  const hotkeys = [...defaultSettings().hotkeys, louder];
  writeSettings(home, { phones: [deskProfile(phone)], activePhone: 'desk', hotkeys });
  begin();
  await (await tray.icon()).entry('Desk – Ready');
  for (let press = 1; press <= PRESSES; press += 1) {
    await pressKeys('ctrl+alt+shift+k');
    await until(`press ${press} at the phone`, () => pressed(phone).length === press, AT_ONCE_MS);
  }
  expect(pressed(phone)).toHaveLength(PRESSES);
});
