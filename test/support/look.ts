import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { isLong } from './long';

/** Where the pictures go: for whoever wants to see today's windows, and for the README (`npm run pictures`). */
const PICTURES = process.env.OFFHOOK_PICTURES ?? join(process.cwd(), 'test-results', 'pictures');
const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

interface WithAxe {
  readonly axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };
}

/** In the dark nothing but the colours is another: every day only what they decide is looked at anew. */
const IN_DARK: RunOptions = isLong ? {} : { runOnly: ['color-contrast', 'link-in-text-block'] };

const screenshot = (page: Page): Promise<Uint8Array> => page.screenshot({ animations: 'disabled' });

/**
 * Shows the page in a theme, keeps a picture of it, and lets axe look for what somebody could not use or read. `shoot`
 * takes the picture, a PNG file.
 */
export async function look(page: Page, name: string, shoot = () => screenshot(page)): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.evaluate(AXE);
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    writeFileSync(join(PICTURES, `${name}-${theme}.png`), await shoot());
    const { violations } = await page.evaluate(
      (options) => (window as never as WithAxe).axe.run(document, options),
      theme === 'light' ? {} : IN_DARK,
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  }
}
