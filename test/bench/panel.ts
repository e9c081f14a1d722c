import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'vite';
import { startDemoPhone } from '../../electron/demo/demo-phone';
import { makeHome } from '../support/home';
import { type PlainOffhook, startOffhook } from '../support/offhook';
import { median, quantile } from '../support/quantile';
import { startTray } from '../support/tray';
import { until } from '../support/until';
import { atMost, type Figure, fact, ms } from './figures';
import { settle } from './settings';

/** Of each program. */
const PRESSES = 120;
const WARM_UP = 10;
const SETTLE_MS = 2_000;
const REST_MS = 150;
const SLOWER_AT_MOST = 1.3;

const BENCH = join(process.cwd(), 'test', 'bench');
const HELD = 'ctrl+alt+shift';
/** The bare app's hotkey, with the same modifiers; two programs cannot have the same one. */
const BARE = { struck: 'j', accelerator: 'CommandOrControl+Alt+Shift+J' };
/** The one of Offhook's panel. */
const OURS = { struck: 'p' };

/** From a hotkey on the real keyboard to a panel that is painted and can be seen, against a bare window with the same React. */
export async function benchPanel(): Promise<readonly Figure[]> {
  const homes = [makeHome(), makeHome()] as const;
  const tray = await startTray();
  const phone = await startDemoPhone({ pace: 'instant' });
  settle(homes[0], phone.port);
  const env = { NODE_OPTIONS: `--require ${join(BENCH, 'painted-hook.cjs')}` };
  const offhook = startOffhook({ home: homes[0], env });
  const bare = startOffhook({
    home: homes[1],
    appFolder: join(BENCH, 'bare-panel-app'),
    env: { ...env, HOTKEY: BARE.accelerator, PAGE: await barePage(homes[1].folder) },
  });
  try {
    await (await tray.icon()).entry(/Desk/);
    await until('the bare app to ask for its hotkey', () => /^grabbed/m.test(bare.output()));
    await sleep(SETTLE_MS);
    return figuresOf(
      await pressAll([
        { ...OURS, app: offhook },
        { ...BARE, app: bare },
      ]),
    );
  } finally {
    await offhook.stop();
    await bare.stop();
    await phone.stop();
    await tray.stop();
    for (const home of homes) home.remove();
  }
}

/** Builds the bare page as the pages of Offhook are built, in one classic script: no server is needed. @returns its path */
async function barePage(folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    root: BENCH,
    build: {
      outDir: join(folder, 'bare-page'),
      target: 'chrome114',
      minify: true,
      rolldownOptions: {
        input: join(BENCH, 'bare-panel-app', 'page.jsx'),
        output: { format: 'iife', entryFileNames: 'page.js' },
      },
    },
  });
  const page = join(folder, 'bare-page', 'index.html');
  mkdirSync(join(folder, 'bare-page'), { recursive: true });
  writeFileSync(page, '<!doctype html><meta charset="utf-8"><div id="root"></div><script src="page.js"></script>');
  return page;
}

interface Program {
  readonly struck: string;
  readonly app: PlainOffhook;
}

type Taken = readonly [readonly number[], readonly number[]];

function figuresOf([ours, theirs]: Taken): readonly Figure[] {
  const both = (taken: readonly number[]): string => `${ms(median(taken))}, ${ms(quantile(taken, 0.99))}`;
  return [
    fact(`hotkey to painted panel, p50 and p99 of ${PRESSES}, Offhook`, both(ours)),
    fact('the same, bare window with React', both(theirs)),
    atMost('hotkey to painted panel, ratio of the p50', median(ours) / median(theirs), SLOWER_AT_MOST),
    atMost('hotkey to painted panel, ratio of the p99', quantile(ours, 0.99) / quantile(theirs, 0.99), SLOWER_AT_MOST),
  ];
}

/** Window by window in turns, so that whatever else this machine does slows both down alike. */
async function pressAll(programs: readonly [Program, Program]): Promise<Taken> {
  const keyboard = spawn('xdotool', ['-'], { stdio: ['pipe', 'ignore', 'inherit'] });
  const taken = [[], []] as readonly [number[], number[]];
  try {
    for (let press = 0; press < PRESSES + WARM_UP; press += 1) {
      for (const [index, { struck, app }] of programs.entries()) {
        const before = app.output().length;
        const pressedAt = performance.timeOrigin + performance.now();
        keyboard.stdin.write(`key ${HELD}+${struck}\n`);
        await until('the window to be painted, and closed', () => /^closed$/m.test(app.output().slice(before)));
        const painted = /^painted (\S+)$/m.exec(app.output().slice(before))?.[1];
        if (painted === undefined) throw new Error('a window closed before it was painted');
        if (press >= WARM_UP) taken[index]?.push(Number(painted) - pressedAt);
        await sleep(REST_MS);
      }
    }
    return taken;
  } finally {
    keyboard.stdin.end();
  }
}
