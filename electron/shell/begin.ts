import { setTimeout as sleep } from 'node:timers/promises';
import { app, Menu } from 'electron';
import type { Begun } from './begun';
import { createIcon } from './icon';

/**
 * A Linux desktop takes an icon after some questions, which this thread answers: as long as it loads something, the icon does
 * not appear. In ms.
 */
const OFFER_TAKES_MS = process.platform === 'linux' ? 25 : 0;

/** Puts the icon into the tray with the least that this takes; the program behind it is loaded when it stands there. */
export async function begin(begun: Begun): Promise<void> {
  const { log, requests } = begun;
  // Electron would stop everything behind a dialog; a fault in one corner must not take the tray away.
  process.on('uncaughtException', (error) => log('program', 'an uncaught fault', { error }));
  process.on('unhandledRejection', (error) => log('program', 'an unhandled failure', { error }));
  // Before Electron is ready: else it makes a menu of its own first.
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null);
  await app.whenReady();
  if (process.platform === 'darwin') app.dock?.hide();
  const icon = createIcon(() => requests.add(null));
  await sleep(OFFER_TAKES_MS);
  const { run } = await import('./run');
  await run({ ...begun, icon });
}
