import { expect, type Page } from '@playwright/test';
import { heard, test, windowOf } from '../support/desk';
import { long } from '../support/long';
import { look } from '../support/look';
import { copyText } from '../support/xdo';

/** The picture on the phone's display now. */
const painted = (page: Page): Promise<string> =>
  page
    .locator('canvas')
    .first()
    .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());

test('somebody new sees a panel to show to a stranger', async ({ launch }) => {
  const { app } = await launch();
  const panel = await windowOf(app, 'panel');
  await expect(panel.getByText('Ready')).toBeVisible();
  await look(panel, 'panel-first-run');
});

test('so does a user with a number in the clipboard, at the settings, and whose phone does not answer', async ({
  phone,
  launch,
  tray,
}) => {
  const { app } = await launch();
  const icon = await tray.icon();
  await icon.entry('Desk – Ready');
  for (const number of ['+49 30 398330', '200', '030 5550-17', '**600']) {
    await copyText(number);
    await icon.click('Dial the copied number');
    await heard(phone, (entry) => entry.is === 'dial' && entry.number.endsWith(number.replace(/[ +-]/g, '').slice(-3)));
  }
  await copyText('+44 20 7946 0958');
  await icon.activate();
  const panel = await windowOf(app, 'panel');
  await expect(panel.getByRole('textbox')).toHaveValue('+44 20 7946 0958');
  await look(panel, 'panel');
  await panel.getByRole('textbox').fill('112');
  await panel.getByRole('textbox').press('Enter');
  await expect(panel.getByRole('button', { name: 'Call 112' })).toBeVisible();
  await look(panel, 'panel-emergency');
  await icon.click('Settings');
  const settings = await windowOf(app, 'settings');
  for (const section of ['Phones', 'Dialling', 'Hotkeys', 'About']) {
    await settings.getByRole('tab', { name: section, exact: true }).click();
    await look(settings, `settings-${section.toLowerCase()}`);
  }
  expect(phone.journal.filter((entry) => entry.is === 'key')).toEqual([]);
  await phone.misbehave({ refuse: true });
  await icon.activate();
  const again = await windowOf(app, 'panel');
  await again.getByRole('textbox').fill('200');
  await again.getByRole('textbox').press('Enter');
  await expect(again.getByText(/No phone answers/)).toBeVisible();
  await icon.entry('Desk – Phone not reachable');
  await look(again, 'panel-trouble');
});

/** A touchscreen, keys with labels of their own, and a small display; every day the first alone. */
const IN_CALL = long(['870'], ['870', 'D785', '360']);

for (const model of IN_CALL) {
  test.describe(model, () => {
    test.use({ phoneOptions: { model } });
    test(`so does somebody in a call with a ${model}`, async ({ phone, launch, tray }) => {
      const { app } = await launch();
      const icon = await tray.icon();
      await icon.entry('Desk – Ready');
      await icon.click('Open keypad');
      const page = await windowOf(app, 'phone');
      await expect(page.locator('canvas').first()).toBeVisible();
      const idle = await painted(page);
      for (const key of [/^2 ABC/, /^0/, /^0/, /^OK/]) await page.getByRole('button', { name: key }).first().click();
      await heard(phone, (entry) => entry.is === 'connected');
      await expect.poll(() => painted(page)).not.toBe(idle);
      await look(page, `phone-${model.toLowerCase()}`);
    });
  });
}
