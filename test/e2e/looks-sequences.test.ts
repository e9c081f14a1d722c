import { type ElectronApplication, expect, type Page } from '@playwright/test';
import type { Hotkey } from '../../electron/contract/hotkeys/hotkey';
import { defaultSettings } from '../../electron/contract/settings';
import type { DemoPhone } from '../../electron/demo/options';
import { deskProfile, pressed, test, windowOf, writeSettings } from '../support/desk';
import type { Home } from '../support/home';
import { look } from '../support/look';
import { sendFrom } from '../support/phone-window';
import { door, quiet, transfer } from '../support/sequence-states';

const hotkey: Hotkey = {
  id: 'run-transfer',
  accelerator: 'CommandOrControl+Alt+Shift+T',
  run: { do: 'run-sequence', id: 'transfer' },
};

function settleSequences(home: Home, phone: DemoPhone): void {
  writeSettings(home, {
    phones: [deskProfile(phone)],
    activePhone: 'desk',
    sequences: [transfer, quiet, door],
    pins: [{ id: 'door', name: 'Front door' }],
    hotkeys: [...defaultSettings().hotkeys, hotkey],
  });
}

const runs = (page: Page) => page.locator('[aria-current=step]').first();

/** Makes the window so many px wide, with type so many times as large. */
const resize = (app: ElectronApplication, width: number, zoom: number): Promise<void> =>
  app.evaluate(
    ({ BrowserWindow }, size) => {
      const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().includes('/settings/'),
      );
      window?.setContentSize(size.width, 620);
      window?.webContents.setZoomFactor(size.zoom);
    },
    { width, zoom },
  );

/** Everything of the opened sequence can be reached in a window of this width in px, with type so many times as large. */
async function reachesAll(app: ElectronApplication, settings: Page, width: number, zoom: number): Promise<void> {
  await resize(app, width, zoom);
  await expect.poll(() => settings.evaluate(() => innerWidth)).toBe(width / zoom);
  const section = settings.getByRole('tabpanel');
  await expect.poll(() => section.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
  await settings.getByRole('group', { name: 'Step 5: TRANSFER' }).scrollIntoViewIfNeeded();
  await look(settings, `sequences-${width}-${zoom}`);
}

test('a user who edits a sequence sees all of it, in a small window and with type of 200 % too', async ({
  home,
  phone,
  launch,
  tray,
}) => {
  settleSequences(home, phone);
  const { app } = await launch();
  await (await tray.icon()).click('Settings');
  const settings = await windowOf(app, 'settings');
  await settings.getByRole('tab', { name: 'Sequences' }).click();
  await look(settings, 'sequences');
  await settings.getByRole('button', { name: /^Transfer to Anna/ }).click();
  await look(settings, 'sequences-opened');
  await test.step('820 px with type of 200 %', () => reachesAll(app, settings, 820, 2));
  await test.step('640 px', () => reachesAll(app, settings, 640, 1));
  await resize(app, 820, 1);
  await settings.getByRole('combobox', { name: 'Add a step' }).click();
  await look(settings, 'sequences-adding');
  await settings.keyboard.press('Escape');
  await settings.getByRole('textbox', { name: 'Hold, in ms' }).first().fill('long');
  // The fault of a field that is left moves all below it.
  await settings.keyboard.press('Tab');
  await settings.getByRole('button', { name: 'Remove this sequence' }).click();
  await expect(settings.getByRole('alertdialog')).toBeVisible();
  await look(settings, 'sequences-asking');
  await settings.keyboard.press('Escape');
  await settings.getByRole('button', { name: 'Add a sequence' }).click();
  await look(settings, 'sequences-ready-made');
  await settings.keyboard.press('Escape');
  await settings.getByRole('button', { name: 'Add a PIN' }).click();
  await settings.getByRole('textbox', { name: 'Sequences as text' }).fill('[A]\nF_HOLD,x');
  await settings.getByRole('button', { name: 'Add these sequences' }).click();
  await expect(settings.getByText(/cannot read line 2:/)).toBeVisible();
  await look(settings, 'sequences-below');
  expect(pressed(phone)).toEqual([]);
});

test('a user whose sequence runs sees where it is, in the settings and in the panel', async ({
  home,
  phone,
  launch,
  tray,
}) => {
  const steps = transfer.steps.map((step) => (step.is === 'wait' ? { ...step, ms: 600_000 } : step));
  settleSequences(home, phone);
  const { app } = await launch();
  const icon = await tray.icon();
  await icon.activate();
  const panel = await windowOf(app, 'panel');
  await expect(panel.getByRole('button', { name: 'Open the door' })).toBeVisible();
  await look(panel, 'panel-sequences');
  await sendFrom(panel, { do: 'change-sequence', id: transfer.id, patch: { steps } });
  await icon.click('Settings');
  const settings = await windowOf(app, 'settings');
  await settings.getByRole('tab', { name: 'Sequences' }).click();
  await settings.getByRole('button', { name: /^Transfer to Anna/ }).click();
  await settings.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(runs(settings)).toBeVisible();
  await expect(settings.getByRole('group', { name: 'Step 4: Wait' })).toBeVisible();
  await expect(settings.getByText('Step 4 of 5').first()).toBeVisible();
  await look(settings, 'sequences-running');
  await icon.activate();
  const again = await windowOf(app, 'panel');
  await expect(again.getByRole('progressbar')).toBeVisible();
  await look(again, 'panel-running');
  await again.getByRole('button', { name: 'Stop Transfer to Anna' }).click();
  await expect(settings.getByText(/was stopped at step 4 of 5/)).toBeVisible();
  await sendFrom(settings, { do: 'save-language', language: 'de' });
  await expect(settings.locator('html[lang=de]')).toBeAttached();
  await look(settings, 'sequences-german');
  await settings.getByRole('button', { name: 'Diese Tastenfolge entfernen' }).click();
  await look(settings, 'sequences-german-below');
});
