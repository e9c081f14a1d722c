import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Home, makeHome } from '../support/home';
import { startOffhook } from '../support/offhook';
import { pssOfTree } from '../support/processes';
import { median } from '../support/quantile';
import { startTray, type Tray } from '../support/tray';
import { until } from '../support/until';
import { atMost, type Figure, fact, ms } from './figures';
import { loadedBeforeIcon } from './loaded';
import { startPhoneProcess } from './phone-process';
import { settle } from './settings';

const START_ROUNDS = 21;
const START_AT_MOST = 1.15;
const MENU_ROUNDS = 7;
const MEMORY_ROUNDS = 3;
const MEMORY_AT_MOST = 1.15;
const SETTLE_MS = 10_000;

interface Contender {
  readonly home: Home;
  readonly appFolder: string;
}

interface Contest {
  readonly offhook: Contender;
  readonly bare: Contender;
  readonly tray: Tray;
}

/** From starting the program to its icon in the tray, against the least that an Electron app can be. */
export const benchStart = (): Promise<readonly Figure[]> =>
  withContest(async (contest) => {
    const [ours, theirs] = await inTurns(contest, START_ROUNDS, startMs);
    return [
      fact('start to tray, Offhook', ms(median(ours))),
      fact('start to tray, bare Electron app', ms(median(theirs))),
      fact('start to the entries of the menu, Offhook', ms(await menuMs(contest))),
      atMost('start to tray, ratio', median(ours) / median(theirs), START_AT_MOST),
      ...(await loadedBeforeIcon(contest.offhook.home, contest.tray)),
    ];
  });

/** Memory of all processes, idle in the tray with no window open. */
export const benchMemory = (): Promise<readonly Figure[]> =>
  withContest(async (contest) => {
    const [ours, theirs] = await inTurns(contest, MEMORY_ROUNDS, idleKb);
    const mb = (kb: number) => `${(kb / 1024).toFixed(1)} MB`;
    return [
      fact('idle memory (PSS), Offhook', mb(median(ours))),
      fact('idle memory (PSS), bare Electron app', mb(median(theirs))),
      atMost('idle memory, ratio', median(ours) / median(theirs), MEMORY_AT_MOST),
    ];
  });

async function withContest(measure: (contest: Contest) => Promise<readonly Figure[]>): Promise<readonly Figure[]> {
  const phone = await startPhoneProcess();
  const tray = await startTray();
  const homes = [makeHome(), makeHome()] as const;
  settle(homes[0], phone.port);
  try {
    return await measure({
      tray,
      offhook: { home: homes[0], appFolder: process.cwd() },
      bare: { home: homes[1], appFolder: join(process.cwd(), 'test', 'bench', 'bare-app') },
    });
  } finally {
    await tray.stop();
    phone.stop();
    for (const home of homes) home.remove();
  }
}

type Measure = (contender: Contender, tray: Tray) => Promise<number>;

/** One after the other, again and again; the first of each makes its profile folder and does not count. */
async function inTurns({ offhook, bare, tray }: Contest, rounds: number, measure: Measure) {
  const ours: number[] = [];
  const theirs: number[] = [];
  await startMs(offhook, tray);
  await startMs(bare, tray);
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await measure(offhook, tray));
    theirs.push(await measure(bare, tray));
  }
  return [ours, theirs] as const;
}

const startMs: Measure = (contender, tray) =>
  whileItRuns(contender, tray, async ({ startedAt, appearedAt }) => appearedAt - startedAt);

/** The program behind the icon is loaded when its menu has entries. */
async function menuMs({ offhook, tray }: Contest): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round < MENU_ROUNDS; round += 1) {
    taken.push(
      await whileItRuns(offhook, tray, async ({ startedAt }) => {
        await (await tray.icon()).entry(/^Desk/);
        return performance.now() - startedAt;
      }),
    );
  }
  return median(taken);
}

const idleKb: Measure = (contender, tray) =>
  whileItRuns(contender, tray, async ({ pid }) => {
    await sleep(SETTLE_MS);
    return pssOfTree(pid);
  });

interface Running {
  readonly pid: number;
  /** Both in ms of `performance.now()`. */
  readonly startedAt: number;
  readonly appearedAt: number;
}

async function whileItRuns(
  contender: Contender,
  tray: Tray,
  measure: (running: Running) => Promise<number>,
): Promise<number> {
  const startedAt = performance.now();
  const app = startOffhook(contender);
  try {
    const { appearedAt } = await tray.icon();
    return await measure({ pid: app.pid, startedAt, appearedAt });
  } finally {
    await app.stop();
    await until('the icon to go', () => tray.icons().length === 0);
  }
}
