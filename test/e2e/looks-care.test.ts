import { expect, type Page } from '@playwright/test';
import type { DemoPhone } from '../../electron/demo/options';
import { deskProfile, test, windowOf, writeSettings } from '../support/desk';
import { putIntoKeychain } from '../support/keychain';
import { learned } from '../support/learned';
import { look } from '../support/look';
import { openWindow, sendFrom } from '../support/phone-window';
import { savePhone } from '../support/save-phone';

const finding = (settings: Page) => settings.locator('[data-part=headline]');

test('somebody whose phone is in order is told so, and what else is worth knowing', async ({
  home,
  phone,
  launch,
  tray,
}) => {
  const other = phone.model === '370' ? '870' : '370';
  writeSettings(home, { phones: [deskProfile(phone, { model: other })], activePhone: 'desk' });
  const { app } = await launch();
  await (await tray.icon()).click('Settings');
  const settings = await windowOf(app, 'settings');
  await settings.getByRole('button', { name: 'Check the phone' }).click();
  await expect(settings.getByRole('button', { name: `Set the model to ${phone.model}` })).toBeVisible();
  await look(settings, 'doctor-other-model');
  await settings.getByRole('button', { name: `Set the model to ${phone.model}` }).click();
  await expect(finding(settings)).toHaveText('All is well: the phone accepts commands.');
  await settings.getByText('Checks').click();
  await look(settings, 'doctor-fine');
});

test.describe('a refused password', () => {
  test.use({ phoneOptions: { user: 'anna', password: 'not a real one', auth: { scheme: 'digest' } } });
  test('is asked for in its field', async ({ home, phone, launch, tray }) => {
    const profile = deskProfile(phone, { user: 'anna' });
    writeSettings(home, {
      phones: [profile],
      activePhone: 'desk',
      learned: learned({ passwordsFor: { desk: phone.origin } }),
    });
    await putIntoKeychain('desk', 'another one');
    const { app } = await launch();
    await (await tray.icon()).click('Settings');
    const settings = await windowOf(app, 'settings');
    await settings.getByRole('button', { name: 'Check the phone' }).click();
    await expect(finding(settings)).toContainText('refused the password');
    await look(settings, 'doctor-password');
    await settings.getByRole('button', { name: 'Enter the password' }).click();
    await expect(settings.getByLabel('Password', { exact: true })).toBeFocused();
  });

  test('is one step from the panel to its field, on the card of its phone', async ({ home, phone, launch }) => {
    const other = deskProfile(phone, { id: 'other', name: 'Another phone' });
    writeSettings(home, {
      phones: [other, deskProfile(phone, { user: 'anna' })],
      activePhone: 'desk',
      learned: learned({ passwordsFor: { desk: phone.origin } }),
    });
    await putIntoKeychain('desk', 'another one');
    const { app } = await launch();
    const panel = await openWindow(app, 'panel');
    await sendFrom(panel, { do: 'act', action: 'hold' });
    await panel.getByRole('button', { name: 'Enter the password again' }).click();
    const settings = await windowOf(app, 'settings');
    await expect(settings.getByRole('button', { name: /^Desk/, expanded: true })).toBeVisible();
    const password = settings.getByLabel('Password', { exact: true });
    await expect(password).toBeFocused();
    await expect(password).toBeInViewport({ ratio: 1 });
    await look(settings, 'settings-place-password');
  });
});

/** The effect of each command of the maintenance, and the losses by a reset. */
async function lookAtMaintenance(settings: Page, phone: DemoPhone): Promise<void> {
  await settings.getByRole('tab', { name: 'Maintenance' }).click();
  await look(settings, 'settings-maintenance');
  await settings.getByRole('button', { name: 'Reset …' }).click();
  await settings.getByRole('textbox', { name: /Type the phone’s name/ }).fill('Des');
  await look(settings, 'settings-maintenance-reset');
  expect(phone.journal.filter((entry) => entry.is === 'reset')).toEqual([]);
  await settings.keyboard.press('Escape');
  await settings.getByRole('tab', { name: 'Diagnostics' }).click();
  await expect(settings.getByRole('textbox', { name: 'Diagnostics' })).toBeVisible();
  await look(settings, 'settings-diagnostics');
}

test('a user sees how a phone is found, why it turns commands down, and what the maintenance does', async ({
  home,
  phone,
  launch,
  tray,
}) => {
  writeSettings(home, {});
  const { app } = await launch();
  await (await tray.icon()).click('Settings');
  const settings = await windowOf(app, 'settings');
  await test.step('a phone that is looked for', async () => {
    await settings.getByRole('button', { name: 'Find my phone' }).click();
    await expect(settings.getByRole('heading', { name: 'Phones found' })).toBeVisible();
    await look(settings, 'find-phones');
  });
  await test.step('commands that are turned down', async () => {
    await phone.misbehave({ hiddenTags: true });
    await savePhone((command) => sendFrom(settings, command), deskProfile(phone));
    await sendFrom(settings, { do: 'use-phone', id: 'desk' });
    await settings.getByRole('button', { name: 'Close the search' }).click();
    await settings.getByRole('button', { name: /^Desk/ }).click();
    await settings.getByRole('button', { name: 'Check the phone' }).click();
    await expect(finding(settings)).toContainText('Use hidden tags');
    await look(settings, 'doctor-hidden-tags');
  });
  await phone.misbehave(null);
  await test.step('the maintenance', () => lookAtMaintenance(settings, phone));
});

test('German words fit, in a small window and at 200 % too', async ({ home, phone, launch, tray }) => {
  const profile = deskProfile(phone, { name: 'Telefon im Besprechungsraum' });
  writeSettings(home, { phones: [profile], activePhone: 'desk', language: 'de' });
  await phone.misbehave({ hiddenTags: true });
  const { app } = await launch();
  await (await tray.icon()).click('Einstellungen');
  const settings = await windowOf(app, 'settings');
  await settings.getByRole('button', { name: 'Telefon prüfen' }).click();
  await expect(finding(settings)).toContainText('Use hidden tags');
  await look(settings, 'doctor-german');
  await settings.getByRole('tab', { name: 'Wartung' }).click();
  await settings.getByRole('button', { name: 'Zurücksetzen …' }).click();
  await look(settings, 'settings-maintenance-german');
  await settings.keyboard.press('Escape');
  for (const width of [820, 410]) {
    await settings.setViewportSize({ width, height: 600 });
    for (const section of ['Telefone', 'Wartung', 'Diagnose']) {
      await settings.getByRole('tab', { name: section }).click();
      const tooWide = () => settings.locator('#section').evaluate((shown) => shown.scrollWidth - shown.clientWidth);
      await expect.poll(tooWide, `${section} at ${width} px`).toBe(0);
      if (width === 410) await look(settings, `settings-${section.toLowerCase()}-small`);
    }
  }
});
