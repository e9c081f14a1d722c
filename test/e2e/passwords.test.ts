import { expect } from '@playwright/test';
import { deskProfile, heard, pressed, profileFolder, test, windowOf, writeSettings } from '../support/desk';
import { passwordInKeychain } from '../support/keychain';

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
  await expect(settings.getByText('A password is in the keychain').first()).toBeVisible();
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
