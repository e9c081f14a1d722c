import { type ElectronApplication, expect, type Page } from '@playwright/test';
import type { DemoPhone } from '../../electron/demo/options';
import { bitmap } from '../support/bitmaps';
import { heard, windowOf } from '../support/desk';
import { countFrames, framesOf, looks, showImage } from '../support/display';
import { long } from '../support/long';
import { minimisePhoneWindow, openAtFullSize, sendFrom } from '../support/phone-window';
import { median } from '../support/quantile';
import { lockScreen } from '../support/screen-saver';
import { switchTo, test } from '../support/several-phones';
import { until } from '../support/until';

/** An image that is another one at every look: such a display is asked for many times a second. */
function film(): () => Uint8Array {
  let turn = 0;
  return () => {
    turn = (turn + 1) % 256;
    return bitmap({ width: 64, height: 8, pixel: () => [turn, 255 - turn, turn] });
  };
}

/** A display that changes is asked for many times in so long. */
const AWAY_MS = 1_200;

const hidePhoneWindow = (app: ElectronApplication, on: boolean): Promise<void> =>
  app.evaluate(({ BrowserWindow }, hide) => {
    const phone = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().includes('/phone/'));
    if (hide) phone?.hide();
    else phone?.show();
  }, on);

const lookTimes = ({ journal }: DemoPhone): readonly number[] =>
  journal.flatMap((entry) => (entry.is === 'request' && entry.path === '/screen.bmp' ? [entry.at] : []));

/** Waits until the display is left alone: the requests on their way have arrived, and none follows. */
const expectNoLooks = (phone: DemoPhone, when: string): Promise<unknown> =>
  until(`a display that is left alone when ${when}`, () => Date.now() - (lookTimes(phone).at(-1) ?? 0) > AWAY_MS);

async function expectLooks(phone: DemoPhone, when: string): Promise<void> {
  const before = looks(phone);
  await until(`looks ${when}`, () => looks(phone) > before + 5);
}

async function notAskedForWhileAway(app: ElectronApplication, phone: DemoPhone): Promise<void> {
  await expectLooks(phone, 'at first');
  const ways = {
    minimised: (away: boolean) => minimisePhoneWindow(app, away),
    hidden: (away: boolean) => hidePhoneWindow(app, away),
    locked: lockScreen,
  };
  try {
    for (const [name, go] of Object.entries(ways)) {
      await go(true);
      await expectNoLooks(phone, name);
      await go(false);
      await expectLooks(phone, `after ${name}`);
    }
  } finally {
    await lockScreen(false);
  }
}

/** A display at rest is looked at once a second; a new image is hardly looked at any more after so long. */
const IDLE_MS = 700;
/** Of the time between two looks at a display at rest. */
const [JUST_LOOKED, AT_ONCE] = [0.2, 0.5];
const PRESSES: readonly string[] = long(['1', '2', '3'], ['1', '2', '3', '4', '5']);

/** Resolves right behind a look at a display at rest; with the time between it and the one before, in ms. */
const untilIdle = (phone: DemoPhone): Promise<number> =>
  until('a display at rest', () => {
    const [before = 0, last = 0] = lookTimes(phone).slice(-2);
    const pause = last - before;
    return pause > IDLE_MS && Date.now() - last < JUST_LOOKED * pause && pause;
  });

/** How long the look behind a key press takes to come, of the time in which it would have come anyway. */
async function shareWaited(page: Page, phone: DemoPhone, key: string): Promise<number> {
  const pause = await untilIdle(phone);
  await page.keyboard.press(key);
  const { at } = await heard(phone, (entry) => entry.is === 'key' && entry.key === key);
  const look = await until('the look behind it', () => lookTimes(phone).find((time) => time >= at));
  return (look - at) / pause;
}

async function aPressBringsTheNewImage(page: Page, phone: DemoPhone): Promise<void> {
  await showImage(page, phone, bitmap({ width: 480, height: 272 }));
  await countFrames(page);
  await until('the image that is there', async () => (await framesOf(page)).length === 1);
  const asked = looks(phone);
  const waited: number[] = [];
  for (const key of PRESSES) waited.push(await shareWaited(page, phone, key));
  // The middle one: a busy computer holds up any single one.
  expect(median(waited), waited.join(' ')).toBeLessThan(AT_ONCE);
  expect(looks(phone)).toBeGreaterThan(asked + 5);
  expect(await framesOf(page)).toEqual(['screen']);
}

const MANY_LOOKS = 30;

async function oneFrameOfEach(app: ElectronApplication, page: Page, three: DemoPhone): Promise<void> {
  await sendFrom(page, { do: 'show', window: 'settings' });
  const settings = await windowOf(app, 'settings');
  await countFrames(settings, { hangs: true });
  await until('a frame of each', async () => (await framesOf(settings)).length >= 3);
  const before = looks(three);
  await until('many images', () => looks(three) > before + MANY_LOOKS);
  expect([...(await framesOf(settings))].sort()).toEqual(['exp_screen', 'label_screen', 'screen']);
}

test('a display is asked for as often as it can be seen, and as it changes', async ({ phone, addPhone, launch }) => {
  const keys = { functionKeys: null, modules: 1, moduleKeys: null, labels: {} };
  const three = await addPhone('Three', { options: { model: 'D785', modules: 1 }, profile: { keys } });
  phone.show(film());
  three.show(film());
  const { app } = await launch();
  const page = await openAtFullSize(app);
  await test.step('it is not asked for while the window is minimised, hidden or behind a locked screen', () =>
    notAskedForWhileAway(app, phone));
  await test.step('a press brings the new image at once, and an image that is the same is not sent again', () =>
    aPressBringsTheNewImage(page, phone));
  await switchTo(page, 'Three');
  await test.step('a phone with three displays sends a page that never paints one frame of each, and no more', () =>
    oneFrameOfEach(app, page, three));
});
