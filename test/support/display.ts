import { expect, type Page } from '@playwright/test';
import type { Frame, ScreenName } from '../../electron/contract/phones/display';
import type { DemoPhone } from '../../electron/demo/options';
import { type Picture, type Rgb, readBitmap } from './bitmaps';

/** A pixel of a display, from the top left. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** The content of a canvas of the phone window: the image's pixels where the window enlarges it by whole steps. */
interface Seen {
  readonly width: number;
  readonly height: number;
  /** Size on the page, in CSS px; 0 while it is hidden. */
  readonly across: number;
  readonly down: number;
  /** The colours at the places that were asked for. */
  readonly colours: readonly Rgb[];
}

/** Reads a display of the phone window as it is now. */
export const seenOn = (page: Page, places: readonly Place[] = [], name: ScreenName = 'screen'): Promise<Seen> =>
  page.evaluate(
    ({ places: asked, name: wanted }) => {
      const canvas = document.querySelector<HTMLCanvasElement>(`canvas[data-screen="${wanted}"]`);
      const context = canvas?.getContext('2d');
      if (!canvas || !context) throw new Error('no such display in this window');
      const { width, height } = canvas.getBoundingClientRect();
      const colours = asked.map(({ x, y }) => {
        const [red = 0, green = 0, blue = 0] = context.getImageData(x, y, 1, 1).data;
        return [red, green, blue] as const;
      });
      return { width: canvas.width, height: canvas.height, across: width, down: height, colours };
    },
    { places, name },
  );

/** Corners, edges and some places between them. */
const placesIn = ({ width, height }: Pick<Picture, 'width' | 'height'>): readonly Place[] =>
  [0, 0.31, 0.5, 0.83, 1].flatMap((down) =>
    [0, 0.27, 0.5, 0.71, 1].map((right) => ({
      x: Math.round(right * (width - 1)),
      y: Math.round(down * (height - 1)),
    })),
  );

/** A new image is there within some 50 ms. */
const LOOK_EVERY_MS = 30;

/** Five bits of red become eight in more than one way. */
const ROUNDING = 4;

const differs = (one: Rgb, other: Rgb): boolean =>
  one.some((value, index) => Math.abs(value - (other[index] ?? -1)) > ROUNDING);

/** The places where the window differs from the image: none, when it shows each pixel `times` wide and high. */
async function differencesFrom(page: Page, bytes: Uint8Array, times: number): Promise<readonly string[]> {
  const picture = readBitmap(bytes);
  const places = placesIn(picture);
  const middle = (at: number) => at * times + (times >> 1);
  const seen = await seenOn(
    page,
    places.map(({ x, y }) => ({ x: middle(x), y: middle(y) })),
  );
  if (seen.width !== picture.width * times || seen.height !== picture.height * times) {
    return [`${seen.width} × ${seen.height} pixels instead of ${picture.width} × ${picture.height}, ${times} times`];
  }
  return places.flatMap(({ x, y }, index) => {
    const [is, wanted] = [seen.colours[index], picture.at(x, y)];
    return is === undefined || differs(is, wanted) ? [`${x} ${y}: ${is} instead of ${wanted}`] : [];
  });
}

interface Expected {
  readonly what?: string;
  /** Pixels of the canvas for one of the image. */
  readonly times?: number;
}

/** Waits until the window shows this image, in its own size and with its own colours. */
export const expectImage = (page: Page, bytes: Uint8Array, { what = 'the image', times = 1 }: Expected = {}) =>
  expect.poll(() => differencesFrom(page, bytes, times), { message: what, intervals: [LOOK_EVERY_MS] }).toEqual([]);

/** Shows an image on the phone, and waits until it is in the window. */
export async function showImage(page: Page, phone: DemoPhone, bytes: Uint8Array, expected?: Expected): Promise<void> {
  phone.show(bytes);
  await expectImage(page, bytes, expected);
}

/** How often a display of this phone has been asked for. */
export const looks = ({ journal }: DemoPhone, name: ScreenName = 'screen'): number =>
  journal.filter((entry) => entry.is === 'request' && entry.path === `/${name}.bmp`).length;

interface Watching {
  readonly offhook: { watchScreen(listener: (frame: Frame) => Promise<void> | void): () => void };
  deliveries?: ScreenName[];
}

/** Counts from now on the frames that this page is sent; one that `hangs` never says that it has painted one. */
export const countFrames = (page: Page, { hangs = false } = {}): Promise<void> =>
  page.evaluate((never) => {
    const own = window as never as Watching;
    own.deliveries = [];
    own.offhook.watchScreen(({ screen }) => {
      own.deliveries?.push(screen);
      return never ? new Promise<void>(() => {}) : undefined;
    });
  }, hangs);

/** The displays that a page was sent frames of since `countFrames`, in order. */
export const framesOf = (page: Page): Promise<readonly ScreenName[]> =>
  page.evaluate(() => (window as never as Watching).deliveries ?? []);
