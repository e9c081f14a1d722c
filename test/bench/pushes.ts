import type { ElectronApplication } from '@playwright/test';
import { CHANNELS } from '../../electron/contract/bridge';
import { startDemoPhone } from '../../electron/demo/demo-phone';
import { makeHome } from '../support/home';
import { driveOffhook } from '../support/offhook';
import { openWindow } from '../support/phone-window';
import { median } from '../support/quantile';
import { until } from '../support/until';
import { pressKeys } from '../support/xdo';
import { type Figure, fact } from './figures';
import { CHORD, CHORD_KEY, settle } from './settings';

const PRESSES = 9;
/** All that follows from a key has been told by then. */
const SETTLE_MS = 1_500;
/** The panel comes last: it closes when another window gets the keyboard. */
const WINDOWS = ['settings', 'phone', 'panel'] as const;

interface Pushed {
  readonly messages: number;
  readonly bytes: number;
}

/** The messages that one key press sends to the three windows: the state, or parts of it, and their size as JSON. */
export async function benchPushes(): Promise<readonly Figure[]> {
  const home = makeHome();
  const phone = await startDemoPhone({ pace: 'instant' });
  settle(home, phone.port);
  const { app, stop } = await driveOffhook({ home });
  try {
    for (const name of WINDOWS) await openWindow(app, name);
    await countPushes(app, CHANNELS.state);
    const idle = await pushedIn(app, async () => undefined);
    const pushed: Pushed[] = [];
    let keys = 0;
    phone.onEntry((entry) => {
      if (entry.is === 'key' && entry.key === CHORD_KEY) keys += 1;
    });
    for (let press = 1; press <= PRESSES; press += 1) {
      pushed.push(
        await pushedIn(app, async () => {
          await pressKeys(`${CHORD.held}+${CHORD.struck}`);
          await until('the key at the phone', () => keys === press);
        }),
      );
    }
    const open = app.windows().length;
    if (open !== WINDOWS.length) throw new Error(`${open} windows are open, not ${WINDOWS.length}`);
    return figuresOf(pushed, idle);
  } finally {
    await stop();
    await phone.stop();
    home.remove();
  }
}

function figuresOf(pushed: readonly Pushed[], idle: Pushed): readonly Figure[] {
  const messages = median(pushed.map((one) => one.messages));
  const bytes = median(pushed.map((one) => one.bytes));
  if (messages === 0) throw new Error('a key press told the windows nothing: the count counts nothing');
  return [
    fact(`state pushed by one key press to ${WINDOWS.length} windows, messages`, String(messages)),
    fact('the same, bytes as JSON', `${(bytes / 1_000).toFixed(1)} kB`),
    fact('the same, bytes a message', `${(bytes / messages / 1_000).toFixed(1)} kB`),
    fact(`state pushed in ${SETTLE_MS / 1_000} s without a key, messages`, String(idle.messages)),
  ];
}

declare global {
  var pushed: { messages: number; bytes: number } | undefined;
}

/** Counts in the main process the messages to the open windows on the channel of the state, whatever they are. */
const countPushes = (app: ElectronApplication, channel: string): Promise<void> =>
  app.evaluate(({ BrowserWindow }, counted) => {
    globalThis.pushed = { messages: 0, bytes: 0 };
    for (const { webContents } of BrowserWindow.getAllWindows()) {
      const send = webContents.send.bind(webContents);
      webContents.send = (name, ...said) => {
        if (name === counted && globalThis.pushed) {
          globalThis.pushed.messages += 1;
          globalThis.pushed.bytes += Buffer.byteLength(JSON.stringify(said));
        }
        send(name, ...said);
      };
    }
  }, channel);

/** The messages that some work pushes, and those of a while after it. */
async function pushedIn(app: ElectronApplication, work: () => Promise<void>): Promise<Pushed> {
  const taken = () =>
    app.evaluate(() => {
      const sofar = globalThis.pushed ?? { messages: 0, bytes: 0 };
      globalThis.pushed = { messages: 0, bytes: 0 };
      return sofar;
    });
  await taken();
  await work();
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  return taken();
}
