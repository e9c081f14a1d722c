import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import type { DemoPhone } from '../../electron/demo/options';
import { BITMAP_KINDS, type BitmapOptions, bitmap, gradient, type Rgb } from '../support/bitmaps';
import { seenOn, showImage } from '../support/display';
import { openAtFullSize, pointOnDisplay, standsStill, zoomTo } from '../support/phone-window';
import { chooseFile, copiedPng, readPng } from '../support/png';
import { switchTo, test } from '../support/several-phones';
import { until } from '../support/until';

interface Pixel {
  readonly x: number;
  readonly y: number;
}

const SHAPES: readonly Partial<BitmapOptions>[] = [{}, { topDown: true }, { shortHeader: true }];

async function everyKindIsShown(page: Page, phone: DemoPhone): Promise<void> {
  let width = 480;
  for (const kind of BITMAP_KINDS) {
    for (const shape of SHAPES) {
      // Another width each time: rows that end within a word, and no image that could be the one before.
      width -= 1;
      const what = `${kind} bits, ${JSON.stringify(shape)}`;
      await showImage(page, phone, bitmap({ width, height: 96, kind, ...shape }), { what });
    }
  }
}

const WHITE: Rgb = [255, 255, 255];
const V4_HEADER_BYTES = 108;
const V4_MASKS = [0x00ff0000, 0x0000ff00, 0x000000ff, 0xff000000];

/** 32 bits with a mask for alpha, and an alpha of 0 everywhere but in the lowest row. */
function transparent(width: number, height: number): Buffer {
  const plain = Buffer.from(bitmap({ width, height, kind: 32 }));
  const header = Buffer.alloc(14 + V4_HEADER_BYTES);
  plain.copy(header, 0, 0, 54);
  const file = Buffer.concat([header, plain.subarray(54)]);
  file.writeUInt32LE(file.length, 2);
  file.writeUInt32LE(14 + V4_HEADER_BYTES, 10);
  file.writeUInt32LE(V4_HEADER_BYTES, 14);
  file.writeUInt32LE(3, 30);
  for (const [index, mask] of V4_MASKS.entries()) file.writeUInt32LE(mask, 54 + index * 4);
  for (let at = 122; at < 122 + width * 4; at += 4) file[at + 3] = 0xff;
  return file;
}

async function noOlderImageShinesThrough(page: Page, phone: DemoPhone): Promise<void> {
  const white = bitmap({ width: 480, height: 272, pixel: () => WHITE });
  await showImage(page, phone, white);
  const image = Buffer.from(bitmap({ width: 480, height: 272, kind: 32 }));
  for (let at = 57; at < image.length; at += 4) image[at] = (at * 37) & 255;
  await showImage(page, phone, image);
  await showImage(page, phone, white);
  phone.show(transparent(480, 272));
  const middle = async () => (await seenOn(page, [{ x: 240, y: 136 }])).colours[0];
  await expect.poll(middle).not.toEqual(WHITE);
}

const SIZES = [
  { width: 1_280, height: 720 },
  { width: 320, height: 240 },
  { width: 128, height: 64 },
  { width: 1, height: 1 },
  { width: 2_048, height: 16 },
] as const;

/** Touches a pixel of the display, and gives the one that the phone was told. */
async function touched(page: Page, phone: DemoPhone, pixel: Pixel, size: (typeof SIZES)[number]): Promise<Pixel> {
  const before = phone.journal.length;
  const { x, y } = await pointOnDisplay(page, pixel, size);
  await page.mouse.click(x, y);
  const told = () =>
    phone.journal
      .slice(before)
      .map((entry) => (entry.is === 'request' ? /^touch=(\d+)%20(\d+)%20pr$/.exec(entry.query) : null))
      .find((match) => match !== null);
  const [, right, down] = await until('the touch', told);
  return { x: Number(right), y: Number(down) };
}

