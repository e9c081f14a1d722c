import { spawn } from 'node:child_process';
import { app, shell } from 'electron';
import { withoutRelativeFolders } from '../../settings/base-folders';
import { linkCommand } from './link-command';
import type { Links } from './links';
import { linuxLinks } from './linux';
import { registeredLinks } from './registered';
import { settingsProgram } from './settings-program';

/** Telephone links on the system we run on. */
export function systemLinks(): Links {
  const { execPath, platform } = process;
  const env = withoutRelativeFolders(process.env);
  const isRoot = process.getuid?.() === 0;
  const command = linkCommand({ env, execPath, isRoot, isPackaged: app.isPackaged, appPath: app.getAppPath() });
  return platform === 'win32' || platform === 'darwin'
    ? registeredLinks({ registry: app, platform, command, isPackaged: app.isPackaged })
    : linuxLinks({ env, command });
}

/** Where a Mac's user says what calls are made with: its own telephone program, in its settings. */
const FACETIME = '/System/Applications/FaceTime.app';

/** Shows where the system lets its user choose which program opens links. */
export async function showLinkSettings(): Promise<void> {
  if (process.platform === 'win32') return shell.openExternal('ms-settings:defaultapps');
  if (process.platform === 'darwin') return void (await shell.openPath(FACETIME));
  const [program = '', ...words] = settingsProgram(process.env.XDG_CURRENT_DESKTOP ?? '');
  const child = spawn(program, words, {
    detached: true,
    stdio: 'ignore',
    env: withoutRelativeFolders(process.env),
  });
  // A desktop that has not got it: there is nothing to show.
  child.on('error', () => {});
  child.unref();
}
