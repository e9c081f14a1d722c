import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { ensureBuilt, prepareForDevelopment, viteCli } from './bundle.mjs';
import { exitCodeOf } from './child.mjs';
import { DESKTOP, ensureDebian, LIBRARIES } from './debian.mjs';
import { screenless, startDesktop } from './display.mjs';
import { ensureElectron, sandboxSwitches } from './electron.mjs';
import { whenOrphaned } from './orphan.mjs';
import { ensurePackages } from './packages.mjs';
import { at, ROOT } from './places.mjs';
import { say } from './say.mjs';

const STOP_LIMIT_MS = 8_000;
const QUIT_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs the command line in this process: no Electron, no display, and no second Node to wait for. What only an Offhook in
 * the tray can do, where none runs, starts one.
 */
export async function startCommandLine(words) {
  await ensurePackages();
  await ensureBuilt('main');
  const file = at('out', 'main', 'cli.js');
  process.argv = [process.execPath, file, ...words];
  const { answered } = createRequire(file)(file);
  if (!(await answered)) await startApp([], words);
}

/** Runs the app in Electron until it ends. `words`: the request it is started for. */
export async function startApp(switches, words = []) {
  await prepare();
  await ensureBuilt('app');
  const electron = await ensureElectron();
  await onADesktop((env) => {
    say(`Offhook runs on Electron ${electron.version}; Ctrl+C ends it`);
    // On a virtual display Chromium complains of a GPU and a system bus that are not expected there.
    const quiet = screenless() ? ['--log-level=3'] : [];
    return untilItEnds(
      electron.path,
      [...sandboxSwitches(), ...quiet, ...switches, ROOT, ...(words.length > 0 ? ['--', ...words] : [])],
      env,
    );
  });
}

/** Runs the app with hot reload. */
export async function startDevelopment(switches) {
  await prepare();
  await prepareForDevelopment();
  const electron = await ensureElectron();
  await onADesktop((env) => {
    const args = [viteCli(), 'dev', '--watch', '--', ...sandboxSwitches(), ...switches];
    return untilItEnds(process.execPath, args, { ...env, ELECTRON_EXEC_PATH: electron.path });
  });
}

async function prepare() {
  const needed = screenless();
  await ensureDebian(needed ? [...LIBRARIES, ...DESKTOP] : LIBRARIES, { needed });
  await ensurePackages();
}

/** Gives `start` the user's desktop, or one without a screen where there is none, and exits as what it started did. */
async function onADesktop(start) {
  const desktop = screenless() ? await startDesktop() : null;
  if (desktop) {
    say(`no screen here: the app runs on the virtual display ${desktop.display}, with a keychain that ends with it`);
    say(`to look at it: XAUTHORITY=${desktop.env.XAUTHORITY} import -display ${desktop.display} -window root shot.png`);
  }
  const code = await start(desktop?.env ?? {});
  await desktop?.stop();
  process.exit(code);
}

/**
 * Runs a program in a session of its own, so that a Ctrl+C reaches it once, from us, and its display outlives it.
 *
 * @returns its exit code
 */
function untilItEnds(file, args, env) {
  const child = spawn(file, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: process.platform !== 'win32',
  });
  let timer;
  const quit = (signal) => {
    if (timer) return;
    child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
    timer = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
  };
  for (const signal of QUIT_SIGNALS) process.on(signal, quit);
  whenOrphaned(() => quit('SIGTERM'));
  return new Promise((resolve) => {
    child.once('error', (error) => {
      say(`${file} does not start: ${error.message}`);
      resolve(1);
    });
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      resolve(code ?? exitCodeOf(signal));
    });
  });
}
