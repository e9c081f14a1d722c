import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import type { DemoPhone } from '../../electron/demo/options';
import { places } from '../../electron/settings/place';
import { dialled, test, windowOf } from '../support/desk';
import type { Home } from '../support/home';
import { inTurn } from '../support/in-turn';
import { runCommandLine, startCommandLine } from '../support/offhook';
import { openWindow, sendFrom } from '../support/phone-window';
import { until } from '../support/until';
import { pastedText } from '../support/xdo';

const logOf = (home: Home): string => places(process.platform, { ...home.env }).logFile;
const read = (home: Home): string => readFileSync(logOf(home), 'utf8');

interface Desk {
  readonly home: Home;
  readonly app: ElectronApplication;
  readonly output: () => string;
  readonly panel: Page;
  readonly phone: DemoPhone;
}

test('a report can be pasted, and the log that it goes with says what happened and keeps the numbers out', async ({
  home,
  phone,
  launch,
  tray,
}) => {
  const { app, output } = await launch();
  const icon = await tray.icon();
  await icon.entry('Desk – Ready');
  await icon.activate();
  const panel = await windowOf(app, 'panel');
  await inTurn(
    { home, app, output, panel, phone },
    {
      'a text that was copied is there for the next program that pastes': isPasted,
      'the log says what happened, can be read by its owner alone, and has no number in it': saysWhatHappened,
    },
  );
});

async function isPasted({ panel }: Desk): Promise<void> {
  const text = 'Report\nof a phone ☎\n'.repeat(2_000);
  expect(await sendFrom(panel, { do: 'copy-text', text })).toMatchObject({ ok: true });
  await expect.poll(() => pastedText()).toBe(text);
}

async function saysWhatHappened({ home, app, output, phone }: Desk): Promise<void> {
  await runCommandLine(home, ['dial', '+49 30 398330']);
  expect(dialled(phone)).toEqual(['004930398330']);
  await app.evaluate(({ powerMonitor }) => {
    powerMonitor.emit('suspend');
    powerMonitor.emit('resume');
  });
  await until('the log to tell of it', () => read(home).includes('power: wake'));
  await phone.stop();
  await runCommandLine(home, ['dial', '+49 30 398331']);
  await until('the log to tell of that, too', () => read(home).includes('command: dial problem=unreachable'));
  const log = read(home);
  expect(log.split('\n')[0]).toMatch(
    /^\S+Z program: starts version=\d+\.\d+\.\d+ system=linux .* electron=\d+\.\d+\.\d+/,
  );
  for (const line of ['connection: ready', 'power: sleep', 'power: wake', 'command: dial problem=unreachable']) {
    expect(log).toContain(line);
  }
  expect(log + output()).not.toMatch(/39833/);
  expect(log).not.toContain(String(phone.port));
  expect(statSync(logOf(home)).mode & 0o777).toBe(0o600);
  expect(statSync(dirname(logOf(home))).mode & 0o777).toBe(0o700);
}

test('once the reader of its words has gone, a failure is one line in the log', async ({
  home,
  phone,
  begin,
  tray,
}) => {
  const offhook = begin();
  await (await tray.icon()).entry('Desk – Ready');
  offhook.process.stdout?.destroy();
  offhook.process.stderr?.destroy();
  await phone.stop();
  for (let nth = 1; nth <= 3; nth += 1) {
    await runCommandLine(home, ['press', 'SPEAKER']);
    const failures = () => read(home).match(/command: press problem=/g)?.length;
    await until('the log to tell of it', () => failures() === nth);
  }
  const lines = read(home).trimEnd().split('\n');
  expect(lines.length).toBeLessThan(15);
  expect(lines.filter((line) => /fault|EPIPE/.test(line))).toEqual([]);
});

/** A text with so many numbers that the answer about them fills a pipe many times over. */
const MANY = Array.from({ length: 3_000 }, (_, nth) => `030 ${39_833_000 + nth}`).join('; ');

for (const how of ['npm start', 'the program'] as const)
  test(`a long answer of ${how} reaches a slow reader whole`, async ({ home, begin, tray: _desktop }) => {
    const words = ['find', MANY, '--json'];
    const { process: child, ended } =
      how === 'the program' ? begin({ words: ['--', ...words] }) : startCommandLine(home, words);
    child.stdout?.pause();
    // It is done by then, and would have ended long since.
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    let text = '';
    child.stdout?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    child.stdout?.resume();
    expect(await ended).toBe(0);
    expect(text.length).toBeGreaterThan(500_000);
    expect(JSON.parse(text)).toMatchObject({ ok: true });
  });

for (const how of ['npm start', 'the program'] as const)
  test(`an answer of ${how} that cannot be written is a failure, and said`, async ({ home, begin, tray: _desktop }) => {
    test.skip(process.platform !== 'linux', 'only Linux has a device that is always full');
    const words = ['find', '030 398330'];
    const full = openSync('/dev/full', 'w');
    const { ended, output } =
      how === 'the program'
        ? begin({ words: ['--', ...words], stdout: full })
        : startCommandLine(home, words, {}, full);
    expect(await ended).toBe(1);
    expect(output()).toContain('Offhook could not write the answer');
    closeSync(full);
  });

test('a window that the system has hidden comes back when it is asked for', async ({ launch, phone: _ }) => {
  const { app } = await launch();
  for (const name of ['panel', 'phone', 'settings'] as const) {
    await openWindow(app, name);
    await app.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.hide();
    });
    await openWindow(app, name);
    const isVisible = () =>
      app.evaluate(
        ({ BrowserWindow }, part) =>
          BrowserWindow.getAllWindows().some((one) => one.webContents.getURL().includes(part) && one.isVisible()),
        `/${name}/`,
      );
    await until('the window', isVisible);
  }
});
