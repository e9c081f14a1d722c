import { join } from 'node:path';
import { makeHome } from '../support/home';
import { driveOffhook } from '../support/offhook';
import { until } from '../support/until';

/** The way others mirror a phone: a page whose image asks for itself again as soon as it is there. */
export interface ReloadLoop {
  /** Runs the loop while `measure` measures. */
  during<T>(measure: () => Promise<T>): Promise<T>;
  stop(): Promise<void>;
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
    async during(measure) {
      await page.evaluate(() => (globalThis as never as { turn(on: boolean): void }).turn(true));
      try {
        return await measure();
      } finally {
        await page.evaluate(() => (globalThis as never as { turn(on: boolean): void }).turn(false));
      }
    },
    async stop() {
      await stop();
      home.remove();
    },
  };
}
