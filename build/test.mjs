// `npm test`: everything, from a fresh clone. `npm test -- unit e2e`: these parts; other words choose files within them.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from './bundle.mjs';
import { runChecks } from './checks.mjs';
import { run } from './child.mjs';
import { DESKTOP, ensureDebian, LIBRARIES, TOOLS } from './debian.mjs';
import { startDesktop } from './display.mjs';
import { ensureElectron } from './electron.mjs';
import { ensurePackages } from './packages.mjs';
import { at, CACHE } from './places.mjs';
import { say } from './say.mjs';
import { startTally } from './tally.mjs';

const VITEST_PROJECTS = ['unit', 'phone', 'app', 'renderer'];
const PARTS = ['check', ...VITEST_PROJECTS, 'e2e'];
const PART_LIMIT_MS = 20 * 60_000;
/** More of them at a time would wait for each other's pixels. */
const DESKTOPS_MOST = 2;

const words = process.argv.slice(2);
const named = words.filter((word) => PARTS.includes(word));
const parts = named.length > 0 ? named : PARTS;
const filters = words.filter((word) => !PARTS.includes(word));
const linux = process.platform === 'linux';
const tally = startTally({ skipsFail: process.env.CI === 'true' && linux });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));

const complete = await setUp();
if (parts.includes('check')) await check();
await vitest(VITEST_PROJECTS.filter((project) => parts.includes(project)));
if (parts.includes('e2e')) await endToEnd();
tally.finish();

/** @returns whether all Debian packages are there that these parts use */
async function setUp() {
  await ensurePackages();
  const groups = [];
  if (parts.includes('phone') || parts.includes('e2e')) groups.push(...TOOLS);
  if (parts.includes('e2e')) groups.push(...LIBRARIES, ...DESKTOP);
  return groups.length === 0 || ensureDebian(groups, { needed: false });
}

async function check() {
  for (const { name, ok, output } of await runChecks()) {
    if (!ok) process.stdout.write(`${output.trimEnd()}\n`);
    process.stdout.write(`${ok ? 'passed' : 'FAILED'}  ${name}\n`);
    if (ok) tally.pass();
    else tally.fail();
  }
}

async function vitest(projects) {
  if (projects.length === 0) return;
  const file = freshFile('vitest.json');
  const args = [at('node_modules', 'vitest', 'vitest.mjs'), 'run', '--reporter=default'];
  args.push(`--reporter=${at('build', 'vitest-tally.mjs')}`, ...projects.map((project) => `--project=${project}`));
  const code = await run(process.execPath, [...args, ...filters], {
    // Vite's word about a future version of itself says nothing about our tests.
    env: { OFFHOOK_TALLY_FILE: file, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' },
    limitMs: PART_LIMIT_MS,
    stdout: 'inherit',
  });
  countReport(code, file, (report) => report);
}

async function endToEnd() {
  if (!(await buildIfStale('app'))) return tally.fail();
  tally.pass();
  if (linux && !complete)
    return tally.skip('test/e2e', 'Debian packages are missing; the line to install them stands above');
  const electron = await ensureElectron();
  // Their own desktops even where there is one: hotkeys, clipboard and keychain of whoever sits there stay as they are.
  const desktops = linux ? await startDesktops() : [];
  const file = freshFile('playwright.json');
  const config = at('test', 'e2e', 'playwright.config.ts');
  const args = [at('node_modules', '@playwright', 'test', 'cli.js'), 'test', '-c', config, '--reporter=list,json'];
  // Whoever chooses files wants those and no others.
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
      limitMs: PART_LIMIT_MS,
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
    if (code !== 0 && report.failed === 0) tally.fail();
  } catch (error) {
    say(`no report was written (exit code ${code}): ${error.message}`);
    tally.fail();
  }
}

function freshFile(name) {
  mkdirSync(CACHE, { recursive: true });
  const file = join(CACHE, name);
  rmSync(file, { force: true });
  return file;
}
