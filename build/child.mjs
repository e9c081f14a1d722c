import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { whenOrphaned } from './orphan.mjs';
import { ROOT } from './places.mjs';

/**
 * Runs a program to its end; what it prints goes to standard error unless told otherwise.
 *
 * @param options `handles`: of a lock, which is then held until this program has ended; `hear`: is given the program's
 *   standard error, which then goes nowhere else
 * @returns its exit code (128 + number for a signal, 127 when it cannot be started, 124 after `limitMs`)
 */
export function run(
  file,
  args,
  { env = {}, cwd = ROOT, limitMs = 0, stdout = 2, stderr = 2, handles = [], hear } = {},
) {
  const stdio = ['ignore', stdout, hear ? 'pipe' : stderr, ...handles];
  const child = spawn(file, args, { cwd, env: { ...process.env, ...env }, stdio });
  if (hear) child.stderr.setEncoding('utf8').on('data', hear);
  const timer = limitMs > 0 ? setTimeout(() => child.kill('SIGKILL'), limitMs) : undefined;
  const stay = whenOrphaned(() => {
    child.kill();
    process.exit(exitCodeOf('SIGTERM'));
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(127));
    // Its last words may come after its end.
    child.once(hear ? 'close' : 'exit', (code, signal) =>
      resolve(code ?? (timer && signal === 'SIGKILL' ? 124 : exitCodeOf(signal))),
    );
  }).finally(() => {
    stay();
    clearTimeout(timer);
  });
}

/** Runs a program and hands back what it printed on standard output, or null when it failed. */
export function read(file, args, { env = {}, cwd = ROOT, limitMs = 60_000, input = '' } = {}) {
  const child = spawn(file, args, { cwd, env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'ignore'] });
  const timer = setTimeout(() => child.kill('SIGKILL'), limitMs);
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    text += chunk;
  });
  child.stdin.on('error', () => undefined); // a program that reads nothing closes its end first
  child.stdin.end(input);
  return new Promise((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', (code) => resolve(code === 0 ? text : null));
  }).finally(() => clearTimeout(timer));
}

/** npm, as it was started, or as it stands on the path. @returns its exit code */
export function npm(args, options) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return run(process.execPath, [cli, ...args], options);
  // Windows starts .cmd files through its shell only; nothing in our arguments needs quoting.
  return process.platform === 'win32'
    ? run(process.env.ComSpec ?? 'cmd.exe', ['/d', '/s', '/c', 'npm', ...args], options)
    : run('npm', args, options);
}

/** The exit code a shell gives to a program that a signal ended. */
export const exitCodeOf = (signal) => 128 + (constants.signals[signal] ?? 0);
