import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import type { DemoPhone } from '../../electron/demo/options';
import type {} from '../../renderer/bridge';
import { SHORTEST } from '../support/commands';
import { test as base, pressed, profileFolder, windowOf, writeSettings } from '../support/desk';
import type { Home } from '../support/home';
import { inTurn } from '../support/in-turn';
import { sendMalformed } from '../support/nearly-commands';
import { until } from '../support/until';

const BAD_REQUEST = { ok: false, problem: { code: 'bad-request' } };

const test = base.extend<{ readonly foreignUrl: string }>({
  /** A page that is not Offhook's, on a server of this test. */
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
  foreignUrl: async ({}, use) => {
    const server = createServer((_request, response) => response.end('<!doctype html><title>Stranger</title>'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await use(`http://127.0.0.1:${port}/`);
    server.closeAllConnections();
    server.close();
  },
});

const handOver = (page: Page) => page.evaluate(() => window.offhook.send({ do: 'press', sequence: '1' }));

/** A window with our own preload that Offhook has not opened: the worst a slip of ours could. */
async function strangeWindow(app: ElectronApplication, url: string): Promise<Page> {
  const opened = app.waitForEvent('window');
  await app.evaluate(async ({ BrowserWindow, app: electron }, to) => {
    const preload = `${electron.getAppPath()}/out/preload/preload.js`;
    await new BrowserWindow({ webPreferences: { preload, sandbox: true } }).loadURL(to);
  }, url);
  return opened;
}

/** A panel of Offhook's that says things that no page of ours would. */
interface Desk {
  readonly app: ElectronApplication;
  readonly home: Home;
  readonly panel: Page;
  readonly phone: DemoPhone;
  readonly foreignUrl: string;
}

test('a page says commands and nothing else, reaches nothing else, and no other page can say one', async ({
  home,
  phone,
  launch,
  tray,
  foreignUrl,
}) => {
  const { app } = await launch();
  const icon = await tray.icon();
  await icon.entry('Desk – Ready');
  await icon.activate();
  const panel = await windowOf(app, 'panel');
  await inTurn(
    { app, home, panel, phone, foreignUrl },
    {
      'a page has no Node, no Electron and no network': hasNothingElse,
      'a page cannot say what is no command': saysNoOther,
      'hundreds of payloads that are nearly commands go through the real wire, and none is obeyed': isObeyedInNone,
      'one of our own pages cannot leave, open a window or hand its door to a frame': staysAlone,
      'a foreign page is turned away even in one of our windows': isForeignInOurs,
      'a foreign page is turned away, and so is our page in a foreign window': isInForeignWindow,
    },
  );
});

async function isInForeignWindow({ app, phone, foreignUrl }: Desk): Promise<void> {
  expect(await handOver(await strangeWindow(app, foreignUrl))).toEqual(BAD_REQUEST);
  expect(await handOver(await strangeWindow(app, 'offhook://app/windows/settings/index.html'))).toEqual(BAD_REQUEST);
  expect(pressed(phone)).toEqual([]);
}

async function isForeignInOurs({ app, panel, phone, foreignUrl }: Desk): Promise<void> {
  expect(await handOver(panel)).toMatchObject({ ok: true, phone: 'Desk' });
  // Nothing in a page can bring it there (the step before); main could, by a slip of ours.
  await app.evaluate(({ BrowserWindow }, url) => BrowserWindow.getAllWindows()[0]?.loadURL(url), foreignUrl);
  await panel.waitForURL(foreignUrl);
  expect(await handOver(panel)).toEqual(BAD_REQUEST);
  expect(pressed(phone)).toEqual(['1']);
}

async function staysAlone({ app, panel }: Desk): Promise<void> {
  const url = panel.url();
  const attempts = await app.evaluateHandle(({ BrowserWindow }) => {
    const seen: { readonly to: string; readonly stopped: boolean }[] = [];
    // Hears of it after Offhook, which has listened for longer.
    BrowserWindow.getAllWindows()[0]?.webContents.on('will-navigate', (event, to) => {
      seen.push({ to, stopped: event.defaultPrevented });
    });
    return seen;
  });
  await panel.evaluate(() => window.location.assign('https://example.invalid/'));
  const attempt = await until('the page to try to leave', async () => (await attempts.jsonValue())[0]);
  expect(attempt).toEqual({ to: 'https://example.invalid/', stopped: true });
  expect(await panel.evaluate(() => window.open('https://example.invalid/') === null)).toBe(true);
  expect(await panel.evaluate(doorsOfFrames)).toBe(0);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  // Asked of the page itself: Playwright's locators wait for the navigation that will not come.
  expect(await panel.evaluate(() => window.location.href)).toBe(url);
  expect(await panel.evaluate(() => document.querySelectorAll('#root > *').length)).toBeGreaterThan(0);
}

/** Runs in the page: how many of its frames have the bridge. */
async function doorsOfFrames(): Promise<number> {
  const frames = [document.createElement('iframe'), document.createElement('iframe')] as const;
  frames[0].srcdoc = '<p>Frame</p>';
  frames[1].src = window.location.href;
  const loaded = frames.map((frame) => new Promise((resolve) => frame.addEventListener('load', resolve)));
  document.body.append(...frames);
  await Promise.all(loaded);
  return frames.filter((frame) => {
    try {
      return frame.contentWindow !== null && 'offhook' in frame.contentWindow;
    } catch {
      return false; // Refused by the CSP: the page in its place is of another origin.
    }
  }).length;
}

async function saysNoOther({ panel, phone }: Desk): Promise<void> {
  const answers = await panel.evaluate(() =>
    Promise.all(
      [
        null,
        7,
        'dial',
        [],
        {},
        { do: 'dial' },
        { do: 'press', sequence: '1', extra: true },
        { do: 'eval', code: '1' },
      ].map((payload) => window.offhook.send(payload as never)),
    ),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
    new Set(['{"ok":false,"problem":{"code":"bad-request"}}']),
  );
  expect(pressed(phone)).toEqual([]);
}

async function isObeyedInNone({ home, panel, phone }: Desk): Promise<void> {
  const before = readFileSync(join(profileFolder(home), 'settings.json'), 'utf8');
  const { tried, obeyed } = await panel.evaluate(sendMalformed, Object.values(SHORTEST));
  expect(obeyed).toEqual([]);
  expect(tried).toBeGreaterThan(500);
  expect(phone.journal).toEqual([]);
  expect(readFileSync(join(profileFolder(home), 'settings.json'), 'utf8')).toBe(before);
  expect(await handOver(panel)).toMatchObject({ ok: true, phone: 'Desk' });
}

async function hasNothingElse({ panel, phone }: Desk): Promise<void> {
  expect(await panel.evaluate(() => ['require', 'process', 'module'].filter((name) => name in window))).toEqual([]);
  const reached = await panel.evaluate(
    (origin) =>
      fetch(origin, { mode: 'no-cors' }).then(
        () => true,
        () => false,
      ),
    phone.origin,
  );
  expect(reached).toBe(false);
}

test('a broken settings file is kept aside, said in the panel, and nothing is lost', async ({ home, launch }) => {
  writeSettings(home, {});
  const folder = profileFolder(home);
  writeFileSync(join(folder, 'settings.json'), '{"version":1,"phones":[{');
  const { app } = await launch();
  const panel = await windowOf(app, 'panel');
  await expect(panel.getByText(/settings\.json\.broken-/)).toBeVisible();
  const kept = home.files().find(({ path }) => path.includes('settings.json.broken-'));
  expect(kept?.bytes.toString()).toBe('{"version":1,"phones":[{');
});
