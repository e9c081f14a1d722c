// `npm test`: everything, from a fresh clone. `npm test -- --help` says what else it does.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from './bundle.mjs';
import { runChecks } from './checks.mjs';
import { run } from './child.mjs';
import { BROWSER, DESKTOP, ensureDebian, LIBRARIES, TOOLS } from './debian.mjs';
import { startDesktop } from './display.mjs';
import { ensureElectron } from './electron.mjs';
import { ensurePackages } from './packages.mjs';
import { at, CACHE } from './places.mjs';
import { say } from './say.mjs';
import { startTally } from './tally.mjs';
import { readTestWords, USAGE, VITEST_PROJECTS } from './test-words.mjs';
import { orSay } from './trouble.mjs';

const PART_LIMIT_MS = 20 * 60_000;
/** The long form of the endurance tests takes several times as long. */
const LONG_LIMIT_MS = 90 * 60_000;
/** More of them at a time would wait for each other's pixels. */
const DESKTOPS_MOST = 2;

const { parts, filters, repeat, long } = readWords();
const limitMs = long ? LONG_LIMIT_MS : PART_LIMIT_MS;
if (long) process.env.OFFHOOK_TEST_LONG = '1';
const linux = process.platform === 'linux';
const tally = startTally({ skipsFail: process.env.CI === 'true' && linux });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));

const complete = await setUp();
await orSay(async () => {
  for (let nth = 1; nth <= repeat; nth += 1) {
    if (repeat > 1) tally.begin(nth, repeat);
    if (parts.includes('check')) await check();
    await vitest(
      VITEST_PROJECTS.filter((project) => parts.includes(project)),
      nth,
    );
    if (parts.includes('e2e')) await endToEnd();
  }
});
tally.finish();

function readWords() {
  const words = process.argv.slice(2);
  if (words.includes('--help')) {
    process.stdout.write(`${USAGE}\n`);
    process.exit(0);
  }
  try {
    return readTestWords(words);
  } catch (error) {
    process.stderr.write(`${error.message}\n${USAGE}\n`);
    process.exit(2);
  }
}

/** @returns whether all Debian packages are there that these parts use */
async function setUp() {
  await ensurePackages();
  const groups = [];
  if (parts.includes('phone') || parts.includes('e2e')) groups.push(...TOOLS);
  if (parts.includes('e2e')) groups.push(...LIBRARIES, ...DESKTOP, ...BROWSER);
  return groups.length === 0 || ensureDebian(groups, { needed: false });
}

async function check() {
  for (const { name, ok, output } of await runChecks()) {
    if (!ok) process.stdout.write(`${output.trimEnd()}\n`);
    process.stdout.write(`${ok ? 'passed' : 'FAILED'}  ${name}\n`);
    if (ok) tally.pass();
    else tally.fail(`check › ${name}`);
  }
}

async function vitest(projects, nth) {
  if (projects.length === 0) return;
  const file = freshFile('vitest.json');
  const args = [at('node_modules', 'vitest', 'vitest.mjs'), 'run', '--reporter=default'];
  args.push(`--reporter=${at('build', 'vitest-tally.mjs')}`, ...projects.map((project) => `--project=${project}`));
  // No test may need another before it; the number of the run brings the same order again.
  if (repeat > 1) args.push('--sequence.shuffle.files=true', `--sequence.seed=${nth}`);
  const code = await run(process.execPath, [...args, ...filters], {
    // Vite's word about a future version of itself says nothing about our tests.
    env: { OFFHOOK_TALLY_FILE: file, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' },
    limitMs,
    stdout: 'inherit',
  });
  countReport(code, file, (report) => report);
}

async function endToEnd() {
  if (!(await buildIfStale('app'))) return tally.fail('building the app');
  tally.pass();
  if (linux && !complete)
    return tally.skip('test/e2e', 'Debian packages are missing; the line to install them stands above');
  const electron = await ensureElectron();
  // Their own desktops even where there is one: the user's hotkeys, clipboard and keychain stay as they are.
  const desktops = linux ? await startDesktops() : [];
  const file = freshFile('playwright.json');
  const config = at('test', 'e2e', 'playwright.config.ts');
  const args = [at('node_modules', '@playwright', 'test', 'cli.js'), 'test', '-c', config, '--reporter=list,json'];
  // Files that were chosen run without the others.
  if (filters.length > 0) args.push('--no-deps');
  const { playwrightTally } = await import('./playwright-tally.mjs');
  try {
    const code = await run(process.execPath, [...args, ...filters], {
      env: {
        ...desktops[0]?.env,
        ...(linux ? { OFFHOOK_TEST_DESKTOPS: JSON.stringify(desktops.map(({ env }) => env)) } : {}),
        OFFHOOK_TEST_ELECTRON: electron.path,
        PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      },
      limitMs,
      stdout: 'inherit',
    });
    countReport(code, file, playwrightTally);
  } finally {
    for (const desktop of desktops) await desktop.stop();
  }
}

/** As many as tests can use at the same time on this computer. */
function startDesktops() {
  const count = Math.min(DESKTOPS_MOST, availableParallelism());
  return Promise.all(Array.from({ length: count }, () => startDesktop()));
}

/** Adds what a runner wrote down; one that ended without a word, or against its own report, has failed. */
function countReport(code, file, read) {
  try {
    const report = read(JSON.parse(readFileSync(file, 'utf8')));
    tally.add(report);
    if (code !== 0 && report.failed.length === 0) tally.fail(`a runner that ended with ${code}`);
  } catch (error) {
    say(`no report was written (exit code ${code}): ${error.message}`);
    tally.fail(`a runner without a report, ended with ${code}`);
  }
}

function freshFile(name) {
  mkdirSync(CACHE, { recursive: true });
  const file = join(CACHE, name);
  rmSync(file, { force: true });
  return file;
}