async function touchesGoToItsPixels(page: Page, phone: DemoPhone): Promise<void> {
  for (const size of SIZES) {
    const what = `${size.width} × ${size.height}`;
    await showImage(page, phone, bitmap(size), { what });
    await standsStill(page);
    const { across, down } = await seenOn(page);
    // The mouse moves in whole px, and one of them is several pixels of an image that is drawn smaller.
    const nearest = { x: Math.ceil(size.width / across), y: Math.ceil(size.height / down) };
    for (const pixel of [
      { x: 0, y: 0 },
      { x: size.width - 1, y: size.height - 1 },
      { x: size.width >> 1, y: size.height >> 2 },
    ]) {
      const { x, y } = await touched(page, phone, pixel, size);
      expect(Math.abs(x - pixel.x), what).toBeLessThanOrEqual(nearest.x);
      expect(Math.abs(y - pixel.y), what).toBeLessThanOrEqual(nearest.y);
      expect([x < size.width, y < size.height], what).toEqual([true, true]);
    }
  }
}

async function isDrawnInItsOwnShape(page: Page, phone: DemoPhone): Promise<void> {
  const image = bitmap({ width: 320, height: 240 });
  // Enlarged by a whole number first: the browser scales it down, and no pixel is wider than its neighbour.
  await showImage(page, phone, image, { times: 2 });
  const { across, down } = await seenOn(page);
  expect(across / down).toBeCloseTo((320 * 4) / 3 / 240, 2);
  for (const zoom of [50, 200] as const) {
    await zoomTo(page, zoom);
    const zoomed = await seenOn(page);
    expect(zoomed.across / zoomed.down).toBeCloseTo((320 * 4) / 3 / 240, 2);
    expect(zoomed.down).toBeCloseTo((240 * zoom) / 100, 0);
  }
}

const [WIDTH, HEIGHT] = [470, 260];
const PLACES = [
  [0, 0],
  [WIDTH - 1, 0],
  [0, HEIGHT - 1],
  [300, 200],
] as const;
const PNG = { width: WIDTH, height: HEIGHT, colours: PLACES.map(([x, y]) => gradient(WIDTH, HEIGHT)(x, y)) };

interface Saving {
  readonly app: ElectronApplication;
  readonly folder: string;
}

async function isCopiedAndSaved(page: Page, phone: DemoPhone, { app, folder }: Saving): Promise<void> {
  await zoomTo(page, 150);
  await showImage(page, phone, bitmap({ width: WIDTH, height: HEIGHT }), { times: 2 });
  await page.getByRole('button', { name: 'Copy the display' }).click();
  const status = page.getByRole('status');
  await expect(status).toHaveText('Copied.');
  expect(await readPng(app, await copiedPng(), PLACES)).toEqual(PNG);
  const save = page.getByRole('button', { name: 'Save the display as a picture' });
  const file = join(folder, 'Desk display.png');
  await chooseFile(app, file);
  await save.click();
  await expect(status).toHaveText('Saved.');
  expect(await readPng(app, readFileSync(file), PLACES)).toEqual(PNG);
  await chooseFile(app, join(folder, 'no such folder', 'x.png'));
  await save.click();
  await expect(status).toContainText('The picture was not saved: ENOENT.');
  await chooseFile(app, '');
  await save.click();
  await expect(status).toHaveText('');
}

test('an image is shown in its own size, shape and colours', async ({ phone, addPhone, home, launch }) => {
  const wide = await addPhone('Wide', { options: { model: 'D717' } });
  const { app } = await launch();
  const page = await openAtFullSize(app);
  await test.step('every kind of BMP is shown in its own size and in its own colours', () =>
    everyKindIsShown(page, phone));
  await test.step('what stands in the fourth byte of a pixel does not let an older image shine through', () =>
    noOlderImageShinesThrough(page, phone));
  await test.step('an image of another size than the catalogue’s has its own, and touches go to its pixels', () =>
    touchesGoToItsPixels(page, phone));
  await test.step('the display is copied and saved as a PNG of its own size, whatever the zoom', () =>
    isCopiedAndSaved(page, phone, { app, folder: home.folder }));
  await switchTo(page, 'Wide');
  await expect(page.locator('[data-part=model]')).toHaveText('D717');
  await zoomTo(page, 100);
  await test.step('a phone whose pixels are wider than high is drawn in its own shape', () =>
    isDrawnInItsOwnShape(page, wide));
});
