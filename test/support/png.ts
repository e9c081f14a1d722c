import type { ElectronApplication } from '@playwright/test';
import type { Rgb } from './bitmaps';
import { mustRun } from './tool';
import { until } from './until';

interface Png {
  readonly width: number;
  readonly height: number;
  /** The colours at the places that were asked for. */
  readonly colours: readonly Rgb[];
}

/** Size of a PNG file, and its colours at some places, as Electron's own decoder has them. */
export const readPng = (
  app: ElectronApplication,
  png: Buffer,
  places: readonly (readonly [x: number, y: number])[],
): Promise<Png> =>
  app.evaluate(
    ({ nativeImage }, { base64, at }) => {
      const image = nativeImage.createFromBuffer(Buffer.from(base64, 'base64'));
      const { width, height } = image.getSize();
      const pixels = image.toBitmap();
      const colourAt = (x: number, y: number): Rgb => {
        const [blue = 0, green = 0, red = 0] = pixels.subarray((y * width + x) * 4);
        return [red, green, blue];
      };
      return { width, height, colours: at.map(([x, y]) => colourAt(x, y)) };
    },
    { base64: png.toString('base64'), at: places },
  );

/** The picture on the clipboard, as soon as there is one. */
export const copiedPng = (): Promise<Buffer> =>
  until('a picture on the clipboard', async () => {
    const read = 'xclip -selection clipboard -t image/png -o 2>/dev/null | base64 -w 0';
    const png = Buffer.from(await mustRun('sh', ['-c', read]), 'base64');
    return png.length > 0 && png;
  });

/** The file that the person at the desk chooses in the dialog for saving; an empty string: none. */
export const chooseFile = (app: ElectronApplication, filePath: string): Promise<void> =>
  app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: path === '', filePath: path });
  }, filePath);
