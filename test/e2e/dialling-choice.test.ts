import type { ElectronApplication } from '@playwright/test';
import { expect } from '@playwright/test';
import { Dialling, DialRules } from '../../electron/contract/dialling';
import { deskProfile, dialled, heard, test, windowOf, writeSettings } from '../support/desk';
import { copyText, focusWindow, pressKeys } from '../support/xdo';

const DIAL = 'ctrl+alt+shift+d';
const THREE = 'Anna Muster, Tel. +49 (0) 30 / 23125 33-0\nMobil 0171 3920011\nFax 030 23125 34';

/** Which files of the build the main process has loaded so far, those in whose names this stands. */
const loaded = (app: ElectronApplication, name: string): Promise<readonly string[]> =>
  app.evaluate((_electron, wanted) => {
    const main = process.mainModule;
    if (!main) throw new Error('the main process was started without a main module');
    const { _cache: cache } = main.constructor as unknown as { _cache: Record<string, unknown> };
    return Object.keys(cache).filter((file) => /[\\/]out[\\/]/.test(file) && file.includes(wanted));
  }, name);

test('of three copied numbers, 2 and Enter dial the second, once', async ({ phone, launch, tray }) => {
  const { app } = await launch();
  await (await tray.icon()).entry('Desk – Ready');
  await copyText(THREE);
  await pressKeys(DIAL);
  const panel = await windowOf(app, 'panel');
  await expect(panel.getByText('0171 3920011').first()).toBeVisible();
  await focusWindow('^Offhook$');
  expect(dialled(phone)).toEqual([]);
  await pressKeys('2');
  await pressKeys('Return');
  await pressKeys('Return');
  await heard(phone, (entry) => entry.is === 'dial');
  await expect(panel.getByText('The phone took')).toBeVisible();
  expect(dialled(phone)).toEqual(['01713920011']);
});

test('three Enters on one choice make one call, and behind each the field is empty and the button hangs up', async ({
  phone,
  launch,
  tray,
}) => {
  const { app } = await launch();
  await (await tray.icon()).entry('Desk – Ready');
  await copyText(THREE);
  await pressKeys(DIAL);
  const panel = await windowOf(app, 'panel');
  await expect(panel.getByText('0171 3920011').first()).toBeVisible();
  await focusWindow('Offhook');
  await pressKeys('2');
  for (const _ of [1, 2, 3]) {
    await pressKeys('Return');
    await heard(phone, (entry) => entry.is === 'dial');
    await expect(panel.locator('.dial-row button')).toHaveText('Hang up');
    await expect(panel.getByRole('textbox', { name: 'Number' })).toHaveValue('');
    expect(dialled(phone)).toEqual(['01713920011']);
  }
  await panel.locator('.dial-row button').click();
  await heard(phone, (entry) => entry.is === 'hang-up');
  await panel.getByRole('textbox', { name: 'Number' }).fill('030 1');
  await expect(panel.locator('.dial-row button')).toHaveText('Dial');
});

test('finding numbers is loaded when the first number is asked for, not before', async ({ phone, launch, tray }) => {
  const { app } = await launch();
  await (await tray.icon()).entry('Desk – Ready');
  // The way of asking works: the program itself is there.
  expect(await loaded(app, 'main')).not.toEqual([]);
  expect(await loaded(app, 'find-')).toEqual([]);
  await copyText('030 2312533');
  await pressKeys(DIAL);
  await heard(phone, (entry) => entry.is === 'dial');
  expect(await loaded(app, 'find-')).toHaveLength(1);
});

test('the rules of the phone decide what a copied number dials, and the panel says so', async ({
  phone,
  home,
  launch,
  tray,
}) => {
  const rules = DialRules.parse({ country: 'DE', outside: { prefix: '0', from: 6 } });
  const dialling = Dialling.parse({ confirm: 'always' });
  writeSettings(home, { phones: [deskProfile(phone, { rules })], activePhone: 'desk', dialling });
  const { app } = await launch();
  await (await tray.icon()).entry('Desk – Ready');
  await copyText('+49 30 2312533');
  await pressKeys(DIAL);
  const panel = await windowOf(app, 'panel');
  await expect(panel.getByText(/outside line/)).toBeVisible();
  await focusWindow('^Offhook$');
  await pressKeys('Return');
  await heard(phone, (entry) => entry.is === 'dial');
  expect(dialled(phone)).toEqual(['00049302312533']);
});
