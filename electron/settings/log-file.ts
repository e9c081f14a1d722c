import { chmodSync, closeSync, constants, lstatSync, mkdirSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { dirname } from 'node:path';

export interface LogFile {
  /** Writes a line with the time before it. Never throws: a log that cannot be written is no reason to stop. */
  write(line: string): void;
  /** The last lines, oldest first. */
  last(): Promise<string>;
}

/** So large a file makes room for a new one; one older file is kept. */
const FILE_MOST_BYTES = 1_000_000;
const LAST_LINES = 200;
/** More than the last lines ever take. */
const READ_MOST_BYTES = 200_000;

/** Windows has no such flag, and lets no user without a right of its own make links. */
const { O_APPEND, O_CREAT, O_NOFOLLOW = 0, O_RDONLY, O_TRUNC, O_WRONLY } = constants;
const APPEND = O_APPEND | O_CREAT | O_WRONLY | O_NOFOLLOW;
const EMPTY = O_TRUNC | O_WRONLY | O_NOFOLLOW;
const READ = O_RDONLY | O_NOFOLLOW;

/** Where the older lines are. */
export const olderLog = (path: string): string => path.replace(/(\.[^./\\]*)?$/, '.old$1');

/**
 * What happened, on disk: only this user may read it, and it never has more than two megabytes. A line is written before
 * anything else happens, because the last one before a crash is the one that is looked for.
 *
 * Our own, and not electron-log (5.4.4): of that, we would use an append and a rename. For these it brings 46 kB, with a
 * way to send lines over the network, takes 15 to 20 ms until the first line, and makes the folder with no mode of its own.
 */
export function openLogFile(path: string, now: () => number = Date.now): LogFile {
  /** undefined: not looked at yet; null: the file there is none of ours. */
  let size: number | null | undefined;
  const append = (text: string): void => {
    size ??= size === null ? null : prepare(path);
    if (size === null) return;
    const bytes = Buffer.byteLength(text);
    if (size > 0 && size + bytes > FILE_MOST_BYTES) {
      makeRoom(path);
      size = 0;
    }
    writeWith(APPEND, path, text);
    size += bytes;
  };
  return {
    write(line) {
      try {
        append(`${new Date(now()).toISOString()} ${line.replaceAll('\n', '\n  ')}\n`);
      } catch {
        size = undefined; // A full disk, a folder that was taken away: the next line looks again.
      }
    },
    async last() {
      const [older, newer] = await Promise.all([readEnd(olderLog(path)), readEnd(path)]);
      return `${older}${newer}`
        .split('\n')
        .slice(-LAST_LINES - 1)
        .join('\n');
    },
  };
}

function writeWith(flags: number, path: string, text: string): void {
  const file = openSync(path, flags, 0o600);
  try {
    writeFileSync(file, text);
  } finally {
    closeSync(file);
  }
}

function makeRoom(path: string): void {
  try {
    renameSync(path, olderLog(path));
  } catch {
    writeWith(EMPTY, path, ''); // Under Windows, while another program reads the older file: better lose lines than grow for ever.
  }
}

/**
 * @returns how large the file is; null where it is none: writing into a pipe would wait for a reader for ever, and a link
 * leads to a file that is not ours to write into
 */
function prepare(path: string): number | null {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!lstatSync(folder).isDirectory()) return null;
  chmodSync(folder, 0o700);
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isFile()) return null;
  chmodSync(path, 0o600);
  return found.size;
}

/** The last lines of a file; none where there is no such file. */
async function readEnd(path: string): Promise<string> {
  const [folder, about] = await Promise.all([lstat(dirname(path)), lstat(path)]).catch(() => []);
  if (!folder?.isDirectory() || !about?.isFile()) return '';
  const file = await open(path, READ);
  try {
    const length = Math.min(about.size, READ_MOST_BYTES);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, about.size - length);
    const text = buffer.toString('utf8', 0, bytesRead);
    // It may begin in the middle of a line.
    return length < about.size ? text.slice(text.indexOf('\n') + 1) : text;
  } finally {
    await file.close();
  }
}
