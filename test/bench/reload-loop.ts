import { join } from 'node:path';
import { makeHome } from '../support/home';
import { driveOffhook } from '../support/offhook';
import { until } from '../support/until';

/** A page with nothing but an image that is asked for again whenever it is there. */
export interface ReloadLoop {
  turn(on: boolean): Promise<void>;
  /** When each of its images was painted since it was turned on, in the order in which it asked (ms since 1970). */
  paintedAt(): Promise<readonly number[]>;
  stop(): Promise<void>;
}

interface LoopPage {
  turn(on: boolean): Promise<void>;
  paintedAt(): readonly number[];
}

/** Opens a window with such a page; its loop rests. */
export async function openReloadLoop(port: number): Promise<ReloadLoop> {
  const home = makeHome();
  const { app, stop } = await driveOffhook({
    home,
    appFolder: join(process.cwd(), 'test', 'bench', 'reload-app'),
    env: { PHONE: `http://127.0.0.1:${port}/screen.bmp` },
  });
  const page = await until('the page with the loop', () => app.windows()[0]);
  return {
    turn: (on) => page.evaluate((wanted) => (globalThis as never as LoopPage).turn(wanted), on),
    paintedAt: () => page.evaluate(() => (globalThis as never as LoopPage).paintedAt()),
    async stop() {
      await stop();
      home.remove();
    },
  };
}
