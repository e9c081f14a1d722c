import type { ElectronApplication, Page } from '@playwright/test';
import { type Home, makeHome } from '../support/home';
import { driveOffhook } from '../support/offhook';
import { openPhoneWindow } from '../support/phone-window';
import { BITS, FIELD_PX } from './film';
import { settle } from './settings';

/** Offhook with its phone window open, and a script in its page that notes which image was painted when. */
export interface WatchedWindow {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly home: Home;
  /** The images that were painted since the last time this was asked, and when (ms since 1970). */
  painted(): Promise<readonly Painted[]>;
  /** Clicks a key of the phone; when the page saw it let go, in ms since 1970. */
  click(key: string): Promise<number>;
  stop(): Promise<void>;
}

export interface Painted {
  readonly number: number;
  readonly at: number;
}

declare global {
  var paintedImages: Painted[] | undefined;
  var releasedAt: number | undefined;
}

/** Starts Offhook with its phone window open on the phone at this port. */
export async function watchPhoneWindow(port: number): Promise<WatchedWindow> {
  const home = makeHome();
  settle(home, port);
  const { app, stop } = await driveOffhook({ home, words: [] });
  const page = await openPhoneWindow(app);
  await page.locator('canvas').first().waitFor({ state: 'visible' });
  await page.evaluate(noteImages, { bits: BITS, fieldPx: FIELD_PX, width: 480 });
  return {
    app,
    page,
    home,
    painted: () =>
      page.evaluate(() => {
        const seen = globalThis.paintedImages ?? [];
        globalThis.paintedImages = [];
        return seen;
      }),
    async click(key) {
      await page.locator(`[data-key="${key}"]`).click();
      return page.evaluate(() => globalThis.releasedAt ?? Number.NaN);
    },
    stop: async () => {
      await stop();
      home.remove();
    },
  };
}

/** Runs in the page: after each drawing it waits for the paint and reads which image is on the canvas. */
function noteImages({
  bits,
  fieldPx,
  width,
}: {
  readonly bits: number;
  readonly fieldPx: number;
  readonly width: number;
}) {
  globalThis.paintedImages = [];
  const noteRelease = () => {
    globalThis.releasedAt = performance.timeOrigin + performance.now();
  };
  window.addEventListener('pointerup', noteRelease, { capture: true });
  const canvas = document.querySelector('canvas');
  const context = canvas?.getContext('2d');
  if (!canvas || !context) throw new Error('no display in the phone window');
  const read = (): number => {
    const scale = canvas.width / width;
    const { data } = context.getImageData(0, Math.floor((fieldPx / 2) * scale), Math.ceil(bits * fieldPx * scale), 1);
    let number = 0;
    for (let bit = 0; bit < bits; bit += 1) {
      const x = Math.floor((bit + 0.5) * fieldPx * scale);
      if ((data[x * 4] ?? 0) > 127) number |= 1 << bit;
    }
    return number;
  };
  const afterPaint = new MessageChannel();
  let number = 0;
  afterPaint.port1.onmessage = () => {
    const image = { number, at: performance.timeOrigin + performance.now() };
    globalThis.paintedImages?.push(image);
  };
  const draw = CanvasRenderingContext2D.prototype.drawImage;
  CanvasRenderingContext2D.prototype.drawImage = function (this: CanvasRenderingContext2D, ...how: unknown[]) {
    Reflect.apply(draw, this, how);
    if (this.canvas !== canvas) return;
    requestAnimationFrame(() => {
      const seen = read();
      if (seen === number) return;
      number = seen;
      afterPaint.port2.postMessage(null);
    });
  };
}
