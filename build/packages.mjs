import { readFileSync, statSync } from 'node:fs';
import { npm } from './child.mjs';
import { alone } from './lock.mjs';
import { at } from './places.mjs';
import { giveUp, say } from './say.mjs';
import { orSay } from './trouble.mjs';

const LOCK = at('package-lock.json');
/** npm's own record of what it has put into node_modules, written when an installation is complete. */
const INSTALLED = at('node_modules', '.package-lock.json');

/** Installs the npm packages when they are missing or not those of the lock file. */
export function ensurePackages() {
  requireNode();
  return orSay(async () => {
    if (installed()) return;
    await alone('packages', async (handles) => {
      if (!installed()) await install(handles);
    });
  });
}

async function install(handles) {
  say('installing packages with npm ci (about a minute)');
  const args = ['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const code = await npm(args, { handles });
  if (code !== 0) giveUp(`npm ci failed with exit code ${code}; is the registry reachable?`);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    giveUp(`this is Node ${process.versions.node}; Offhook needs Node 20.19 or newer (https://nodejs.org)`);
  }
}

function installed() {
  try {
    return statSync(INSTALLED).mtimeMs >= statSync(LOCK).mtimeMs || sameVersions();
  } catch {
    return false; // nothing installed, or an installation that was cut off
  }
}

/** A checkout gives the lock file a new date without changing what it says. */
function sameVersions() {
  const wanted = JSON.parse(readFileSync(LOCK, 'utf8')).packages;
  const present = JSON.parse(readFileSync(INSTALLED, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || (present[path] ? present[path].version === entry.version : entry.optional || entry.devOptional),
  );
}
