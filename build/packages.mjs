import { readFileSync, rmSync, statSync } from 'node:fs';
import { npm } from './child.mjs';
import { alone } from './lock.mjs';
import { at } from './places.mjs';
import { giveUp, say } from './say.mjs';
import { orSay, requireWritable, Trouble, troubleIn } from './trouble.mjs';

const LOCK = at('package-lock.json');
/** npm's own record of what it has put into node_modules, written when an installation is complete. */
const INSTALLED = at('node_modules', '.package-lock.json');
/** npm only warns of a file that it could not unpack, with this word, and ends with 0. */
const LOST_FILE = 'TAR_ENTRY_ERROR';

/** Installs the npm packages when they are missing, not whole, or not those of the lock file. */
export function ensurePackages() {
  requireNode();
  return orSay(async () => {
    if (installed()) return;
    await alone('packages', async (handles) => {
      if (firstLacking() !== null) await install(handles);
    });
  });
}

async function install(handles) {
  requireWritable(at('node_modules'), { files: false });
  say('installing packages with npm ci (about a minute)');
  let said = '';
  const code = await npm(['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=warn'], {
    handles,
    hear: (text) => {
      said += text;
    },
  });
  const lacking = said.includes(LOST_FILE) ? 'a file of them' : firstLacking();
  if (code === 0 && lacking === null) return;
  rmSync(INSTALLED, { force: true }); // with it, the next start would take the packages for whole
  const trouble = troubleIn(said, at('node_modules'), code);
  if (trouble) throw new Trouble(`${trouble} (the npm packages are not complete)`);
  process.stderr.write(said.replace(/^npm warn .*\n/gm, ''));
  throw new Trouble(
    code === 0
      ? `npm ci has left the packages incomplete, without ${lacking}; start again`
      : `npm ci failed with exit code ${code}; is the registry reachable?`,
  );
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    giveUp(`this is Node ${process.versions.node}; Offhook needs Node 20.19 or newer (https://nodejs.org)`);
  }
}

function installed() {
  try {
    // Enough for every day: an installation that was found incomplete has lost its record.
    return statSync(INSTALLED).mtimeMs >= statSync(LOCK).mtimeMs || firstLacking() === null;
  } catch {
    return false; // nothing installed, or an installation that was cut off
  }
}

/** The first package that should be there and is not, or not as a whole; null: all are there. */
function firstLacking() {
  try {
    const { packages: wanted } = JSON.parse(readFileSync(LOCK, 'utf8'));
    const { packages: present } = JSON.parse(readFileSync(INSTALLED, 'utf8'));
    const lacking = Object.entries(wanted).find(([path, entry]) => {
      if (path === '' || (!present[path] && !isNeeded(entry))) return false;
      return present[path]?.version !== entry.version || !isThere(path);
    });
    return lacking?.[0] ?? null;
  } catch {
    return INSTALLED; // not written, or not to its end
  }
}

/** On a full disk npm leaves files empty, the first one of a package, too. */
const isThere = (path) => (statSync(at(path, 'package.json'), { throwIfNoEntry: false })?.size ?? 0) > 0;

/** A package that is made for one kind of computer is optional for npm, and needed on that one. */
function isNeeded({ optional, devOptional, os, cpu, libc }) {
  if (!optional && !devOptional) return true;
  return (
    Boolean(os || cpu) && isFor(os, process.platform) && isFor(cpu, process.arch) && (!libc || isFor(libc, ownLibc()))
  );
}

/** Whether a list such as `os` in a package.json has a word: by naming it, or by naming others with a `!`. */
function isFor(list = [], own) {
  const named = list.filter((word) => !word.startsWith('!'));
  return (named.length === 0 || named.includes(own)) && !list.includes(`!${own}`);
}

/** The C library, in the word of package.json's `libc`. */
const ownLibc = () => (process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl');
