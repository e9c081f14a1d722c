import { existsSync } from 'node:fs';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import type { DemoPhone } from '../../electron/demo/options';
import { places } from '../../electron/settings/place';
import { heard, test, windowOf } from '../support/desk';
import { long } from '../support/long';
import type { DrivenOffhook } from '../support/offhook';
import {
  minimisePhoneWindow,
  openPhoneWindow,
  pointOnDisplay,
  sendFrom,
  standsStill,
  zoomTo,
} from '../support/phone-window';
import { seeded } from '../support/seeded';
import { until } from '../support/until';

const RIGHT = 479;
const BOTTOM = 271;
const CORNERS = [
  { x: 0, y: 0 },
  { x: RIGHT, y: 0 },
  { x: 0, y: BOTTOM },
  { x: RIGHT, y: BOTTOM },
] as const;
const RANDOM_POINTS = long(2, 12);
const HOLD_MS = 800;
/** Events are stamped in fractions of a ms, and keys are held for whole ones. */
const ROUNDING_MS = 1;

const touches = ({ journal }: DemoPhone) => journal.flatMap((entry) => (entry.is === 'touch' ? [entry] : []));

/** Taps a pixel of the phone's display, and gives the one that the phone was touched at. */
async function tap(page: Page, phone: DemoPhone, pixel: { readonly x: number; readonly y: number }) {
  const before = touches(phone).length;
  const { x, y } = await pointOnDisplay(page, pixel);
  await page.mouse.click(x, y);
  await until('the tap', () => touches(phone).length >= before + 2);
  return touches(phone).slice(before);
}

/** Every day the one that rounds. */
const SCALES = long([1.5], [1, 1.5, 2]);

for (const scale of SCALES) {
  test(`a tap lands within one pixel at every zoom, at a device scale of ${scale}`, async ({ phone, launch }) => {
    const random = seeded(scale * 100);
    const { app } = await launch({ switches: [`--force-device-scale-factor=${scale}`] });
    const page = await openPhoneWindow(app);
    await page.locator('canvas').first().waitFor({ state: 'visible' });
    expect(await page.evaluate(() => devicePixelRatio)).toBe(scale);
    for (const zoom of [50, 100, 150, 200] as const) {
      await zoomTo(page, zoom);
      const points = Array.from({ length: RANDOM_POINTS }, () => ({ x: random(RIGHT + 1), y: random(BOTTOM + 1) }));
      for (const pixel of [...CORNERS, ...points]) {
        const [press, release] = await tap(page, phone, pixel);
        const at = `${zoom} %, ${pixel.x} ${pixel.y}: ${JSON.stringify(press)}`;
        expect([press?.verb, release?.verb], at).toEqual(['press', 'release']);
        expect(Math.abs((press?.x ?? -9) - pixel.x), at).toBeLessThanOrEqual(1);
        expect(Math.abs((press?.y ?? -9) - pixel.y), at).toBeLessThanOrEqual(1);
        expect([release?.x, release?.y], at).toEqual([press?.x, press?.y]);
      }
    }
    expect(phone.finger()).toBeNull();
  });
}

/** Runs in the page: how long the next press lasts, by the stamps of its events. */
const holdSeen = () => {
  const seen = { ms: 0 };
  addEventListener('pointerdown', ({ timeStamp }) => {
    seen.ms -= timeStamp;
  });
  addEventListener('pointerup', ({ timeStamp }) => {
    seen.ms += timeStamp;
  });
  return seen;
};

async function aHoldArrivesAsOne(page: Page, phone: DemoPhone): Promise<void> {
  await page.locator('[data-key="5"]').hover();
  const held = await page.evaluateHandle(holdSeen);
  await page.mouse.down();
  await page.waitForTimeout(HOLD_MS);
  await page.mouse.up();
  const key = await heard(phone, (entry) => entry.is === 'key');
  expect(key).toMatchObject({ is: 'key', key: '5' });
  const heldMs = await held.evaluate(({ ms }) => ms);
  expect(heldMs).toBeGreaterThanOrEqual(HOLD_MS - ROUNDING_MS);
  expect(Math.abs((key.is === 'key' ? (key.holdMs ?? 0) : 0) - heldMs)).toBeLessThanOrEqual(ROUNDING_MS);
}

/** Puts a finger on the display and leaves it there. */
async function pressDisplay(page: Page, phone: DemoPhone): Promise<void> {
  await page.locator('canvas').first().waitFor({ state: 'visible' });
  const { x, y } = await pointOnDisplay(page, { x: 240, y: 120 });
  await page.mouse.up(); // still down where the page has stayed
  await page.mouse.move(x, y);
  await page.mouse.down();
  await expect.poll(() => phone.finger()).not.toBeNull();
}

