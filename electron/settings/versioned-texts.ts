import { createHash, randomUUID } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from './error-code';

/** Small texts by what they are about, which several processes change, one after the other. */
export interface VersionedTexts {
  /** This process among those that change them; no other is called so. */
  readonly owner: string;
  /**
   * Takes the text (null: there is none, or it cannot be read) and keeps what `edit` makes of it; null or the same one:
   * nothing is written. `edit` is called again where another process was faster.
   *
   * @throws Error with the system's code where nothing can be kept there
   */
  change<Result>(what: string, edit: (text: string | null) => Edited<Result>): Result;
}

export interface Edited<Result> {
  readonly text: string | null;
  readonly result: Result;
}

/** A file of a process that ended while it wrote is removed so long after, in ms. */
const LEFTOVER_MS = 60_000;
/** So often other processes may be faster, before something else is wrong. */
const TRIES_MOST = 1_000;

/** An address says where a phone stands: the name of a file does not. */
const nameOf = (what: string): string => createHash('sha256').update(what).digest('hex').slice(0, 16);

/**
 * Texts in a folder, each version of one a file of its own, `NAME.N.json`: the highest number counts. A version appears
 * whole or not at all, and only once, because a hard link to an existing name fails on every system. So no process ever
 * holds a lock that its death would leave behind. The highest version is never removed: numbers do not come again.
 */
export function versionedTexts(folder: string): VersionedTexts {
  const versionsOf = (name: string): readonly number[] =>
    readdirSync(folder).flatMap((file) => {
      const number = file.startsWith(`${name}.`) ? /^(\d+)\.json$/.exec(file.slice(name.length + 1))?.[1] : undefined;
      return number === undefined ? [] : [Number(number)];
    });
  const fileOf = (name: string, version: number): string => join(folder, `${name}.${version}.json`);

  const read = (name: string, version: number): string | null => {
    try {
      return readFileSync(fileOf(name, version), 'utf8');
    } catch {
      return null; // There is none, or a newer one has just taken its place.
    }
  };

  /** Whether a newer version has taken the place of this one between a look at the folder and one into the file. */
  const isPast = (name: string, version: number): boolean =>
    version > 0 && Math.max(0, ...versionsOf(name)) !== version;

  /** Whether this version is ours, and the newest; false: another process was faster. */
  const write = (name: string, version: number, text: string): boolean => {
    const fresh = join(folder, `${name}.${randomUUID()}.new`);
    try {
      writeFileSync(fresh, text, { mode: 0o600, flag: 'wx' });
      linkSync(fresh, fileOf(name, version));
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      // A process whose clock runs ahead has taken the fresh file for a leftover.
      if (codeOf(error) === 'ENOENT' && existsSync(folder)) return false;
      throw error;
    } finally {
      rmSync(fresh, { force: true });
    }
    // It may have been there before, and gone with a newer one that has taken its place.
    if (Math.max(...versionsOf(name)) === version) return true;
    rmSync(fileOf(name, version), { force: true });
    return false;
  };

  /** Edits the newest version; null: another process was faster. */
  const tryOnce = <Result>(
    name: string,
    edit: (text: string | null) => Edited<Result>,
  ): { readonly result: Result } | null => {
    const versions = versionsOf(name);
    const last = Math.max(0, ...versions);
    const before = read(name, last);
    if (before === null && isPast(name, last)) return null;
    const { text, result } = edit(before === '' ? null : before);
    if ((text ?? '') === (before ?? '')) return { result };
    if (!write(name, last + 1, text ?? '')) return null;
    for (const version of versions) rmSync(fileOf(name, version), { force: true });
    removeLeftovers(folder);
    return { result };
  };

  return {
    owner: randomUUID(),
    change(what, edit) {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      const name = nameOf(what);
      for (let tries = 0; tries < TRIES_MOST; tries += 1) {
        const edited = tryOnce(name, edit);
        if (edited) return edited.result;
      }
      throw new Error(`${folder} changes all the time`);
    },
  };
}

function removeLeftovers(folder: string): void {
  for (const file of readdirSync(folder)) {
    if (!file.endsWith('.new')) continue;
    const path = join(folder, file);
    try {
      if (Date.now() - statSync(path).mtimeMs > LEFTOVER_MS) rmSync(path, { force: true });
    } catch {
      // Its own process has removed it.
    }
  }
}
