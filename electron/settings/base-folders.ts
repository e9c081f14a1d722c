import { homedir, userInfo } from 'node:os';
import { posix, win32 } from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

/** The folder that a variable names; undefined: it is empty or relative, which is as good as not set. */
export const absoluteFolder = (value: string | undefined, platform: string = process.platform): string | undefined =>
  value !== undefined && (platform === 'win32' ? win32 : posix).isAbsolute(value) ? value : undefined;

/** This user's home: by the environment, or by what the system has on file where that names none. */
export const homeFolder = (env: Env, platform: string = process.platform): string =>
  (platform === 'win32' ? undefined : absoluteFolder(env.HOME, platform)) ??
  absoluteFolder(homedir()) ??
  userInfo().homedir;

/** Variables with one folder, and with several (XDG Base Directory Specification, version 0.8). */
const FOLDERS = ['XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_STATE_HOME', 'XDG_CACHE_HOME', 'XDG_RUNTIME_DIR'] as const;
const LISTS = ['XDG_CONFIG_DIRS', 'XDG_DATA_DIRS'] as const;

/** The absolute folders of a list; none where it names none. */
export const absoluteFolders = (list: string | undefined): readonly string[] =>
  (list ?? '').split(':').filter((folder) => absoluteFolder(folder) !== undefined);

/**
 * The environment for a program that Offhook starts, without the paths that the specification has every program ignore:
 * "All paths set in these environment variables must be absolute" (XDG Base Directory Specification). Not every script
 * does.
 */
export function withoutRelativeFolders(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept: NodeJS.ProcessEnv = { ...env };
  for (const name of FOLDERS) if (absoluteFolder(env[name]) === undefined) delete kept[name];
  for (const name of LISTS) {
    const folders = absoluteFolders(env[name]);
    if (folders.length === 0) delete kept[name];
    else kept[name] = folders.join(':');
  }
  return kept;
}
