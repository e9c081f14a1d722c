import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startDemoPhone } from '../../electron/demo/demo-phone';
import type { DemoPhone } from '../../electron/demo/options';
import { makeHome } from '../support/home';
import { type PlainOffhook, startOffhook } from '../support/offhook';
import { median, quantile } from '../support/quantile';
import { startTray } from '../support/tray';
import { until } from '../support/until';
import { atMost, type Figure, fact, ms } from './figures';
import { CHORD, CHORD_KEY, settle } from './settings';

/** Of each program: ten of them are slower than the p99. */
const PRESSES = 1_000;
const WARM_UP = 50;
const SETTLE_MS = 2_000;
const PRESS_LIMIT_MS = 2_000;
/** For how long a quick finger holds a key, and rests before the next. */
const FINGER_MS = 20;
const SLOWER_AT_MOST = 1.5;

/** The bare app's hotkey: the key beside ours, with the same modifiers; two programs cannot have the same one. */
const BARE = { struck: 'j', accelerator: CHORD.accelerator.replace(/K$/, 'J'), key: 'VOLUME_DOWN' } as const;

interface Program {
  /** As xdotool writes the key. */
  readonly struck: string;
  /** The key that it presses on the phone. */
  readonly key: string;
}

const PROGRAMS = [{ struck: CHORD.struck, key: CHORD_KEY }, BARE] as const satisfies readonly Program[];

/** From a hotkey on the real keyboard to the request at the phone: the real app, and a bare one that sends one bare request. */
export async function benchHotkey(): Promise<readonly Figure[]> {
  const homes = [makeHome(), makeHome()] as const;
  const tray = await startTray();
  const phone = await startDemoPhone({ pace: 'instant', journalLimit: 100 });
  settle(homes[0], phone.port);
  const offhook = startOffhook({ home: homes[0] });
  const bare = startOffhook({
    home: homes[1],
    appFolder: join(process.cwd(), 'test', 'bench', 'bare-hotkey-app'),
    env: { HOTKEY: BARE.accelerator, REQUEST: `${phone.origin}/command.htm?key=${BARE.key}` },
  });
  try {
    await (await tray.icon()).entry(/Desk/);
    await grabbed(bare);
    await sleep(SETTLE_MS);
    return figuresOf(await pressAll(phone));
  } finally {
    await offhook.stop();
    await bare.stop();
    await phone.stop();
    await tray.stop();
    for (const home of homes) home.remove();
  }
}

async function grabbed(bare: PlainOffhook): Promise<void> {
  await until('the bare app to ask for its hotkey', () => /grabbed/.test(bare.output()));
  if (/not grabbed/.test(bare.output())) throw new Error('the bare app did not get its hotkey');
}

type Taken = readonly [readonly number[], readonly number[]];

function figuresOf([ours, theirs]: Taken): readonly Figure[] {
  const both = (taken: readonly number[]): string => `${ms(median(taken))}, ${ms(quantile(taken, 0.99))}`;
  return [
    fact(`hotkey to request at the phone, p50 and p99 of ${PRESSES}, Offhook`, both(ours)),
    fact('the same, bare Electron app with one bare request', both(theirs)),
    fact('hotkey to request, ratio of the p50', `${(median(ours) / median(theirs)).toFixed(2)} ×`),
    atMost('hotkey to request, ratio of the p99', quantile(ours, 0.99) / quantile(theirs, 0.99), SLOWER_AT_MOST),
  ];
}

/** Press by press in turns, so that whatever else this machine does slows both down alike. */
async function pressAll(phone: DemoPhone): Promise<Taken> {
  // One xdotool that reads its commands line by line: a process started for each would be measured with it.
  const keyboard = spawn('xdotool', ['-'], { stdio: ['pipe', 'ignore', 'inherit'] });
  const type = (line: string) => keyboard.stdin.write(`${line}\n`);
  const taken = [[], []] as readonly [number[], number[]];
  try {
    type(`keydown ${CHORD.held}`);
    for (let press = 0; press < PRESSES + WARM_UP; press += 1) {
      for (const [index, program] of PROGRAMS.entries()) {
        const arrived = nextKey(phone, program);
        const pressedAt = performance.now();
        type(`keydown ${program.struck}`);
        const arrivedAt = await arrived;
        if (press >= WARM_UP) taken[index]?.push(arrivedAt - pressedAt);
        await sleep(FINGER_MS);
        type(`keyup ${program.struck}`);
        await sleep(FINGER_MS);
      }
    }
    return taken;
  } finally {
    keyboard.stdin.end(`keyup ${CHORD.held}\n`);
  }
}

/** When the next key of a program's goes down at the phone, in ms of `performance.now()`. */
const nextKey = (phone: DemoPhone, { key }: Program): Promise<number> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`the hotkey for ${key} did not reach the phone within ${PRESS_LIMIT_MS} ms`));
    }, PRESS_LIMIT_MS);
    const stop = phone.onEntry((entry) => {
      if (entry.is !== 'key' || entry.key !== key) return;
      clearTimeout(timer);
      stop();
      resolve(performance.now());
    });
  });
