import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { startDemoPhone } from '../../electron/demo/demo-phone';
import type { DemoPhone } from '../../electron/demo/options';

/** Names that the browser takes for this computer, as a name server of an attacker would have it. */
const NAMES = 'MAP *.example 127.0.0.1';

/** Everything that a page can make a browser ask for, of `phone` (its origin); each at a path of its own. */
const PAGE = (phone: string): string => `<!doctype html>
<link rel="stylesheet" href="${phone}/info.htm?by=stylesheet">
<link rel="prefetch" href="${phone}/info.htm?by=prefetch">
<style>body { background: url("${phone}/screen.bmp?by=background") } @font-face { font-family: x; src: url("${phone}/info.htm?by=font") } p { font-family: x }</style>
<p>text</p>
<img src="${phone}/command.htm?key=1">
<img src="${phone}/screen.bmp" crossorigin>
<img src="${phone}/screen.bmp?by=img" onload="read.push('image')">
<script src="${phone}/info.htm?by=script"></script>
<iframe name="a" src="${phone}/info.htm?by=iframe"></iframe>
<iframe name="b"></iframe><iframe name="c"></iframe>
<iframe sandbox="allow-scripts allow-forms" srcdoc="<form method=post action='${phone}/command.htm?key=2'></form><script>fetch('${phone}/command.htm?key=3'); document.forms[0].submit()</script>"></iframe>
<object data="${phone}/info.htm?by=object"></object><embed src="${phone}/info.htm?by=embed">
<video src="${phone}/screen.bmp?by=video" autoplay></video>
<form id="get" target="b" action="${phone}/command.htm"><input name="key" value="4"></form>
<form id="post" target="c" method="post" action="${phone}/command.htm"><input name="key" value="5"></form>
<form id="text" target="c" method="post" enctype="text/plain" action="${phone}/command.htm?key=6"></form>
<a id="ping" href="#" ping="${phone}/command.htm?key=7">x</a>
<script>
  var read = [];
  const keep = (what) => (text) => { if (text) read.push(what); };
  const ask = async (by, how) => {
    try { keep(by)(await (await fetch('${phone}/command.htm?key=8&by=' + by, how)).text()); } catch {}
  };
  const xhr = (method) => new Promise((done) => {
    const request = new XMLHttpRequest();
    request.onloadend = () => { keep('xhr')(request.responseText); done(); };
    request.open(method, '${phone}/command.htm?key=9&by=xhr');
    request.send(method === 'POST' ? 'key=1' : null);
  });
  const socket = () => new Promise((done) => {
    const made = new WebSocket('${phone}/command.htm?key=0'.replace('http', 'ws'));
    made.onopen = () => { read.push('socket'); done(); };
    made.onerror = done;
  });
  const events = () => new Promise((done) => {
    const source = new EventSource('${phone}/info.htm?by=events');
    source.onopen = () => { read.push('events'); done(); };
    source.onerror = () => { source.close(); done(); };
  });
  const worker = () => new Promise((done) => {
    const code = "fetch('${phone}/command.htm?key=F1').then((r) => r.text()).then((t) => postMessage(t), () => postMessage(''))";
    const made = new Worker(URL.createObjectURL(new Blob([code])));
    made.onmessage = ({ data }) => { keep('worker')(data); done(); };
  });
  const module = () => import('${phone}/info.htm?by=module').catch(() => {});
  async function attack() {
    for (const id of ['get', 'text', 'post']) document.getElementById(id).submit();
    document.getElementById('ping').click();
    navigator.sendBeacon('${phone}/command.htm?key=F2', 'key=F2');
    const header = { 'X-Any': '1' };
    await Promise.all([
      ask('cors', {}), ask('no-cors', { mode: 'no-cors' }), ask('header', { headers: header }),
      ask('with-cookies', { credentials: 'include' }), ask('no-referrer', { referrerPolicy: 'no-referrer', mode: 'no-cors' }),
      ask('post', { method: 'POST', body: 'key=1' }), ask('post-no-cors', { method: 'POST', body: new URLSearchParams('key=1'), mode: 'no-cors' }),
      ask('put', { method: 'PUT' }), xhr('GET'), xhr('POST'), socket(), events(), worker(), module(),
    ]);
    for (const frame of document.querySelectorAll('iframe[name]')) {
      try { keep('frame')(frame.contentDocument?.body?.innerText); } catch {}
    }
    return read;
  }
</script>`;

