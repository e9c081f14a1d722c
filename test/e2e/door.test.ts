import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type {} from '../../renderer/bridge';
import { pressed, profileFolder, test, windowOf, writeSettings } from '../support/desk';

test('a web page that knocks at the door is turned away', async ({ phone, launch, tray }) => {
  const server = createServer((_request, response) => response.end('<!doctype html><title>Stranger</title>'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const { app } = await launch();
  await (await tray.icon()).entry('Desk – Ready');
  // A window with our own preload, at an address that is not ours: the worst a slip of ours could open.
  const opened = app.waitForEvent('window');
  await app.evaluate(async ({ BrowserWindow, app: electron }, url) => {
    const preload = `${electron.getAppPath()}/out/preload/preload.js`;
    await new BrowserWindow({ webPreferences: { preload, sandbox: true } }).loadURL(url);
  }, `http://127.0.0.1:${port}/`);
  const stranger = await opened;
  const answer = await stranger.evaluate(() => window.offhook.send({ do: 'press', sequence: '1' }));
  expect(answer).toEqual({ ok: false, problem: { code: 'bad-request' } });
  expect(pressed(phone)).toEqual([]);
  server.close();
});

test('one of our own pages cannot leave, and cannot say what is no command', async ({ phone, launch, tray }) => {
  const { app } = await launch();
  await (await tray.icon()).activate();
  const panel = await windowOf(app, 'panel');
  const url = panel.url();
  await panel.evaluate(() => window.location.assign('https://example.invalid/'));
  await panel.evaluate(() => window.open('https://example.invalid/'));
  expect(panel.url()).toBe(url);
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
});

test('a page has no Node, no Electron and no network', async ({ phone, launch, tray }) => {
  const { app } = await launch();
  await (await tray.icon()).activate();
  const panel = await windowOf(app, 'panel');
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
});

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
