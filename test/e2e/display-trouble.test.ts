import { expect, type Locator, type Page } from '@playwright/test';
import type { Misbehaviour } from '../../electron/demo/misbehaviour';
import type { DemoPhone } from '../../electron/demo/options';
import { bitmap } from '../support/bitmaps';
import { heard, pressed } from '../support/desk';
import { expectImage, looks, showImage } from '../support/display';
import { long } from '../support/long';
import { openAtFullSize, pointOnDisplay } from '../support/phone-window';
import { switchTo, test } from '../support/several-phones';
import { until } from '../support/until';

interface Trouble {
  readonly how?: Misbehaviour;
  readonly image?: Buffer;
  readonly says: string;
}

/** Where a BMP file says how wide and how high it is, and how its pixels are packed. */
const [WIDTH_AT, HEIGHT_AT, PACKING_AT] = [18, 22, 30] as const;
const RLE8 = 1;

const good = (width: number): Buffer => Buffer.from(bitmap({ width, height: 272 }));

const withHeader = (write: (file: Buffer) => void): Buffer => {
  const file = good(480);
  write(file);
  return file;
};

const enormous = withHeader((file) => {
  file.writeInt32LE(65_535, WIDTH_AT);
  file.writeInt32LE(65_535, HEIGHT_AT);
});
const packed = withHeader((file) => file.writeUInt32LE(RLE8, PACKING_AT));

const NO_PICTURE = 'Offhook cannot read the picture that the phone sent.';

type Named = readonly [name: string, trouble: Trouble];

/** One of each kind, which is tried every day. */
const EVERY_DAY: readonly Named[] = [
  ['a body of 20 MB', { how: { bodyBytes: 20_000_000 }, says: 'was too large for a phone' }],
  ['a web page with status 200', { how: { imagePage: true }, says: NO_PICTURE }],
  ['a reply that is cut off in the pixels', { how: { cutAt: 200_000 }, says: NO_PICTURE }],
  ['an empty image', { image: Buffer.alloc(0), says: NO_PICTURE }],
  ['a header of 65535 × 65535 pixels', { image: enormous, says: NO_PICTURE }],
];
const MORE: readonly Named[] = [
  ['a redirect', { how: { imageRedirect: true }, says: NO_PICTURE }],
  ['junk', { how: { junk: true }, says: NO_PICTURE }],
  ['a reply that is cut off in the image’s header', { how: { cutAt: 200 }, says: NO_PICTURE }],
  ['half an image', { image: good(480).subarray(0, 200_000), says: NO_PICTURE }],
  ['an image without its last byte', { image: good(480).subarray(0, -1), says: NO_PICTURE }],
  ['an image that is packed', { image: packed, says: NO_PICTURE }],
];
const TROUBLES = long(EVERY_DAY, [...EVERY_DAY, ...MORE]);

/** A key waits so long for an image; keys that wait for none measure the rest of its time. */
const PATIENCE_MS = 1_000;
const TIMES_USUAL = 10;

const onImages = ({ path }: { readonly path: string }) => path.endsWith('.bmp');

const goWrong = async (phone: DemoPhone, { how, image = good(480) }: Trouble): Promise<void> => {
  phone.show(image);
  await phone.misbehave(how ? { when: onImages, ...how } : null);
};

const below = (page: Page) => page.locator('[data-part=below]');
const AGE = /Display as it was \d+ s ago\./;

/** Waits for words on the page, without Playwright's pauses between two looks. */
const expectWords = (where: Locator, what: string, ...words: readonly string[]): Promise<unknown> =>
  until(`${what} to be said: ${words.join(' … ')}`, async () => {
    const text = (await where.textContent()) ?? '';
    return words.every((word) => text.includes(word));
  });

const untilFresh = (page: Page, what: string): Promise<unknown> =>
  until(`a fresh image ${what}`, async () => !AGE.test((await below(page).textContent()) ?? ''));

/** No key is shown as pressed, and none waits for an answer. */
const expectFreeKeys = (page: Page) => expect(page.locator('[data-waiting], [data-down]')).toHaveCount(0);

async function troublesAreSaid(page: Page, phone: DemoPhone): Promise<void> {
  for (const [index, [name, trouble]] of TROUBLES.entries()) {
    const before = pressed(phone).length;
    const image = good(480 - index);
    await phone.misbehave(null);
    phone.show(image);
    // A key makes Offhook look at once.
    await page.keyboard.press('1');
    await expectImage(page, image, { what: `a good image before ${name}` });
    await untilFresh(page, `before ${name}`);
    await goWrong(phone, trouble);
    await page.keyboard.press('2');
    await expectWords(below(page), name, 'Display as it was', trouble.says);
    await page.keyboard.press('3');
    await until(`the keys under ${name}`, () => pressed(phone).length === before + 3);
    expect(pressed(phone).slice(before), name).toEqual(['1', '2', '3']);
    await expectImage(page, image, { what: `the last good image in spite of ${name}` });
    await expectFreeKeys(page);
  }
}

