import { spawn } from 'node:child_process';
import { expect } from '@playwright/test';
import type { DemoPhone } from '../../electron/demo/options';
import { deskProfile, test, writeSettings } from '../support/desk';
import { type Home, makeHome } from '../support/home';
import { type PlainOffhook, startCommandLine } from '../support/offhook';
import { connectionsTo, treeOf } from '../support/processes';
import { until } from '../support/until';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** As long as it takes when the user quits it; one that waits for something else to wake it up takes for ever. */
const TIMES_QUIT = 10;
const START_LIMIT_MS = 60_000;

test.skip(process.platform === 'win32', 'Windows knows no signals');

/** How long an Offhook takes to end in good order once it is told to, in ms. */
async function endingMs({ ended }: PlainOffhook, tell: () => unknown): Promise<number> {
  const toldAt = performance.now();
  tell();
  expect(await ended).toBe(0);
  return performance.now() - toldAt;
}

/** The homes of users with this phone. */
const homesWith = (phone: DemoPhone, count: number): readonly Home[] =>
  Array.from({ length: count }, () => {
    const home = makeHome();
    writeSettings(home, { phones: [deskProfile(phone)], activePhone: 'desk' });
    return home;
  });

test('a signal ends an idle Offhook at once and in good order', async ({ begin, tray, phone, home }) => {
  const others = homesWith(phone, SIGNALS.length);
  const started: PlainOffhook[] = [];
  // One after the other: a computer that starts four at once has time for none of them.
  for (const one of [home, ...others]) {
    started.push(begin({ home: one }));
    await until('its icon', () => tray.icons().length === started.length, START_LIMIT_MS);
  }
  const [first, [told, ...signalled]] = [tray.icons()[0], started];
  if (!told || !first) throw new Error('none was started');
  for (const icon of tray.icons()) await icon.entry('Desk – Ready');
  // Idle: its connection to the phone is gone, and nothing is left to wake it up.
  await until('the connections to be closed', () => connectionsTo(phone.port) === 0);
  const tookMs: number[] = [];
  for (const [index, offhook] of signalled.entries()) {
    tookMs.push(await endingMs(offhook, () => offhook.process.kill(SIGNALS[index])));
  }
  const quitMs = await endingMs(told, () => first.click('Quit Offhook'));
  for (const [index, ms] of tookMs.entries()) expect(ms, SIGNALS[index]).toBeLessThan(TIMES_QUIT * quitMs);
  for (const other of others) other.remove();
});

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

test('a signal to `npm start` ends all that it has started', async ({ home, phone, tray }) => {
  writeSettings(home, { phones: [deskProfile(phone)], activePhone: 'desk' });
  const npm = spawn('npm', ['start'], { env: { ...process.env, ...home.env }, stdio: 'ignore' });
  const icon = await tray.icon();
  await icon.entry('Desk – Ready');
  const started = treeOf(npm.pid ?? 0);
  expect(started.length).toBeGreaterThan(2);
  npm.kill('SIGTERM');
  await until('all of them to end', () => !started.some(isAlive));
  expect(tray.icons()).toEqual([]);
});

test('a second `npm start` says that Offhook is running already', async ({ home, phone, begin, tray }) => {
  writeSettings(home, { phones: [deskProfile(phone)], activePhone: 'desk' });
  begin();
  await (await tray.icon()).entry('Desk – Ready');
  const { ended, output } = startCommandLine(home, []);
  expect(await ended).toBe(0);
  expect(output()).toContain('Offhook is already running and shows its panel.');
});
