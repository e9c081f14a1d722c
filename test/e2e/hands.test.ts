import { type CDPSession, expect, type Page } from '@playwright/test';
import type { DemoPhone } from '../../electron/demo/options';
import { pressed, test } from '../support/desk';
import { dragOn, expectFree, middleOf, openStill, type Point, touchesOf, untilLifted } from '../support/hands';
import { long } from '../support/long';
import { pointOnDisplay, zoomTo } from '../support/phone-window';
import { seeded } from '../support/seeded';
import { until } from '../support/until';

const CLICKS = long(60, 200);
/** On a busy computer each of them is a hold, and held at the phone for as long. */
const ARRIVE_LIMIT_MS = CLICKS * 1_000;
const DIGITS = [...'0123456789'];

/** Clicks as fast as Chromium takes them. */
const clickFast = (cdp: CDPSession, { x, y }: Point): readonly Promise<unknown>[] =>
  (['mousePressed', 'mouseReleased'] as const).map((type) =>
    cdp.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 }),
  );

/** The keys and the taps on the display that a phone has felt, in order. */
const feltBy = ({ journal }: DemoPhone): readonly string[] =>
  journal.flatMap((entry) => {
    if (entry.is === 'key') return [entry.key];
    return entry.is === 'touch' && entry.verb === 'release' ? ['tap'] : [];
  });

async function quickClicksKeepTheirOrder(page: Page, phone: DemoPhone): Promise<void> {
  const random = seeded(7);
  const keys = new Map<string, Point>();
  for (const digit of DIGITS) keys.set(digit, await middleOf(page, digit));
  const corner = await pointOnDisplay(page, { x: 0, y: 0 });
  const cdp = await page.context().newCDPSession(page);
  const before = feltBy(phone).length;
  const made: string[] = [];
  const clicks: Promise<unknown>[] = [];
  for (let index = 0; index < CLICKS; index += 1) {
    const digit = DIGITS[random(DIGITS.length)] ?? '';
    const key = random(3) > 0 ? keys.get(digit) : undefined;
    made.push(key ? digit : 'tap');
    clicks.push(
      ...clickFast(cdp, key ?? { x: Math.round(corner.x) + random(400), y: Math.round(corner.y) + random(200) }),
    );
  }
  await Promise.all(clicks);
  const arrived = () => feltBy(phone).slice(before);
  await until('all of them', () => arrived().length >= CLICKS, ARRIVE_LIMIT_MS);
  expect(arrived()).toEqual(made);
  expect(phone.finger()).toBeNull();
}

async function aPointerThatLeavesPressesNothing(page: Page, phone: DemoPhone): Promise<void> {
  const before = pressed(phone).length;
  const [one, two] = [await middleOf(page, '1'), await middleOf(page, '2')];
  await page.mouse.move(one.x, one.y);
  await page.mouse.down();
  await expect(page.locator('[data-key="1"][data-down]')).toHaveCount(1);
  await page.mouse.move(two.x, two.y, { steps: 5 });
  await expect(page.locator('[data-down]')).toHaveCount(0);
  await page.mouse.up();
  await page.mouse.down();
  await page.mouse.move(one.x, one.y, { steps: 5 });
  await page.mouse.move(two.x, two.y, { steps: 5 });
  await page.mouse.up();
  await until('the key', () => pressed(phone).length > before);
  expect(pressed(phone).slice(before)).toEqual(['2']);
}

async function twoFingersPressTwoKeys(page: Page, phone: DemoPhone): Promise<void> {
  const [keys, touches] = [pressed(phone).length, touchesOf(phone).length];
  const cdp = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchEnd', ...fingers: readonly Point[]) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: fingers.map(({ x, y }, id) => ({ x, y, id })) });
  const [one, two] = [await middleOf(page, '1'), await middleOf(page, '2')];
  await touch('touchStart', one);
  await touch('touchStart', one, two);
  await expect(page.locator('[data-down]')).toHaveCount(2);
  await touch('touchEnd', one);
  await touch('touchEnd');
  const newKeys = () => pressed(phone).slice(keys);
  await until('both keys', () => newKeys().length >= 2);
  expect([...newKeys()].sort()).toEqual(['1', '2']);
  const here = await pointOnDisplay(page, { x: 100, y: 100 });
  const there = await pointOnDisplay(page, { x: 300, y: 200 });
  await touch('touchStart', here);
  await touch('touchStart', here, there);
  await touch('touchEnd', here);
  await touch('touchEnd');
  const newTouches = () => touchesOf(phone).slice(touches);
  await until('a release', () => newTouches().some(({ verb }) => verb === 'release'));
  expect(newTouches().every(({ x, y }) => Math.abs(x - 100) <= 1 && Math.abs(y - 100) <= 1)).toBe(true);
  expect(phone.finger()).toBeNull();
}

async function aZoomKeepsTheFinger(page: Page, phone: DemoPhone): Promise<void> {
  await dragOn(page, phone);
  for (const zoom of [150, 50] as const) {
    await zoomTo(page, zoom);
    const pixel = { x: 200, y: 130 };
    const { x, y } = await pointOnDisplay(page, pixel);
    await page.mouse.move(x, y, { steps: 3 });
    await until(`the finger at ${zoom} %`, () => {
      const at = phone.finger();
      return at && Math.abs(at.x - pixel.x) <= 1 && Math.abs(at.y - pixel.y) <= 1;
    });
  }
  await page.mouse.up();
  await untilLifted(phone);
}

test('the phone feels what hands do in the window, in their order and where they do it', async ({ phone, launch }) => {
  const page = await openStill((await launch()).app);
  const step = (title: string, work: (page: Page, phone: DemoPhone) => Promise<void>) =>
    test.step(title, async () => {
      await work(page, phone);
      await expectFree(page);
    });
  await step('a pointer that leaves its key presses nothing, unless it comes back', aPointerThatLeavesPressesNothing);
  await step('two fingers press two keys, and only the first one touches the display', twoFingersPressTwoKeys);
  await step(
    'many quick clicks on keys and on the display arrive in the order in which they were made',
    quickClicksKeepTheirOrder,
  );
  await step('a zoom that changes during a drag keeps the finger at the pixel under it', aZoomKeepsTheFinger);
});
