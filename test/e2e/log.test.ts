import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import type { DemoPhone } from '../../electron/demo/options';
import { places } from '../../electron/settings/place';
import { dialled, test, windowOf } from '../support/desk';
import type { Home } from '../support/home';
import { inTurn } from '../support/in-turn';
import { runCommandLine } from '../support/offhook';
import { sendFrom } from '../support/phone-window';
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
  for (const line of ['link: ready', 'power: sleep', 'power: wake', 'command: dial problem=unreachable']) {
    expect(log).toContain(line);
  }
  expect(log + output()).not.toMatch(/39833/);
  expect(log).not.toContain(String(phone.port));
  expect(statSync(logOf(home)).mode & 0o777).toBe(0o600);
  expect(statSync(dirname(logOf(home))).mode & 0o777).toBe(0o700);
}
