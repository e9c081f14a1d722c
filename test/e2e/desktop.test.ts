import { expect } from '@playwright/test';
import { test } from '../support/e2e';
import { accountsInKeychain, passwordInKeychain, putIntoKeychain } from '../support/keychain';
import { clearClipboard, copyText, pastedText } from '../support/xdo';

// The other end-to-end tests believe what this desktop tells them; these show that it tells the truth.
const BARE_APP = 'test/bench/bare-app';

test.skip(process.platform !== 'linux', 'this desktop is made of X11 and D-Bus');

test('a tray icon is seen, its menu read, and a click in it ends the app', async ({ begin, tray }) => {
  expect(tray.icons()).toHaveLength(0);
  const bare = begin({ appFolder: `${process.cwd()}/${BARE_APP}` });
  const icon = await tray.icon();
  await icon.entry('Quit');
  expect((await icon.menu()).map(({ label }) => label)).toEqual(['Quit']);
  await icon.click('Quit');
  expect(await bare.ended).toBe(0);
  await expect.poll(() => tray.icons().length).toBe(0);
});

test('Playwright drives the same Electron', async ({ launch, tray }) => {
  const { app } = await launch({ appFolder: `${process.cwd()}/${BARE_APP}` });
  await tray.icon();
  expect(await app.evaluate(({ app: inside }) => inside.getName())).toBe('Bare app');
});

test('what another program copies is in the clipboard, also 10 MB of it', async ({ tray: _ }) => {
  await copyText('+49 30 398330');
  expect(await pastedText()).toBe('+49 30 398330');
  const enormous = '0123456789'.repeat(1_000_000);
  await copyText(enormous);
  expect(await pastedText()).toBe(enormous);
  await clearClipboard();
  expect(await pastedText()).toBe('');
});

test('the keychain is unlocked, empty and keeps what it is given', async ({ tray: _ }) => {
  expect(await accountsInKeychain()).toEqual([]);
  await putIntoKeychain('desk', 'not a real one');
  expect(await passwordInKeychain('desk')).toBe('not a real one');
  expect(await accountsInKeychain()).toEqual(['desk']);
});
