import { expect, type Page } from '@playwright/test';
import type {} from '../../renderer/bridge';
import { test, windowOf } from '../support/desk';
import { until } from '../support/until';

/** Whether phones are looked for, as a page is told at once when it begins to watch. */
const isLooking = (page: Page): Promise<boolean> =>
  page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const stop = window.offhook.watch(({ finding }) => {
          setTimeout(() => stop());
          resolve(finding !== null);
        });
      }),
  );

test('phones are looked for until the settings window is closed', async ({ launch, tray }) => {
  const { app } = await launch();
  const icon = await tray.icon();
  await icon.activate();
  const panel = await windowOf(app, 'panel');
  await panel.evaluate(() => window.offhook.send({ do: 'show', window: 'settings' }));
  const settings = await windowOf(app, 'settings');
  await settings.evaluate(() => window.offhook.send({ do: 'find-phones', on: true }));
  expect(await isLooking(settings)).toBe(true);
  // It closes by itself where it loses the focus; the next one is another window.
  await until('the first panel to be gone', () => panel.isClosed());
  await settings.close();
  await icon.activate();
  await expect.poll(async () => isLooking(await windowOf(app, 'panel'))).toBe(false);
});
