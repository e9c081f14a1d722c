import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect } from '@playwright/test';
import { test as base, deskProfile, pressed, writeSettings } from '../support/desk';
import type { Home } from '../support/home';
import { type OwnBus, startBus } from '../support/keyring';
import { learned } from '../support/learned';
import { runCommandLine } from '../support/offhook';
import { runTool } from '../support/tool';
import { startTray } from '../support/tray';
import { until } from '../support/until';
import { pressKeys, typeText } from '../support/xdo';

const SECRET = 'geheim';
/** GNOME's own question for the password of a keyring. */
const PROMPTER = '/usr/libexec/gcr-prompter';
const test = base.extend<{ readonly bus: OwnBus }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
  bus: async ({}, use) => {
    const bus = await startBus();
    await use(bus);
    await bus.stop();
  },
});

test.use({ phoneOptions: { user: 'anna', password: SECRET } });
test.skip(process.platform !== 'linux', 'the Secret Service is a Linux desktop’s');

/** Presses a key from a terminal on this bus; the code of the problem, or `done`. */
async function press(
  home: Home,
  bus: Pick<OwnBus, 'env'>,
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  const { stdout } = await runCommandLine(home, ['press', '5', '--json'], { env: { ...bus.env, ...more } });
  const said = JSON.parse(stdout) as { readonly ok: boolean; readonly problem?: string };
  return said.ok ? 'done' : (said.problem ?? 'unknown');
}

test('each state of a keychain is told as it is, in every language', async ({ bus, home, phone }) => {
  test.setTimeout(120_000);
  const desk = deskProfile(phone, { user: 'anna' });
  writeSettings(home, {
    phones: [desk],
    activePhone: 'desk',
    learned: learned({ passwordsFor: { desk: phone.origin } }),
  });
  const german = { LANGUAGE: 'de', LANG: 'de_DE.UTF-8' };
  const nowhere = { env: { ...bus.env, DBUS_SESSION_BUS_ADDRESS: `unix:path=${bus.env.XDG_RUNTIME_DIR}/nothing` } };
  expect(await press(home, bus)).toBe('keychain-missing');
  expect(await press(home, nowhere, german)).toBe('keychain-missing');
  await bus.startKeyring('empty');
  expect(await press(home, bus)).toBe('password-lost');
  await bus.stopKeyring();
  await bus.startKeyring('open');
  expect(await press(home, bus, german)).toBe('password-lost');
  await bus.put('desk', SECRET);
  expect(await press(home, bus)).toBe('done');
  await bus.lock();
  expect(await press(home, bus)).toBe('keychain-locked');
  expect(await press(home, bus, german)).toBe('keychain-locked');
  await bus.unlock();
  expect(await press(home, bus)).toBe('done');
  expect(pressed(phone)).toEqual(['5', '5']);
});

/** Lets GNOME's prompter answer for the keychain of this bus. */
async function withPrompter(bus: OwnBus, work: () => Promise<void>): Promise<void> {
  const prompter: ChildProcess = spawn(PROMPTER, { env: { ...process.env, ...bus.env }, stdio: 'ignore' });
  const gone = once(prompter, 'exit');
  await until('the prompter', async () =>
    (
      await runTool(
        'dbus-send',
        [
          '--session',
          '--print-reply',
          '--dest=org.freedesktop.DBus',
          '/',
          'org.freedesktop.DBus.NameHasOwner',
          'string:org.gnome.keyring.SystemPrompter',
        ],
        { env: { ...process.env, ...bus.env } },
      )
    ).stdout.includes('true'),
  );
  try {
    await work();
  } finally {
    prompter.kill();
    await gone;
  }
}

/** The window in which the keychain asks. */
const question = () =>
  until('the question of the keychain', async () => {
    const { stdout } = await runTool('xdotool', ['search', '--onlyvisible', '--class', 'gcr-prompter']);
    return stdout.trim() !== '';
  });

test('a question of the keychain’s that is closed is told as that, and one that is answered opens it', async ({
  bus,
  home,
  phone,
}) => {
  test.setTimeout(120_000);
  const desk = deskProfile(phone, { user: 'anna' });
  writeSettings(home, {
    phones: [desk],
    activePhone: 'desk',
    learned: learned({ passwordsFor: { desk: phone.origin } }),
  });
  await bus.startKeyring('open');
  await bus.put('desk', SECRET);
  await bus.lock();
  await withPrompter(bus, async () => {
    const closed = press(home, bus);
    await question();
    await pressKeys('Escape');
    expect(await closed).toBe('keychain-dismissed');
    const answered = press(home, bus);
    await question();
    await typeText(bus.password);
    await pressKeys('Return');
    expect(await answered).toBe('done');
  });
});

test('a tray that runs notices a keychain that comes late, and one that is unlocked', async ({
  bus,
  home,
  phone,
  begin,
}) => {
  test.setTimeout(120_000);
  const desk = deskProfile(phone, { user: 'anna' });
  writeSettings(home, {
    phones: [desk],
    activePhone: 'desk',
    learned: learned({ passwordsFor: { desk: phone.origin } }),
  });
  await bus.startKeyring('open');
  await bus.put('desk', SECRET);
  await bus.stopKeyring();
  const tray = await startTray(bus.env.DBUS_SESSION_BUS_ADDRESS);
  try {
    const late = begin({ env: bus.env });
    await (await tray.icon()).entry('Desk – Keychain missing');
    await bus.startKeyring('open');
    await (await tray.icon()).entry('Desk – Ready');
    await late.stop();
    await bus.lock();
    begin({ env: bus.env });
    await (await tray.icon()).entry('Desk – Keychain locked');
    await bus.unlock();
    await (await tray.icon()).entry('Desk – Ready');
  } finally {
    await tray.stop();
  }
});
