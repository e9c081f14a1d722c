import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { type Browser, type BrowserContext, chromium, test as it, type Page } from '@playwright/test';
import type { CommandInput } from '../../electron/contract/command';
import type { Frame } from '../../electron/contract/phones/display';
import type { WindowName } from '../../electron/contract/program/windows';
import type { AppState } from '../../electron/contract/state';
import { PAGE_POLICY, PAGE_TYPES } from '../../electron/shell/page-policy';
import { type FakeBridge, fakeBridge } from './fake-bridge';

/** Debian's browser: its engine is years nearer to that of the shipped Electron than that of the one tests run on. */
const CHROMIUM = '/usr/bin/chromium';

/** The sizes of the windows' pages when they open, in CSS px (electron/shell/windows.ts). */
const SIZES: Readonly<Record<WindowName, { readonly width: number; readonly height: number }>> = {
  panel: { width: 360, height: 520 },
  phone: { width: 560, height: 800 },
  settings: { width: 820, height: 600 },
};

/** Serves the built pages with the policy that they have in the program. */
async function servePages(): Promise<Server> {
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://127.0.0.1');
    const body = await readFile(join('out', 'renderer', pathname)).catch(() => null);
    const headers = { 'content-security-policy': PAGE_POLICY, 'content-type': PAGE_TYPES[extname(pathname)] ?? '' };
    // No page of ours has the icon that a browser asks every server for.
    const status = body ? 200 : pathname === '/favicon.ico' ? 204 : 404;
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return server;
}

interface Told {
  tell(command: CommandInput): Promise<unknown>;
  push(change: Partial<AppState>): void;
  /** `bmp`: the file in Base64, which is handed over in no time. */
  paint(frame: Omit<Frame, 'bmp'>, bmp: string): Promise<void>;
}

/** Runs in the page before its scripts: the bridge of a preload script, to the program that the test plays. */
function putBridge(start: AppState): void {
  const watchers = new Set<(change: Partial<AppState>) => void>();
  const screens = new Set<(frame: Frame) => Promise<void> | void>();
  const told = window as never as Told;
  let state = start;
  Object.assign(window, {
    offhook: {
      language: start.language,
      send: (command: CommandInput) => told.tell(command),
      watch: (listener: (change: Partial<AppState>) => void) => {
        watchers.add(listener);
        listener(state);
        return () => watchers.delete(listener);
      },
      watchScreen: (listener: (frame: Frame) => Promise<void> | void) => {
        screens.add(listener);
        return () => screens.delete(listener);
      },
    },
    push: (change: Partial<AppState>) => {
      state = { ...state, ...change };
      for (const listener of watchers) listener(change);
    },
    paint: async (frame: Frame, bmp: string) => {
      const bytes = Uint8Array.from(atob(bmp), (one) => one.charCodeAt(0));
      await Promise.all([...screens].map((listener) => listener({ ...frame, bmp: bytes })));
    },
  });
}

/** A page in Chromium, and the program behind it. */
export interface Shown {
  readonly page: Page;
  readonly bridge: FakeBridge;
  /** What its policy has refused, and what its scripts have complained about. */
  readonly complaints: readonly string[];
  push(change: Partial<AppState>): Promise<void>;
  /** Shows an image of the phone's display. */
  paint(bmp: Uint8Array, screen?: Frame['screen']): Promise<void>;
}

interface Wanted {
  readonly name: WindowName;
  readonly state: AppState;
  /** In the window's own size, whose page is half as wide and high at 200 %. */
  readonly zoom?: 100 | 200;
}

interface Chromium {
  readonly browser: Browser;
  readonly origin: string;
  /** Opens one of our pages. */
  readonly show: (wanted: Wanted) => Promise<Shown>;
}

/** Gives the page a program that answers as `bridge` does. */
async function tie(page: Page, bridge: FakeBridge, state: AppState): Promise<void> {
  await page.exposeFunction('tell', (command: CommandInput) => bridge.send(command));
  await page.addInitScript(putBridge, state);
}

function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('requestfailed', (request) => complaints.push(`${request.url()} was not loaded`));
  return complaints;
}

/** Debian's Chromium with our pages as they are built, and a program behind them that records what it is told. */
export const test = it.extend<Chromium>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants to see that nothing is taken
  browser: async ({}, use) => {
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
    await use(browser);
    await browser.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  origin: async ({}, use) => {
    const server = await servePages();
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  },
  show: async ({ browser, origin }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async ({ name, state, zoom = 100 }) => {
      const { width, height } = SIZES[name];
      const times = zoom / 100;
      const context = await browser.newContext({
        viewport: { width: width / times, height: height / times },
        deviceScaleFactor: times,
      });
      contexts.push(context);
      const page = await context.newPage();
      const bridge = fakeBridge(state);
      await tie(page, bridge, state);
      const complaints = complaintsOf(page);
      await page.goto(`${origin}/windows/${name}/index.html`);
      await page.locator('#root > *').first().waitFor();
      return {
        page,
        bridge,
        complaints,
        push: (change) => page.evaluate((part) => (window as never as Told).push(part), change),
        paint: (bmp, screen = 'screen') =>
          page.evaluate(({ frame, bytes }) => (window as never as Told).paint(frame, bytes), {
            frame: { screen, at: Date.now() },
            bytes: Buffer.from(bmp).toString('base64'),
          }),
      };
    });
    for (const context of contexts) await context.close();
  },
});

/** axe's script, for `page.evaluate`: no policy of the page holds it off. */
export const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
