import type { ElectronApplication, Page } from '@playwright/test';
import type { CommandInput } from '../../electron/contract/command';
import type { Outcome } from '../../electron/contract/outcome';
import type { Zoom } from '../../electron/contract/program/preferences';
import { until } from './until';

/** The global that a page of Offhook's has besides the usual ones. */
interface OurWindow {
  readonly offhook: { send(command: CommandInput): Promise<Outcome> };
}

/** The page is asked at each frame, some 60 a second; the window manager answers within a few. */
const STILL_FRAMES = 20;

/** Sends a command as a page of ours does. */
export const sendFrom = (page: Page, command: CommandInput): Promise<Outcome> =>
  page.evaluate((wanted) => (window as never as OurWindow).offhook.send(wanted), command);

const pageNamed = (app: ElectronApplication, name: string): Promise<Page> =>
  until(`the ${name} window`, () => app.windows().find((one) => one.url().includes(`/${name}/`)));

/** The panel, with its bridge; null: it has closed meanwhile, as it does when another window gets the keyboard. */
async function askForPanel(app: ElectronApplication): Promise<Page | null> {
  await app.evaluate(({ app: electron }) => void electron.emit('activate'));
  const panel = await pageNamed(app, 'panel');
  return panel
    .waitForFunction(() => 'offhook' in window)
    .then(
      () => panel,
      () => null,
    );
}

/** Opens a window by way of the panel, as a second start of the program opens that one. */
export async function openWindow(app: ElectronApplication, name: 'panel' | 'phone' | 'settings'): Promise<Page> {
  await until('Offhook to listen', () => app.evaluate(({ app: electron }) => electron.listenerCount('activate') > 0));
  return until(`the ${name} window to be drawn`, async () => {
    try {
      const panel = await askForPanel(app);
      if (!panel) return null;
      if (name !== 'panel') await sendFrom(panel, { do: 'show', window: name });
      const page = await pageNamed(app, name);
      await page.locator('#root > *').first().waitFor({ state: 'visible' });
      return page;
    } catch (error) {
      // The panel has closed while it was asked.
      if (/has been closed|Target closed/.test(String(error))) return null;
      throw error;
    }
  });
}

/** Opens the phone window, and waits for its phone. */
export async function openPhoneWindow(app: ElectronApplication): Promise<Page> {
  const page = await openWindow(app, 'phone');
  await page.locator('[data-part=slab]').first().waitFor({ state: 'visible' });
  return page;
}

/** Minimises the phone window, or brings it back. */
export const minimisePhoneWindow = (app: ElectronApplication, on: boolean): Promise<void> =>
  app.evaluate(({ BrowserWindow }, minimise) => {
    const phone = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().includes('/phone/'));
    if (minimise) phone?.minimize();
    else phone?.restore();
  }, on);

/** Sets the zoom and waits until the phone is drawn so: at 100 % one em of the slab is 10 px. */
export async function zoomTo(page: Page, zoom: Exclude<Zoom, 'fit'>): Promise<void> {
  await sendFrom(page, { do: 'zoom-phone-window', zoom });
  await page.waitForFunction((em) => {
    const slab = document.querySelector('[data-part=slab]');
    return slab !== null && Math.abs(Number.parseFloat(getComputedStyle(slab).fontSize) - em) < 0.01;
  }, zoom / 10);
  await standsStill(page);
}

/** Opens the phone window at 100 %, where a display is drawn pixel by pixel, or in whole steps. */
export async function openAtFullSize(app: ElectronApplication): Promise<Page> {
  const page = await openPhoneWindow(app);
  await zoomTo(page, 100);
  return page;
}

/** The window follows the zoom, and the page the window: resolves when nothing has moved for some frames. */
export const standsStill = (page: Page): Promise<void> =>
  page.evaluate(
    (frames) =>
      new Promise<void>((resolve) => {
        let last = '';
        let same = 0;
        const look = () => {
          const { left, top, width } = document.querySelector('canvas')?.getBoundingClientRect() ?? new DOMRect();
          const now = [left, top, width, innerWidth, innerHeight].join(' ');
          same = now === last ? same + 1 : 0;
          last = now;
          if (same >= frames) resolve();
          else requestAnimationFrame(look);
        };
        look();
      }),
    STILL_FRAMES,
  );

/** Shows another page of the function keys. */
export const turnPage = (page: Page, index: number): Promise<void> =>
  page.getByRole('radiogroup').getByRole('radio').nth(index).click();

interface Pixel {
  readonly x: number;
  readonly y: number;
}

/** Where the middle of a pixel of the phone's display is in the window, as near as a mouse can come; scrolls there. */
export const pointOnDisplay = (page: Page, pixel: Pixel, size = { width: 480, height: 272 }): Promise<Pixel> =>
  page.evaluate(
    ({ pixel: { x, y }, size: { width, height } }) => {
      const canvas = document.querySelector('canvas');
      const stage = document.querySelector('[data-part=stage]');
      if (!canvas || !stage) throw new Error('no display in this window');
      const place = () => {
        const { left, top, right, bottom } = canvas.getBoundingClientRect();
        return { left, top, right, bottom, wide: (right - left) / width, high: (bottom - top) / height };
      };
      const around = stage.getBoundingClientRect();
      const before = place();
      stage.scrollBy(
        before.left + (x + 0.5) * before.wide - (around.left + around.right) / 2,
        before.top + (y + 0.5) * before.high - (around.top + around.bottom) / 2,
      );
      const { left, top, right, bottom, wide, high } = place();
      const onGrid = (at: number, least: number, most: number): number => {
        const step = 1 / devicePixelRatio;
        // The browser keeps places in 64ths of a px: a point nearer than that to the far edge is beyond it.
        const last = Math.ceil((most - 1 / 64) / step - 1);
        return Math.max(Math.ceil(least / step), Math.min(Math.round(at / step), last)) * step;
      };
      return { x: onGrid(left + (x + 0.5) * wide, left, right), y: onGrid(top + (y + 0.5) * high, top, bottom) };
    },
    { pixel, size },
  );
