import { setTimeout as sleep } from 'node:timers/promises';
import { quantile } from '../support/quantile';
import { atMost, type Figure, fact, ms } from './figures';
import { bareLooker, type Looker, offhookLooker, reloadLooker } from './lookers';
import { now, type PhoneProcess, startPhoneProcess } from './phone-process';
import { watchPhoneWindow } from './phone-window';
import { atRest, keysWhileStreaming } from './screen-manners';

/** An image that takes this long is a quick phone's; no source tells a real one's time. */
const IMAGE_MS = 30;

const ROUNDS = 5;
const ROUND_MS = 3_000;
/** Changes that each looker is shown in a round, and the time between two of them. */
const CHANGES = 40;
const CHANGE_MS = 80;
/** Changes before them, which a display at rest sees late: within a second. */
const WAKING_CHANGES = 12;
const SETTLE_MS = 1_500;
const BARE_AT_MOST = 1.25;

/** The live display: images a second, how soon a change is painted, its requests to a phone at rest. */
export async function benchScreen(): Promise<readonly Figure[]> {
  const phone = await startPhoneProcess();
  const window = await watchPhoneWindow(phone.port);
  const lookers = [offhookLooker(window), await reloadLooker(phone), bareLooker(phone.port)] as const;
  try {
    return [
      ...(await rates(phone, lookers, IMAGE_MS)),
      ...(await rates(phone, lookers, 0)),
      ...(await latencies(phone, lookers)),
      ...(await keysWhileStreaming(phone, window, IMAGE_MS)),
      ...(await atRest(phone, window)),
    ];
  } finally {
    for (const looker of lookers) await looker.stop();
    await window.stop();
    phone.stop();
  }
}

type Lookers = readonly [Looker, Looker, Looker];

/** In turns, so that whatever else this machine does slows all of them down alike. */
async function inTurns<T>(lookers: Lookers, measure: (looker: Looker) => Promise<readonly T[]>) {
  const all = [[], [], []] as readonly [T[], T[], T[]];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const other of lookers) await other.end();
    for (const [index, looker] of lookers.entries()) {
      await looker.begin();
      await sleep(SETTLE_MS);
      all[index]?.push(...(await measure(looker)));
      await looker.end();
    }
  }
  await lookers[0].begin();
  return all;
}

/** Images a second of a film that shows another one at every look. */
async function rates(phone: PhoneProcess, lookers: Lookers, imageMs: number): Promise<readonly Figure[]> {
  await phone.ask({ do: 'film', runs: true, imageMs });
  const all = await inTurns(lookers, async (looker) => {
    const before = await phone.ask({ do: 'images' });
    const begun = now();
    await sleep(ROUND_MS);
    const ended = now();
    const fetched = (await phone.ask({ do: 'images' })) - before;
    const painted = (await looker.shown()).filter(({ at }) => at >= begun && at <= ended).length;
    const seconds = (ended - begun) / 1_000;
    return [{ fetched: fetched / seconds, painted: painted / seconds }];
  });
  const about = imageMs > 0 ? `an image takes ${imageMs} ms` : 'an image takes no time';
  const mid = all.map((rounds) => ({
    fetched: quantile(
      rounds.map(({ fetched }) => fetched),
      0.5,
    ),
    painted: quantile(
      rounds.map(({ painted }) => painted),
      0.5,
    ),
  }));
  const facts = lookers.map(({ name }, index) =>
    fact(
      `images a second, ${name} (${about})`,
      `${mid[index]?.painted.toFixed(1)} of ${mid[index]?.fetched.toFixed(1)}`,
    ),
  );
  const ratio = (mid[2]?.fetched ?? 0) / (mid[0]?.fetched ?? 0);
  const what = `bare fetch against Offhook (${about})`;
  // Without a phone's own time it is the painting that is measured: it shares the two cores with the fetching.
  return [...facts, imageMs > 0 ? atMost(what, ratio, BARE_AT_MOST) : fact(what, `${ratio.toFixed(2)} ×`)];
}

/** From a change on the phone's display to its pixels, while it changes some twelve times a second. */
async function latencies(phone: PhoneProcess, lookers: Lookers): Promise<readonly Figure[]> {
  await phone.ask({ do: 'film', runs: false, imageMs: IMAGE_MS });
  const all = await inTurns(lookers, async (looker) => {
    const changes: { readonly number: number; readonly at: number }[] = [];
    for (let change = 0; change < WAKING_CHANGES + CHANGES; change += 1) {
      // Away from any beat of a loop.
      await sleep(CHANGE_MS / 2 + ((change * 37) % CHANGE_MS));
      const at = now();
      const number = await phone.ask({ do: 'change' });
      if (change >= WAKING_CHANGES) changes.push({ at, number });
    }
    await sleep(SETTLE_MS);
    const shown = await looker.shown();
    return changes.flatMap(({ number, at }) => {
      const seen = shown.find((one) => one.number >= number && one.at >= at);
      return seen ? [seen.at - at] : [];
    });
  });
  return lookers.flatMap(({ name }, index) => {
    const taken = all[index] ?? [];
    const about = `change to painted pixels, ${name}`;
    return [
      fact(`${about}, p50 and p99 of ${taken.length}`, `${ms(quantile(taken, 0.5))}, ${ms(quantile(taken, 0.99))}`),
    ];
  });
}
