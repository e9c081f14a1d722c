import { lstat, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { PhoneProfile } from '../../electron/contract/phones/profile';
import { defaultSettings, Settings } from '../../electron/contract/settings';
import { openSettings, readSettings } from '../../electron/settings/file';
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
  ['a version that is no number', '{"version": "99"}'],
  ['a setting out of range', '{"version": 1, "language": "klingon"}'],
  ['a list of phones that is none', '{"version": 1, "phones": {"certificate": "any"}}'],
  ['phones that are none', '{"version": 1, "phones": ["any", null, 7]}'],
  [
    'a way to trust that nobody knows',
    '{"version": 1, "phones": [{"id": "a", "name": "A", "host": "a", "certificate": "x"}]}',
  ],
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

const encodings = [
  ['UTF-8', (text: string) => Buffer.from(`\uFEFF${text}`)],
  ['UTF-16, little end first', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ['UTF-16, big end first', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
] as const;

test.each(encodings)('a good file with a byte order mark is a good file: %s', async (_, encoded) => {
  const folder = await temporaryFolder();
  const path = join(folder, 'settings.json');
  const settings = { ...defaultSettings(), phones: [PhoneProfile.parse({ id: 'a', name: 'Büro', host: 'a' })] };
  await writeFile(path, encoded(JSON.stringify(settings)));
  expect(await readSettings(path)).toEqual(settings);
  expect(await openSettings(path, now)).toMatchObject({ settings, notice: null });
  expect(await readdir(folder)).toEqual(['settings.json']);
});

test('what a newer Offhook has written stays where it is, and nothing is written over it', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'settings.json');
  const text = '{"version": 99, "phones": {"by": "name"}}';
  await writeFile(path, text);
  expect(await readSettings(path)).toEqual({ code: 'settings-newer' });
  const file = await openSettings(path, now);
  expect(file).toMatchObject({ settings: defaultSettings(), notice: { code: 'settings-newer' } });
  expect(await file.save(file.settings)).toEqual({ code: 'settings-newer' });
  expect(await readdir(folder)).toEqual(['settings.json']);
  expect(await readFile(path, 'utf8')).toBe(text);
});

test('what a newer Offhook has written meanwhile stays where it is', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'settings.json');
  const file = await openSettings(path, now);
  await file.save(file.settings);
  await writeFile(path, '{"version": 99}');
  expect(await file.save({ ...file.settings, welcomed: true })).toEqual({ code: 'settings-newer' });
  expect(file.blocked()).toEqual({ code: 'settings-newer' });
  expect(await readFile(path, 'utf8')).toBe('{"version": 99}');
  expect(await readdir(folder)).toEqual(['settings.json']);
});

test.each([
  ['edited', (settings: Settings) => JSON.stringify({ ...settings, language: 'de' })],
  ['broken', () => '{"version": 4, "lang'],
])('what a user has %s meanwhile is kept beside what is saved', async (why, written) => {
  const folder = await temporaryFolder();
  const path = join(folder, 'settings.json');
  const file = await openSettings(path, now);
  await file.save(file.settings);
  await writeFile(path, written(file.settings));
  expect(await file.save({ ...file.settings, welcomed: true })).toBeNull();
  expect(await readFile(`${path}.${why}-2026-11-21T12-00-00-000Z`, 'utf8')).toBe(written(file.settings));
  expect((await readSettings(path)) as Settings).toMatchObject({ welcomed: true });
  // A file that Offhook itself has written is not kept beside.
  await file.save(file.settings);
  expect(await readdir(folder)).toHaveLength(2);
});

test('a file from before the phone had a window is read whole', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'settings.json');
  const wire = { separators: 'encoded', method: 'POST' };
  const origin = { host: '192.168.1.20', scheme: 'http', port: 80 };
  const desk = { id: 'desk', name: 'Desk', ...origin, model: '870', user: 'anna', outgoingUri: '', wire };
  const then = {
    version: 1,
    language: 'de',
    phones: [{ ...desk, certificate: 'any' }],
    activePhone: 'desk',
    passwordsFor: { desk: 'http://192.168.1.20:80' },
    hotkeys: [{ id: 'hang-up', accelerator: null, run: { do: 'act', action: 'hang-up' } }],
    dialling: { plusAs: '+', clipboard: 'ask' },
    phoneWindow: { onTop: true },
    welcomed: true,
  };
  const { passwordsFor, ...chosen } = then;
  await writeFile(path, JSON.stringify(then));
  const { settings, notice } = await openSettings(path, now);
  expect(notice).toBeNull();
  expect(settings).toMatchObject({
    ...chosen,
    version: 5,
    learned: { passwordsFor },
    phones: [{ ...desk, certificate: 'pinned', rules: { plusAs: '+' } }],
    dialling: { confirm: 'always', countdownS: 0 },
    hotkeys: [{ run: { do: 'dial-selection' } }, ...then.hotkeys],
  });
  expect(settings.phones[0]?.keys).toEqual({ functionKeys: null, modules: 0, moduleKeys: null, labels: {} });
  expect(settings.demo.model).toBe('870');
  expect(settings.phoneWindow.zoom).toBe('fit');
});

