import { readFile, rename, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Problem } from '../contract/bridge';
import { defaultSettings, type Settings } from '../contract/settings';
import { removeLeftovers, writeAtomically } from './atomic';
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

type Found =
  | { readonly is: 'settings'; readonly settings: Settings }
  | { readonly is: 'none' }
  /** There is a file, and it is no use: not readable, not JSON, or not ours. */
  | { readonly is: 'useless'; readonly reason: string };

async function find(path: string): Promise<Found> {
  let text: string;
  try {
    // A pipe in its place would keep us waiting for ever.
    if (!(await stat(path)).isFile()) return { is: 'useless', reason: 'no file' };
    text = await readFile(path, 'utf8');
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? { is: 'none' } : { is: 'useless', reason: codeOf(error) };
  }
  try {
    return { is: 'settings', settings: migrate(JSON.parse(text)) };
  } catch {
    return { is: 'useless', reason: 'broken' }; // Not JSON, or not settings; the file itself is the evidence.
  }
}

/** Reads the settings and changes nothing, for a program that only passes through. */
export async function readSettings(path: string): Promise<Settings | Problem> {
  const found = await find(path);
  if (found.is === 'useless') return { code: 'settings-not-read', reason: found.reason };
  return found.is === 'settings' ? found.settings : defaultSettings();
}

/** A file we cannot use is somebody's work: it is kept beside the new one, under a name that says when. */
async function keepAside(path: string, reason: string, now: number): Promise<Problem> {
  const kept = `${path}.broken-${new Date(now).toISOString().replace(/[:.]/g, '-')}`;
  try {
    await rename(path, kept);
    return { code: 'settings-broken', keptAs: basename(kept) };
  } catch {
    return { code: 'settings-not-read', reason }; // It stays where it is, and nothing may be written over it.
  }
}

/**
 * Opens the settings file, or starts with the defaults where there is none. One that is no use is kept aside and said
 * so; where even that is impossible, nothing is saved, so that nothing is lost.
 */
export async function openSettings(path: string, now: () => number): Promise<SettingsFile> {
  const [found] = await Promise.all([find(path), removeLeftovers(path)]);
  const notice = found.is === 'useless' ? await keepAside(path, found.reason, now()) : null;
  let writing: Promise<unknown> = Promise.resolve();
  return {
    settings: found.is === 'settings' ? found.settings : defaultSettings(),
    notice,
    save(next) {
      if (notice?.code === 'settings-not-read') {
        return Promise.resolve({ code: 'settings-not-saved', reason: notice.reason });
      }
      const text = `${JSON.stringify(next, null, 2)}\n`;
      const written = writing.then(() => writeAtomically(path, text, { toDisk: true }));
      const result = written.then(
        () => null,
        (error: unknown): Problem => ({ code: 'settings-not-saved', reason: codeOf(error) }),
      );
      writing = result;
      return result;
    },
  };
}
