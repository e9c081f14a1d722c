import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { onTestFinished, vi } from 'vitest';
import { runCommandLine, type ToStart } from '../../electron/cli/run';
import { SETTINGS_VERSION, Settings } from '../../electron/contract/settings';
import { places } from '../../electron/settings/place';
import { temporaryFolder } from './temp-folder';

/** The outcome of a command line: its exit code, and its text on each stream. */
export interface Said {
  /** null: an Offhook has to be started for it, with `start`. */
  readonly code: number | null;
  readonly start?: ToStart['start'];
  readonly out: string;
  readonly err: string;
}

export interface Terminal {
  readonly type: (...words: readonly string[]) => Promise<Said>;
  /** The same with something on standard input. */
  readonly pipe: (input: AsyncIterable<Buffer | string>, ...words: readonly string[]) => Promise<Said>;
  /** The same with `--json`, read. */
  readonly ask: (...words: readonly string[]) => Promise<{ readonly code: number | null; readonly json: unknown }>;
  readonly places: ReturnType<typeof places>;
}

/** A terminal of a user with these settings, in this process: a home of its own, and a password in the environment. */
export async function terminal(settings: Partial<Settings> = {}, password?: string): Promise<Terminal> {
  const folder = await temporaryFolder();
  for (const name of ['XDG_CONFIG_HOME', 'HOME', 'APPDATA']) vi.stubEnv(name, folder);
  vi.stubEnv('OFFHOOK_PASSWORD', password);
  onTestFinished(() => void vi.unstubAllEnvs());
  const here = places();
  await mkdir(dirname(here.settingsFile), { recursive: true });
  await writeFile(
    here.settingsFile,
    JSON.stringify(Settings.parse({ version: SETTINGS_VERSION, country: 'DE', ...settings })),
  );
  const say = async (words: readonly string[], input?: AsyncIterable<Buffer | string>): Promise<Said> => {
    const [out, err]: [string[], string[]] = [[], []];
    const output = { out: (line: string) => void out.push(line), err: (line: string) => void err.push(line) };
    const done = await runCommandLine(words, { version: '0.0.0', output, ...(input ? { input } : {}) });
    const said = { out: out.join('\n'), err: err.join('\n') };
    return typeof done === 'number' ? { code: done, ...said } : { code: null, start: done.start, ...said };
  };
  const type = (...words: readonly string[]): Promise<Said> => say(words);
  return {
    type,
    pipe: (input, ...words) => say(words, input),
    places: here,
    async ask(...words) {
      const { code, out } = await type(...words, '--json');
      return { code, json: JSON.parse(out) };
    },
  };
}