test('what cannot even be set aside is left as it is, and nothing is written over it', async () => {
  const folder = await temporaryFolder();
  // A file where a folder should be: a path below it can be neither read nor renamed, by root either.
  await writeFile(join(folder, 'blocked'), 'somebody’s');
  const path = join(folder, 'blocked', 'settings.json');
  const file = await openSettings(path, now);
  expect(file.notice).toMatchObject({ code: 'settings-not-read', reason: 'ENOTDIR' });
  expect(await file.save(file.settings)).toMatchObject({ code: 'settings-not-saved' });
  expect(await readFile(join(folder, 'blocked'), 'utf8')).toBe('somebody’s');
});

test('a program that only passes through reads the settings and touches nothing', async () => {
  const folder = await temporaryFolder();
  const path = join(folder, 'settings.json');
  expect(await readSettings(path)).toEqual(defaultSettings());
  await writeFile(path, '{"version": 1, "pho');
  expect(await readSettings(path)).toEqual({ code: 'settings-not-read', reason: 'broken' });
  expect(await readdir(folder)).toEqual(['settings.json']);
});

test.skipIf(process.platform === 'win32').each(['there is', 'is not yet'])(
  'a settings file that its user keeps elsewhere, behind a link, stays there: the one that %s',
  async (there) => {
    const [folder, elsewhere] = [await temporaryFolder(), await temporaryFolder()];
    const [path, real] = [join(folder, 'settings.json'), join(elsewhere, 'dotfiles.json')];
    const settings = { ...defaultSettings(), language: 'de' as const };
    if (there === 'there is') await writeFile(real, JSON.stringify(settings));
    // A link of a link, written relatively.
    await symlink(join('..', basename(elsewhere), 'dotfiles.json'), join(folder, 'link.json'));
    await symlink('link.json', path);
    const file = await openSettings(path, now);
    expect(file.notice).toBeNull();
    expect(await file.save({ ...settings, welcomed: true })).toBeNull();
    expect((await lstat(path)).isSymbolicLink()).toBe(true);
    expect(JSON.parse(await readFile(real, 'utf8'))).toMatchObject({ language: 'de', welcomed: true });
    expect((await readdir(folder)).sort()).toEqual(['link.json', 'settings.json']);
    expect(await readdir(elsewhere)).toEqual(['dotfiles.json']);
  },
);

test.skipIf(process.platform === 'win32')(
  'links in a circle are no settings: they are put aside, and that is said',
  async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'settings.json');
    await symlink('settings.json', path);
    const file = await openSettings(path, now);
    expect(file.notice).toMatchObject({ code: 'settings-broken' });
    expect(await file.save(defaultSettings())).toBeNull();
  },
);

test('what looks like an address and is none cannot be saved', () => {
  const host = (text: string) => PhoneProfile.safeParse({ id: 'a', name: 'A', host: text }).success;
  expect(['192.168.1.20', 'phone.local', '::1', 'fe80::1'].map(host)).toEqual([true, true, true, true]);
  expect(['192.168.1.300', ':::', 'a b', 'http://x', 'x/y', 'u@x', '1.2.3.4.5'].map(host)).not.toContain(true);
});

test('the profile folder is where each system keeps such things', () => {
  expect(places('linux', { XDG_CONFIG_HOME: '/x' }).folder).toBe(join('/x', 'Offhook'));
  expect(places('win32', { APPDATA: '/roaming' })).toMatchObject({ folder: join('/roaming', 'Offhook') });
  expect(places('win32', { APPDATA: '/roaming' }).controlSocket).toMatch(/^\\\\\.\\pipe\\offhook-[0-9a-f]{16}$/);
});

test.each([`/${'long/'.repeat(40)}`, `/${'ü'.repeat(45)}`])(
  'a socket has a place short enough in bytes for every system, where this user alone may write: %s',
  (config) => {
    const door = (runtime: string): string =>
      places('linux', { XDG_CONFIG_HOME: config, XDG_RUNTIME_DIR: runtime }).controlSocket;
    expect(door('/run/user/1234')).toMatch(/^\/run\/user\/1234\/offhook-[0-9a-f]{16}\/door\.sock$/);
    // A relative path is as good as one that is not set (XDG Base Directory Specification).
    for (const runtime of ['run', `/${'ü'.repeat(60)}`]) {
      expect(Buffer.byteLength(door(runtime))).toBeLessThanOrEqual(100);
      expect(door(runtime)).not.toContain('long');
    }
  },
);

test('a short home has its socket beside the settings, whatever else there is', () => {
  expect(places('linux', { XDG_CONFIG_HOME: '/x', XDG_RUNTIME_DIR: '/run/user/1234' }).controlSocket).toBe(
    '/x/Offhook/door.sock',
  );
});
