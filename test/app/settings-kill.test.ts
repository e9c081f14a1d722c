import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { Settings } from '../../electron/contract/settings';
import { openSettings } from '../../electron/settings/file';
import { openHistory } from '../../electron/settings/history-file';
import { pressedFile } from '../../electron/settings/pressed-file';
import { long } from '../support/long';
import { temporaryFolder } from '../support/temp-folder';

const KILLS = long(16, 200);
/** A slow computer takes ten times as long as a fast one. */
const LIMIT_MS = 600_000;
/** Two at a time: while one starts, another one dies. */
const LANES = 2;
/** Within so many ms of its first save a saver is killed: some saves later. */
const KILL_WITHIN_MS = 15;

/** A saver as one file that Node starts quickly. */
async function bundledSaver(): Promise<string> {
  const outDir = await temporaryFolder();
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: fileURLToPath(new URL('../support/settings-saver.ts', import.meta.url)),
      outDir,
      emptyOutDir: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'saver.cjs' } },
    },
  });
  return join(outDir, 'saver.cjs');
}

/** Lets a saver save and kills it in the middle. @returns the last save that it said was done */
async function saveAndDie(saver: string, paths: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [saver, ...paths], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), Math.random() * KILL_WITHIN_MS);
    said += text;
  });
  const [, signal] = await once(child, 'close');
  expect(signal).toBe('SIGKILL');
  return Number(said.split('\n').at(-2));
}

/** Looks into a folder and into its files after a kill. */
async function examine(folder: string, last: number): Promise<{ readonly hadLeftovers: boolean }> {
  const settingsPath = join(folder, 'settings.json');
  const stored = Settings.parse(JSON.parse(await readFile(settingsPath, 'utf8')));
  const saves = new Set(stored.phones.map(({ name }) => name));
  expect(stored.phones).toHaveLength(50);
  // The last one that was done, or the one that was under way: whole.
  expect([[`Save ${last}`], [`Save ${last + 1}`]]).toContainEqual([...saves]);
  const before = await readdir(folder);
  const opened = await openSettings(settingsPath, Date.now);
  expect(opened.notice).toBeNull();
  expect(opened.settings).toEqual(stored);
  const [pressed] = await pressedFile(join(folder, 'pressed.json')).read();
  expect([last, last + 1]).toContain(pressed?.x);
  const history = await openHistory(join(folder, 'history.json'), Date.now);
  expect(history.notice).toBeNull();
  expect(history.kept.calls).toHaveLength(200);
  expect([[last], [last + 1]]).toContainEqual([...new Set(history.kept.calls.map(({ at }) => at))]);
  expect((await readdir(folder)).sort()).toEqual(['history.json', 'pressed.json', 'settings.json']);
  return { hadLeftovers: before.length > 3 };
}

test.skipIf(process.platform === 'win32')(
  `settings and calls are whole, old or new, after each of ${KILLS} kills and more in the middle of saving`,
  async () => {
    const saver = await bundledSaver();
    let kills = 0;
    let cutOff = 0;
    const lane = async (): Promise<void> => {
      const folder = await temporaryFolder();
      const paths = ['settings.json', 'pressed.json', 'history.json'].map((name) => join(folder, name));
      // Until enough of them came while something was being written, which chance decides.
      while (kills < KILLS || cutOff < KILLS / 10) {
        kills += 1;
        const { hadLeftovers } = await examine(folder, await saveAndDie(saver, paths));
        if (hadLeftovers) cutOff += 1;
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
  },
  LIMIT_MS,
);
