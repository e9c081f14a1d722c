import { expect } from '@playwright/test';
import { deskProfile, heard, pressed, profileFolder, test, windowOf, writeSettings } from '../support/desk';
import { passwordInKeychain, putIntoKeychain } from '../support/keychain';
import { learned } from '../support/learned';
import { runCommandLine } from '../support/offhook';

const SECRET = 'Pa55-wörter & Zeichen';

test.use({ phoneOptions: { user: 'anna', password: SECRET } });

test('a password saved in the settings is in the keychain and in no file', async ({ phone, home, launch, tray }) => {
  writeSettings(home, { phones: [deskProfile(phone, { user: 'anna' })], activePhone: 'desk' });
  const { app, output } = await launch();
  const icon = await tray.icon();
  await icon.entry('Desk – Password needed');
  await icon.click('Settings');
  const settings = await windowOf(app, 'settings');
  await settings.getByLabel('Password', { exact: true }).fill(SECRET);
  await settings.getByRole('button', { name: 'Save password in keychain' }).click();
  await expect(settings.getByText('The password is in the keychain').first()).toBeVisible();
  await expect.poll(() => passwordInKeychain('desk')).toBe(SECRET);
  await icon.click('Answer');
  await heard(phone, (entry) => entry.is === 'key');
  expect(pressed(phone)).toEqual(['ENTER']);
  const files = home.files();
  expect(files.some(({ path }) => path.startsWith(profileFolder(home)))).toBe(true);
  const holding = files.filter(({ bytes }) => bytes.includes(SECRET) || bytes.includes(Buffer.from(SECRET, 'utf16le')));
  expect(holding.map(({ path }) => path)).toEqual([]);
  expect(output()).not.toContain(SECRET);
});

test('a wrong password is said once, by twenty command lines and four starts of the tray', async ({
  phone,
  home,
  tray,
  begin,
}) => {
  const profile = deskProfile(phone, { user: 'anna' });
  writeSettings(home, {
    phones: [profile],
    activePhone: 'desk',
    learned: learned({ passwordsFor: { desk: phone.origin } }),
  });
  await putIntoKeychain('desk', 'wrong');
  const press = () => runCommandLine(home, ['press', 'CANCEL', '--json']);
  const refused = { code: 1, stdout: expect.stringContaining('password-refused') };
  // Four at the same time, and the others in turn.
  expect(await Promise.all([press(), press(), press(), press()])).toMatchObject(Array(4).fill(refused));
  for (let nth = 4; nth < 20; nth += 1) expect(await press()).toMatchObject(refused);
  for (let nth = 0; nth < 4; nth += 1) {
    const offhook = begin();
    const icon = await tray.icon();
    await icon.entry('Desk – Password refused');
    await offhook.stop();
  }
  const wrong = () =>
    phone.journal.filter((one) => one.is === 'request' && one.credentials && one.status === 401).length;
  expect(wrong()).toBe(1);
  // In the environment, for a phone in no profile, it is the same password for the same user.
  const outside = (password: string, ...more: readonly string[]) =>
    runCommandLine(home, ['press', 'CANCEL', '--phone', `http://anna@127.0.0.1:${phone.port}`, '--json', ...more], {
      env: { OFFHOOK_PASSWORD: password },
    });
  expect(await outside('wrong')).toMatchObject(refused);
  expect(wrong()).toBe(1);
  expect(await outside('wrong', '--try-again')).toMatchObject(refused);
  expect(wrong()).toBe(2);
  expect(await outside(`${SECRET}\n`)).toMatchObject({ code: 2, stdout: expect.stringContaining('usage') });
  expect(await outside(SECRET)).toMatchObject({ code: 0 });
  expect(wrong()).toBe(2);
});
