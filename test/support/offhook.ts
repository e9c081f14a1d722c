import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { _electron, type BrowserContext, type ElectronApplication, type Page } from '@playwright/test';
import type { Home } from './home';
import { runTool, type ToolResult } from './tool';

/** The project's folder: Electron is told to run it, and build/test.mjs and build/bench.mjs start us there. */
const ROOT = process.cwd();
/** For a program that hangs: one that is killed before its time leaves its last words unsaid. */
const STOP_LIMIT_MS = 20_000;
const COMMAND_LIMIT_MS = 60_000;
const LAUNCH_LIMIT_MS = 60_000;

const isRoot = process.getuid?.() === 0;

/** Offhook under Playwright: its windows can be driven, its main process asked. */
export interface DrivenOffhook {
  readonly app: ElectronApplication;
  /** The text that it has written on its two streams so far. */
  output(): string;
  stop(): Promise<void>;
}

/** Offhook as its users start it, with nothing attached to it. */
export interface PlainOffhook {
  readonly process: ChildProcess;
  readonly pid: number;
  /** Its exit code, when all that it wrote is in `output`. */
  readonly ended: Promise<number>;
  output(): string;
  stop(): Promise<void>;
}

export interface LaunchOptions {
  readonly home: Home;
  /** The words behind the project's folder on the command line. */
  readonly words?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Chromium's own switches. */
  readonly switches?: readonly string[];
  /** The app to run instead of Offhook. */
  readonly appFolder?: string;
  /** A packaged program: it runs the app that it brings along. */
  readonly packaged?: string;
  /** Where its answer goes, instead of into `output`. */
  readonly stdout?: number;
}

/** The Electron that build/test.mjs and build/bench.mjs have found. */
function electronPath(): string {
  const path = process.env.OFFHOOK_TEST_ELECTRON;
  if (!path) throw new Error('OFFHOOK_TEST_ELECTRON is not set: start these tests with `npm test -- e2e`');
  return path;
}

function environment({ home, env = {} }: LaunchOptions): Record<string, string> {
  const inherited = Object.entries(process.env).filter(
    (pair): pair is [string, string] => pair[1] !== undefined && !pair[0].startsWith('npm_'),
  );
  return { ...Object.fromEntries(inherited), ...home.env, ...env };
}

/**
 * The work that makes a start of the tests' Electron dear, and these short lives never earn back: its search for a
 * graphics card on a desktop that has none, V8's optimising of undici's HTTP parser, and memory that is given back only
 * to be asked for again.
 */
const LEAN = [
  '--disable-gpu',
  '--disable-software-rasterizer',
  '--js-flags=--liftoff-only',
  '--enable-features=PartitionAllocLargeEmptySlotSpanRing',
];

const switches = [...(isRoot ? ['--no-sandbox'] : []), ...(process.platform === 'linux' ? LEAN : [])];

const collect = (child: ChildProcess): (() => string) => {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  return () => text;
};

const driven = new WeakMap<BrowserContext, ElectronApplication>();

/** The running Offhook that a page belongs to. */
export function appOf(page: Page): ElectronApplication {
  const app = driven.get(page.context());
  if (!app) throw new Error('this page belongs to no Offhook that Playwright drives');
  return app;
}

/** Starts Offhook for Playwright to drive. */
export async function driveOffhook(options: LaunchOptions): Promise<DrivenOffhook> {
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: [...switches, ...(options.switches ?? []), options.appFolder ?? ROOT, ...(options.words ?? [])],
    env: environment(options),
    cwd: options.home.folder,
    // Playwright switches Chromium's sandbox off unless told otherwise; Offhook runs in it, as it does for every user.
    chromiumSandbox: !isRoot,
    timeout: LAUNCH_LIMIT_MS,
  });
  driven.set(app.context(), app);
  const child = app.process();
  const output = collect(child);
  return { app, output, stop: () => end(child, () => app.close()) };
}

/** Starts Offhook with nothing attached. */
export function startOffhook(options: LaunchOptions): PlainOffhook {
  const { packaged, appFolder = ROOT, words = [] } = options;
  const child = spawn(
    packaged ?? electronPath(),
    [...switches, ...(options.switches ?? []), ...(packaged === undefined ? [appFolder] : []), ...words],
    {
      env: environment(options),
      cwd: options.home.folder,
      stdio: ['ignore', options.stdout ?? 'pipe', 'pipe'],
    },
  );
  const output = collect(child);
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    // Its end is known before its last words are read.
    child.once('close', (code) => resolve(code ?? 1));
  });
  ended.catch(() => undefined); // the caller that waits for it hears of it
  return {
    process: child,
    pid: child.pid ?? 0,
    ended,
    output,
    stop: () => end(child, async () => void child.kill('SIGTERM')),
  };
}

/** Starts `npm start -- WORDS…` without npm, to be looked at while it runs. */
export function startCommandLine(
  home: Home,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
  stdout: number | 'pipe' = 'pipe',
): Pick<PlainOffhook, 'process' | 'pid' | 'ended' | 'output'> {
  const child = spawn(process.execPath, [join(ROOT, 'build', 'run.mjs'), ...words], {
    env: environment({ home, env }),
    stdio: ['ignore', stdout, 'pipe'],
  });
  const output = collect(child);
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
  return { process: child, pid: child.pid ?? 0, ended, output };
}

/** Runs `npm start -- WORDS…` without npm: the same script, the same streams. */
export const runCommandLine = (
  home: Home,
  words: readonly string[],
  { env = {}, input = '' }: { readonly env?: Readonly<Record<string, string>>; readonly input?: string } = {},
): Promise<ToolResult> =>
  runTool(process.execPath, [join(ROOT, 'build', 'run.mjs'), ...words], {
    env: environment({ home, env }),
    input,
    limitMs: COMMAND_LIMIT_MS,
  });

/** Asks a process to end, and makes it end. */
async function end(child: ChildProcess, ask: () => Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
  await Promise.race([ask().catch(() => undefined), gone]); // an app that crashed cannot be asked: it is killed
  await gone;
  clearTimeout(timer);
}
