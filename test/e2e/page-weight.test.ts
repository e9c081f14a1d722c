import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { LANGUAGES } from '../../electron/contract/language';
import { WINDOWS, type WindowName } from '../../electron/contract/program/windows';
import { deskProfile, test, writeSettings } from '../support/desk';
import { openWindow } from '../support/phone-window';

/** The most script that a window may read before it is painted, in kB (1,000 bytes) as built. */
const SCRIPT_AT_MOST_KB: Readonly<Record<WindowName, number>> = { panel: 300, phone: 420, settings: 420 };

/** The paths in `out/renderer` of what the page asks for up to its first paint, when it is loaded once more. */
async function readBeforePaint(page: Page): Promise<readonly string[]> {
  const devTools = await page.context().newCDPSession(page);
  const asked: { readonly path: string; readonly at: number }[] = [];
  /** The load that counts: the one of before may still be at work, and its events are told once more. */
  let load: string | null = null;
  devTools.on('Network.requestWillBeSent', ({ request, timestamp, type, loaderId }) => {
    if (type === 'Document') load = loaderId;
    if (loaderId === load) asked.push({ path: new URL(request.url).pathname, at: timestamp });
  });
  await devTools.send('Network.enable');
  await devTools.send('Page.enable');
  await devTools.send('Page.setLifecycleEventsEnabled', { enabled: true });
  const painted = new Promise<number>((resolve) => {
    devTools.on('Page.lifecycleEvent', ({ name, timestamp, loaderId }) => {
      if (name === 'firstContentfulPaint' && loaderId === load) resolve(timestamp);
    });
  });
  await devTools.send('Page.reload');
  const paintedAt = await painted;
  await devTools.detach();
  return asked.filter(({ at }) => at <= paintedAt).map(({ path }) => path);
}

/** Their size on the disk, in kB. */
const weigh = (paths: readonly string[]): number =>
  paths.reduce((sum, path) => sum + statSync(join('out', 'renderer', path)).size, 0) / 1_000;

for (const name of WINDOWS) {
  for (const language of LANGUAGES) {
    test(`the ${name} window (${language}) reads little script before it is painted`, async ({
      home,
      phone,
      launch,
    }) => {
      writeSettings(home, { language, phones: [deskProfile(phone)], activePhone: 'desk' });
      const { app } = await launch();
      const read = await readBeforePaint(await openWindow(app, name));
      const scripts = read.filter((path) => path.endsWith('.js'));
      // One that it cannot do without, and none of another language.
      expect(scripts.some((path) => path.includes('/react-'))).toBe(true);
      expect(scripts.flatMap((path) => LANGUAGES.filter((other) => path.includes(`/${other}-`)))).toContain(language);
      expect(
        scripts.filter((path) => LANGUAGES.some((other) => other !== language && path.includes(`/${other}-`))),
      ).toEqual([]);
      expect(weigh(scripts)).toBeLessThanOrEqual(SCRIPT_AT_MOST_KB[name]);
    });
  }
}

/** All that the windows have of others' code; the bundler puts a helper of its own beside it. */
const PACKAGES = ['react', 'react-dom', 'rolldown', 'scheduler', 'zustand'];

test('the windows carry no package but those that draw them', () => {
  const folders: readonly string[] = JSON.parse(readFileSync(join('out', 'bundled', 'renderer.json'), 'utf8'));
  expect(folders.map((folder) => basename(folder)).sort()).toEqual(PACKAGES);
});
