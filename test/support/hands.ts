import { type ElectronApplication, expect, type Page } from '@playwright/test';
import type { DemoPhone } from '../../electron/demo/options';
import { openAtFullSize, pointOnDisplay, standsStill } from './phone-window';
import { until } from './until';

/** A place in the window, in CSS px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The phone window at 100 %, with an image on its display, and still. */
export async function openStill(app: ElectronApplication): Promise<Page> {
  const page = await openAtFullSize(app);
  await page.locator('canvas').first().waitFor({ state: 'visible' });
  await standsStill(page);
  return page;
}

/** The middle of a key of the face. */
export async function middleOf(page: Page, key: string): Promise<Point> {
  const box = await page.locator(`[data-key="${key}"]`).boundingBox();
  if (!box) throw new Error(`this face has no key ${key}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The touches that a phone's touch screen has felt. */
export const touchesOf = ({ journal }: DemoPhone) => journal.flatMap((entry) => (entry.is === 'touch' ? [entry] : []));

/** Puts the mouse down on the display and drags, until the phone has felt it. */
export async function dragOn(page: Page, phone: DemoPhone): Promise<void> {
  const from = await pointOnDisplay(page, { x: 100, y: 60 });
  const to = await pointOnDisplay(page, { x: 160, y: 100 });
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await until('a finger on the phone', () => phone.finger());
}

export const untilLifted = (phone: DemoPhone): Promise<unknown> =>
  until('the finger to be lifted', () => phone.finger() === null);

/** No key is shown as pressed or waits for an answer, and no finger is on the display. */
export const expectFree = (page: Page): Promise<void> =>
  expect(page.locator('[data-waiting], [data-down], [data-part=finger]')).toHaveCount(0);
