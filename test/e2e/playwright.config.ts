import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const root = join(__dirname, '..', '..');

// biome-ignore lint/style/noDefaultExport: Playwright reads its settings from there
export default defineConfig({
  testDir: __dirname,
  testMatch: '**/*.test.ts',
  outputDir: join(root, 'test-results'),
  // One desktop, one tray, one clipboard, one keyboard: tests take turns.
  workers: 1,
  fullyParallel: false,
  forbidOnly: process.env.CI === 'true',
  // A test that passes at the second attempt has failed.
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: { trace: 'off' },
});
