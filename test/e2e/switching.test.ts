import { expect, type Page } from '@playwright/test';
import type { DemoPhone } from '../../electron/demo/options';
import { bitmap } from '../support/bitmaps';
import { deskProfile, pressed } from '../support/desk';
import { expectImage } from '../support/display';
import { dragOn, expectFree, middleOf, openStill, touchesOf, untilLifted } from '../support/hands';
import { long } from '../support/long';
import { sendFrom, standsStill } from '../support/phone-window';
import { savePhone } from '../support/save-phone';
import { switchTo, test } from '../support/several-phones';

interface Desk {
  readonly page: Page;
  readonly phone: DemoPhone;
  /** A second 870, which is known and not active at first. */
  readonly other: DemoPhone;
}

/** Answered behind everything that was asked for before. */
const pressLast = (page: Page, sequence: string) => sendFrom(page, { do: 'press', sequence });

async function untilStill(page: Page): Promise<void> {
  await page.locator('canvas').first().waitFor({ state: 'visible' });
  await standsStill(page);
}

async function feelsNothingOfAPress({ page, phone, other }: Desk): Promise<void> {
  const five = await middleOf(page, '5');
  await page.mouse.move(five.x, five.y);
  await page.mouse.down();
  await switchTo(page, 'Other');
  await page.mouse.up();
  await page.keyboard.down('6');
  await switchTo(page, 'Desk');
  await page.keyboard.up('6');
  await untilStill(page);
  await dragOn(page, phone);
  await switchTo(page, 'Other');
  await untilLifted(phone);
  await page.mouse.move(five.x, five.y, { steps: 5 });
  await page.mouse.up();
  await pressLast(page, '9');
  expect([pressed(phone), pressed(other), touchesOf(other)]).toEqual([[], ['9'], []]);
  expect(phone.finger()).toBeNull();
  await expectFree(page);
  await expect(page.getByRole('status')).toHaveText('');
}

async function noFingerStaysDown({ page, phone, other }: Desk): Promise<void> {
  const felt = () => [pressed(phone), pressed(other), touchesOf(other)];
  const before = felt();
  await dragOn(page, phone);
  // Its settings say now that it has no touch screen.
  await savePhone((command) => sendFrom(page, command), deskProfile(phone, { model: 'D385' }));
  await untilLifted(phone);
  await page.mouse.up();
  await expect(page.getByRole('status')).toHaveText('');
  await savePhone((command) => sendFrom(page, command), deskProfile(phone));
  await expect(page.locator('[data-part=model]')).toHaveText('870');
  await untilStill(page);
  await dragOn(page, phone);
  await sendFrom(page, { do: 'remove-phone', id: 'desk' });
  await expect(page.getByRole('heading', { name: 'Demo 870' })).toBeVisible();
  await untilLifted(phone);
  await page.mouse.up();
  await expectFree(page);
  await expect(page.getByRole('status')).toHaveText('');
  expect(felt()).toEqual(before);
}

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

const SWITCHES = long(4, 12);

async function noPhoneHasTheOthersPicture({ page, phone, other }: Desk): Promise<void> {
  const ghosts = await page.evaluateHandle(watchForGhosts);
  for (let index = 0; index < SWITCHES; index += 1) {
    await switchTo(page, index % 2 === 0 ? 'Other' : 'Desk');
    await page.locator('canvas').first().waitFor({ state: 'visible' });
  }
  // One that is not there has no picture, either.
  await other.misbehave({ refuse: true });
  await switchTo(page, 'Other');
  await expect(page.locator('[data-part=glass]')).toContainText('No phone answers');
  await expect(page.locator('canvas').first()).toBeHidden();
  expect(await ghosts.jsonValue()).toEqual([]);
  phone.show(bitmap({ width: 480, height: 272 }));
  await switchTo(page, 'Desk');
  await expectImage(page, bitmap({ width: 480, height: 272 }));
}

test('a phone that is chosen feels and shows nothing of the one before', async ({ phone, addPhone, launch }) => {
  const other = await addPhone('Other');
  phone.show(film(0));
  other.show(film(255));
  const page = await openStill((await launch()).app);
  const desk = { page, phone, other };
  await test.step('while both displays stream, no phone is seen with the picture of the other', () =>
    noPhoneHasTheOthersPicture(desk));
  await other.misbehave(null);
  other.show(bitmap({ width: 480, height: 272 }));
  await standsStill(page);
  await test.step('a phone that is chosen in the middle of a press or a drag feels nothing of it', () =>
    feelsNothingOfAPress(desk));
  await switchTo(page, 'Desk');
  await untilStill(page);
  await test.step('settings that change or go in the middle of a drag leave no finger down', () =>
    noFingerStaysDown(desk));
});
