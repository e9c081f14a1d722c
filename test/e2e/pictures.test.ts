import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ElectronApplication, expect } from '@playwright/test';
import { bitmap, gradient, type Rgb } from '../support/bitmaps';
import { test } from '../support/desk';
import { showImage } from '../support/display';
import { openPhoneWindow, zoomTo } from '../support/phone-window';
import { mustRun } from '../support/tool';
import { until } from '../support/until';

const [WIDTH, HEIGHT] = [470, 260];
const PLACES = [
  [0, 0],
  [WIDTH - 1, 0],
  [0, HEIGHT - 1],
  [300, 200],
] as const;

/** Size of a PNG file, and its colours at `PLACES`, as Electron's own decoder has them. */
const readPng = (app: ElectronApplication, png: Buffer) =>
  app.evaluate(
    ({ nativeImage }, { base64, places }) => {
      const image = nativeImage.createFromBuffer(Buffer.from(base64, 'base64'));
      const { width, height } = image.getSize();
      const pixels = image.toBitmap();
      const at = (x: number, y: number): Rgb => {
        const [blue = 0, green = 0, red = 0] = pixels.subarray((y * width + x) * 4);
        return [red, green, blue];
      };
      return { width, height, colours: places.map(([x, y]) => at(x, y)) };
    },
    { base64: png.toString('base64'), places: PLACES },
  );

const EXPECTED = { width: WIDTH, height: HEIGHT, colours: PLACES.map(([x, y]) => gradient(WIDTH, HEIGHT)(x, y)) };

const copiedPng = async (): Promise<Buffer> =>
  Buffer.from(
    await mustRun('sh', ['-c', 'xclip -selection clipboard -t image/png -o 2>/dev/null | base64 -w 0']),
    'base64',
  );

/** What the person at the desk chooses in the dialog for saving. */
const chooseFile = (app: ElectronApplication, filePath: string): Promise<void> =>
  app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: path === '', filePath: path });
  }, filePath);

test('the display is copied and saved as a PNG of its own size, whatever the zoom', async ({ phone, home, launch }) => {
  const { app } = await launch();
  const page = await openPhoneWindow(app);
  await zoomTo(page, 150);
  await showImage(page, phone, bitmap({ width: WIDTH, height: HEIGHT }), { times: 2 });
  await page.getByRole('button', { name: 'Copy the display' }).click();
  await expect(page.getByRole('status')).toHaveText('Copied.');
  const copied = await until('a picture on the clipboard', async () => {
    const png = await copiedPng();
    return png.length > 0 && png;
  });
  expect(await readPng(app, copied)).toEqual(EXPECTED);
  const file = join(home.folder, 'Desk display.png');
  await chooseFile(app, file);
  await page.getByRole('button', { name: 'Save the display as a picture' }).click();
  await expect(page.getByRole('status')).toHaveText('Saved.');
  expect(await readPng(app, readFileSync(file))).toEqual(EXPECTED);
  await chooseFile(app, join(home.folder, 'no such folder', 'x.png'));
  await page.getByRole('button', { name: 'Save the display as a picture' }).click();
  await expect(page.getByRole('status')).toContainText('The picture was not saved: ENOENT.');
  await chooseFile(app, '');
  await page.getByRole('button', { name: 'Save the display as a picture' }).click();
  await expect(page.getByRole('status')).toHaveText('');
});
