import { setTimeout as sleep } from 'node:timers/promises';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import type { DemoPhone } from '../../electron/demo/options';
import { bitmap } from '../support/bitmaps';
import { deskProfile, heard, pressed, test } from '../support/desk';
import { expectImage, looks, showImage } from '../support/display';
import { emptyKeychain } from '../support/keychain';
import { openPhoneWindow, sendFrom, zoomTo } from '../support/phone-window';
import { mustRun } from '../support/tool';

const ASKS_NO_MORE_MS = 3_000;
const PASSWORD = 'Pa55 & more';

test('a display that was refused from the start is said and left alone, and the keys work', async ({
  phone,
  launch,
}) => {
  await phone.misbehave({ imageRefused: 401 });
  const { app } = await launch();
  const page = await openPhoneWindow(app);
  const says = 'Desk asks for a password.';
  await expect(page.locator('.pane')).toContainText(says);
  for (const key of ['1', '2', '3']) {
    await page.locator(`[data-key="${key}"]`).click();
    await heard(phone, (entry) => entry.is === 'key' && entry.key === key);
  }
  await sleep(ASKS_NO_MORE_MS);
  expect(looks(phone)).toBe(1);
  expect(pressed(phone)).toEqual(['1', '2', '3']);
  await expect(page.locator('.pane')).toContainText(says);
});

test('a display that is refused from now on keeps its last image, with its age, and is left alone', async ({
  phone,
  launch,
}) => {
  const { app } = await launch();
  const page = await openPhoneWindow(app);
  await zoomTo(page, 100);
  const image = bitmap({ width: 480, height: 272 });
  await showImage(page, phone, image);
  await phone.misbehave({ imageRefused: 403 });
  await expect(page.locator('.below')).toContainText(/Display as it was \d+ s ago\./);
  await expect(page.locator('.below')).toContainText(
    'The phone gives no picture of its display (status 403). Its keys work',
  );
  const asked = looks(phone);
  await page.locator('[data-key="5"]').click();
  await heard(phone, (entry) => entry.is === 'key');
  await sleep(ASKS_NO_MORE_MS);
  expect(looks(phone)).toBe(asked);
  await expectImage(page, image);
});

/** Credentials that were let in at the door, and refused by the page behind it. */
const refusedBehindTheDoor = ({ journal }: DemoPhone): number =>
  journal.filter((entry) => entry.is === 'request' && entry.status === 401 && entry.authorised).length;

const pageFor = async ({ origin }: DemoPhone, password: string): Promise<string> =>
  mustRun('curl', ['-s', '--anyauth', '--config', '-', `${origin}/info.htm`], { input: `user = "anna:${password}"` });

for (const scheme of ['basic', 'digest'] as const) {
  test.describe(`a phone with a password (${scheme})`, () => {
    test.use({ phoneOptions: { user: 'anna', password: PASSWORD, auth: { scheme } } });
    test.afterEach(emptyKeychain);

    /** The phone window of somebody who has just said this password. */
    const openWith = async (phone: DemoPhone, app: ElectronApplication, password: string): Promise<Page> => {
      const page = await openPhoneWindow(app);
      await expect(page.locator('.pane')).toContainText('Desk asks for a password.');
      const profile = deskProfile(phone, { user: 'anna' });
      expect(await sendFrom(page, { do: 'save-phone', profile, password })).toMatchObject({ ok: true });
      return page;
    };

    test('gives no picture, and takes keys: one refused credential in all', async ({ phone, launch }) => {
      await phone.misbehave({ imageRefused: 401 });
      const page = await openWith(phone, (await launch()).app, PASSWORD);
      await expect(page.locator('.pane')).toContainText('gives no picture of its display (status 401)');
      for (const key of ['1', '2', '3']) {
        await page.locator(`[data-key="${key}"]`).click();
        await heard(phone, (entry) => entry.is === 'key' && entry.key === key);
      }
      expect(refusedBehindTheDoor(phone)).toBeLessThanOrEqual(1);
      expect(pressed(phone)).toEqual(['1', '2', '3']);
    });

    test('refuses a wrong password once, and is not asked again', async ({ phone, launch }) => {
      const page = await openWith(phone, (await launch()).app, 'wrong');
      await expect(page.locator('.pane')).toContainText('The phone refused the password');
      const requests = phone.journal.length;
      for (const key of ['1', '2', '3']) await page.locator(`[data-key="${key}"]`).click();
      await expect(page.getByRole('status')).toContainText('The phone refused the password');
      await expect(page.locator('[data-waiting]')).toHaveCount(0);
      expect(phone.journal.length).toBe(requests);
      // Three refusals in a row lock everybody out: with one of ours, this phone has had two.
      expect(await pageFor(phone, 'wrong too')).not.toContain('blocked');
      expect(await pageFor(phone, PASSWORD)).toContain('System Information');
    });
  });
}
