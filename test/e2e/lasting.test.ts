import { setTimeout as sleep } from 'node:timers/promises';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { bitmap } from '../support/bitmaps';
import { heard, test, windowOf } from '../support/desk';
import { expectImage, looks } from '../support/display';
import { openStill } from '../support/hands';
import { long } from '../support/long';
import { openPhoneWindow, sendFrom } from '../support/phone-window';
import { until } from '../support/until';

function film(): () => Uint8Array {
  let turn = 0;
  return () => {
    turn = (turn + 1) % 256;
    return bitmap({ width: 480, height: 40, pixel: () => [turn, 255 - turn, turn] });
  };
}

const QUIET_MS = 1_000;

test('a phone that restarts while its display streams is followed again, and a closed window follows nothing', async ({
  phone,
  launch,
}) => {
  phone.show(film());
  const { app } = await launch();
  const page = await openStill(app);
  await until('a stream', () => looks(phone) > 20);
  await phone.misbehave({ refuse: true });
  await expect(page.locator('[data-part=below]')).toContainText(/Display as it was \d+ s ago\. No phone answers/);
  await phone.misbehave(null);
  const before = looks(phone);
  await until('the stream again', () => looks(phone) > before + 20);
  await expect(page.locator('[data-part=below]')).not.toContainText('Display as it was');
  const closed = page.waitForEvent('close');
  await closePhoneWindow(app);
  await closed;
  const after = looks(phone);
  await sleep(QUIET_MS);
  // One was on its way.
  expect(looks(phone) - after).toBeLessThanOrEqual(1);
  const image = bitmap({ width: 480, height: 272 });
  phone.show(image);
  await expectImage(await openStill(app), image);
});

/** Closes the phone window; resolves when it is gone. */
const closePhoneWindow = (app: ElectronApplication): Promise<void> =>
  app.evaluate(async ({ BrowserWindow }) => {
    const phone = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().includes('/phone/'));
    if (!phone) throw new Error('there is no phone window');
    const gone = new Promise<void>((resolve) => phone.once('closed', () => resolve()));
    phone.close();
    await gone;
  });

/** Counts the things that a window could leave behind in the main process. */
const countLeftovers = (app: ElectronApplication) =>
  app.evaluate(({ app: electron, BrowserWindow, ipcMain, nativeTheme, powerMonitor, screen }) => {
    const emitters = { electron, ipcMain, nativeTheme, powerMonitor, screen, process };
    const listeners = Object.entries(emitters).map(([name, emitter]) => {
      const events = emitter.eventNames() as (keyof typeof emitter)[];
      return `${name} ${events.reduce((sum, event) => sum + emitter.listenerCount(event as never), 0)}`;
    });
    const { getActiveResourcesInfo } = process as never as { getActiveResourcesInfo(): string[] };
    const timers = getActiveResourcesInfo().filter((name) => name === 'Timeout').length;
    return { windows: BrowserWindow.getAllWindows().length, listeners, timers };
  });

const mainMb = (app: ElectronApplication): Promise<number> =>
  app.evaluate(() => {
    (globalThis as { gc?: () => void }).gc?.();
    return process.memoryUsage().heapUsed / 1e6;
  });

/** Opens the phone window until something is painted in it, and closes it. */
async function openAndClose(app: ElectronApplication, settings: Page): Promise<void> {
  await sendFrom(settings, { do: 'show', window: 'phone' });
  await app.evaluate(async ({ BrowserWindow }) => {
    const find = () =>
      BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().includes('/phone/'));
    while (!find()?.isVisible()) await new Promise((resolve) => setTimeout(resolve, 5));
  });
  await closePhoneWindow(app);
}

const CYCLES = long(5, 50);
const WARM_UP = 3;
const GROWTH_MB = 4;
/** Figures of a program that has come to rest do not change for so long. */
const REST_MS = 500;

/** The leftovers when nothing has changed for a while. */
async function leftAtRest(app: ElectronApplication): Promise<Awaited<ReturnType<typeof countLeftovers>>> {
  let last = await countLeftovers(app);
  let since = Date.now();
  return until('Offhook to rest', async () => {
    const now = await countLeftovers(app);
    if (JSON.stringify(now) !== JSON.stringify(last)) since = Date.now();
    last = now;
    return Date.now() - since > REST_MS && now;
  });
}

test('windows that are opened and closed over and over leave no listener, no timer and no memory behind', async ({
  phone,
  launch,
}) => {
  phone.show(film());
  const { app } = await launch({ switches: ['--js-flags=--expose-gc'] });
  const page = await openPhoneWindow(app);
  await sendFrom(page, { do: 'show', window: 'settings' });
  const settings = await windowOf(app, 'settings');
  // A window that paints waits now and then, and not at each moment.
  const timersOpen: number[] = [];
  for (let look = 0; look < 20; look += 1) timersOpen.push((await countLeftovers(app)).timers);
  await closePhoneWindow(app);
  for (let cycle = 0; cycle < WARM_UP; cycle += 1) await openAndClose(app, settings);
  const before = await leftAtRest(app);
  const heap = await mainMb(app);
  // The timers that a window needs can be seen here.
  expect(Math.max(...timersOpen)).toBeGreaterThan(before.timers);
  for (let cycle = 0; cycle < CYCLES; cycle += 1) await openAndClose(app, settings);
  // Work that ends a little later than its window leaves nothing behind, either.
  await expect.poll(() => countLeftovers(app)).toEqual(before);
  await expect.poll(async () => (await mainMb(app)) - heap).toBeLessThan(GROWTH_MB);
  const asked = looks(phone);
  await sleep(QUIET_MS);
  expect(looks(phone)).toBe(asked);
});

/** Memory of the main process and of the phone window's page, in MB. */
const memoryOf = (app: ElectronApplication) =>
  app.evaluate(({ app: electron, BrowserWindow }) => {
    const phone = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().includes('/phone/'));
    const page = electron.getAppMetrics().find(({ pid }) => pid === phone?.webContents.getOSProcessId());
    return { main: process.memoryUsage().rss / 1e6, page: (page?.memory.workingSetSize ?? 0) / 1e3 };
  });

const BAD_REPLIES = long(4, 40);
const BAD_REPLY_BYTES = 20_000_000;
/** Of the bytes that were sent, 80 MB or 800. */
const KEPT_MB = long(40, 60);

test('bodies of 20 MB, one after the other, cost no memory that stays', async ({ phone, launch }) => {
  const { app } = await launch();
  const page = await openStill(app);
  await phone.misbehave({ when: ({ path }) => path.endsWith('.bmp'), bodyBytes: BAD_REPLY_BYTES });
  const more = async (count: number) => {
    const wanted = looks(phone) + count;
    while (looks(phone) < wanted) {
      // A key makes Offhook look at once.
      const [before, key] = [looks(phone), '5'];
      await sendFrom(page, { do: 'press', sequence: key });
      await until('a look', () => looks(phone) > before);
    }
  };
  await more(WARM_UP);
  const before = await memoryOf(app);
  await more(BAD_REPLIES);
  const after = await memoryOf(app);
  expect(after.main - before.main).toBeLessThan(KEPT_MB);
  expect(after.page - before.page).toBeLessThan(KEPT_MB);
  await heard(phone, (entry) => entry.is === 'key');
  await expect(page.locator('[data-part=below]')).toContainText('too large for a phone');
});
