import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './temp-folder';
import { runTool, type ToolOptions, type ToolResult } from './tool';

/** A program that runs. */
interface Running {
  readonly process: ChildProcess;
  /** What it has written so far, on both streams. */
  readonly said: () => string;
  /** Its exit code; null: a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** The project's build scripts in a folder of their own: what they prepare, they prepare there. */
export interface SmallClone {
  readonly folder: string;
  /** A path in it. */
  readonly at: (...parts: readonly string[]) => string;
  /** Runs a script that has this clone's build/ to import from, as `build('lock.mjs')`. */
  readonly run: (
    script: string,
    options?: ToolOptions & { readonly through?: readonly string[] },
  ) => Promise<ToolResult>;
  /** The same, to be looked at while it runs. */
  readonly start: (script: string, through?: readonly string[]) => Running;
}

/** @param below where in a temporary folder it lies */
export async function smallClone(below = ''): Promise<SmallClone> {
  const folder = join(await temporaryFolder(), below);
  await mkdir(folder, { recursive: true });
  await cp('build', join(folder, 'build'), { recursive: true, filter: (path) => !/build.(icons|pictures)/.test(path) });
  const prelude = `const build = (name) => import(${JSON.stringify(`${pathToFileURL(join(folder, 'build')).href}/`)} + name);\n`;
  const args = (script: string): readonly string[] => ['--input-type=module', '-e', prelude + script];
  return {
    folder,
    at: (...parts) => join(folder, ...parts),
    run(script, { through = [], ...options } = {}) {
      const [file = process.execPath, ...words] = [...through, process.execPath, ...args(script)];
      return runTool(file, words, options);
    },
    start(script, through = []) {
      const [file = process.execPath, ...words] = [...through, process.execPath, ...args(script)];
      const child = spawn(file, words, { stdio: ['ignore', 'pipe', 'pipe'] });
      let text = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
        });
      }
      const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
      onTestFinished(() => void child.kill('SIGKILL'));
      return { process: child, said: () => text, ended };
    },
  };
}
