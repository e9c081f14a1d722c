import type { ElectronApplication } from '@playwright/test';
import { until } from './until';

/** Closes all windows; resolves when the program, too, has put aside their content: the panel's question goes along. */
export async function closeWindows({ app }: { readonly app: ElectronApplication }): Promise<void> {
  await app.evaluate(async ({ BrowserWindow }) => {
    const close = (window: Electron.BrowserWindow) =>
      new Promise<void>((resolve) => {
        window.once('closed', () => resolve());
        window.close();
      });
    await Promise.all(BrowserWindow.getAllWindows().map(close));
  });
  await until('all windows to be gone', () => app.windows().length === 0);
}
