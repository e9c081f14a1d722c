import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What is being written beside a file, and by which process. */
const temporaryOf = (path: string): string => `${path}.${process.pid}.new`;

/**
 * Writes a file so that whoever reads it sees the old text or the new one, whatever happens meanwhile: a temporary file
 * beside it, then renamed. `toDisk` waits until the disk has it, so that this holds for a power cut, too.
 *
 * @throws Error with the system's code; the file is the old one then
 */
export async function writeAtomically(path: string, text: string, { toDisk }: { toDisk: boolean }): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const temporary = temporaryOf(path);
  try {
    const file = await open(temporary, 'w', 0o600);
    try {
      await file.writeFile(text);
      if (toDisk) await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {}); // The next start removes it.
    throw error;
  }
}

/** Removes what programs left beside a file that ended while they wrote it. */
export async function removeLeftovers(path: string): Promise<void> {
  const [folder, name] = [dirname(path), basename(path)];
  const isLeftover = (file: string): boolean =>
    file.startsWith(`${name}.`) && /^\d+\.new$/.test(file.slice(name.length + 1));
  try {
    const left = (await readdir(folder)).filter(isLeftover);
    await Promise.all(left.map((file) => rm(join(folder, file), { force: true })));
  } catch {
    // No such folder yet, or not ours to clean: it takes room, and harms nobody.
  }
}