/** A server of an attacker's page, and a browser that meets it. */
const it = test.extend<{ phone: DemoPhone; browser: Browser; site: number }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants to see that nothing is taken
  phone: async ({}, use) => {
    const phone = await startDemoPhone({ pace: 'instant' });
    await use(phone);
    await phone.stop();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants to see that nothing is taken
  browser: async ({}, use) => {
    const args = ['--no-sandbox', `--host-resolver-rules=${NAMES}`];
    const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args });
    await use(browser);
    await browser.close();
  },
  site: async ({ phone }, use) => {
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(PAGE(phone.origin));
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    await use((server.address() as AddressInfo).port);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  },
});

/** The statuses that the phone answered to a page. */
function statusesIn(page: Page, { port }: DemoPhone): number[] {
  const statuses: number[] = [];
  page.context().on('response', (response) => {
    if (new URL(response.url()).port === String(port)) statuses.push(response.status());
  });
  return statuses;
}

/** All that reached the phone; the browser itself looks for the icon of the page that it shows. */
const withoutIcon = ({ journal }: DemoPhone) =>
  journal.filter((one) => one.is !== 'request' || one.path !== '/favicon.ico');

for (const host of ['127.0.0.1', 'localhost', 'attacker.example']) {
  it(`a page at ${host} presses nothing on the demo phone and reads nothing of it`, async ({
    browser,
    phone,
    site,
  }) => {
    const page = await browser.newPage();
    const statuses = statusesIn(page, phone);
    await page.goto(`http://${host}:${site}/`);
    expect(await page.evaluate('attack()')).toEqual([]);
    await page.waitForLoadState('networkidle');
    expect(phone.journal).toEqual([]);
    // It was asked, and often.
    expect(statuses.length).toBeGreaterThan(10);
    expect(new Set(statuses)).toEqual(new Set([403]));
    // A link that is clicked, and a window that is opened.
    const [opened] = await Promise.all([
      page.waitForEvent('popup'),
      page.evaluate((origin) => void window.open(`${origin}/command.htm?key=1`), phone.origin),
    ]);
    await opened.waitForLoadState();
    await page.evaluate((origin) => {
      location.href = `${origin}/command.htm?key=2`;
    }, phone.origin);
    await page.waitForURL(`${phone.origin}/**`);
    expect(withoutIcon(phone)).toEqual([]);
  });
}

it('a name that leads to this computer by then reads nothing', async ({ browser, phone }) => {
  const page = await browser.newPage();
  const response = await page.goto(`http://rebound.example:${phone.port}/screen.bmp`);
  expect(response?.status()).toBe(403);
  expect(await page.evaluate(async () => (await fetch('/command.htm?key=1')).status)).toBe(403);
  expect(withoutIcon(phone)).toEqual([]);
});

it('an address that was typed, and leads on to the phone, presses nothing', async ({ browser, phone }) => {
  const server = createServer((_request, response) => {
    response.writeHead(302, { Location: `${phone.origin}/command.htm?key=SPEAKER` }).end();
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const page = await browser.newPage();
  const response = await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
  expect([response?.status(), response?.url()]).toEqual([403, `${phone.origin}/command.htm?key=SPEAKER`]);
  expect(withoutIcon(phone)).toEqual([]);
  server.closeAllConnections();
  server.close();
});

it('its address in the address bar shows the phone', async ({ browser, phone }) => {
  const page = await browser.newPage();
  expect((await page.goto(`${phone.origin}/info.htm`))?.status()).toBe(200);
  await expect(page.locator('body')).toContainText('System Information');
});
