import { expect, type Page } from '@playwright/test';
import { startDemoPhone } from '../../electron/demo/demo-phone';
import type { Misbehaviour } from '../../electron/demo/misbehaviour';
import type { DemoPhone } from '../../electron/demo/options';
import { FIRST_CERTIFICATE } from '../support/certificates';
import { deskProfile, pressed, test, windowOf, writeSettings } from '../support/desk';
import { inTurn } from '../support/in-turn';
import { passwordInKeychain, putIntoKeychain } from '../support/keychain';
import { learned } from '../support/learned';
import { startOnePort } from '../support/one-port';
import { sendFrom } from '../support/phone-window';
import type { TrayIcon } from '../support/tray';
import { pastedText } from '../support/xdo';

const USER = { user: 'anna-the-user', password: 'not a real one' };
const WRONG = 'a wrong one';
const LOCKED = { ...USER, auth: { scheme: 'digest' } } as const;

/** Every way of going wrong that ends in words alone or in a field, the words for it, and the buttons below. */
const FINDINGS: readonly (readonly [how: Misbehaviour, says: RegExp, buttons: readonly string[]])[] = [
  [{ hiddenTags: true }, /refuses every command.*“Use hidden tags”/, []],
  [{ restrictedQueries: true }, /refuses requests with a question mark.*restrict_uri_queries to off/, []],
  [{ page: 'd8xx' }, /accepts no commands over HTTP.*D8xx series\.$/, ['Use SIP']],
  [{ page: 'other-device' }, /is not a Snom phone\.$/, ['Check the address', 'Find my phone']],
  [
    { otherSnomPage: true },
    /a Snom page that accepts no commands.*port of the phone’s older web pages/,
    ['Check the port'],
  ],
  [{ http: 'forbidden' }, /needs HTTPS\.$/, ['Switch to https']],
  [{ refuse: true }, /nothing listens at 127\.0\.0\.1.*webserver_type/, ['Check the port', 'Use SIP']],
  [{ noAnswer: true }, /cannot read the answer/, ['Check the address']],
];

const requestsAt = ({ journal }: DemoPhone) => journal.flatMap((entry) => (entry.is === 'request' ? [entry] : []));

/** Every time a password was turned down, as the phone counts. */
const refusedAt = (phone: DemoPhone): number =>
  requestsAt(phone).filter((request) => request.refused === 'password').length;

/** The settings of a user who has these phones. */
interface Desk {
  readonly settings: Page;
  readonly icon: TrayIcon;
  /** It is at the desk and on the porch, and takes http in the lobby. */
  readonly phone: DemoPhone;
  /** It takes https in the lobby. */
  readonly secure: DemoPhone;
  /** Its password is not in the keychain. */
  readonly hall: DemoPhone;
  /** Another password is in the keychain. */
  readonly attic: DemoPhone;
}

const headline = ({ settings }: Desk) => settings.locator('[data-part=headline]');
const examine = ({ settings }: Desk) => settings.getByRole('button', { name: 'Check the phone' }).click();

/** Makes another phone the active one, in the tray, and opens it in the settings. */
async function turnTo({ icon, settings }: Desk, name: string): Promise<void> {
  await icon.click('Phones', name);
  await settings.getByRole('button', { name: new RegExp(`^${name}`), expanded: false }).click();
}

test('what is wrong with a phone is found, said with its next step, and put right in the settings', async ({
  home,
  phone,
  launch,
  tray,
}) => {
  const secure = await startDemoPhone({ pace: 'instant', tls: FIRST_CERTIFICATE });
  const lobby = await startOnePort({ http: phone.port, https: secure.port });
  const hall = await startDemoPhone({ pace: 'instant', ...LOCKED });
  const attic = await startDemoPhone({ pace: 'instant', ...LOCKED });
  const phones = [
    deskProfile(phone),
    deskProfile(phone, { id: 'porch', name: 'Porch' }),
    deskProfile(phone, { id: 'lobby', name: 'Lobby', port: lobby.port }),
    deskProfile(hall, { id: 'hall', name: 'Hall', user: USER.user }),
    deskProfile(attic, { id: 'attic', name: 'Attic', user: USER.user }),
  ];
  writeSettings(home, { phones, activePhone: 'desk', learned: learned({ passwordsFor: { attic: attic.origin } }) });
  await putIntoKeychain('attic', WRONG);
  const { app } = await launch();
  const icon = await tray.icon();
  await icon.click('Settings');
  const settings = await windowOf(app, 'settings');
  await inTurn(
    { settings, icon, phone, secure, hall, attic },
    {
      'each misbehaviour is said in one sentence with its next step, and no key is pressed to find it': eachIsSaid,
      'a display for administrators only is worth knowing, and keys go on': displayIsAdmins,
      'a phone that has gone over to https is followed there with one click, and trusted with another': hasGoneToHttps,
      'asks for the missing password, which goes into its field, into the keychain and to the phone': passwordIsMissing,
      'turns a wrong one down once, however often it is examined, and takes the right one after it': passwordIsWrong,
    },
  );
  for (const one of [lobby, secure, hall, attic]) await one.stop();
});

