import { expect, type Page } from '@playwright/test';
import { startDemoPhone } from '../../electron/demo/demo-phone';
import type { Misbehaviour } from '../../electron/demo/misbehaviour';
import type { DemoPhone } from '../../electron/demo/options';
import { FIRST_CERTIFICATE } from '../support/certificates';
import { deskProfile, pressed, test, windowOf, writeSettings } from '../support/desk';
import { passwordInKeychain, putIntoKeychain } from '../support/keychain';
import type { DrivenOffhook } from '../support/offhook';
import { startOnePort } from '../support/one-port';
import { sendFrom } from '../support/phone-window';
import type { Tray } from '../support/tray';
import { pastedText } from '../support/xdo';

const USER = { user: 'anna-the-user', password: 'not a real one' };
const LOCKED = { ...USER, auth: { scheme: 'digest' } } as const;

/** Every way of going wrong that ends in words alone or in a field, what is said of it, and the buttons below. */
const FINDINGS: readonly (readonly [how: Misbehaviour, says: RegExp, buttons: readonly string[]])[] = [
  [{ hiddenTags: true }, /turns every command down.*“Use hidden tags”/, []],
  [{ restrictedQueries: true }, /no request with a question mark.*restrict_uri_queries to off/, []],
  [{ page: 'd8xx' }, /does not allow remote control.*D3xx or D7xx/, []],
  [{ page: 'other-device' }, /is not a Snom phone\.$/, ['Check the address', 'Find my phone']],
  [
    { otherSnomPage: true },
    /a Snom page that takes no commands.*port of the phone’s older web pages/,
    ['Check the port'],
  ],
  [{ http: 'forbidden' }, /wants HTTPS\.$/, ['Switch to https']],
  [{ refuse: true }, /nothing listens at 127\.0\.0\.1.*webserver_type/, ['Check the port']],
  [{ noAnswer: true }, /cannot be read/, ['Check the address']],
];

const requestsAt = ({ journal }: DemoPhone) => journal.flatMap((entry) => (entry.is === 'request' ? [entry] : []));

/** Every time a password was turned down, as the phone counts. */
const refusedAt = (phone: DemoPhone): number =>
  requestsAt(phone).filter((request) => request.refused === 'password').length;

interface Start {
  readonly launch: () => Promise<DrivenOffhook>;
  readonly tray: Tray;
}

/** The settings window of a user who opens it from the tray. */
async function openSettings({ launch, tray }: Start): Promise<Page> {
  const { app } = await launch();
  await (await tray.icon()).click('Settings');
  return windowOf(app, 'settings');
}

const headline = (settings: Page) => settings.locator('.doctor .headline');
const examine = (settings: Page) => settings.getByRole('button', { name: 'Examine the phone' });

test('each misbehaviour is said in one sentence with its next step, and no key is pressed to find it', async ({
  phone,
  launch,
  tray,
}) => {
  const settings = await openSettings({ launch, tray });
  for (const [how, says, buttons] of FINDINGS) {
    await phone.misbehave(how);
    await examine(settings).click();
    await expect(headline(settings)).toHaveText(says);
    await expect(settings.locator('.finding').getByRole('button')).toHaveText([...buttons]);
  }
  await phone.misbehave(null);
  await examine(settings).click();
  await expect(headline(settings)).toHaveText('Nothing is in the way: the phone takes commands.');
  await phone.misbehave({ blocked: true });
  await examine(settings).click();
  await expect(headline(settings)).toHaveText(/lets nobody log in for a while.*not before \d\d:\d\d/);
  expect(pressed(phone)).toEqual([]);
});

