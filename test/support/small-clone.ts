import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { temporaryFolder } from './temp-folder';
import { mustRun, runTool, type ToolOptions, type ToolResult } from './tool';

/** A program that runs. */
interface Running {
  readonly process: ChildProcess;
  /** The text that it has written so far, on both streams. */
  readonly said: () => string;
  /** Its exit code; null: a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** The project's build scripts in a folder of their own: they prepare everything there. */
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

/** A package in a lock file. */
interface LockedPackage {
  readonly version: string;
  readonly resolved: string;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
}

/** The size of the largest file of the package that `withPackages` gives, in bytes. */
export const LARGE = 600_000;

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

/**
 * Gives a clone one package to install, from a file beside it: npm asks no registry for it. The package stands for the
 * bundler, and does what `bundler` says.
 */
export async function withPackages(clone: SmallClone, bundler: string): Promise<void> {
  const source = clone.at('source', 'package');
  await mkdir(join(source, 'bin'), { recursive: true });
  await writeFile(join(source, 'package.json'), JSON.stringify({ name: 'electron-vite', version: '1.0.0' }));
  await writeFile(join(source, 'bin', 'electron-vite.js'), bundler);
  // It takes little room when it is packed, and much when it is not.
  await writeFile(join(source, 'large.txt'), 'large '.repeat(LARGE / 6));
  await mustRun('tar', ['-czf', clone.at('bundler.tgz'), '-C', clone.at('source'), 'package']);
  await lockPackages(clone, { 'electron-vite': { version: '1.0.0', resolved: 'file:bundler.tgz' } });
}

/** Writes down which packages a clone is made of. */
export async function lockPackages(
  clone: SmallClone,
  packages: Readonly<Record<string, LockedPackage>>,
): Promise<void> {
  const files = (optional: boolean) =>
    Object.entries(packages)
      .filter(([, entry]) => Boolean(entry.optional) === optional)
      .map(([name, { resolved }]) => [name, resolved]);
  const about = {
    name: 'small',
    version: '1.0.0',
    dependencies: Object.fromEntries(files(false)),
    optionalDependencies: Object.fromEntries(files(true)),
  };
  const entries = Object.entries(packages).map(([name, entry]) => [`node_modules/${name}`, entry]);
  const lock = { ...about, lockfileVersion: 3, packages: { '': about, ...Object.fromEntries(entries) } };
  await writeFile(clone.at('package.json'), JSON.stringify(about));
  await writeFile(clone.at('package-lock.json'), JSON.stringify(lock));
}
