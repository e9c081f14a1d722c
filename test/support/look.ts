import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { isLong, long } from './long';
import { appOf } from './offhook';

/** The languages that a window is looked at in: every day only the one with the longer words. */
export const LANGUAGES = long<readonly ('en' | 'de')[]>(['de'], ['en', 'de']);

/** Where the pictures go, which the long form takes: for a look at today's windows, and for the README (`npm run pictures`). */
const PICTURES = process.env.OFFHOOK_PICTURES ?? join(process.cwd(), 'test-results', 'pictures');
const AXE = createRequire(__filename).resolve('axe-core/axe.min.js');

interface WithAxe {
  readonly axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };
}

/** A kept rule needs no list of places, and our styles are in the page: nothing has to be fetched for the judgement. */
const IN_LIGHT: RunOptions = { resultTypes: ['violations'], preload: isLong };
/** In the dark nothing but the colours is another: every day only the rules that they decide are looked at anew. */
const IN_DARK: RunOptions = isLong ? IN_LIGHT : { ...IN_LIGHT, runOnly: ['color-contrast', 'link-in-text-block'] };

const screenshot = (page: Page): Promise<Uint8Array> => page.screenshot({ animations: 'disabled' });

/** Runs in the page: a colour on its way to another one is neither. */
const settle = () => {
  for (const one of document.getAnimations())
    if (Number.isFinite(one.effect?.getComputedTiming().endTime)) one.finish();
};

/**
 * Shows the page in both themes, keeps a picture of each in the long form, and lets axe look for parts that its user
 * could not use or read. `shoot` takes the picture, a PNG file.
 */
export async function look(page: Page, name: string, shoot = () => screenshot(page)): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await bringAxe(page);
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await page.evaluate(settle);
    if (isLong) keep(`${name}-${theme}.png`, await shoot());
    expect(await violationsOn(page, theme === 'light' ? IN_LIGHT : IN_DARK)).toEqual([]);
  }
}

/** The parts that axe, which is in the page by now, finds its user unable to use or read, each with its rule. */
export async function violationsOn(page: Page, options: RunOptions): Promise<readonly string[]> {
  const { violations } = await page.evaluate((how) => (window as never as WithAxe).axe.run(document, how), options);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** By way of the main process, which reads half a megabyte faster than Playwright sends it. */
const bringAxe = (page: Page): Promise<void> =>
  appOf(page).evaluate(
    async ({ BrowserWindow }, { path, url }) => {
      const fs: typeof import('node:fs') = process.mainModule?.require('node:fs');
      const shown = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL() === url);
      await shown?.webContents.executeJavaScript(`${fs.readFileSync(path, 'utf8')};0`);
    },
    { path: AXE, url: page.url() },
  );

function keep(name: string, png: Uint8Array): void {
  mkdirSync(PICTURES, { recursive: true });
  writeFileSync(join(PICTURES, name), png);
}
