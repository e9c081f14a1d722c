import type { Stats } from 'node:fs';
import { mkdir, open, readdir, readlink, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** The file being written beside another, and by which process. */
const temporaryOf = (path: string): string => `${path}.${process.pid}.new`;

/** Tells one version of a file from another: each is a file of its own that took the place of the one before. */
export const markOf = ({ ino, mtimeMs, size }: Stats): string => `${ino} ${mtimeMs} ${size}`;

const LINKS_MOST = 20;

/**
 * Where a file really is, or would be: its user may keep it elsewhere, behind a link, and the link stays what it is.
 *
 * @throws Error with the system's code where links lead in a circle
 */
export async function behindLinks(path: string): Promise<string> {
  let at = path;
  for (let links = 0; links < LINKS_MOST; links += 1) {
    const next = await readlink(at).catch(() => null); // It is none, or there is nothing.
    if (next === null) return at;
    at = resolve(dirname(at), next);
  }
  throw Object.assign(new Error(`${path} leads nowhere`), { code: 'ELOOP' });
}

/**
 * Writes a file so that every reader sees the old text or the new one, whatever happens meanwhile: a temporary file
 * beside it, then renamed. `toDisk` waits until the disk has it, so that this holds for a power cut, too.
 *
 * @returns the mark of the written file
 * @throws Error with the system's code; the file is the old one then
 */
export async function writeAtomically(path: string, text: string, { toDisk }: { toDisk: boolean }): Promise<string> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const temporary = temporaryOf(path);
  try {
    const mark = await write(temporary, text, toDisk);
    await rename(temporary, path);
    return mark;
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {}); // The next start removes it.
    throw error;
  }
}

async function write(path: string, text: string, toDisk: boolean): Promise<string> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(text);
    if (toDisk) await file.sync();
    return markOf(await file.stat());
  } finally {
    await file.close();
  }
}

/** Whether another program of this user's has this id and may still be writing. */
function isAnotherAlive(pid: number): boolean {
  try {
    return pid !== process.pid && process.kill(pid, 0);
  } catch {
    return false; // There is none, or it is another user's and has taken a free id.
  }
}

/** Removes what programs left beside a file that ended while they wrote it. */
export async function removeLeftovers(path: string): Promise<void> {
  const [folder, name] = [dirname(path), basename(path)];
  const isLeftover = (file: string): boolean => {
    const [, pid] = file.startsWith(`${name}.`) ? (/^(\d+)\.new$/.exec(file.slice(name.length + 1)) ?? []) : [];
    return pid !== undefined && !isAnotherAlive(Number(pid));
  };
  try {
    const left = (await readdir(folder)).filter(isLeftover);
    await Promise.all(left.map((file) => rm(join(folder, file), { force: true })));
  } catch {
    // No such folder yet, or not ours to clean: it takes room, and does no harm.
  }
}
