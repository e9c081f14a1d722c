import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from './child.mjs';
import { alone } from './lock.mjs';
import { at, CACHE } from './places.mjs';
import { giveUp, say } from './say.mjs';
import { ensureStandIn, STAND_IN_VERSION, standInFits } from './standin.mjs';
import { orSay, requireWritable, Trouble, troubleIn } from './trouble.mjs';

const PINNED = at('node_modules', 'electron');
/** Says when the download last failed, so that not every start waits for the same failure. */
const FAILED = join(CACHE, 'electron-download-failed');
const TRY_AGAIN_AFTER_MS = 12 * 3_600_000;
const PROBE_LIMIT_MS = 5_000;
const DOWNLOAD_LIMIT_MS = 10 * 60_000;

/**
 * The pinned Electron, downloaded if need be; where that cannot be had, the stand-in.
 *
 * @returns {Promise<{ path: string, dist: string, version: string, standIn: boolean }>}
 */
export function ensureElectron() {
  return orSay(findElectron);
}

async function findElectron() {
  const pinned = pinnedElectron() ?? (await downloadElectron());
  if (pinned) return pinned;
  const path = standInFits() ? await ensureStandIn() : null;
  if (!path) giveUp('Electron cannot be downloaded here; check the network, then start again');
  say(`this is the stand-in Electron ${STAND_IN_VERSION}: old, for trying and for tests only`);
  return { path, dist: dirname(path), version: STAND_IN_VERSION, standIn: true };
}

/** Switches that this user needs: Chromium's sandbox refuses to run as root, and only then is it left out. */
export const sandboxSwitches = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

const pinnedVersion = () => JSON.parse(readFileSync(join(PINNED, 'package.json'), 'utf8')).version;

function pinnedElectron() {
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(PINNED, 'dist');
  const path = join(dist, executableName());
  // The downloader writes path.txt when all is unpacked.
  const whole = process.env.ELECTRON_OVERRIDE_DIST_PATH !== undefined || existsSync(join(PINNED, 'path.txt'));
  if (!whole || !existsSync(path)) return null;
  const note = join(dist, 'version');
  const version = existsSync(note) ? readFileSync(note, 'utf8').trim().replace(/^v/, '') : pinnedVersion();
  return { path, dist, version, standIn: false };
}

function executableName() {
  if (process.platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

async function downloadElectron() {
  if (standInFits() && (failedLately() || !(await reachable()))) return null;
  try {
    return await alone('electron', async (handles) => pinnedElectron() ?? fetchPinned(handles));
  } catch (error) {
    // The stand-in may be there already; if not, its own fetch meets the same, and says so.
    if (standInFits() && (error instanceof Trouble || error.code !== undefined)) return null;
    throw error;
  }
}

async function fetchPinned(handles) {
  requireWritable(PINNED, { files: false });
  say(`downloading Electron ${pinnedVersion()}`);
  let said = '';
  const code = await run(process.execPath, [join(PINNED, 'install.js')], {
    limitMs: DOWNLOAD_LIMIT_MS,
    handles,
    hear: (text) => {
      said += text;
    },
  });
  if (code === 0) {
    rmSync(FAILED, { force: true });
    return pinnedElectron();
  }
  const trouble = troubleIn(said, PINNED, code);
  if (trouble) throw new Trouble(trouble);
  // Where the stand-in takes over, the downloader's stack trace does not help the user.
  if (!standInFits()) process.stderr.write(said);
  rememberFailure();
  return null;
}

function failedLately() {
  try {
    return Date.now() - statSync(FAILED).mtimeMs < TRY_AGAIN_AFTER_MS;
  } catch {
    return false; // never failed
  }
}

function rememberFailure() {
  try {
    mkdirSync(CACHE, { recursive: true });
    writeFileSync(FAILED, '');
  } catch {
    // A full disk, another user's folder: the next start tries again.
  }
}

/** The downloader retries for long when there is no way out; one HEAD request tells sooner. */
async function reachable() {
  const mirrored = Object.keys(process.env).some((name) => /electron_mirror$|^https_proxy$/i.test(name));
  if (mirrored) return true;
  const version = pinnedVersion();
  const file = `v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`;
  try {
    const reply = await fetch(`https://github.com/electron/electron/releases/download/${file}`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(PROBE_LIMIT_MS),
    });
    if (reply.ok) return true;
  } catch {
    // No network, no name, no way through: all the same to us.
  }
  rememberFailure();
  return false;
}
