import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { absoluteFolder, absoluteFolders, homeFolder } from '../../settings/base-folders';
import { isDesktopId } from './desktop-entry';

type Env = Readonly<Record<string, string | undefined>>;

/** Where programs are installed for all users, where no variable says otherwise (XDG Base Directory Specification). */
const USUAL_DATA_FOLDERS = ['/usr/local/share', '/usr/share'];

/** Where this user's own desktop files are. */
export const ownPrograms = (env: Env): string =>
  join(absoluteFolder(env.XDG_DATA_HOME) ?? join(homeFolder(env), '.local', 'share'), 'applications');

/** Where it is written down which program opens what, as far as this user has said so. */
export const mimeAppsFile = (env: Env): string =>
  join(absoluteFolder(env.XDG_CONFIG_HOME) ?? join(homeFolder(env), '.config'), 'mimeapps.list');

const allPrograms = (env: Env): readonly string[] => {
  const named = absoluteFolders(env.XDG_DATA_DIRS);
  const folders = named.length === 0 ? USUAL_DATA_FOLDERS : named;
  return [ownPrograms(env), ...folders.map((one) => join(one, 'applications'))];
};

/** The text of a program's desktop file, this user's before the system's; null: there is none. */
export async function readProgram(id: string, env: Env): Promise<string | null> {
  if (!isDesktopId(id)) return null;
  for (const place of allPrograms(env)) {
    const text = await readFile(join(place, id), 'utf8').catch(() => null); // Not here, or not for us to read.
    if (text !== null) return text;
  }
  return null;
}
