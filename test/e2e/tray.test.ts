import { type ElectronApplication, expect, type JSHandle, type Page } from '@playwright/test';
import type { DemoPhone } from '../../electron/demo/options';
import type {} from '../../renderer/bridge';
import { closeWindows } from '../support/close-windows';
import { dialled, heard, pressed, test, windowOf } from '../support/desk';
import type { Home } from '../support/home';
import { inTurn } from '../support/in-turn';
import { type PlainOffhook, runCommandLine } from '../support/offhook';
import { openWindow } from '../support/phone-window';
import { startTray, type TrayIcon } from '../support/tray';
import { until } from '../support/until';
import { copyText } from '../support/xdo';

test('the menu says which phone answers or is gone, its entries press keys, and Quit ends the program', async ({
  phone,
  begin,
  tray,
}) => {
  await phone.misbehave({ refuse: true });
  const offhook = begin();
  const icon = await tray.icon();
  expect((await icon.entry(/^Desk/)).enabled).toBe(false);
  await inTurn(
    { offhook, icon, phone },
    {
      'a phone that is gone is said in the menu': isGone,
      'the menu says which phone answers, and its entries press its keys': pressesKeys,
      'Quit ends the program': quits,
    },
  );
});

interface Plain {
  readonly offhook: PlainOffhook;
  readonly icon: TrayIcon;
  readonly phone: DemoPhone;
}

async function isGone({ icon, phone }: Plain): Promise<void> {
  await icon.entry('Desk – Phone not reachable');
  await phone.misbehave(null);
}

async function pressesKeys({ icon, phone }: Plain): Promise<void> {
  expect((await icon.entry(/^Desk/)).enabled).toBe(false);
  await icon.entry('Desk – Ready');
  await icon.click('Hang up');
  await heard(phone, (entry) => entry.is === 'key');
  expect(pressed(phone)).toEqual(['CANCEL']);
}

async function quits({ offhook, icon, phone }: Plain): Promise<void> {
  await icon.entry('Desk – Ready');
  await icon.click('Quit Offhook');
  expect(await offhook.ended).toBe(0);
  expect(dialled(phone)).toEqual([]);
}

test('a click on the icon while Offhook is still loading opens the panel', async ({ phone, launch, tray }) => {
  const starting = launch();
  const icon = await tray.icon();
  await icon.activate();
  const { app } = await starting;
  await windowOf(app, 'panel');
  await icon.entry('Desk – Ready');
  expect(dialled(phone)).toEqual([]);
});

interface Desk {
  readonly home: Home;
  readonly app: ElectronApplication;
  readonly icon: TrayIcon;
  readonly phone: DemoPhone;
}

test('a tray that comes late gets the icon, and so does the next one; the window says it while there is none', async ({
  phone,
  launch,
}) => {
  test.setTimeout(90_000);
  const { app } = await launch();
  const panel = await openWindow(app, 'panel');
  const noTray = panel.getByText('This desktop shows no tray at the moment');
  await expect(noTray).toBeVisible();
  for (const comes of ['late', 'again']) {
    const tray = await startTray();
    const icon = await tray.icon();
    await icon.entry('Desk – Ready');
    await expect(noTray).toBeHidden();
    await icon.click('Hang up');
    await heard(phone, (entry) => entry.is === 'key');
    expect(tray.icons()).toHaveLength(1);
    await tray.stop();
    if (comes === 'late') await expect(noTray).toBeVisible();
  }
});

test('the icon opens the panel once, dials what was copied, and chooses the phone that is spoken to', async ({
  home,
  phone,
  launch,
  tray,
}) => {
  const { app } = await launch();
  const icon = await tray.icon();
  await icon.entry('Desk – Ready');
  const steps = {
    'a left click opens the panel, and a second one does not open another': opensOnePanel,
    'a click on the tray dials the copied number, once, after it has been on screen': dialsOnce,
    'choosing another phone in the menu speaks to that one': speaksToTheChosen,
  };
  await inTurn({ home, app, icon, phone }, steps, closeWindows);
});

async function dialsOnce({ app, icon, phone }: Desk): Promise<void> {
  await copyText('+49 30 398330');
  await icon.click('Dial the copied number');
  const panel = await windowOf(app, 'panel');
  // The user turns to it: it does not go away by itself.
  await panel.mouse.move(20, 20);
  await heard(phone, (entry) => entry.is === 'dial');
  // The field is empty behind a dial; the number stands in the report of it.
  await expect(panel.getByText('The phone accepted +49 30 398330.')).toBeVisible();
  await icon.entry('Recent numbers');
  expect(dialled(phone)).toEqual(['004930398330']);
}

async function opensOnePanel({ home, app, icon, phone }: Desk): Promise<void> {
  await icon.activate();
  const panel = await windowOf(app, 'panel');
  // Counted as they are made: a second panel would take the focus, and the first one closes without it.
  const made = await app.evaluateHandle(({ app: electron }) => {
    const windows: string[] = [];
    electron.on('browser-window-created', (_event, window) => windows.push(window.getTitle()));
    return windows;
  });
  await icon.activate();
  // Asked for after the click, and answered in turn: whatever the click does has been done by then.
  expect((await runCommandLine(home, ['press', '1'])).code).toBe(0);
  expect(await made.jsonValue()).toEqual([]);
  expect(panel.isClosed()).toBe(false);
  expect(dialled(phone)).toEqual([]);
}

/** The phones that have done the action asked of them, as a page is told from now on. */
const phonesThatActed = (page: Page): Promise<JSHandle<string[]>> =>
  page.evaluateHandle(() => {
    const phones: string[] = [];
    window.offhook.watch(({ last }) => {
      if (last?.what === 'act' && last.outcome?.ok) phones.push(last.outcome.phone ?? '');
    });
    return phones;
  });

async function speaksToTheChosen({ app, icon, phone }: Desk): Promise<void> {
  await icon.activate();
  const panel = await windowOf(app, 'panel');
  await icon.click('Phones', /Demo 870/);
  await icon.entry(/^Demo 870 – Ready/);
  const acted = await phonesThatActed(panel);
  await icon.click('Mute');
  await until('the demo phone to take the key', async () => (await acted.jsonValue()).includes('Demo 870'));
  expect(pressed(phone)).toEqual([]);
  await icon.click('Phones', 'Desk');
  await icon.entry('Desk – Ready');
  await icon.click('Mute');
  await until('the desk phone to take the key', async () => (await acted.jsonValue()).includes('Desk'));
  expect(pressed(phone)).toEqual(['MUTE']);
}
