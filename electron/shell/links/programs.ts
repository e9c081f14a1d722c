import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { isDesktopId } from './desktop-entry';

type Env = Readonly<Record<string, string | undefined>>;

/** XDG Base Directory Specification: a path that is not absolute is as good as none. */
const folder = (value: string | undefined, fallback: string): string =>
  value !== undefined && isAbsolute(value) ? value : fallback;

/** Where this user's own desktop files are. */
export const ownPrograms = (env: Env): string =>
  join(folder(env.XDG_DATA_HOME, join(env.HOME || homedir(), '.local', 'share')), 'applications');

/** Where it is written down which program opens what, as far as this user has said so. */
export const mimeAppsFile = (env: Env): string =>
  join(folder(env.XDG_CONFIG_HOME, join(env.HOME || homedir(), '.config')), 'mimeapps.list');

const allPrograms = (env: Env): readonly string[] => [
  ownPrograms(env),
  ...(env.XDG_DATA_DIRS || '/usr/local/share:/usr/share')
    .split(':')
    .filter(isAbsolute)
    .map((one) => join(one, 'applications')),
];

/** The text of a program's desktop file, this user's before the system's; null: there is none. */
export async function readProgram(id: string, env: Env): Promise<string | null> {
  if (!isDesktopId(id)) return null;
  for (const place of allPrograms(env)) {
    const text = await readFile(join(place, id), 'utf8').catch(() => null); // Not here, or not for us to read.
    if (text !== null) return text;
  }
  return null;
}
