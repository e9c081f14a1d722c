import { expect } from '@playwright/test';
import { defaultSettings } from '../../electron/contract/settings';
import type { DemoPhone } from '../../electron/demo/options';
import { handOver } from '../../electron/host/control-socket';
import { places } from '../../electron/settings/place';
import { deskProfile, pressed, test, writeSettings } from '../support/desk';
import { median } from '../support/quantile';
import { until } from '../support/until';
import { pressKeys } from '../support/xdo';

const PRESSES = 12;
/**
 * A press takes as long as one that comes through the control socket; one that waits for something else to happen in
 * Electron takes a second and more.
 */
const [TIMES_USUAL, TIMES_LONGEST] = [5, 10];
const CHORD = 'ctrl+alt+shift+k';
/** The test does not wait for this one. */
const OTHER_CHORD = 'ctrl+alt+shift+j';

/** How long each of so many presses takes to the phone, in ms. */
async function pressesMs(phone: DemoPhone, press: () => Promise<unknown>): Promise<readonly number[]> {
  const took: number[] = [];
  for (let nth = 1; nth <= PRESSES; nth += 1) {
    const [before, begin] = [pressed(phone).length, performance.now()];
    await press();
    await until(`press ${nth} at the phone`, () => pressed(phone).length > before);
    took.push(performance.now() - begin);
  }
  return took;
}

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
  const byHotkey = await pressesMs(phone, () => pressKeys(CHORD));
  expect(pressed(phone)).toHaveLength(PRESSES);
  const { controlSocket } = places(process.platform, { ...home.env });
  const byDoor = await pressesMs(phone, async () => {
    await pressKeys(OTHER_CHORD);
    await handOver(controlSocket, run);
  });
  const told = JSON.stringify({ byHotkey, byDoor });
  expect(median(byHotkey), told).toBeLessThan(TIMES_USUAL * median(byDoor));
  expect(Math.max(...byHotkey), told).toBeLessThan(TIMES_LONGEST * Math.max(...byDoor));
});
