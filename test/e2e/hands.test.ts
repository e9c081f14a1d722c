import { type CDPSession, expect } from '@playwright/test';
import { heard, pressed, test } from '../support/desk';
import { dragOn, expectFree, middleOf, openStill, type Point, touchesOf, untilLifted } from '../support/hands';
import { pointOnDisplay, zoomTo } from '../support/phone-window';
import { seeded } from '../support/seeded';
import { until } from '../support/until';

const CLICKS = 200;
const DIGITS = [...'0123456789'];

/** Clicks as fast as Chromium takes them. */
const clickFast = (cdp: CDPSession, { x, y }: Point): readonly Promise<unknown>[] =>
  (['mousePressed', 'mouseReleased'] as const).map((type) =>
    cdp.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 }),
  );

test('hundreds of quick clicks on keys and on the display arrive in the order in which they were made', async ({
  phone,
  launch,
}) => {
  const page = await openStill((await launch()).app);
  const random = seeded(7);
  const keys = new Map<string, Point>();
  for (const digit of DIGITS) keys.set(digit, await middleOf(page, digit));
  const corner = await pointOnDisplay(page, { x: 0, y: 0 });
  const cdp = await page.context().newCDPSession(page);
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
  const arrived = () =>
    phone.journal.flatMap((entry) => {
      if (entry.is === 'key') return [entry.key];
      return entry.is === 'touch' && entry.verb === 'release' ? ['tap'] : [];
    });
  await until('all of them', () => arrived().length >= CLICKS);
  expect(arrived()).toEqual(made);
  expect(phone.finger()).toBeNull();
  await expectFree(page);
});

test('a pointer that leaves its key presses nothing, unless it comes back', async ({ phone, launch }) => {
  const page = await openStill((await launch()).app);
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
  await heard(phone, (entry) => entry.is === 'key');
  expect(pressed(phone)).toEqual(['2']);
  await expectFree(page);
});

test('two fingers press two keys, and only the first one touches the display', async ({ phone, launch }) => {
  const page = await openStill((await launch()).app);
  const cdp = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchEnd', ...fingers: readonly Point[]) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: fingers.map(({ x, y }, id) => ({ x, y, id })) });
  const [one, two] = [await middleOf(page, '1'), await middleOf(page, '2')];
  await touch('touchStart', one);
  await touch('touchStart', one, two);
  await expect(page.locator('[data-down]')).toHaveCount(2);
  await touch('touchEnd', one);
  await touch('touchEnd');
  await until('both keys', () => pressed(phone).length >= 2);
  expect([...pressed(phone)].sort()).toEqual(['1', '2']);
  const here = await pointOnDisplay(page, { x: 100, y: 100 });
  const there = await pointOnDisplay(page, { x: 300, y: 200 });
  await touch('touchStart', here);
  await touch('touchStart', here, there);
  await touch('touchEnd', here);
  await touch('touchEnd');
  await until('a release', () => touchesOf(phone).some(({ verb }) => verb === 'release'));
  expect(touchesOf(phone).every(({ x, y }) => Math.abs(x - 100) <= 1 && Math.abs(y - 100) <= 1)).toBe(true);
  expect(phone.finger()).toBeNull();
  await expectFree(page);
});

test('a zoom that changes during a drag keeps the finger at the pixel under it', async ({ phone, launch }) => {
  const page = await openStill((await launch()).app);
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
  await expectFree(page);
});
