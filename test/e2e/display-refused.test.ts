import { setTimeout as sleep } from 'node:timers/promises';
import { expect, type Page } from '@playwright/test';
import type { DemoPhone } from '../../electron/demo/options';
import { bitmap } from '../support/bitmaps';
import { deskProfile, heard, pressed } from '../support/desk';
import { expectImage, looks, showImage } from '../support/display';
import { emptyKeychain } from '../support/keychain';
import { openAtFullSize, sendFrom } from '../support/phone-window';
import { savePhone } from '../support/save-phone';
import { switchTo, test } from '../support/several-phones';
import { mustRun } from '../support/tool';

/** Within this a display at rest that is followed is asked for twice, at least. */
const ASKS_NO_MORE_MS = 2_000;
const PASSWORD = 'Pa55 & more';

async function pressOneByOne(page: Page, phone: DemoPhone, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.locator(`[data-key="${key}"]`).click();
    await heard(phone, (entry) => entry.is === 'key' && entry.key === key);
  }
}

async function refusedFromTheStart(page: Page, phone: DemoPhone): Promise<void> {
  const says = 'Desk asks for a password.';
  await expect(page.locator('[data-part=glass]')).toContainText(says);
  await pressOneByOne(page, phone, '1', '2', '3');
  // Each of them would have made Offhook look again.
  expect(looks(phone)).toBe(1);
  expect(pressed(phone)).toEqual(['1', '2', '3']);
  await expect(page.locator('[data-part=glass]')).toContainText(says);
}

async function refusedFromNowOn(page: Page, phone: DemoPhone): Promise<void> {
  const image = bitmap({ width: 480, height: 272 });
  await showImage(page, phone, image);
  await phone.misbehave({ imageRefused: 403 });
  await expect(page.locator('[data-part=below]')).toContainText(/Display as it was \d+ s ago\./);
  await expect(page.locator('[data-part=below]')).toContainText(
    'The phone does not share its display (status 403). Keys still work. Some phones show it only to the administrator',
  );
  const asked = looks(phone);
  await pressOneByOne(page, phone, '5');
  await sleep(ASKS_NO_MORE_MS);
  expect(looks(phone)).toBe(asked);
  await expectImage(page, image);
}

/** Credentials that the login accepted, and the page behind it refused. */
const refusedBehindTheDoor = ({ journal }: DemoPhone): number =>
  journal.filter((entry) => entry.is === 'request' && entry.status === 401 && entry.authorised).length;

/** The phone's answer to a user who gives this password. */
const infoPage = async ({ origin }: DemoPhone, password: string): Promise<string> =>
  mustRun('curl', ['-s', '--anyauth', '--config', '-', `${origin}/info.htm`], { input: `user = "anna:${password}"` });

const SCHEMES = { Basic: 'basic', Digest: 'digest' } as const;

async function refusesAWrongPasswordOnce(page: Page, phone: DemoPhone, name: keyof typeof SCHEMES): Promise<void> {
  const [glass, status] = [page.locator('[data-part=glass]'), page.getByRole('status')];
  await expect(glass).toContainText(`${name} asks for a password.`);
  await expect(status).toHaveText('');
  const profile = deskProfile(phone, { id: SCHEMES[name], name, user: 'anna' });
  const say = (password: string) => savePhone((command) => sendFrom(page, command), profile, password);

  await say('wrong');
  await expect(glass).toContainText('The phone refused the password');
  const requests = phone.journal.length;
  for (const key of ['1', '2', '3']) await page.locator(`[data-key="${key}"]`).click();
  await expect(status).toContainText('The phone refused the password');
  await expect(page.locator('[data-waiting]')).toHaveCount(0);
  expect(phone.journal.length).toBe(requests);
  // Three refusals in a row lock every user out: with this one, the phone has had two.
  expect(await infoPage(phone, 'wrong too')).not.toContain('blocked');
  expect(await infoPage(phone, PASSWORD)).toContain('System Information');

  await say(PASSWORD);
  await expect(glass).toContainText('does not share its display (status 401)');
  await pressOneByOne(page, phone, '4', '5', '6');
  expect(pressed(phone)).toEqual(['4', '5', '6']);
  expect(refusedBehindTheDoor(phone)).toBeLessThanOrEqual(1);
}

test.afterEach(emptyKeychain);

test('a display that is refused is said and left alone, and the keys work', async ({ phone, addPhone, launch }) => {
  const later = await addPhone('Later');
  const locked = (scheme: 'basic' | 'digest') => ({ user: 'anna', password: PASSWORD, auth: { scheme } });
  const basic = await addPhone('Basic', { options: locked('basic') });
  const digest = await addPhone('Digest', { options: locked('digest') });
  for (const one of [phone, basic, digest]) await one.misbehave({ imageRefused: 401 });
  const page = await openAtFullSize((await launch()).app);
  await test.step('one that was refused from the start is said and left alone', () => refusedFromTheStart(page, phone));
  await switchTo(page, 'Later');
  await test.step('one that is refused from now on keeps its last image, with its age, and is left alone', () =>
    refusedFromNowOn(page, later));
  for (const [name, one] of [['Basic', basic] as const, ['Digest', digest] as const]) {
    await switchTo(page, name);
    await test.step(`a phone (${SCHEMES[name]}) refuses a wrong password once; with the right one it gives no picture, and takes keys`, () =>
      refusesAWrongPasswordOnce(page, one, name));
  }
});