test('a display for administrators only is worth knowing, and keys go on', async ({ phone, launch, tray }) => {
  await phone.misbehave({ adminPages: 403 });
  const settings = await openSettings({ launch, tray });
  await examine(settings).click();
  await expect(headline(settings)).toHaveText('Nothing is in the way: the phone takes commands.');
  const remarks = settings.getByRole('list', { name: 'Also worth knowing' });
  await expect(remarks).toContainText('shows its display to administrators only. Keys work all the same.');
  await remarks.getByRole('button', { name: 'Enter its administrator' }).click();
  await expect(settings.getByLabel('User', { exact: true })).toBeFocused();
  expect(await sendFrom(settings, { do: 'press', sequence: '5' })).toMatchObject({ ok: true });
  expect(pressed(phone)).toEqual(['5']);
});

test('a phone that has gone over to https is followed there with one click, and trusted with another', async ({
  home,
  phone,
  launch,
  tray,
}) => {
  const secure = await startDemoPhone({ pace: 'instant', tls: FIRST_CERTIFICATE });
  const door = await startOnePort({ http: phone.port, https: secure.port });
  await phone.misbehave({ http: 'redirects' });
  writeSettings(home, { phones: [deskProfile(phone, { port: door.port })], activePhone: 'desk' });
  const settings = await openSettings({ launch, tray });
  await examine(settings).click();
  await settings.getByRole('button', { name: 'Switch to https' }).click();
  await settings.getByRole('button', { name: 'Trust this certificate' }).first().click();
  await (await tray.icon()).entry('Desk – Ready');
  await expect(headline(settings)).toHaveText('Nothing is in the way: the phone takes commands.');
  expect(await sendFrom(settings, { do: 'press', sequence: '7' })).toMatchObject({ ok: true });
  expect([pressed(phone), pressed(secure)]).toEqual([[], ['7']]);
  await door.stop();
  await secure.stop();
});

test.describe('a phone with a password', () => {
  test.use({ phoneOptions: LOCKED });

  test('asks for the missing one, which goes into its field, into the keychain and to the phone', async ({
    home,
    phone,
    launch,
    tray,
  }) => {
    writeSettings(home, { phones: [deskProfile(phone, { user: USER.user })], activePhone: 'desk' });
    const settings = await openSettings({ launch, tray });
    await settings.getByRole('button', { name: 'Enter the password' }).click();
    await expect(settings.getByLabel('Password', { exact: true })).toBeFocused();
    await settings.keyboard.type(USER.password);
    await settings.keyboard.press('Enter');
    await (await tray.icon()).entry('Desk – Ready');
    await expect(headline(settings)).toHaveText('Nothing is in the way: the phone takes commands.');
    await expect.poll(() => passwordInKeychain('desk')).toBe(USER.password);
    expect(refusedAt(phone)).toBe(0);
  });

  test('turns a wrong one down once, however often somebody looks, and takes the right one after it', async ({
    home,
    phone,
    launch,
    tray,
  }) => {
    const profile = deskProfile(phone, { user: USER.user });
    writeSettings(home, { phones: [profile], activePhone: 'desk', passwordsFor: { desk: phone.origin } });
    await putIntoKeychain('desk', 'a wrong one');
    const settings = await openSettings({ launch, tray });
    for (let look = 1; look <= 4; look += 1) {
      await examine(settings).click();
      await expect(headline(settings)).toContainText('refused the password. Offhook has stopped asking');
    }
    expect(await sendFrom(settings, { do: 'press', sequence: '1' })).toMatchObject({
      ok: false,
      problem: { code: 'password-refused' },
    });
    expect(refusedAt(phone)).toBe(1);
    await settings.getByRole('button', { name: 'Copy report' }).click();
    await expect(settings.getByText('Copied.')).toBeVisible();
    const report = await pastedText();
    expect(report).toContain('refused the password');
    for (const secret of [USER.user, USER.password, 'a wrong one']) expect(report).not.toContain(secret);
    await settings.getByRole('button', { name: 'Enter the password' }).click();
    await expect(settings.getByLabel('Password', { exact: true })).toBeFocused();
    await settings.keyboard.type(USER.password);
    await settings.getByRole('button', { name: 'Save password in keychain' }).click();
    await (await tray.icon()).entry('Desk – Ready');
    expect(refusedAt(phone)).toBe(1);
  });
});
