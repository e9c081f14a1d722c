import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { startDemoPhone } from '../../electron/demo/demo-phone';
import type { DemoPhone } from '../../electron/demo/options';
import { makeHome } from '../support/home';
import { startOffhook } from '../support/offhook';
import { quantile } from '../support/quantile';
import { startTray } from '../support/tray';
import { type Figure, fact, ms } from './figures';
import { CHORD, CHORD_KEY, settle } from './settings';

const PRESSES = 200;
const WARM_UP = 20;
const SETTLE_MS = 2_000;
const PRESS_LIMIT_MS = 2_000;
/** For how long a quick finger holds a key, and rests before the next. */
const FINGER_MS = 30;

/** From a hotkey on the real keyboard to the request at the phone, through the real app. */
export async function benchHotkey(): Promise<readonly Figure[]> {
  const home = makeHome();
  const tray = await startTray();
  const phone = await startDemoPhone({ pace: 'instant' });
  settle(home, phone.port);
  const offhook = startOffhook({ home });
  try {
    await (await tray.icon()).entry(/Desk/);
    await sleep(SETTLE_MS);
    const taken = await pressAll(phone);
    return [
      fact('hotkey to request at the phone, p50', ms(quantile(taken, 0.5))),
      fact('hotkey to request at the phone, p99', ms(quantile(taken, 0.99))),
    ];
  } finally {
    await offhook.stop();
    await phone.stop();
    await tray.stop();
    home.remove();
  }
}

async function pressAll(phone: DemoPhone): Promise<readonly number[]> {
  // One xdotool that reads its commands line by line: a process started for each would be measured with it.
  const keyboard = spawn('xdotool', ['-'], { stdio: ['pipe', 'ignore', 'inherit'] });
  const type = (line: string) => keyboard.stdin.write(`${line}\n`);
  try {
    const taken: number[] = [];
    type(`keydown ${CHORD.held}`);
    for (let press = 0; press < PRESSES + WARM_UP; press += 1) {
      const arrived = nextKey(phone);
      const pressedAt = performance.now();
      type(`keydown ${CHORD.struck}`);
      const arrivedAt = await arrived;
      if (press >= WARM_UP) taken.push(arrivedAt - pressedAt);
      await sleep(FINGER_MS);
      type(`keyup ${CHORD.struck}`);
      await sleep(FINGER_MS);
    }
    return taken;
  } finally {
    keyboard.stdin.end(`keyup ${CHORD.held}\n`);
  }
}

/** When the next key goes down at the phone, in ms of `performance.now()`. */
const nextKey = (phone: DemoPhone): Promise<number> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`the hotkey did not reach the phone within ${PRESS_LIMIT_MS} ms`));
    }, PRESS_LIMIT_MS);
    const stop = phone.onEntry((entry) => {
      if (entry.is !== 'key' || entry.key !== CHORD_KEY) return;
      clearTimeout(timer);
      stop();
      resolve(performance.now());
    });
  });
