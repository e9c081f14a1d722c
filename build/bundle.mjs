import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { run } from './child.mjs';
import { alone } from './lock.mjs';
import { at, ROOT } from './places.mjs';
import { giveUp, say } from './say.mjs';
import { orSay, requireWritable, Trouble, troubleIn } from './trouble.mjs';

/** The sources of each part of `out/`. `main` holds the command line, too, and must not wait for the pages. */
const SOURCES = {
  main: [
    'electron',
    'renderer/messages',
    'build/icons',
    'electron.vite.config.ts',
    'build/bundled-packages.mjs',
    'build/plain-ascii.mjs',
    'build/undici.cjs',
    'package.json',
    'package-lock.json',
  ],
  app: [
    'electron',
    'renderer',
    'build/icons',
    'electron.vite.config.ts',
    'build/bundled-packages.mjs',
    'build/plain-ascii.mjs',
    'build/undici.cjs',
    'package.json',
    'package-lock.json',
  ],
};

/**
 * Builds `out/` unless it is newer than all it is made of.
 *
 * @param {'main' | 'app'} part `main`: the main process and the command line only
 */
export async function ensureBuilt(part) {
  if (!(await buildIfStale(part))) giveUp('the build failed; what is wrong stands above');
}

/** As `ensureBuilt`. @returns {Promise<boolean>} whether there is a build that is up to date now */
export function buildIfStale(part) {
  return orSay(async () => fresh(part) || alone('build', async (handles) => fresh(part) || build(part, handles)));
}

async function build(part, handles) {
  mkdirSync(at('out'), { recursive: true });
  requireWritable(at('out'), { files: true });
  say(part === 'main' ? 'building the command line' : 'building the app');
  const marks = Object.keys(SOURCES).map((name) => [name, fingerprint(name)]); // before: a change meanwhile counts as new
  for (const name of Object.keys(SOURCES)) rmSync(stampOf(name), { recursive: true, force: true });
  const args = [viteCli(), 'build', '--logLevel', 'warn', '--ignoreConfigWarning'];
  const plain = process.stderr.isTTY ? {} : { NO_COLOR: '1' };
  let said = '';
  const code = await run(process.execPath, args, {
    env: { OFFHOOK_BUILD: part, ...plain },
    handles,
    hear: (text) => {
      said += text;
    },
  });
  const trouble = code === 0 ? null : troubleIn(said, at('out'), code);
  if (trouble) throw new Trouble(trouble);
  process.stderr.write(said);
  if (code !== 0) return false;
  placeIcons();
  for (const [name, mark] of marks) if (part === 'app' || name === 'main') writeFileSync(stampOf(name), mark);
  return true;
}

/** The development server writes into `out/`, too: afterwards the files there are no finished build. */
export function prepareForDevelopment() {
  return orSay(() => {
    mkdirSync(at('out'), { recursive: true });
    requireWritable(at('out'), { files: true });
    for (const name of Object.keys(SOURCES)) rmSync(stampOf(name), { recursive: true, force: true });
    placeIcons();
  });
}

/** electron-vite's own program. */
export const viteCli = () => at('node_modules', 'electron-vite', 'bin', 'electron-vite.js');

/** Puts the icons where main finds them in development and in a package alike: `out/icons`. */
function placeIcons() {
  if (!existsSync(at('build', 'icons'))) return;
  cpSync(at('build', 'icons'), at('out', 'icons'), { recursive: true, filter: (path) => !path.endsWith('.svg') });
}

const stampOf = (part) => at('out', `${part}.stamp`);

function fresh(part) {
  try {
    return readFileSync(stampOf(part), 'utf8') === fingerprint(part);
  } catch {
    return false; // never built, or a build that was cut off
  }
}

/** Names, sizes and times of all source files: changes whenever one of them does. */
function fingerprint(part) {
  const hash = createHash('sha1');
  for (const source of SOURCES[part]) for (const line of filesBelow(join(ROOT, source))) hash.update(line);
  return hash.digest('hex');
}

function* filesBelow(path) {
  const about = statSync(path, { throwIfNoEntry: false });
  if (!about) return;
  if (!about.isDirectory()) yield `${relative(ROOT, path)} ${about.size} ${about.mtimeMs}\n`;
  else for (const name of readdirSync(path).sort()) yield* filesBelow(join(path, name));
}
