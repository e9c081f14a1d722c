import { expect } from '@playwright/test';
import { bitmap } from '../support/bitmaps';
import { deskProfile, heard, pressed, test, writeSettings } from '../support/desk';
import { expectImage, showImage } from '../support/display';
import { openAtFullSize, openPhoneWindow, sendFrom } from '../support/phone-window';

test.describe('a phone of a model that nobody knows', () => {
  test.use({ phoneOptions: { says: 'X99' } });

  test('shows its display and has its keys, whatever the settings say', async ({ phone, home, launch }) => {
    writeSettings(home, { phones: [deskProfile(phone, { model: 'unknown' })], activePhone: 'desk' });
    const { app } = await launch();
    const page = await openAtFullSize(app);
    await showImage(page, phone, bitmap({ width: 480, height: 272 }));
    for (const model of ['unknown', '870']) {
      await sendFrom(page, { do: 'save-phone', profile: deskProfile(phone, { model }) });
      await expect(page.locator('.model')).toHaveText(model === 'unknown' ? '' : model);
      await expectImage(page, bitmap({ width: 480, height: 272 }));
      await page.locator('[data-key="5"]').click();
      await expect.poll(() => pressed(phone).at(-1)).toBe('5');
      await expect(page.locator('.below')).toHaveText('');
    }
    expect(pressed(phone)).toEqual(['5', '5']);
  });
});

test.describe('a phone of another model than the settings say', () => {
  test.use({ phoneOptions: { model: 'D785' } });

  test('says so, and becomes what it is by a click', async ({ phone, home, launch }) => {
    writeSettings(home, { phones: [deskProfile(phone, { model: '870' })], activePhone: 'desk' });
    const { app } = await launch();
    const page = await openPhoneWindow(app);
    const below = page.locator('.below');
    await expect(below).toContainText('The phone says it is a D785; this is the face of an 870.');
    await page.locator('[data-key="5"]').click();
    await heard(phone, (entry) => entry.is === 'key' && entry.key === '5');
    await page.getByRole('button', { name: 'Show the D785' }).click();
    await expect(page.locator('.model')).toHaveText('D785');
    await expect(below).not.toContainText('The phone says');
    await expect(page.locator('canvas[data-screen="label_screen"]')).toBeVisible();
  });
});
