import { readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Home } from '../support/home';
import { startOffhook } from '../support/offhook';
import type { Tray } from '../support/tray';
import { until } from '../support/until';
import { type Figure, fact } from './figures';

const HOOK = join(process.cwd(), 'test', 'bench', 'loaded-hook.cjs');
const BUILT = join(process.cwd(), 'out', 'main');
/** Which sources each built file is made of (build/bundled-packages.mjs). */
const SOURCES = join(process.cwd(), 'out', 'bundled', 'main-sources.json');

/** The code loaded before Offhook's icon is in the tray, as one real start tells: scripts, and their sources. */
export async function loadedBeforeIcon(home: Home, tray: Tray): Promise<readonly Figure[]> {
  const app = startOffhook({ home, env: { NODE_OPTIONS: `--require ${HOOK}` } });
  try {
    const { appearedAt } = await tray.icon();
    const before = performance.timeOrigin + appearedAt;
    // It is written at once, and read in turn with everything else.
    await until('what was loaded', () => scriptsIn(app.output()).some(({ at }) => at > before));
    const scripts = scriptsIn(app.output()).filter(({ at, path }) => at <= before && !isElectrons(path));
    return figuresOf(scripts.map(({ path }) => path));
  } finally {
    await app.stop();
    await until('the icon to go', () => tray.icons().length === 0);
  }
}

const scriptsIn = (output: string): readonly { readonly at: number; readonly path: string }[] =>
  [...output.matchAll(/^loaded (\S+) (.+)$/gm)].map(([, at, path = '']) => ({ at: Number(at), path }));

/** Its own first script, which runs the folder that it is told to. */
const isElectrons = (path: string): boolean => !path.startsWith(process.cwd()) || path.includes('electron-standin');

function figuresOf(paths: readonly string[]): readonly Figure[] {
  if (!paths.includes(join(BUILT, 'main.js'))) throw new Error('the start did not say what it loads');
  const ofFile: Readonly<Record<string, readonly string[]>> = JSON.parse(readFileSync(SOURCES, 'utf8'));
  const sources = new Set(paths.flatMap((path) => ofFile[relative(BUILT, path)] ?? []));
  const lines = [...sources].map((path) => readFileSync(path, 'utf8').split('\n').length - 1);
  const bytes = paths.reduce((sum, path) => sum + statSync(path).size, 0);
  return [
    fact(
      'loaded before the icon: our sources, their lines',
      `${sources.size} files, ${lines.reduce((sum, count) => sum + count, 0)} lines`,
    ),
    fact('the same, as built', `${(bytes / 1_000).toFixed(0)} kB in ${paths.length} files`),
  ];
}
