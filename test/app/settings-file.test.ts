import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defaultSettings, Settings } from '../../electron/contract/settings';
import { openSettings } from '../../electron/settings/file';
import { places } from '../../electron/settings/place';
import { temporaryFolder } from '../support/temp-folder';

const NOW = Date.UTC(2026, 10, 21, 12);
const now = () => NOW;

test('where there is no file, the defaults are used and nothing is written', async () => {
  const folder = await temporaryFolder();
  const file = await openSettings(join(folder, 'settings.json'), now);
  expect(file.settings).toEqual(defaultSettings());
  expect(file.notice).toBeNull();
  expect(await readdir(folder)).toEqual([]);
});

test('what is saved is read again, and only its owner may read it', async () => {
  const path = join(await temporaryFolder(), 'deep', 'settings.json');
  const file = await openSettings(path, now);
  const next: Settings = { ...file.settings, language: 'de', welcomed: true };
  expect(await file.save(next)).toBeNull();
  expect((await openSettings(path, now)).settings).toEqual(next);
  if (process.platform !== 'win32') expect((await stat(path)).mode & 0o077).toBe(0);
});

test('saves that follow each other end with the last one, and leave nothing else behind', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'settings.json');
  const file = await openSettings(path, now);
  const languages = ['en', 'de', 'system'] as const;
  await Promise.all(
    Array.from({ length: 30 }, (_, i) => file.save({ ...file.settings, language: languages[i % 3] ?? 'en' })),
  );
  expect(Settings.parse(JSON.parse(await readFile(path, 'utf8'))).language).toBe('system');
  expect(await readdir(folder)).toEqual(['settings.json']);
});

test.each([
  ['half a file', '{"version": 1, "phones": ['],
  ['another file', '"hello"'],
  ['a file of a newer Offhook', '{"version": 99}'],
  ['a setting out of range', '{"version": 1, "language": "klingon"}'],
  ['a key nobody wrote', '{"version": 1, "password": "hunter2"}'],
])('%s is kept aside under another name and said so', async (_, text) => {
  const folder = await temporaryFolder();
  const path = join(folder, 'settings.json');
  await writeFile(path, text);
  const file = await openSettings(path, now);
  expect(file.settings).toEqual(defaultSettings());
  const keptAs = 'settings.json.broken-2026-11-21T12-00-00-000Z';
  expect(file.notice).toEqual({ code: 'settings-broken', keptAs });
  expect(await readFile(join(folder, keptAs), 'utf8')).toBe(text);
});

test('a folder that cannot be written to is a reason, not a crash', async () => {
  const folder = await temporaryFolder();
  const blocked = join(folder, 'settings.json', 'settings.json');
  await writeFile(join(folder, 'settings.json'), 'a file where a folder should be');
  await chmod(join(folder, 'settings.json'), 0o600);
  const file = await openSettings(blocked, now);
  expect(await file.save(file.settings)).toMatchObject({ code: 'settings-not-saved' });
});

test('the profile folder is where each system keeps such things', () => {
  expect(places('linux', { XDG_CONFIG_HOME: '/x' }).folder).toBe(join('/x', 'Offhook'));
  expect(places('win32', { APPDATA: '/roaming' })).toMatchObject({ folder: join('/roaming', 'Offhook') });
  expect(places('win32', { APPDATA: '/roaming' }).door).toMatch(/^\\\\\.\\pipe\\offhook-[0-9a-f]{16}$/);
});

test('a socket has a place short enough for every system', () => {
  const { door } = places('linux', { XDG_CONFIG_HOME: `/${'long/'.repeat(40)}` });
  expect(door.length).toBeLessThanOrEqual(100);
});
