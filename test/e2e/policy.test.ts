import { createSocket } from 'node:dgram';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/desk';
import { openWindow, sendFrom } from '../support/phone-window';

/** The sources that a page of ours may load, and from where (CSP Level 3). */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** The attempts of a script in the page that worked. */
const tries = (page: Page): Promise<string[]> =>
  page.evaluate(async (pixel) => {
    const worked: string[] = [];
    const image = (source: string): Promise<boolean> =>
      new Promise((resolve) => {
        const made = new Image();
        made.onload = () => resolve(true);
        made.onerror = () => resolve(false);
        made.src = source;
      });
    const note = (what: string, is: boolean): void => void (is && worked.push(what));
    const style = document.createElement('style');
    style.textContent = '#root { outline: 3px solid red }';
    document.head.append(style);
    const root = document.getElementById('root') ?? document.body;
    note('a style element', getComputedStyle(root).outlineWidth === '3px');
    style.remove();
    root.setAttribute('style', 'outline: 3px solid red');
    note('a style attribute', getComputedStyle(root).outlineWidth === '3px');
    root.removeAttribute('style');
    note('an image in an address', await image(pixel));
    note('an image from elsewhere', await image('http://127.0.0.1:9/a.png'));
    const script = document.createElement('script');
    script.textContent = 'window.ranInline = true';
    document.head.append(script);
    note('an inline script', 'ranInline' in window);
    try {
      note('eval', new Function('return true')());
    } catch {}
    const frame = document.createElement('iframe');
    frame.src = 'offhook://app/windows/panel/index.html';
    document.body.append(frame);
    await new Promise((resolve) => {
      frame.onload = resolve;
      setTimeout(resolve, 1_000);
    });
    note('a frame', Boolean(frame.contentDocument?.getElementById('root')));
    frame.remove();
    note(
      'the network',
      await fetch('http://127.0.0.1:9/').then(
        () => true,
        () => false,
      ),
    );
    note('a window', window.open('about:blank') !== null);

    return worked;
  }, PIXEL);

const PERMISSIONS = [
  'geolocation',
  'notifications',
  'camera',
  'microphone',
  'clipboard-read',
  'midi',
  'persistent-storage',
];

for (const name of ['panel', 'phone', 'settings'] as const)
  test(`the ${name} window has the strict policy, and no script in it gets round it`, async ({ launch, phone: _ }) => {
    const { app } = await launch();
    const page = await openWindow(app, name);
    const header = await page.evaluate(async () => (await fetch(location.href)).headers.get('content-security-policy'));
    expect(header?.split('; ')).toEqual(POLICY);
    expect(await tries(page)).toEqual([]);
    const states = await page.evaluate(
      (names) =>
        Promise.all(
          names.map((name) =>
            navigator.permissions.query({ name: name as PermissionName }).then(
              ({ state }) => state,
              () => 'denied',
            ),
          ),
        ),
      PERMISSIONS,
    );
    expect(states).toEqual(PERMISSIONS.map(() => 'denied'));
  });

const ELSEWHERE = [
  'about:blank',
  'about:srcdoc',
  'offhook://app/windows/panel/index.html',
  'offhook://app/windows/x',
  'offhook://app/windows/x.html',
  'offhook://app/icons/icon.png',
  'offhook://elsewhere/windows/panel/index.html',
  'file:///etc/hostname',
  'http://127.0.0.1:9/',
  `data:text/html,<title>x</title>`,
  'javascript:document.title="x"',
  'chrome://version',
];

test('a window of ours goes nowhere else, not even to an empty page', async ({ launch, phone: _ }) => {
  const { app } = await launch();
  const page = await openWindow(app, 'settings');
  const home = page.url();
  const title = await page.evaluate(() => document.title);
  await page.evaluate(() => {
    document.body.dataset.stayed = 'yes';
  });
  for (const to of ELSEWHERE) {
    await page
      .evaluate((url) => {
        location.href = url;
      }, to)
      .catch(() => undefined); // The page may be on its way out, for what we know.
    // Chromium has finished a load that it has begun when main has answered.
    await app.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    expect(await page.evaluate(() => location.href), to).toBe(home);
    // It is the same page, and no new one.
    expect(await page.evaluate(() => document.body.dataset.stayed), to).toBe('yes');
    expect(await page.evaluate(() => document.title), to).toBe(title);
  }
  expect((await sendFrom(page, { do: 'save-language', language: 'de' })).ok).toBe(true);
});

/** A server of UDP, and how many packets it has got. */
async function listener() {
  const udp = createSocket('udp4');
  let heard = 0;
  udp.on('message', () => {
    heard += 1;
  });
  await new Promise<void>((resolve) => void udp.bind(0, '127.0.0.1', resolve));
  return { port: udp.address().port, heard: () => heard, stop: () => void udp.close() };
}

test('a page of ours sends nothing by WebRTC either', async ({ launch, phone: _ }) => {
  const { app } = await launch();
  const page = await openWindow(app, 'settings');
  const { port, heard, stop } = await listener();
  const state = await page.evaluate(async (at) => {
    const turn = { username: 'u', credential: 'c' };
    const urls = [`stun:127.0.0.1:${at}`];
    const iceServers = [{ urls }, { urls: `turn:127.0.0.1:${at}?transport=udp`, ...turn }];
    const peer = new RTCPeerConnection({ iceServers });
    peer.createDataChannel('x');
    await peer.setLocalDescription();
    await new Promise<void>((resolve) => {
      peer.onicegatheringstatechange = () => peer.iceGatheringState === 'complete' && resolve();
      setTimeout(resolve, 5_000);
    });
    return peer.iceGatheringState;
  }, port);
  expect(heard(), state).toBe(0);
  stop();
});

test('at work, no window meets the policy: each section, and the live display', async ({ launch, phone: _ }) => {
  const { app } = await launch();
  const said: string[] = [];
  app.on('window', (page) => page.on('console', (message) => said.push(message.text())));
  await openWindow(app, 'panel');
  const phone = await openWindow(app, 'phone');
  await expect(phone.locator('canvas, img[src^="blob:"]').first()).toBeVisible();
  const settings = await openWindow(app, 'settings');
  for (const section of await settings.getByRole('navigation').getByRole('button').or(settings.getByRole('tab')).all())
    await section.click();
  expect(said.filter((text) => /Content Security Policy|Refused to/.test(text))).toEqual([]);
});