const onPhoneWindow = (app: ElectronApplication, action: 'close' | 'crash' | 'reload'): Promise<void> =>
  app.evaluate(({ BrowserWindow }, what) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().includes('/phone/'));
    if (what === 'close') window?.close();
    if (what === 'crash') window?.webContents.forcefullyCrashRenderer();
    if (what === 'reload') window?.webContents.reload();
  }, action);

const untilLoaded = (page: Page, action: Promise<void>): Promise<unknown> =>
  Promise.all([page.waitForEvent('load'), action]);

async function untilGone(page: Page, action: Promise<void>): Promise<void> {
  await action;
  await until('the page to be gone', () => page.isClosed());
}

/** Shows the phone window, by way of one that stays: a panel closes when the phone window takes the keyboard from it. */
async function showPhoneWindow(app: ElectronApplication, settings: Page): Promise<Page> {
  await sendFrom(settings, { do: 'show', window: 'phone' });
  const page = await windowOf(app, 'phone');
  await page.locator('[data-part=slab]').first().waitFor({ state: 'visible' });
  // A window that comes back from below paints nothing yet, and takes no press.
  await standsStill(page);
  return page;
}

/** Ways to take a finger's window away; the last one ends Offhook. */
const TAKES_AWAY: readonly (readonly [what: string, take: (offhook: DrivenOffhook, page: Page) => Promise<unknown>])[] =
  [
    ['another window gets the keyboard', (_, page) => sendFrom(page, { do: 'show', window: 'settings' })],
    ['the window is minimised', ({ app }) => minimisePhoneWindow(app, true)],
    ['the window is loaded again', ({ app }, page) => untilLoaded(page, onPhoneWindow(app, 'reload'))],
    ['its page crashes', ({ app }, page) => untilGone(page, onPhoneWindow(app, 'crash'))],
    ['the window is closed', ({ app }, page) => untilGone(page, onPhoneWindow(app, 'close'))],
    ['Offhook quits', (offhook) => offhook.stop()],
  ];

test('a finger on the display is lifted by whatever takes its window away', async ({ phone, launch }) => {
  const offhook = await launch();
  await sendFrom(await openPhoneWindow(offhook.app), { do: 'show', window: 'settings' });
  const settings = await windowOf(offhook.app, 'settings');
  for (const [what, take] of TAKES_AWAY) {
    await test.step(what, async () => {
      const page = await showPhoneWindow(offhook.app, settings);
      await pressDisplay(page, phone);
      await take(offhook, page);
      // Once it has quit nothing more can come.
      if (what === 'Offhook quits') expect(phone.finger()).toBeNull();
      else await expect.poll(() => phone.finger(), what).toBeNull();
    });
  }
});

test('a finger that was on the display when Offhook was killed is lifted at its next start', async ({
  home,
  phone,
  launch,
  begin,
}) => {
  const { app } = await launch();
  const page = await openPhoneWindow(app);
  await pressDisplay(page, phone);
  // The phone hears of it no later than 50 ms after the press, and a busy disk takes longer.
  const { pressedFile } = places(process.platform, { ...home.env });
  await until('the press to be on file', () => existsSync(pressedFile));
  const child = app.process();
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
  expect(phone.finger()).not.toBeNull();
  begin();
  await expect.poll(() => phone.finger()).toBeNull();
  expect(touches(phone).map(({ verb }) => verb)).toEqual(['press', 'release']);
});

async function aPhoneThatIsBackIsLetGo(page: Page, phone: DemoPhone): Promise<void> {
  await pressDisplay(page, phone);
  await phone.misbehave({ refuse: true });
  await page.mouse.up();
  // Either the release found no phone, or the image before it found none and it was not sent.
  await expect(page.getByRole('status')).toContainText(/No phone answers|stopped answering/);
  expect(phone.finger()).not.toBeNull();
  await phone.misbehave(null);
  await expect.poll(() => phone.finger()).toBeNull();
  expect(touches(phone).map(({ verb }) => verb)).toEqual(['press', 'release']);
}

test('a hold of 800 ms arrives as one, and a phone that went away under a finger is let go when it is back', async ({
  phone,
  launch,
}) => {
  const page = await openPhoneWindow((await launch()).app);
  await aHoldArrivesAsOne(page, phone);
  await aPhoneThatIsBackIsLetGo(page, phone);
});
