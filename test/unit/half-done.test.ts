import { createHash } from 'node:crypto';
import { chmod, chown, mkdir, readdir, readFile, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LARGE, lockPackages, type SmallClone, smallClone, withPackages } from '../support/small-clone';
import { mustRun } from '../support/tool';

const START = `await (await build('packages.mjs')).ensurePackages();
  await (await build('bundle.mjs')).ensureBuilt('main');
  console.log('starts');`;
const STAND_IN = `const { orSay } = await build('trouble.mjs');
  console.log((await orSay((await build('standin.mjs')).ensureStandIn)) !== null);`;

/** A script that stands for the bundler, and writes a file as large as a real one. */
const BUNDLER = `
  const fs = require('node:fs');
  fs.mkdirSync('out/main', { recursive: true });
  fs.writeFileSync('out/main/cli.js', '// a command line\\n'.repeat(20_000));`;

/** No file may become larger: for a program that writes, this is as a disk that is full. In blocks of 512 bytes. */
const LITTLE_ROOM = { through: ['sh', '-c', 'ulimit -f 16; exec "$@"', 'sh'] };

/** A program that the system ends, without a word, for a file that grows too large. */
const ENDED_BY_THE_LIMIT = `process.exit(128 + require('node:os').constants.signals.SIGXFSZ);`;

/** A user of this computer who owns nothing here; without a name, as in many a container. */
const OTHER = 64_002;
const other = { through: ['setpriv', `--reuid=${OTHER}`, `--regid=${OTHER}`, '--clear-groups'] };

/** An end in words: one line, and no stack. */
const inWords = (said: RegExp) => ({ code: 1, stdout: '', stderr: expect.stringMatching(said) });

const STARTS = { code: 0, stdout: 'starts\n' };

test('packages that lost files on a full disk are not taken for whole, and come at the next start', async () => {
  const clone = await smallClone();
  await withPackages(clone, BUNDLER);
  const said =
    /^offhook: installing.*\noffhook: a file below .* would be larger .*\(the npm packages are not complete\)\n$/;
  expect(await clone.run(START, LITTLE_ROOM)).toEqual(inWords(said));
  expect(await readdir(clone.at('node_modules'))).not.toContain('.package-lock.json');
  expect(await clone.run(START)).toMatchObject(STARTS);
  expect((await stat(clone.at('node_modules', 'electron-vite', 'large.txt'))).size).toBe(LARGE);
});

test('a package for this kind of computer that npm left out is missed', async () => {
  const clone = await smallClone();
  const native = { version: '1.0.0', resolved: 'file:gone.tgz', optional: true };
  await lockPackages(clone, {
    ours: { ...native, os: [process.platform], cpu: [process.arch] },
    theirs: { ...native, os: ['aix'] },
    others: { ...native, os: [`!${process.platform}`] },
  });
  expect(await clone.run(START)).toEqual(inWords(/incomplete, without node_modules\/ours; start again\n$/));
  await lockPackages(clone, { theirs: { ...native, os: ['aix'] } });
  await mkdir(clone.at('out'));
  expect(await clone.run(`await (await build('packages.mjs')).ensurePackages();`)).toMatchObject({ code: 0 });
});

