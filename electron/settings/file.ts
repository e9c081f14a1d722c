import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Problem } from '../contract/bridge';
import { defaultSettings, type Settings } from '../contract/settings';
import { migrate } from './migrate';

export interface SettingsFile {
  readonly settings: Settings;
  /** What the user has to know about how the file was found. */
  readonly notice: Problem | null;
  /** Writes `next` atomically, after whatever is being written; answers with the reason when that was impossible. */
  save(next: Settings): Promise<Problem | null>;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';

/** Temporary file, fsync, rename: whoever reads sees the old settings or the new ones, never half of both. */
async function writeAtomically(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const temporary = `${path}.${process.pid}.new`;
  const file = await open(temporary, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
}

/** A file we cannot read is somebody's work: it is kept beside the new one, under a name that says when. */
async function keepAside(path: string, now: number): Promise<Problem> {
  const kept = `${path}.broken-${new Date(now).toISOString().replace(/[:.]/g, '-')}`;
  await rename(path, kept);
  return { code: 'settings-broken', keptAs: basename(kept) };
}

async function read(path: string, now: number): Promise<{ settings: Settings; notice: Problem | null }> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return { settings: defaultSettings(), notice: null };
    return { settings: defaultSettings(), notice: { code: 'settings-not-saved', reason: codeOf(error) } };
  }
  try {
    return { settings: migrate(JSON.parse(text)), notice: null };
  } catch {
    // Not JSON, or not settings: both end the same way, and the file itself is the evidence.
    return { settings: defaultSettings(), notice: await keepAside(path, now) };
  }
}

/** Opens the settings file, or starts with the defaults where there is none; a broken one is kept aside and said so. */
export async function openSettings(path: string, now: () => number): Promise<SettingsFile> {
  const found = await read(path, now());
  let writing: Promise<unknown> = Promise.resolve();
  return {
    ...found,
    save(next) {
      const text = `${JSON.stringify(next, null, 2)}\n`;
      const written = writing.then(() => writeAtomically(path, text));
      const result = written.then(
        () => null,
        (error: unknown): Problem => ({ code: 'settings-not-saved', reason: codeOf(error) }),
      );
      writing = result;
      return result;
    },
  };
}
