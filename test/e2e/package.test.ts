import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { expect } from '@playwright/test';
import { test as base, deskProfile, dialled, heard, pressed, writeSettings } from '../support/desk';
import { putIntoKeychain } from '../support/keychain';
import { learned } from '../support/learned';
import { mustRun } from '../support/tool';

const UNPACKED = join(process.cwd(), 'dist', 'linux-unpacked');
const PROGRAM = join(UNPACKED, 'offhook');
const ARCHIVE = join(UNPACKED, 'resources', 'app.asar');
const BUILD_LIMIT_MS = 170_000;

const test = base.extend<object, { readonly packaged: string }>({
  packaged: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
    async ({}, use) => {
      await mustRun(process.execPath, [join('build', 'dist.mjs'), '--linux', 'dir'], { limitMs: BUILD_LIMIT_MS });
      await use(PROGRAM);
    },
    { scope: 'worker', timeout: BUILD_LIMIT_MS },
  ],
});

// One package for all of them.
test.describe.configure({ mode: 'default' });
test.skip(process.platform !== 'linux', 'the package of the other systems is tried in the workflow');

const LOCKED = { user: 'anna', password: 'not a real one', auth: { scheme: 'digest' } } as const;

test.describe('with a password in the keychain', () => {
  test.use({ phoneOptions: LOCKED });

  test('the packaged program presses a key, dials and finds numbers, by its command line', async ({
    packaged,
    home,
    phone,
    tray: _desktop,
    begin,
  }) => {
    const desk = deskProfile(phone, { user: LOCKED.user });
    writeSettings(home, {
      phones: [desk],
      activePhone: 'desk',
      learned: learned({ passwordsFor: { desk: phone.origin } }),
    });
    await putIntoKeychain('desk', LOCKED.password);
    const say = async (...words: readonly string[]) => {
      const { ended, output } = begin({ packaged, words });
      return { code: await ended, said: output() };
    };
    expect(await say('press', 'SPEAKER')).toEqual({ code: 0, said: expect.stringContaining('SPEAKER') });
    expect(pressed(phone)).toEqual(['SPEAKER']);
    expect((await say('dial', '030 4711')).code).toBe(0);
    expect(dialled(phone)).toEqual(['0304711']);
    expect(await say('find', 'call 030 398330 today')).toEqual({
      code: 0,
      said: expect.stringContaining('030 398330'),
    });
  });
});

test('the packaged program stands in the tray and presses keys from its menu', async ({
  packaged,
  begin,
  phone,
  tray,
}) => {
  const offhook = begin({ packaged });
  const icon = await tray.icon();
  await icon.entry('Desk – Ready');
  await icon.click('Hang up');
  await heard(phone, (entry) => entry.is === 'key');
  expect(pressed(phone)).toEqual(['CANCEL']);
  await icon.click('Quit Offhook');
  expect(await offhook.ended).toBe(0);
  expect(offhook.output()).not.toMatch(/fault|failed|Error:/);
});

for (const debugging of ['--remote-debugging-port=0', '--remote-debugging-pipe'])
  test(`the packaged program does not start with ${debugging}`, async ({ packaged, begin, tray }) => {
    const { ended, output } = begin({ packaged, switches: [debugging] });
    expect(await ended).toBe(2);
    expect(output()).toContain(`does not start with ${debugging.replace('=0', '')}`);
    expect(output()).not.toContain('DevTools listening');
    expect(tray.icons()).toEqual([]);
  });

/** Name and version of each package in the archive. */
const packagesIn = (archive: string): readonly string[] =>
  listPackage(archive, { isPack: false })
    .filter((path) => /^[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+[\\/]package\.json$/.test(path))
    .map((path) => {
      const { name, version } = JSON.parse(extractFile(archive, path.slice(1)).toString('utf8'));
      return `${name}@${version}`;
    });

/** The version of a package that the build has taken in. */
const installed = (name: string): string => {
  const { version } = JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8'));
  return `${name}@${version}`;
};

test('the licences of all that is inside are beside the packaged program', async ({ packaged }) => {
  const licences = readFileSync(join(packaged, '..', 'LICENSES-THIRD-PARTY.txt'), 'utf8');
  const inside = packagesIn(ARCHIVE);
  expect(inside.some((one) => one.includes('keytar@'))).toBe(true);
  const packages = ['zod', 'react', 'react-dom', 'scheduler', 'zustand', 'undici', 'libphonenumber-js', 're2js'];
  const bundled = packages.map(installed);
  for (const name of [...inside, ...bundled]) {
    const [, text = ''] = licences.split(`${name} (`);
    expect(text.slice(0, 3_000), name).toMatch(/Permission is hereby granted|Redistribution and use/);
  }
  for (const inside of ['DejaVu', 'llhttp', 'node-addon-api', 'Ethan Arrowood']) expect(licences).toContain(inside);
  // Everything that the built files name as coming from a package is in the list; an X client requires extensions, too.
  const script = listPackage(ARCHIVE, { isPack: false }).filter((path) => /^[\\/]out[\\/].*\.js$/.test(path));
  const named = script.flatMap((path) => [
    ...extractFile(ARCHIVE, path.slice(1))
      .toString('utf8')
      .matchAll(/(?:(?<![.\w])require\(|from )"((?:@[\w-]+\/)?[a-z][\w-]*)(?=["/])/g),
  ]);
  const external = new Set(
    named.map(([, name]) => name).filter((name) => name !== 'electron' && !name?.startsWith('node:')),
  );
  for (const name of external) expect(licences, name).toMatch(new RegExp(`(?:^|/)${name}@\\d`, 'm'));
});
