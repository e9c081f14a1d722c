// `npm run bench`: the figures of the README, measured in one run; `npm run bench -- keys` measures one part.
import { ensureBuilt } from './bundle.mjs';
import { run } from './child.mjs';
import { DESKTOP, ensureDebian, LIBRARIES, TOOLS } from './debian.mjs';
import { startDesktop } from './display.mjs';
import { ensureElectron } from './electron.mjs';
import { ensurePackages } from './packages.mjs';
import { at, CACHE, ROOT } from './places.mjs';
import { giveUp } from './say.mjs';
import { orSay } from './trouble.mjs';

const PARTS = [
  'keys',
  'sip',
  'burst',
  'finder',
  'hotkey',
  'panel',
  'pushes',
  'start',
  'memory',
  'screen',
  'screen-memory',
];
const LIMIT_MS = 20 * 60_000;

const words = process.argv.slice(2);
if (words.some((word) => !PARTS.includes(word))) giveUp(`the parts are: ${PARTS.join(' ')}`);
if (process.platform !== 'linux') giveUp('the measurements need xdotool, D-Bus and /proc: they run on Linux');
await ensureDebian([...TOOLS, ...LIBRARIES, ...DESKTOP], { needed: true });
await ensurePackages();
await ensureBuilt('app');
const electron = await ensureElectron();
await orSay(bundle);
const desktop = await startDesktop();
process.exitCode = await run(process.execPath, [`${CACHE}/bench/main.js`, ...words], {
  env: { ...desktop.env, OFFHOOK_TEST_ELECTRON: electron.path },
  limitMs: LIMIT_MS,
  stdout: 'inherit',
});
await desktop.stop();

/** Node runs no TypeScript before version 22. */
async function bundle() {
  const { build } = await import('vite');
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    // As in the app itself.
    ssr: { noExternal: ['libphonenumber-js', 're2js'] },
    build: {
      ssr: at('test', 'bench', 'main.ts'),
      outDir: `${CACHE}/bench`,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: '[name].js' } },
    },
  });
}
