import { test as base } from '@playwright/test';
import { type Home, makeHome } from './home';
import { emptyKeychain } from './keychain';
import { type DrivenOffhook, driveOffhook, type LaunchOptions, type PlainOffhook, startOffhook } from './offhook';
import { startTray, type Tray } from './tray';
import { clearClipboard } from './xdo';

type Start = Omit<LaunchOptions, 'home'> & { readonly home?: Home };

interface Desk {
  /** A user who has never started Offhook. */
  readonly home: Home;
  /** The desktop's tray, empty at the start of each test. */
  readonly tray: Tray;
  /** Starts Offhook for Playwright to drive; it ends with the test. */
  readonly launch: (start?: Start) => Promise<DrivenOffhook>;
  /** Starts Offhook with nothing attached; it ends with the test. */
  readonly begin: (start?: Start) => PlainOffhook;
}

/**
 * Playwright's `test` with a real desktop around it: a tray, a keychain and a clipboard that are empty, and a home that
 * no program has used. On Windows and macOS, whose tray and keychain no test reaches, ask for `home` and `launch` only.
 */
export const test = base.extend<Desk>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
  home: async ({}, use) => {
    const home = makeHome();
    await use(home);
    home.remove();
  },
  tray: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use, info) => {
      info.skip(process.platform !== 'linux', 'the tray can be read from outside on Linux only (D-Bus)');
      await Promise.all([emptyKeychain(), clearClipboard()]);
      const tray = await startTray();
      await use(tray);
      await tray.stop();
    },
    { timeout: 90_000 },
  ],
  launch: async ({ home }, use, info) => {
    const started: DrivenOffhook[] = [];
    await use(async (start = {}) => {
      const offhook = await driveOffhook({ home, ...start });
      started.push(offhook);
      return offhook;
    });
    for (const offhook of started.reverse()) {
      await offhook.stop();
      if (info.status !== info.expectedStatus) await info.attach('output of Offhook', { body: offhook.output() });
    }
  },
  begin: async ({ home }, use, info) => {
    const started: PlainOffhook[] = [];
    await use((start = {}) => {
      const offhook = startOffhook({ home, ...start });
      started.push(offhook);
      return offhook;
    });
    for (const offhook of started.reverse()) {
      await offhook.stop();
      if (info.status !== info.expectedStatus) await info.attach('output of Offhook', { body: offhook.output() });
    }
  },
});
