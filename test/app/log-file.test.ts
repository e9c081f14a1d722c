import { mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { olderLog, openLogFile } from '../../electron/settings/log-file';
import { temporaryFolder } from '../support/temp-folder';
import { runTool } from '../support/tool';

const NOON = Date.UTC(2026, 10, 21, 12);
const logPath = async (): Promise<string> => join(await temporaryFolder(), 'Offhook', 'logs', 'offhook.log');

test('a line is there with its time as soon as it is written, and only this user may read it', async () => {
  const path = await logPath();
  const file = openLogFile(path, () => NOON);
  file.write('program: starts version=0.1.0');
  file.write('app: failed error=Error: x\n    at y');
  const lines =
    '2026-11-21T12:00:00.000Z program: starts version=0.1.0\n2026-11-21T12:00:00.000Z app: failed error=Error: x\n      at y\n';
  expect(await readFile(path, 'utf8')).toBe(lines);
  expect(await file.last()).toBe(lines);
  if (process.platform === 'win32') return;
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect((await stat(dirname(path))).mode & 0o777).toBe(0o700);
});

test('a log that others could read is closed to them', async () => {
  const path = await logPath();
  await mkdir(dirname(path), { recursive: true, mode: 0o755 });
  await writeFile(path, 'before\n', { mode: 0o644 });
  openLogFile(path, () => NOON).write('now');
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect((await stat(dirname(path))).mode & 0o777).toBe(0o700);
  expect(await readFile(path, 'utf8')).toBe('before\n2026-11-21T12:00:00.000Z now\n');
});

test('it never has more than two megabytes, and the last lines are always there', async () => {
  const path = await logPath();
  const file = openLogFile(path, () => NOON);
  for (let line = 0; line < 3_500; line += 1) file.write(`${line} ${'x'.repeat(970)}`);
  expect((await readdir(dirname(path))).sort()).toEqual(['offhook.log', 'offhook.old.log']);
  expect((await stat(path)).size).toBeLessThanOrEqual(1_000_000);
  expect((await stat(olderLog(path))).size).toBeLessThanOrEqual(1_000_000);
  const last = (await file.last()).trimEnd().split('\n');
  expect(last.length).toBeLessThanOrEqual(200);
  expect(last.at(-1)).toContain(' 3499 ');
  // A log that goes on with it counts the bytes that are there.
  const next = openLogFile(path, () => NOON);
  for (let line = 0; line < 1_200; line += 1) next.write('x'.repeat(970));
  expect((await stat(path)).size).toBeLessThanOrEqual(1_000_000);
});

test('the last two hundred lines reach back into the older file', async () => {
  const path = await logPath();
  await mkdir(dirname(path), { recursive: true });
  await writeFile(olderLog(path), Array.from({ length: 300 }, (_, line) => `old ${line}\n`).join(''));
  const file = openLogFile(path, () => NOON);
  file.write('new');
  const lines = (await file.last()).trimEnd().split('\n');
  expect(lines).toHaveLength(200);
  expect(lines[0]).toBe('old 101');
  expect(lines.at(-1)).toMatch(/ new$/);
});

test('where nothing was logged, there are no last lines', async () => {
  expect(await openLogFile(await logPath()).last()).toBe('');
});

test('where no log can be written, the program goes on, and logs again when it can', async () => {
  const path = await logPath();
  await mkdir(dirname(dirname(path)), { recursive: true });
  await writeFile(dirname(path), 'a file in place of the folder');
  const file = openLogFile(path, () => NOON);
  file.write('lost');
  expect(await file.last()).toBe('');
  await rm(dirname(path));
  file.write('kept');
  expect(await file.last()).toMatch(/ kept\n$/);
});

test.skipIf(process.platform === 'win32')('a pipe in its place keeps nobody waiting', async () => {
  const path = await logPath();
  await mkdir(dirname(path), { recursive: true });
  await runTool('mkfifo', [path]);
  const file = openLogFile(path, () => NOON);
  file.write('nobody reads this');
  expect(await file.last()).toBe('');
});

test.skipIf(process.platform === 'win32')(
  'a link in its place, or in that of its folder, is not followed',
  async () => {
    const path = await logPath();
    const theirs = join(await temporaryFolder(), 'theirs');
    await writeFile(theirs, 'theirs\n');
    await mkdir(dirname(path), { recursive: true });
    for (const link of [path, olderLog(path)]) await symlink(theirs, link);
    const file = openLogFile(path, () => NOON);
    file.write('ours');
    expect(await file.last()).toBe('');
    expect(await readFile(theirs, 'utf8')).toBe('theirs\n');
    expect((await stat(theirs)).mode & 0o777).not.toBe(0o600);
    await rm(dirname(path), { recursive: true });
    const folder = await temporaryFolder();
    await symlink(folder, dirname(path));
    openLogFile(path, () => NOON).write('ours');
    expect(await readdir(folder)).toEqual([]);
  },
);

test.skipIf(process.platform === 'win32')('a link that takes the place of the log later is not followed', async () => {
  const path = await logPath();
  const theirs = join(await temporaryFolder(), 'theirs');
  await writeFile(theirs, 'theirs\n');
  const file = openLogFile(path, () => NOON);
  file.write('ours');
  await rm(path);
  await symlink(theirs, path);
  file.write('ours, too');
  expect(await readFile(theirs, 'utf8')).toBe('theirs\n');
});
