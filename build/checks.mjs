import { spawn } from 'node:child_process';
import { at, ROOT } from './places.mjs';

const LIMIT_MS = 3 * 60_000;
const modules = (...parts) => at('node_modules', ...parts);
const types = (project) => [modules('typescript', 'bin', 'tsc'), '-p', project, '--pretty', 'false'];

/** The rules that hold before anything runs: form and import fences, types of each process, nothing unused. */
const CHECKS = [
  {
    name: 'biome',
    args: [modules('@biomejs', 'biome', 'bin', 'biome'), 'check', '--colors=off', '--error-on-warnings'],
  },
  { name: 'fences', args: [at('build', 'fences.mjs'), '--check'] },
  { name: 'types of electron/', args: types('electron') },
  { name: 'types of renderer/', args: types('renderer') },
  { name: 'types of test/', args: types('test') },
  { name: 'knip', args: [modules('knip', 'bin', 'knip.js'), '--no-progress', '--treat-config-hints-as-errors'] },
];

/** Runs all checks, two at a time. @returns {Promise<{ name: string, ok: boolean, output: string }[]>} */
export async function runChecks() {
  const waiting = [...CHECKS];
  const results = [];
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) results.push(await runCheck(check));
  };
  await Promise.all([work(), work()]);
  return results;
}

function runCheck({ name, args }) {
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  const timer = setTimeout(() => child.kill('SIGKILL'), LIMIT_MS);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
    });
  }
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ name, ok: false, output: error.message }));
    child.once('close', (code) => resolve({ name, ok: code === 0, output }));
  }).finally(() => clearTimeout(timer));
}