async function eachIsSaid(desk: Desk): Promise<void> {
  const { settings, phone } = desk;
  for (const [how, says, buttons] of FINDINGS) {
    await phone.misbehave(how);
    await examine(desk);
    await expect(headline(desk)).toHaveText(says);
    await expect(settings.locator('[data-part=finding]').getByRole('button')).toHaveText([...buttons]);
  }
  await phone.misbehave(null);
  await examine(desk);
  await expect(headline(desk)).toHaveText('All is well: the phone accepts commands.');
  await phone.misbehave({ blocked: true });
  await examine(desk);
  await expect(headline(desk)).toHaveText(/has blocked logins for a while.*not before \d\d:\d\d/);
  expect(pressed(phone)).toEqual([]);
}

async function displayIsAdmins(desk: Desk): Promise<void> {
  const { settings, phone } = desk;
  await phone.misbehave({ adminPages: 403 });
  await turnTo(desk, 'Porch');
  await examine(desk);
  await expect(headline(desk)).toHaveText('All is well: the phone accepts commands.');
  const remarks = settings.getByRole('list', { name: 'Also worth knowing' });
  await expect(remarks).toContainText('shows its display only to administrators. Keys still work.');
  await remarks.getByRole('button', { name: 'Enter the administrator' }).click();
  await expect(settings.getByLabel('User', { exact: true })).toBeFocused();
  expect(await sendFrom(settings, { do: 'press', sequence: '5' })).toMatchObject({ ok: true });
  expect(pressed(phone)).toEqual(['5']);
}

async function hasGoneToHttps(desk: Desk): Promise<void> {
  const { settings, icon, phone, secure } = desk;
  await phone.misbehave({ http: 'redirects' });
  await turnTo(desk, 'Lobby');
  await examine(desk);
  await settings.getByRole('button', { name: 'Switch to https' }).click();
  await settings.getByRole('button', { name: 'Trust this certificate' }).first().click();
  await icon.entry('Lobby – Ready');
  await expect(headline(desk)).toHaveText('All is well: the phone accepts commands.');
  expect(await sendFrom(settings, { do: 'press', sequence: '7' })).toMatchObject({ ok: true });
  expect([pressed(phone), pressed(secure)]).toEqual([[], ['7']]);
}

async function passwordIsMissing(desk: Desk): Promise<void> {
  const { settings, icon, hall } = desk;
  await turnTo(desk, 'Hall');
  await settings.getByRole('button', { name: 'Enter the password' }).click();
  await expect(settings.getByLabel('Password', { exact: true })).toBeFocused();
  await settings.keyboard.type(USER.password);
  await settings.keyboard.press('Enter');
  await icon.entry('Hall – Ready');
  await expect(headline(desk)).toHaveText('All is well: the phone accepts commands.');
  await expect.poll(() => passwordInKeychain('hall')).toBe(USER.password);
  expect(refusedAt(hall)).toBe(0);
}

async function passwordIsWrong(desk: Desk): Promise<void> {
  const { settings, icon, attic } = desk;
  await turnTo(desk, 'Attic');
  for (let look = 1; look <= 4; look += 1) {
    await examine(desk);
    await expect(headline(desk)).toContainText('refused the password. Offhook has stopped asking');
  }
  expect(await sendFrom(settings, { do: 'press', sequence: '1' })).toMatchObject({
    ok: false,
    problem: { code: 'password-refused' },
  });
  expect(refusedAt(attic)).toBe(1);
  await settings.getByRole('button', { name: 'Copy report' }).click();
  await expect(settings.getByText('Copied.')).toBeVisible();
  const report = await pastedText();
  expect(report).toContain('refused the password');
  for (const secret of [USER.user, USER.password, WRONG]) expect(report).not.toContain(secret);
  await settings.getByRole('button', { name: 'Enter the password' }).click();
  await expect(settings.getByLabel('Password', { exact: true })).toBeFocused();
  await settings.keyboard.type(USER.password);
  await settings.getByRole('button', { name: 'Save password in keychain' }).click();
  await icon.entry('Attic – Ready');
  expect(refusedAt(attic)).toBe(1);
}
