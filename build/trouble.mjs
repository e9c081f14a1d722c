import { accessSync, constants, lstatSync, readdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { ROOT } from './places.mjs';
import { giveUp } from './say.mjs';

/** What the system says of a file, in words with a next step. */
const WORDS = {
  ENOSPC: (path) => `the disk is full (${path}); make room, then start again`,
  EDQUOT: (path) => `your share of the disk is used up (${path}); make room, then start again`,
  EFBIG: (path) =>
    `a file below ${path} would be larger than this shell allows (ulimit -f); raise the limit, then start again`,
  EROFS: (path) => `${path} is on a disk that can only be read; move the clone to another one, then start again`,
  EIO: (path) => `the disk fails at ${path}; see what your system says of it`,
  EBUSY: (path) => `another program uses ${path}; end it, then start again`,
  ENOENT: (path, { syscall }) =>
    syscall === 'mkdir' ? `${path} cannot be made; a link on the way to it may lead nowhere` : undefined,
  EEXIST: inTheWay,
  ENOTDIR: inTheWay,
  EISDIR: inTheWay,
  EACCES: denied,
  EPERM: denied,
};

/** The same in tar's words, which has no codes (LC_ALL=C), and the signal that ends tar where a file grows too large. */
const SAID = {
  'No space left on device': 'ENOSPC',
  'Disk quota exceeded': 'EDQUOT',
  'File too large': 'EFBIG',
  SIGXFSZ: 'EFBIG',
};
/** The exit code of a program that this signal ended, by the custom of shells: 128 + 25. */
const TOO_LARGE = 153;
const CODE = new RegExp(`\\b(?:ENOSPC|EDQUOT|EFBIG|EROFS|EACCES|EPERM|${Object.keys(SAID).join('|')})\\b`);

/** An error whose message says it all to the user: its stack has nothing to add. */
export class Trouble extends Error {}

/**
 * Does the work; where the disk or a folder stops it, says so in words and ends this program with 1.
 *
 * @param folder where the work writes: the system does not always say
 */
export async function orSay(work, folder = ROOT) {
  try {
    return await work();
  } catch (error) {
    const words = error instanceof Trouble ? error.message : WORDS[error?.code]?.(error.path ?? folder, error);
    if (words === undefined) throw error;
    return giveUp(words);
  }
}

/**
 * Looks for a code of the system in the output and the end of a program that failed, and puts it in words.
 *
 * @param {string} said
 * @param {string} folder where it was writing
 * @param {number} [code] its exit code: a Node that is on its way out is ended by the signal, and says nothing
 * @returns {string | null} null: the program failed of something else
 */
export function troubleIn(said, folder, code) {
  const found = code === TOO_LARGE ? 'EFBIG' : CODE.exec(said)?.[0];
  if (found === undefined) return null;
  const words = WORDS[SAID[found] ?? found];
  if (words !== denied) return words(folder);
  const closed = firstClosed(folder, { files: false }); // without one, a firewall may have said the same
  return closed && denied(closed);
}

/**
 * Looks whether a folder can be made anew.
 *
 * @param {{ files: boolean }} options `files`: the files in it will be written to, and not only removed
 * @throws Trouble that names the part that this user may not change
 */
export function requireWritable(folder, options) {
  const closed = firstClosed(folder, options);
  if (closed) throw new Trouble(denied(closed));
}

/** The folder itself, or the first thing in it, that this user may not change; null: there is none. */
function firstClosed(path, { files }) {
  const about = lstatSync(path, { throwIfNoEntry: false });
  if (!about) return mayChange(dirname(path)) ? null : dirname(path);
  if (!about.isDirectory()) return files && about.isFile() && !mayChange(path) ? path : null;
  if (!mayChange(path)) return path;
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const closed = files || entry.isDirectory() ? firstClosed(join(path, entry.name), { files }) : null;
    if (closed) return closed;
  }
  return null;
}

function mayChange(path) {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function denied(path) {
  const folder = strangersFolder(path);
  if (!folder) return `${path} may not be changed by you; give yourself the right, then start again`;
  const { user, name } = ourselves();
  const owner = nameOf(lstatSync(folder).uid);
  return `${folder} belongs to ${owner}, not to ${name}; run this, then start again: sudo chown -R ${user} "${folder}"`;
}

/** The topmost folder of another user in the clone that holds a path; null: the path is elsewhere, or this user's own. */
function strangersFolder(path) {
  if (path !== ROOT && !path.startsWith(ROOT + sep)) return null;
  const above = [];
  for (let place = path; place !== dirname(place); place = dirname(place)) {
    if (ownerOf(place) !== null) above.push(place);
    if (place === ROOT) break;
  }
  // Either the thing itself may not be changed, or the folder in which it would be made or removed.
  const closed = above.slice(0, above[0] === path ? 2 : 1).findIndex(isStrangers);
  if (closed < 0) return null;
  const own = above.findIndex((place, nth) => nth > closed && !isStrangers(place));
  const strangers = above.slice(closed, own < 0 ? undefined : own);
  // The clone as a whole is named where nothing less is in the way.
  return strangers.findLast((place) => place !== ROOT) ?? ROOT;
}

const ownerOf = (path) => lstatSync(path, { throwIfNoEntry: false })?.uid ?? null;

/** Windows says of all that it belongs to 0. */
const isStrangers = (path) => process.getuid !== undefined && ownerOf(path) !== process.getuid();

const nameOf = (uid) => (uid === 0 ? 'root' : `user ${uid}`);

/** A user of a container may have a number only. */
function ourselves() {
  const uid = process.getuid();
  try {
    const { username } = userInfo();
    return { user: username, name: username };
  } catch {
    return { user: String(uid), name: nameOf(uid) };
  }
}

function inTheWay(path) {
  return `${path} is in the way: a file stands where a folder is needed, or a folder where a file is; move it away`;
}