describe('with the packages in place', () => {
  const ready = async (): Promise<SmallClone> => {
    const clone = await smallClone();
    await withPackages(clone, BUNDLER);
    await mustRun('npm', ['ci', '--prefix', clone.folder, '--ignore-scripts', '--offline']);
    return clone;
  };

  test('a build on a full disk is said in words, and made at the next start', async () => {
    const clone = await ready();
    const said = /^offhook: building the command line\noffhook: a file below .*out would be larger .*\n$/;
    expect(await clone.run(START, LITTLE_ROOM)).toEqual(inWords(said));
    expect(await clone.run(START)).toMatchObject(STARTS);
    expect(await clone.run(START)).toEqual({ ...STARTS, stderr: '' });
  });

  test('a bundler that the limit ends before it has a word out is said in words', async () => {
    const clone = await ready();
    await writeFile(clone.at('node_modules', 'electron-vite', 'bin', 'electron-vite.js'), ENDED_BY_THE_LIMIT);
    expect(await clone.run(START)).toEqual(
      inWords(/^offhook: building.*\noffhook: a file below .* would be larger .*\n$/),
    );
  });

  test('what the bundler says of our own fault is said as it is', async () => {
    const clone = await ready();
    await writeFile(
      clone.at('node_modules', 'electron-vite', 'bin', 'electron-vite.js'),
      `throw new Error('our fault')`,
    );
    expect(await clone.run(START)).toEqual(inWords(/Error: our fault[\s\S]*offhook: the build failed/));
  });

  test.each(['.cache', 'out'])('a file that stands where the folder %s is needed is named', async (name) => {
    const clone = await ready();
    await writeFile(clone.at(name), '');
    const said = new RegExp(`^(offhook: building.*\\n)?offhook: ${clone.at(name)}\\S* is in the way: .*\\n$`);
    expect(await clone.run(START)).toEqual(inWords(said));
  });

  test('a link that leads nowhere is named', async () => {
    const clone = await ready();
    await symlink(clone.at('gone', 'disk'), clone.at('.cache'));
    expect(await clone.run(START)).toEqual(inWords(/^offhook: \S*\.cache cannot be made; a link .*\n$/));
  });

  test('a folder in the place of a stamp goes', async () => {
    const clone = await ready();
    await mkdir(clone.at('out', 'main.stamp', 'full'), { recursive: true });
    expect(await clone.run(START)).toMatchObject(STARTS);
  });

  // Only root can be two users.
  describe.skipIf(process.getuid?.() !== 0)('as another user', () => {
    const belongs = (path: string) =>
      new RegExp(
        `^(offhook: (building|installing).*\\n)?offhook: ${path} belongs to root, not to user ${OTHER}; run this, then start again: sudo chown -R ${OTHER} "${path}"\\n$`,
      );

    /** A clone of the other user's. */
    const shared = async (): Promise<SmallClone> => {
      const clone = await ready();
      await chmod(dirname(clone.at('build')), 0o755);
      await chown(clone.folder, OTHER, OTHER);
      return clone;
    };

    test('a build that is up to date starts', async () => {
      const clone = await shared();
      await clone.run(START);
      expect(await clone.run(START, other)).toEqual({ ...STARTS, stderr: '' });
    });

    test.each([
      ['.cache', ['.cache']],
      ['out', ['out']],
      ['out/main', ['out', 'main']],
    ])('the folder %s that is not theirs is named', async (_, parts) => {
      const clone = await shared();
      await mkdir(clone.at('out', 'main'), { recursive: true });
      await chown(clone.at('out'), OTHER, OTHER);
      await mkdir(clone.at(...parts), { recursive: true });
      await chown(clone.at(...parts), 0, 0);
      if (parts.length === 1) await writeFile(clone.at(...parts, 'main.stamp'), 'stale');
      else await writeFile(clone.at(...parts, 'cli.js'), 'stale');
      expect(await clone.run(START, other)).toEqual(inWords(belongs(clone.at(...parts))));
    });

    test('packages that are not theirs are named', async () => {
      const clone = await shared();
      await utimes(clone.at('node_modules', '.package-lock.json'), 0, 0);
      await lockPackages(clone, { 'electron-vite': { version: '2.0.0', resolved: 'file:bundler.tgz' } });
      expect(await clone.run(START, other)).toEqual(inWords(belongs(clone.at('node_modules'))));
    });

    test('a clone that is not theirs is named', async () => {
      const clone = await shared();
      await chown(clone.folder, 0, 0);
      expect(await clone.run(START, other)).toEqual(inWords(belongs(clone.folder)));
    });

    test('a lock that they may not remove holds nothing', async () => {
      const clone = await shared();
      await mkdir(clone.at('.cache'));
      await chmod(clone.at('.cache'), 0o1777);
      for (const name of ['build.lock', 'lock-build.1.stray'])
        await writeFile(clone.at('.cache', name), '', { mode: 0 });
      expect(await clone.run(START, other)).toMatchObject(STARTS);
    });
  });
});

