import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Home } from './home';
import { mustRun } from './tool';

const envOf = (home: Home): NodeJS.ProcessEnv => ({ ...process.env, ...home.env });

/** Opens a link as every program of this user does. It ends when the program that opens it has ended. */
export const xdgOpen = (home: Home, link: string): ChildProcess =>
  spawn('xdg-open', [link], { env: envOf(home), cwd: home.folder, stdio: 'ignore' });

/** The desktop file of the program that opens a scheme, as the system says; an empty string: none. */
export const openerOf = async (home: Home, scheme: string): Promise<string> =>
  (await mustRun('xdg-mime', ['query', 'default', `x-scheme-handler/${scheme}`], { env: envOf(home) })).trim();

/** Another program that opens telephone links of this user. */
export async function installOther(home: Home, id: string): Promise<void> {
  const programs = join(home.env.XDG_DATA_HOME ?? '', 'applications');
  mkdirSync(programs, { recursive: true });
  writeFileSync(join(programs, id), '[Desktop Entry]\nType=Application\nName=Other\nExec=true %u\n');
  await mustRun('xdg-mime', ['default', id, 'x-scheme-handler/tel'], { env: envOf(home) });
}
