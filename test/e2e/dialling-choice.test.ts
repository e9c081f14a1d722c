import { type ElectronApplication, expect } from '@playwright/test';
import { Dialling, DialRules } from '../../electron/contract/dialling/rules';
import type { DemoPhone } from '../../electron/demo/options';
import { closeWindows } from '../support/close-windows';
import { dialled, heard, test, windowOf } from '../support/desk';
import { inTurn } from '../support/in-turn';
import { sendFrom } from '../support/phone-window';
import type { TrayIcon } from '../support/tray';
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

interface Desk {
  readonly app: ElectronApplication;
  readonly icon: TrayIcon;
  readonly phone: DemoPhone;
}

test('copied numbers are found, chosen by hand, dialled once and by the rules of the phone', async ({
  phone,
  launch,
  tray,
}) => {
  const { app } = await launch();
  const icon = await tray.icon();
  await icon.entry('Desk – Ready');
  const steps = {
    'finding numbers is loaded when the first number is asked for, not before': loadsWhenAsked,
    'three Enters on one choice make one call, and behind each the field is empty and the button hangs up': callsOnce,
    'of three copied numbers, 2 and Enter dial the second, once': dialsTheSecond,
    'the rules of the phone decide what a copied number dials, and the panel says so': dialsByRules,
  };
  await inTurn({ app, icon, phone }, steps, closeWindows);
});

async function loadsWhenAsked({ app, phone }: Desk): Promise<void> {
  // The way of asking works: the program itself is there.
  expect(await loaded(app, 'main')).not.toEqual([]);
  expect(await loaded(app, 'find-')).toEqual([]);
  await copyText('030 2312533');
  await pressKeys(DIAL);
  await heard(phone, (entry) => entry.is === 'dial');
  expect(await loaded(app, 'find-')).toHaveLength(1);
}

async function callsOnce({ app, phone }: Desk): Promise<void> {
  await copyText(THREE);
  await pressKeys(DIAL);
  const panel = await windowOf(app, 'panel');
  await expect(panel.getByText('0171 3920011').first()).toBeVisible();
  await focusWindow('Offhook');
  await pressKeys('2');
  for (const _ of [1, 2, 3]) {
    await pressKeys('Return');
    await heard(phone, (entry) => entry.is === 'dial');
    await expect(panel.locator('form button[data-look=main]')).toHaveText('Hang up');
    await expect(panel.getByRole('textbox', { name: 'Number' })).toHaveValue('');
    expect(dialled(phone)).toEqual(['01713920011']);
  }
  await panel.locator('form button[data-look=main]').click();
  await heard(phone, (entry) => entry.is === 'hang-up');
  await panel.getByRole('textbox', { name: 'Number' }).fill('030 1');
  await expect(panel.locator('form button[data-look=main]')).toHaveText('Dial');
}

async function dialsTheSecond({ app, phone }: Desk): Promise<void> {
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
  await expect(panel.getByText('The phone accepted')).toBeVisible();
  expect(dialled(phone)).toEqual(['01713920011']);
}

async function dialsByRules({ app, icon, phone }: Desk): Promise<void> {
  const rules = DialRules.parse({ country: 'DE', outside: { prefix: '0', from: 6 } });
  const dialling = Dialling.parse({ confirm: 'always' });
  await icon.activate();
  const first = await windowOf(app, 'panel');
  expect(await sendFrom(first, { do: 'change-rules', phone: 'desk', patch: rules })).toMatchObject({ ok: true });
  expect(await sendFrom(first, { do: 'change-dialling', patch: dialling })).toMatchObject({ ok: true });
  await closeWindows({ app });
  await copyText('+49 30 2312533');
  await pressKeys(DIAL);
  const panel = await windowOf(app, 'panel');
  await expect(panel.getByText(/outside line/)).toBeVisible();
  await focusWindow('^Offhook$');
  await pressKeys('Return');
  await heard(phone, (entry) => entry.is === 'dial');
  expect(dialled(phone)).toEqual(['00049302312533']);
}