/** A stand-in Electron that is small, and an npm that fetches it from a file. */
async function withStandIn(clone: SmallClone): Promise<{ readonly npm_execpath: string }> {
  const [inner, outer] = [clone.at('inner'), clone.at('outer')];
  await mkdir(clone.at('inner', 'resources'), { recursive: true });
  await mkdir(clone.at('outer', 'package', 'release'), { recursive: true });
  await writeFile(clone.at('inner', '@wingconsoledesktop'), 'electron '.repeat(LARGE / 9));
  await mustRun('tar', ['-czf', clone.at('outer', 'package', 'release', 'app.tar.gz'), '-C', inner, '.']);
  await mustRun('tar', ['-czf', clone.at('standin.tgz'), '-C', outer, 'package']);
  const integrity = createHash('sha512')
    .update(await readFile(clone.at('standin.tgz')))
    .digest('base64');
  const script = await readFile(clone.at('build', 'standin.mjs'), 'utf8');
  await writeFile(clone.at('build', 'standin.mjs'), script.replace(/(?<=INTEGRITY = ')[^']+/, integrity));
  await writeFile(
    clone.at('npm.js'),
    `const { cpSync } = require('node:fs');
     cpSync(${JSON.stringify(clone.at('standin.tgz'))}, process.argv[process.argv.indexOf('--pack-destination') + 1] + '/standin.tgz');`,
  );
  return { npm_execpath: clone.at('npm.js') };
}

test('a stand-in Electron that finds no room leaves nothing behind, and comes at the next start', async () => {
  const clone = await smallClone();
  const env = { ...process.env, ...(await withStandIn(clone)) };
  const said = /^offhook: fetching.*\noffhook: a file below .*\.cache would be larger .*\n$/;
  expect(await clone.run(STAND_IN, { ...LITTLE_ROOM, env })).toEqual(inWords(said));
  expect(await readdir(clone.at('.cache'))).toEqual([]);
  await mkdir(clone.at('.cache', 'fetching-killed', 'electron'), { recursive: true });
  expect(await clone.run(STAND_IN, { env })).toMatchObject({ code: 0, stdout: 'true\n' });
  expect(await readdir(clone.at('.cache'))).toEqual(['electron-standin']);
  expect(await clone.run(STAND_IN, { env })).toEqual({ code: 0, stdout: 'true\n', stderr: '' });
});

test('an npm that finds no room for the stand-in Electron is said in words', async () => {
  const clone = await smallClone();
  const npm = clone.at('npm.js');
  await writeFile(npm, `require('node:fs').writeFileSync(${JSON.stringify(clone.at('large'))}, 'x'.repeat(${LARGE}))`);
  const said = await clone.run(STAND_IN, { ...LITTLE_ROOM, env: { ...process.env, npm_execpath: npm } });
  expect(said).toEqual(inWords(/^offhook: fetching.*\noffhook: a file below .*\.cache would be larger .*\n$/));
});

test('an npm that the limit ends before it has a word out is said in words', async () => {
  const clone = await smallClone();
  await withPackages(clone, BUNDLER);
  await writeFile(clone.at('npm.js'), ENDED_BY_THE_LIMIT);
  const env = { ...process.env, npm_execpath: clone.at('npm.js') };
  const said = /^offhook: \S+ing .*\noffhook: a file below .* would be larger .*\n$/;
  for (const script of [START, STAND_IN]) expect(await clone.run(script, { env })).toEqual(inWords(said));
});

test.skipIf(process.getuid?.() !== 0)('a stand-in Electron of another user starts', async () => {
  const clone = await smallClone();
  const env = { ...process.env, ...(await withStandIn(clone)) };
  await clone.run(STAND_IN, { env });
  await chmod(clone.folder, 0o755);
  expect(await clone.run(STAND_IN, { ...other, env })).toEqual({ code: 0, stdout: 'true\n', stderr: '' });
});
