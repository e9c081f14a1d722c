import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { shell } from 'electron';

/** Shows the log file in the system's file manager; where nothing was logged yet, the folder it will be in. */
export function showLog(path: string): void {
  if (existsSync(path)) shell.showItemInFolder(path);
  else void shell.openPath(dirname(path));
}
