import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { runCommandLine } from '../../electron/cli/run';
import { Settings } from '../../electron/contract/settings';
import { places } from '../../electron/settings/place';
import { temporaryFolder } from './temp-folder';

/** What came of a command line: its exit code, and what it wrote on each stream. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface Terminal {
  readonly type: (...words: readonly string[]) => Promise<Said>;
  /** The same with `--json`, read. */
  readonly ask: (...words: readonly string[]) => Promise<{ readonly code: number; readonly json: unknown }>;
  readonly places: ReturnType<typeof places>;
}

/** A terminal of somebody whose settings are these, in this process: a home of its own, and a password in the environment. */
export async function terminal(settings: Partial<Settings> = {}, password?: string): Promise<Terminal> {
  const folder = await temporaryFolder();
  for (const name of ['XDG_CONFIG_HOME', 'HOME', 'APPDATA']) vi.stubEnv(name, folder);
  vi.stubEnv('OFFHOOK_PASSWORD', password);
  onTestFinished(() => void vi.unstubAllEnvs());
  const here = places();
  await mkdir(dirname(here.settingsFile), { recursive: true });
  await writeFile(here.settingsFile, JSON.stringify(Settings.parse({ version: 2, ...settings })));
  const type = async (...words: readonly string[]): Promise<Said> => {
    const [out, err]: [string[], string[]] = [[], []];
    const output = { out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) };
    const code = await runCommandLine(words, { version: '0.0.0', output });
    return { code, out: out.join('\n'), err: err.join('\n') };
  };
  return {
    type,
    places: here,
    async ask(...words) {
      const { code, out } = await type(...words, '--json');
      return { code, json: JSON.parse(out) };
    },
  };
}
