import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { expect } from '@playwright/test';
import { places } from '../../electron/settings/place';
import { test as base, deskProfile, pressed, windowOf, writeSettings } from '../support/desk';
import type { Home } from '../support/home';
import { runCommandLine, startOffhook } from '../support/offhook';
import { runTool } from '../support/tool';
import { until } from '../support/until';

/** A user of this computer who owns nothing here; without a name, as in many a container. */
const OTHER = 64_002;
const asOther = (script: string): readonly string[] => [
  `--reuid=${OTHER}`,
  `--regid=${OTHER}`,
  '--clear-groups',
  process.execPath,
  '-e',
  script,
];

/** A home so deep that no socket can be in it, and a temporary folder that all users share. */
interface Deep {
  readonly home: Home;
  readonly socket: string;
}

const test = base.extend<{ deep: Deep }>({
  deep: async ({ home, phone }, use) => {
    const shared = mkdtempSync(join(tmpdir(), 'offhook-shared-'));
    chmodSync(shared, 0o1777);
    const long = (name: string): string => join(home.folder, name, 'ü'.repeat(60));
    const env = { ...home.env, TMPDIR: shared, XDG_CONFIG_HOME: long('config'), XDG_RUNTIME_DIR: long('run') };
    const deep = { ...home, env };
    for (const folder of [env.XDG_CONFIG_HOME, env.XDG_RUNTIME_DIR])
      mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeSettings(deep, { phones: [deskProfile(phone)], activePhone: 'desk' });
    const folder = basename(dirname(places(process.platform, env).controlSocket));
    await use({ home: deep, socket: join(shared, folder, 'door.sock') });
    rmSync(shared, { recursive: true, force: true });
  },
});

test.skip(process.platform !== 'linux' || process.getuid?.() !== 0, 'only root can be two users');

/** Lays a socket where this user's Offhook would have its own, and hears the data that come. */
async function layInWait(socket: string) {
  const script = `
    const { mkdirSync, chmodSync } = require('node:fs');
    const path = ${JSON.stringify(socket)};
    mkdirSync(require('node:path').dirname(path), { mode: 0o777 });
    chmodSync(require('node:path').dirname(path), 0o777);
    require('node:net').createServer((socket) => socket.on('data', (data) => console.log('heard ' + data)))
      .listen(path, () => { chmodSync(path, 0o777); console.log('lies in wait'); });`;
  const stranger = spawn('setpriv', asOther(script), { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  stranger.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  await until('the stranger', () => said.includes('lies in wait'));
  return { said: () => said, stop: () => stranger.kill() };
}

test('a socket that another user has laid gets no command, and that is said', async ({ deep, phone, launch }) => {
  const { home, socket } = deep;
  const stranger = await layInWait(socket);
  const { code, stderr } = await runCommandLine(home, ['press', '1']);
  expect([code, stderr]).toEqual([0, expect.stringContaining(`${dirname(socket)} belongs to another user`)]);
  expect(pressed(phone)).toEqual(['1']);
  const { app } = await launch({ home });
  // A second start shows the trouble.
  expect(await startOffhook({ home }).ended).toBe(0);
  const panel = await windowOf(app, 'panel');
  await expect(panel.getByText(/The command line cannot reach Offhook: .* belongs to another user/)).toBeVisible();
  expect(stranger.said()).toBe('lies in wait\n');
  stranger.stop();
});

test('an Offhook below the temporary folder hears its own user, and no other', async ({ deep, phone, launch }) => {
  const { home, socket } = deep;
  await launch({ home });
  await until('the socket', () => statSync(socket, { throwIfNoEntry: false }));
  expect(statSync(dirname(socket)).mode & 0o777).toBe(0o700);
  expect(statSync(socket).mode & 0o777).toBe(0o600);
  const connect = `
    const socket = require('node:net').connect(${JSON.stringify(socket)});
    socket.on('connect', () => console.log('let in')).on('error', ({ code }) => console.log(code));`;
  expect((await runTool('setpriv', asOther(connect))).stdout).toBe('EACCES\n');
  expect(await runCommandLine(home, ['press', '2'])).toMatchObject({ code: 0, stderr: '' });
  expect(pressed(phone)).toEqual(['2']);
});