const everywhere = () => true;

const NEVER_A_PICTURE: readonly Named[] = [
  ...TROUBLES.filter(([name]) => /^(?:a web page|a body|a header)/.test(name)),
  ['a phone that is not there', { how: { refuse: true, when: everywhere }, says: 'No phone answers at 127.0.0.1' }],
  ['a router', { how: { page: 'other-device', when: everywhere }, says: 'is not a Snom phone' }],
  ['a D8xx', { how: { page: 'd8xx', when: everywhere }, says: 'accepts no commands over HTTP' }],
];

/** A phone for each of them: of none there ever was an image. */
const neverNames = NEVER_A_PICTURE.map((_, index) => `Never ${index + 1}`);

async function placeSaysWhy(page: Page): Promise<void> {
  for (const [index, [name, trouble]] of NEVER_A_PICTURE.entries()) {
    await switchTo(page, neverNames[index] ?? '');
    await expectWords(page.locator('[data-part=glass]'), name, trouble.says);
    await expect(page.locator('canvas').first()).toBeHidden();
    await expectFreeKeys(page);
  }
}

/** Resolves when the phone has felt a key more often than `before` times. */
const felt = (phone: DemoPhone, key: string, before: number): Promise<unknown> =>
  until(`the key ${key}`, () => pressed(phone).filter((one) => one === key).length > before);

async function goesAwayInAKey(page: Page, phone: DemoPhone): Promise<void> {
  const before = pressed(phone).length;
  await showImage(page, phone, good(480));
  await phone.misbehave({ when: ({ query }) => query.includes('key='), goesAway: true });
  await page.locator('[data-key="5"]').click();
  await expectWords(page.getByRole('status'), 'the key', 'The phone closed the connection without an answer');
  await expectWords(below(page), 'the phone', 'Display as it was', 'No phone answers');
  await expectFreeKeys(page);
  await page.locator('[data-key="6"]').click();
  await expectWords(page.getByRole('status'), 'the second key', 'No phone answers');
  await expectFreeKeys(page);
  await phone.misbehave(null);
  await page.locator('[data-key="7"]').click();
  await felt(phone, '7', 0);
  // Nothing is sent later that could not be sent at its time.
  expect(pressed(phone).slice(before)).toEqual(['5', '7']);
  await untilFresh(page, 'of the phone that is back');
  await expectImage(page, good(480));
}

/** How long a click on a key takes to the phone, in ms. */
async function clickToPhone(page: Page, phone: DemoPhone, key: string): Promise<number> {
  const before = pressed(phone).filter((one) => one === key).length;
  const clickedAt = performance.now();
  await page.locator(`[data-key="${key}"]`).click();
  await felt(phone, key, before);
  return performance.now() - clickedAt;
}

async function dripHoldsNothingUp(page: Page, phone: DemoPhone): Promise<void> {
  await showImage(page, phone, good(480));
  const usual = Math.max(await clickToPhone(page, phone, '1'), await clickToPhone(page, phone, '2'));
  await phone.misbehave({ when: onImages, drip: { bytes: 1_000, everyMs: 50 } });
  phone.show(good(479));
  const before = looks(phone);
  await until('an image that drips', () => looks(phone) > before);
  for (const key of ['5', '6']) {
    expect(await clickToPhone(page, phone, key)).toBeLessThan(PATIENCE_MS + TIMES_USUAL * usual);
  }
  const { x, y } = await pointOnDisplay(page, { x: 100, y: 100 });
  await page.mouse.click(x, y);
  await heard(phone, (entry) => entry.is === 'touch' && entry.verb === 'release');
  expect(phone.finger()).toBeNull();
  await expectWords(below(page), 'the late image', 'Display as it was', 'did not answer in time');
  await expectFreeKeys(page);
  await expectImage(page, good(480));
}

test('whatever comes instead of an image is said, holds nothing up and leaves no key stuck', async ({
  phone,
  addPhone,
  launch,
}) => {
  for (const [index, [, trouble]] of NEVER_A_PICTURE.entries()) {
    await goWrong(await addPhone(neverNames[index] ?? ''), trouble);
  }
  const page = await openAtFullSize((await launch()).app);
  await test.step('the last good one stays with its age, and the keys work', () => troublesAreSaid(page, phone));
  await phone.misbehave(null);
  await test.step('where there never was an image, its place says why', () => placeSaysWhy(page));
  await switchTo(page, 'Desk');
  await test.step('a phone that goes away in the middle of a key leaves no stuck key, and is there again when it is back', () =>
    goesAwayInAKey(page, phone));
  await test.step('an image that drips holds up no key and no finger', () => dripHoldsNothingUp(page, phone));
});
