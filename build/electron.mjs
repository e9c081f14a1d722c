import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { run } from './child.mjs';
import { at, CACHE } from './places.mjs';
import { giveUp, say } from './say.mjs';
import { ensureStandIn, STAND_IN_VERSION, standInFits } from './standin.mjs';
import { orSay } from './trouble.mjs';

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
  if (!existsSync(path)) return null;
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
  say(`downloading Electron ${pinnedVersion()}`);
  const code = await run(process.execPath, [join(PINNED, 'install.js')], {
    limitMs: DOWNLOAD_LIMIT_MS,
    // Where the stand-in takes over, the downloader's stack trace helps nobody.
    stderr: standInFits() ? 'ignore' : 2,
  });
  if (code === 0) rmSync(FAILED, { force: true });
  else rememberFailure();
  return code === 0 ? pinnedElectron() : null;
}

function failedLately() {
  try {
    return Date.now() - statSync(FAILED).mtimeMs < TRY_AGAIN_AFTER_MS;
  } catch {
    return false; // never failed
  }
}

function rememberFailure() {
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(FAILED, '');
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
