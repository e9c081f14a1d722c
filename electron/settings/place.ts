import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { absoluteFolder, homeFolder } from './base-folders';

/** The longest path a Unix socket may have on every system we run on (macOS: 104 bytes with the closing zero). */
const SOCKET_PATH_MOST_BYTES = 100;

export interface Places {
  /** The profile folder: settings, logs, Chromium's own files. */
  readonly folder: string;
  readonly settingsFile: string;
  /** The calls that were made, and the favourites. */
  readonly historyFile: string;
  /** Which displays are pressed at this moment. */
  readonly pressedFile: string;
  /** What happened, for a helper. */
  readonly logFile: string;
  /** Where a running Offhook hears the command line: a Unix socket, on Windows a named pipe. */
  readonly controlSocket: string;
}

/**
 * The folder in which the system keeps a program's settings, as Electron's `appData` names it; a relative one would be
 * another with each working directory (XDG Base Directory Specification).
 */
function configFolder(platform: string, env: NodeJS.ProcessEnv): string {
  const home = homeFolder(env, platform);
  if (platform === 'win32') return absoluteFolder(env.APPDATA, platform) ?? join(home, 'AppData', 'Roaming');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  return absoluteFolder(env.XDG_CONFIG_HOME, platform) ?? join(home, '.config');
}

/**
 * The folder that the system keeps for this user alone while they are logged in (XDG Base Directory Specification); also
 * for a command that a timer starts, without a word of it in its environment.
 */
function runtimeFolder(env: NodeJS.ProcessEnv): string | undefined {
  const usual = `/run/user/${process.getuid?.()}`;
  return absoluteFolder(env.XDG_RUNTIME_DIR) ?? (existsSync(usual) ? usual : undefined);
}

/** The control socket, in the first place of which the path is not too long. */
function socketIn(folder: string, mark: string, env: NodeJS.ProcessEnv): string {
  const runtime = runtimeFolder(env);
  const inTemporary = (base: string): string => join(base, `offhook-${process.getuid?.()}-${mark}`, 'door.sock');
  const wanted = [
    join(folder, 'door.sock'),
    ...(runtime === undefined ? [] : [join(runtime, `offhook-${mark}`, 'door.sock')]),
    inTemporary(absoluteFolder(tmpdir()) ?? '/tmp'),
  ];
  return wanted.find((path) => Buffer.byteLength(path) <= SOCKET_PATH_MOST_BYTES) ?? inTemporary('/tmp');
}

/** Where this user's Offhook lives: the same answer with and without Electron, so that the command line finds it. */
export function places(platform: string = process.platform, env: NodeJS.ProcessEnv = process.env): Places {
  const folder = join(configFolder(platform, env), 'Offhook');
  const mark = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  const controlSocket = platform === 'win32' ? `\\\\.\\pipe\\offhook-${mark}` : socketIn(folder, mark, env);
  return {
    folder,
    settingsFile: join(folder, 'settings.json'),
    historyFile: join(folder, 'history.json'),
    pressedFile: join(folder, 'pressed.json'),
    logFile: join(folder, 'logs', 'offhook.log'),
    controlSocket,
  };
}
