import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '@playwright/test';
import type { DemoPhone } from '../../electron/demo/options';
import { bitmap } from '../support/bitmaps';
import { deskProfile, heard, pressed, test } from '../support/desk';
import { expectImage, looks, showImage } from '../support/display';
import { emptyKeychain } from '../support/keychain';
import { openAtFullSize, openPhoneWindow, sendFrom } from '../support/phone-window';
import { mustRun } from '../support/tool';

/** Within this a display that is followed is asked for three times, at least. */
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
  // Each of them would have made Offhook look again.
  expect(looks(phone)).toBe(1);
  expect(pressed(phone)).toEqual(['1', '2', '3']);
  await expect(page.locator('.pane')).toContainText(says);
});

test('a display that is refused from now on keeps its last image, with its age, and is left alone', async ({
  phone,
  launch,
}) => {
  const { app } = await launch();
  const page = await openAtFullSize(app);
  const image = bitmap({ width: 480, height: 272 });
  await showImage(page, phone, image);
  await phone.misbehave({ imageRefused: 403 });
  await expect(page.locator('.below')).toContainText(/Display as it was \d+ s ago\./);
  await expect(page.locator('.below')).toContainText(
    'The phone gives no picture of its display (status 403). Keys are sent all the same. Some phones show it to the administrator only',
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

/** What the phone answers to whoever says this password. */
const infoPage = async ({ origin }: DemoPhone, password: string): Promise<string> =>
  mustRun('curl', ['-s', '--anyauth', '--config', '-', `${origin}/info.htm`], { input: `user = "anna:${password}"` });

for (const scheme of ['basic', 'digest'] as const) {
  test.describe(`a phone with a password (${scheme})`, () => {
    test.use({ phoneOptions: { user: 'anna', password: PASSWORD, auth: { scheme } } });
    test.afterEach(emptyKeychain);

    test('refuses a wrong password once; with the right one it gives no picture, and takes keys', async ({
      phone,
      launch,
    }) => {
      await phone.misbehave({ imageRefused: 401 });
      const page = await openPhoneWindow((await launch()).app);
      const glass = page.locator('.pane');
      await expect(glass).toContainText('Desk asks for a password.');
      const say = (password: string) =>
        sendFrom(page, { do: 'save-phone', profile: deskProfile(phone, { user: 'anna' }), password });

      await say('wrong');
      await expect(glass).toContainText('The phone refused the password');
      const requests = phone.journal.length;
      for (const key of ['1', '2', '3']) await page.locator(`[data-key="${key}"]`).click();
      await expect(page.getByRole('status')).toContainText('The phone refused the password');
      await expect(page.locator('[data-waiting]')).toHaveCount(0);
      expect(phone.journal.length).toBe(requests);
      // Three refusals in a row lock everybody out: with this one, the phone has had two.
      expect(await infoPage(phone, 'wrong too')).not.toContain('blocked');
      expect(await infoPage(phone, PASSWORD)).toContain('System Information');

      await say(PASSWORD);
      await expect(glass).toContainText('gives no picture of its display (status 401)');
      for (const key of ['4', '5', '6']) {
        await page.locator(`[data-key="${key}"]`).click();
        await heard(phone, (entry) => entry.is === 'key' && entry.key === key);
      }
      expect(pressed(phone)).toEqual(['4', '5', '6']);
      expect(refusedBehindTheDoor(phone)).toBeLessThanOrEqual(1);
    });
  });
}
