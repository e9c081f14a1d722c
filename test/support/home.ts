import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A user who has never started Offhook: folders of their own, away from the person who runs the tests. */
export interface Home {
  readonly folder: string;
  /** The environment that every program of this user is started with. */
  readonly env: Readonly<Record<string, string>>;
  /** Every file below the home with its bytes, to be searched for a secret. */
  files(): readonly { readonly path: string; readonly bytes: Buffer }[];
  remove(): void;
}

/** Makes a home in the temporary folder. */
export function makeHome(): Home {
  const folder = mkdtempSync(join(tmpdir(), 'offhook-home-'));
  const below = (...parts: readonly string[]) => {
    const path = join(folder, ...parts);
    mkdirSync(path, { recursive: true, mode: 0o700 });
    return path;
  };
  return {
    folder,
    env: {
      HOME: folder,
      USERPROFILE: folder,
      APPDATA: below('AppData', 'Roaming'),
      LOCALAPPDATA: below('AppData', 'Local'),
      // Chromium leaves folders of its own there when it is killed.
      TMPDIR: below('tmp'),
      XDG_CONFIG_HOME: below('.config'),
      XDG_CACHE_HOME: below('.cache'),
      XDG_DATA_HOME: below('.local', 'share'),
      XDG_STATE_HOME: below('.local', 'state'),
    },
    files: () => filesBelow(folder).flatMap((path) => readThere(path)),
    remove: () => removeAll(folder),
  };
}

const REMOVE_TRIES = 50;
const REMOVE_AGAIN_MS = 100;

/** Chromium's helper processes write into its folders for a moment after the program has ended. */
function removeAll(folder: string): void {
  for (let left = REMOVE_TRIES; ; left -= 1) {
    try {
      rmSync(folder, { recursive: true, force: true });
      return;
    } catch (error) {
      if (left === 0) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, REMOVE_AGAIN_MS);
    }
  }
}

/** Chromium makes and removes files for as long as it runs: one that was listed may be gone. */
const ifThere = <T>(read: () => T, otherwise: T): T => {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return otherwise;
    throw error;
  }
};

const readThere = (path: string) => ifThere(() => [{ path, bytes: readFileSync(path) }], []);

const filesBelow = (folder: string): string[] =>
  ifThere(() => readdirSync(folder, { withFileTypes: true }), []).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return entry.isFile() ? [path] : [];
  });
