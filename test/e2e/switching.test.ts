import { expect, type Page } from '@playwright/test';
import { startDemoPhone } from '../../electron/demo/demo-phone';
import type { DemoPhone } from '../../electron/demo/options';
import { bitmap } from '../support/bitmaps';
import { test as base, deskProfile, pressed, writeSettings } from '../support/desk';
import { expectImage } from '../support/display';
import { dragOn, expectFree, middleOf, openStill, touchesOf, untilLifted } from '../support/hands';
import { sendFrom, standsStill } from '../support/phone-window';

const test = base.extend<{ readonly other: DemoPhone }>({
  /** A second 870, which is known and not active. */
  other: async ({ phone, home }, use) => {
    const other = await startDemoPhone({ pace: 'instant' });
    const profiles = [deskProfile(phone), deskProfile(other, { id: 'other', name: 'Other' })];
    writeSettings(home, { phones: profiles, activePhone: 'desk' });
    await use(other);
    await other.stop();
  },
});

const NAMES = { desk: 'Desk', other: 'Other' } as const;

async function switchTo(page: Page, id: keyof typeof NAMES): Promise<void> {
  await sendFrom(page, { do: 'use-phone', id });
  await expect(page.getByRole('heading', { name: NAMES[id] })).toBeVisible();
}

/** Answered behind everything that was asked for before. */
const pressLast = (page: Page, sequence: string) => sendFrom(page, { do: 'press', sequence });

test('a phone that is chosen in the middle of a press or a drag feels nothing of it', async ({
  phone,
  other,
  launch,
}) => {
  const page = await openStill((await launch()).app);
  const five = await middleOf(page, '5');
  await page.mouse.move(five.x, five.y);
  await page.mouse.down();
  await switchTo(page, 'other');
  await page.mouse.up();
  await page.keyboard.down('6');
  await switchTo(page, 'desk');
  await page.keyboard.up('6');
  await page.locator('canvas').first().waitFor({ state: 'visible' });
  await standsStill(page);
  await dragOn(page, phone);
  await switchTo(page, 'other');
  await untilLifted(phone);
  await page.mouse.move(five.x, five.y, { steps: 5 });
  await page.mouse.up();
  await pressLast(page, '9');
  expect([pressed(phone), pressed(other), touchesOf(other)]).toEqual([[], ['9'], []]);
  expect(phone.finger()).toBeNull();
  await expectFree(page);
  await expect(page.getByRole('status')).toHaveText('');
});

test('settings that change or go in the middle of a drag leave no finger down', async ({ phone, other, launch }) => {
  const page = await openStill((await launch()).app);
  await dragOn(page, phone);
  // It has no touch screen, somebody says.
  await sendFrom(page, { do: 'save-phone', profile: deskProfile(phone, { model: 'D385' }) });
  await untilLifted(phone);
  await page.mouse.up();
  await expect(page.getByRole('status')).toHaveText('');
  await sendFrom(page, { do: 'save-phone', profile: deskProfile(phone) });
  await expect(page.locator('.model')).toHaveText('870');
  await page.locator('canvas').first().waitFor({ state: 'visible' });
  await standsStill(page);
  await dragOn(page, phone);
  await sendFrom(page, { do: 'remove-phone', id: 'desk' });
  await expect(page.getByRole('heading', { name: 'Demo 870' })).toBeVisible();
  await untilLifted(phone);
  await page.mouse.up();
  await expectFree(page);
  await expect(page.getByRole('status')).toHaveText('');
  expect([pressed(phone), pressed(other), touchesOf(other)]).toEqual([[], [], []]);
});

/** A display that changes at every look, in one colour. */
function film(green: 0 | 255): () => Uint8Array {
  let turn = 0;
  return () => {
    turn = (turn + 1) % 256;
    return bitmap({ width: 480, height: 40, pixel: () => [turn, green, 128] });
  };
}

/** Runs in the page: notes every phone whose name is in the window while the other one's picture is. */
const watchForGhosts = () => {
  const ghosts: string[] = [];
  const look = () => {
    const name = document.querySelector('h1')?.textContent;
    const canvas = document.querySelector('canvas');
    const green = canvas?.hidden ? null : canvas?.getContext('2d')?.getImageData(9, 9, 1, 1).data[1];
    if ((name === 'Desk' && green === 255) || (name === 'Other' && green === 0)) ghosts.push(`${name} ${green}`);
    requestAnimationFrame(look);
  };
  look();
  return ghosts;
};

const SWITCHES = 12;

test('while both displays stream, no phone is seen with the picture of the other', async ({ phone, other, launch }) => {
  phone.show(film(0));
  other.show(film(255));
  const page = await openStill((await launch()).app);
  const ghosts = await page.evaluateHandle(watchForGhosts);
  for (let index = 0; index < SWITCHES; index += 1) {
    await switchTo(page, index % 2 === 0 ? 'other' : 'desk');
    await page.locator('canvas').first().waitFor({ state: 'visible' });
  }
  // One that is not there has no picture, either.
  await other.misbehave({ refuse: true });
  await switchTo(page, 'other');
  await expect(page.locator('.pane')).toContainText('No phone answers');
  await expect(page.locator('canvas').first()).toBeHidden();
  expect(await ghosts.jsonValue()).toEqual([]);
  phone.show(bitmap({ width: 480, height: 272 }));
  await switchTo(page, 'desk');
  await expectImage(page, bitmap({ width: 480, height: 272 }));
});
