import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { read, run } from './child.mjs';
import { orSay } from './trouble.mjs';

/** For what never starts: a busy computer is waited for. */
const START_LIMIT_MS = 60_000;
const LOOK_EVERY_MS = 50;
const STOP_LIMIT_MS = 3_000;

/** Whether this is a Linux without a screen to show windows on. */
export const screenless = () => process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

/**
 * A desktop of its own that no screen shows: X server, session bus, window manager and an empty, unlocked keychain that
 * is forgotten at the end. Everything is private to this run.
 *
 * @returns {Promise<{ display: string, env: Record<string, string>, stop: () => Promise<void> }>}
 *   `env`: what a program needs to find it
 */
export function startDesktop({ size = '1280x1024x24' } = {}) {
  return orSay(() => openDesktop(size), tmpdir());
}

async function openDesktop(size) {
  const folder = mkdtempSync(join(tmpdir(), 'offhook-desktop-'));
  const forget = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', forget); // a run that ends without `stop` leaves no file behind, either
  const children = [];
  const start = (file, args, options) => {
    const child = spawnBound(file, args, options);
    children.push(child);
    return child;
  };
  const stop = async () => {
    for (const child of children.splice(0).reverse()) await end(child);
    forget();
    process.off('exit', forget);
  };
  try {
    const env = desktopEnv(folder);
    await startScreen(start, env, size);
    await startBus(start, env);
    await startWindowManager(start, env);
    await startKeychain(start, env);
    return { display: env.DISPLAY, env: sessionOnly(env), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function desktopEnv(folder) {
  const runtime = join(folder, 'run');
  const data = join(folder, 'data');
  mkdirSync(runtime, { mode: 0o700 });
  mkdirSync(data, { mode: 0o700 });
  const { WAYLAND_DISPLAY: _, DBUS_SESSION_BUS_ADDRESS: __, ...inherited } = process.env;
  return {
    ...inherited,
    XDG_RUNTIME_DIR: runtime,
    // Where the keychain keeps its file; programs on this desktop keep their own data where they always do.
    XDG_DATA_HOME: data,
    XAUTHORITY: join(folder, 'xauthority'),
    XDG_SESSION_TYPE: 'x11',
    NO_AT_BRIDGE: '1', // there is no accessibility bus here to complain about
  };
}

const sessionOnly = (env) => ({
  DISPLAY: env.DISPLAY,
  XAUTHORITY: env.XAUTHORITY,
  XDG_RUNTIME_DIR: env.XDG_RUNTIME_DIR,
  DBUS_SESSION_BUS_ADDRESS: env.DBUS_SESSION_BUS_ADDRESS,
  XDG_SESSION_TYPE: env.XDG_SESSION_TYPE,
  NO_AT_BRIDGE: env.NO_AT_BRIDGE,
  WAYLAND_DISPLAY: '',
});

/** No service folders: a service that starts by itself would outlive this desktop. */
const BUS_RULES = (folder) => `<busconfig>
  <type>session</type>
  <listen>unix:dir=${folder}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;

/** Own session, so that a Ctrl+C meant for the app does not take its screen away first; ends with us in any case. */
function spawnBound(file, args, options) {
  return spawn('setpriv', ['--pdeathsig', 'KILL', file, ...args], { detached: true, ...options });
}

async function startScreen(start, env, size) {
  const cookie = randomBytes(16).toString('hex');
  const admit = (display) =>
    run('xauth', ['-q', '-f', env.XAUTHORITY, 'add', display, '.', cookie], { stderr: 'ignore' });
  await admit(':0'); // the server reads the cookie and ignores the number
  const child = start(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-auth', env.XAUTHORITY, '-noreset'],
    { env, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const number = await firstLine(child, child.stdio[3], 'Xvfb');
  env.DISPLAY = `:${number}`;
  await admit(env.DISPLAY);
}

async function startBus(start, env) {
  const rules = join(env.XDG_RUNTIME_DIR, 'bus.conf');
  writeFileSync(rules, BUS_RULES(env.XDG_RUNTIME_DIR));
  const child = start('dbus-daemon', [`--config-file=${rules}`, '--nofork', '--nopidfile', '--print-address=1'], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  env.DBUS_SESSION_BUS_ADDRESS = await firstLine(child, child.stdout, 'dbus-daemon');
}

/** Ready when it runs its startup command: a window that is shown earlier does not get the keyboard. */
async function startWindowManager(start, env) {
  const child = start('openbox', ['--sm-disable', '--startup', 'echo ready'], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await firstLine(child, child.stdout, 'openbox');
}

/** The password only opens a keychain that lives as long as this desktop and holds nothing yet. */
async function startKeychain(start, env) {
  const child = start('gnome-keyring-daemon', ['--foreground', '--unlock', '--components=secrets'], {
    env,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.stdin.end(randomBytes(16).toString('hex'));
  const owned = ['--session', '--print-reply', '--dest=org.freedesktop.DBus', '/', 'org.freedesktop.DBus.NameHasOwner'];
  for (const giveUpAt = Date.now() + START_LIMIT_MS; Date.now() < giveUpAt; await sleep(LOOK_EVERY_MS)) {
    const reply = await read('dbus-send', [...owned, 'string:org.freedesktop.secrets'], { env });
    if (reply?.includes('boolean true')) return;
  }
  throw new Error(`gnome-keyring-daemon did not appear within ${START_LIMIT_MS / 1000} s`);
}

function firstLine(child, stream, name) {
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`${name} ${why}`));
    const timer = setTimeout(() => fail(`said nothing for ${START_LIMIT_MS / 1000} s`), START_LIMIT_MS);
    const done = () => clearTimeout(timer);
    let text = '';
    stream.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
      if (!text.includes('\n')) return;
      done();
      resolve(text.split('\n')[0]);
    });
    child.once('error', (error) => fail(`does not start: ${error.message}`));
    child.once('exit', (code) => {
      done();
      fail(`ended with ${code}`);
    });
  });
}

function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
