import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const root = join(__dirname, '..', '..');

/** The environment to find each of the desktops that build/test.mjs has started; elsewhere, the one that is there. */
const desktops: readonly Record<string, string>[] = JSON.parse(process.env.OFFHOOK_TEST_DESKTOPS ?? '[{}]');
// Read by every worker, with the number of its place: each has a desktop to itself.
Object.assign(process.env, desktops[Number(process.env.TEST_PARALLEL_INDEX ?? 0)]);

/** The tests that measure time, and those that take the whole computer: a browser, and the making of a package. */
const ALONE = ['hotkey-speed', 'browser', 'package'].map((name) => `**/${name}.test.ts`);

// biome-ignore lint/style/noDefaultExport: Playwright reads its settings from there
export default defineConfig({
  testDir: __dirname,
  outputDir: join(root, 'test-results'),
  // One tray, one clipboard, one keyboard a desktop: there, tests take turns.
  workers: desktops.length,
  // A test of time would measure its neighbour too, and hands are slower beside a browser: these come last, one by one.
  projects: [
    { name: 'together', testMatch: '**/*.test.ts', testIgnore: ALONE },
    { name: 'alone', testMatch: ALONE, workers: 1, dependencies: ['together'] },
  ],
  // Test by test, and not file by file: otherwise the last long file leaves a desktop idle.
  fullyParallel: true,
  forbidOnly: process.env.CI === 'true',
  // A test that passes at the second attempt has failed.
  retries: 0,
  // For an event that never comes: a busy computer is waited for.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: { trace: 'off' },
});
