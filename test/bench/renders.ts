import type { ElectronApplication, Page } from '@playwright/test';
import { startDemoPhone } from '../../electron/demo/demo-phone';
import type { DemoPhone } from '../../electron/demo/options';
import { makeHome } from '../support/home';
import { driveOffhook } from '../support/offhook';
import { openWindow, sendFrom } from '../support/phone-window';
import { median } from '../support/quantile';
import { until } from '../support/until';
import { type Figure, fact } from './figures';
import { CHORD_KEY, settle } from './settings';

const ROUNDS = 5;
/** All that follows from a key or a dial has been told by then. */
const SETTLE_MS = 1_500;
/** The panel comes last: it closes when another window gets the keyboard. */
const WINDOWS = ['settings', 'phone', 'panel'] as const;

declare global {
  var renders: number | undefined;
  var components: (() => number) | undefined;
}

/**
 * Counts, in a page, the components that React has rendered again, by its own hook for developers' tools: a fibre that did
 * work in a commit has flag 1, and its tag says that it is a function (0, 11 with a ref, 14 and 15 memoised).
 */
function countRenders(): void {
  interface Fibre {
    readonly tag: number;
    readonly flags: number;
    readonly alternate: Fibre | null;
    readonly child: Fibre | null;
    readonly sibling: Fibre | null;
  }
  const FUNCTIONS = new Set([0, 11, 14, 15]);
  let root: Fibre | null = null;
  const childrenOf = ({ child }: Fibre): readonly Fibre[] => {
    const all: Fibre[] = [];
    for (let one = child; one; one = one.sibling) all.push(one);
    return all;
  };
  const rendered = (fibre: Fibre): number => {
    const { alternate } = fibre;
    const own = FUNCTIONS.has(fibre.tag) && (alternate === null || (fibre.flags & 1) === 1) ? 1 : 0;
    // Children that are the same were not looked at.
    if (alternate && alternate.child === fibre.child) return own;
    return childrenOf(fibre).reduce((sum, child) => sum + rendered(child), own);
  };
  const count = (fibre: Fibre): number =>
    childrenOf(fibre).reduce((sum, child) => sum + count(child), FUNCTIONS.has(fibre.tag) ? 1 : 0);
  globalThis.renders = 0;
  globalThis.components = () => (root ? count(root) : 0);
  Object.assign(globalThis, {
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberUnmount: () => undefined,
      onCommitFiberRoot(_id: number, { current }: { readonly current: Fibre }) {
        root = current;
        globalThis.renders = (globalThis.renders ?? 0) + rendered(current);
      },
    },
  });
}

/** How many components each window renders in one key press and in one dial, and how many it shows. */
export async function benchRenders(): Promise<readonly Figure[]> {
  const home = makeHome();
  const phone = await startDemoPhone({ pace: 'instant' });
  settle(home, phone.port);
  const { app, stop } = await driveOffhook({ home });
  try {
    const figures: Figure[] = [];
    for (const name of WINDOWS) figures.push(...(await rendersOf(app, phone, name)));
    return figures;
  } finally {
    await stop();
    await phone.stop();
    home.remove();
  }
}

async function rendersOf(
  app: ElectronApplication,
  phone: DemoPhone,
  name: (typeof WINDOWS)[number],
): Promise<readonly Figure[]> {
  const page = await openWindow(app, name);
  await page.addInitScript(countRenders);
  await page.reload();
  await page.locator('#root > *').first().waitFor({ state: 'visible' });
  await page.waitForTimeout(SETTLE_MS);
  const shown = await page.evaluate(() => globalThis.components?.() ?? 0);
  if (shown === 0) throw new Error('the page has said nothing of its components');
  const key = await during(page, phone, 'key', () => sendFrom(page, { do: 'press', sequence: CHORD_KEY }));
  const dial = await during(page, phone, 'dial', () => sendFrom(page, { do: 'dial', text: '030 5550100' }));
  return [
    fact(`components of the ${name} window`, String(shown)),
    fact('of them rendered in one key press, in one dial', `${key}, ${dial}`),
  ];
}

/** The renders of some rounds, the middle one. */
async function during(page: Page, phone: DemoPhone, is: 'key' | 'dial', work: () => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = phone.journal.filter((entry) => entry.is === is).length;
    await page.evaluate(() => {
      globalThis.renders = 0;
    });
    await work();
    await until('the phone to hear of it', () => phone.journal.filter((entry) => entry.is === is).length > before);
    await page.waitForTimeout(SETTLE_MS);
    taken.push(await page.evaluate(() => globalThis.renders ?? 0));
  }
  return median(taken);
}
