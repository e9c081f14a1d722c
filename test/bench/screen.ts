import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'undici';
import { minimisePhoneWindow } from '../support/phone-window';
import { atMost, type Figure, fact, ms, quantile } from './figures';
import { now, type PhoneProcess, startPhoneProcess } from './phone-process';
import { type WatchedWindow, watchPhoneWindow } from './phone-window';
import { openReloadLoop } from './reload-loop';

/** An image that takes this long is a quick phone's; nobody has published a real one's time. */
const IMAGE_MS = 30;
const ROUNDS = 5;
const ROUND_MS = 3_000;
const CHANGES = 200;
const BARE_AT_MOST = 1.25;

const CALM_MS = 10_000;
const CALM_AT_MOST = 1.2;
const HIDDEN_MS = 5_000;
const SETTLE_MS = 1_500;

const KEYS = 60;
const BETWEEN_KEYS_MS = 130;

/** The live display: how soon a change is painted, how many images a second, what it asks of a phone at rest. */
export async function benchScreen(): Promise<readonly Figure[]> {
  const phone = await startPhoneProcess();
  const window = await watchPhoneWindow(phone.port);
  try {
    return [
      ...(await rates(phone, window, IMAGE_MS)),
      ...(await rates(phone, window, 0)),
      ...(await latency(phone, window)),
      ...(await keysWhileStreaming(phone, window)),
      ...(await atRest(phone, window)),
    ];
  } finally {
    await window.stop();
    phone.stop();
  }
}

/** Three ways to look at a film, in turns: Offhook's window, the reload loop of a plain page, and the bare fetch. */
async function rates(phone: PhoneProcess, window: WatchedWindow, imageMs: number): Promise<readonly Figure[]> {
  const reload = await openReloadLoop(phone.port);
  const ours: number[] = [];
  const paintedOnes: number[] = [];
  const theirs: number[] = [];
  const bare: number[] = [];
  await phone.ask({ do: 'film', runs: true, imageMs });
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      await setHidden(window, false);
      await sleep(SETTLE_MS);
      await window.painted();
      ours.push(await imagesIn(phone, ROUND_MS));
      paintedOnes.push((await window.painted()).length / (ROUND_MS / 1_000));
      await setHidden(window, true);
      theirs.push(await reload.during(() => imagesIn(phone, ROUND_MS)));
      bare.push(await bareFetch(phone.port, ROUND_MS));
    }
  } finally {
    await reload.stop();
    await setHidden(window, false);
  }
  const [mine, limit] = [quantile(ours, 0.5), quantile(bare, 0.5)];
  const about = imageMs > 0 ? `an image takes ${imageMs} ms` : 'an image takes no time';
  const aSecond = (value: number) => `${value.toFixed(1)} a second`;
  const figures = [
    fact(`images fetched, Offhook (${about})`, aSecond(mine)),
    fact(`images painted, Offhook (${about})`, aSecond(quantile(paintedOnes, 0.5))),
    fact(`images fetched, <img> reload loop (${about})`, aSecond(quantile(theirs, 0.5))),
    fact(`images fetched, bare fetch (${about})`, aSecond(limit)),
  ];
  return [...figures, atMost(`bare fetch against Offhook (${about})`, limit / mine, BARE_AT_MOST)];
}

async function imagesIn(phone: PhoneProcess, forMs: number): Promise<number> {
  const before = await phone.ask({ do: 'images' });
  const begun = now();
  await sleep(forMs);
  const images = (await phone.ask({ do: 'images' })) - before;
  return images / ((now() - begun) / 1_000);
}

/** The least that a program can do: one kept connection, one request after the other, the bytes thrown away. */
async function bareFetch(port: number, forMs: number): Promise<number> {
  const client = new Client(`http://127.0.0.1:${port}`);
  const begun = now();
  let images = 0;
  while (now() - begun < forMs) {
    const { body } = await client.request({ method: 'GET', path: '/screen.bmp' });
    await body.arrayBuffer();
    images += 1;
  }
  const rate = images / ((now() - begun) / 1_000);
  await client.close();
  return rate;
}

/** From a change on the phone's display to its pixels in the window, at any moment between two looks. */
async function latency(phone: PhoneProcess, window: WatchedWindow): Promise<readonly Figure[]> {
  await phone.ask({ do: 'film', runs: false, imageMs: IMAGE_MS });
  const active: number[] = [];
  for (let change = 0; change < CHANGES; change += 1) {
    // Away from any beat of the loop.
    await sleep(20 + ((change * 37) % 60));
    active.push(await timeToPaint(phone, window));
  }
  return [
    fact('change on the phone to painted pixels, while it changes, p50', ms(quantile(active, 0.5))),
    fact('change on the phone to painted pixels, while it changes, p99', ms(quantile(active, 0.99))),
  ];
}

async function timeToPaint(phone: PhoneProcess, window: WatchedWindow): Promise<number> {
  const painted = window.nextPainted();
  // The page is told to wait before the phone is told to change: the two go different ways.
  await window.page.evaluate(() => undefined);
  const changedAt = now();
  const number = await phone.ask({ do: 'change' });
  const seen = await painted;
  if (seen.number !== number) throw new Error(`image ${seen.number} was painted in place of ${number}`);
  return seen.at - changedAt;
}

const KEY_LIMIT_MS = 3_000;

/** A key never waits for more than the one image that is on its way. */
async function keysWhileStreaming(phone: PhoneProcess, window: WatchedWindow): Promise<readonly Figure[]> {
  await phone.ask({ do: 'film', runs: true, imageMs: IMAGE_MS });
  const delays: number[] = [];
  let begunBetween = 0;
  const volume = window.page.locator('[data-key="VOLUME_UP"]');
  await volume.evaluate((key) =>
    key.addEventListener(
      'pointerup',
      () => {
        Object.assign(globalThis, { releasedAt: performance.timeOrigin + performance.now() });
      },
      { capture: true },
    ),
  );
  for (let key = 0; key < KEYS; key += 1) {
    await sleep(BETWEEN_KEYS_MS + ((key * 7) % 40));
    await phone.ask({ do: 'forget' });
    await volume.click();
    const arrivedAt = await nextKey(phone);
    const releasedAt = await window.page.evaluate(() => (globalThis as never as { releasedAt: number }).releasedAt);
    const { images } = await phone.ask({ do: 'times' });
    delays.push(arrivedAt - releasedAt);
    begunBetween = Math.max(begunBetween, images.filter((at) => at > releasedAt && at < arrivedAt).length);
  }
  return [
    fact(`key while streaming (an image takes ${IMAGE_MS} ms), p50`, ms(quantile(delays, 0.5))),
    fact(`key while streaming (an image takes ${IMAGE_MS} ms), longest`, ms(Math.max(...delays))),
    {
      what: 'images begun between a key and its request, at most',
      measured: String(begunBetween),
      promise: 'at most 1',
      kept: begunBetween <= 1,
    },
  ];
}

async function nextKey(phone: PhoneProcess): Promise<number> {
  for (const giveUpAt = now() + KEY_LIMIT_MS; now() < giveUpAt; await sleep(5)) {
    const [at] = (await phone.ask({ do: 'times' })).keys;
    if (at !== undefined) return at;
  }
  throw new Error('a key did not reach the phone');
}

/** What the window asks of a phone on which nothing changes, and of one that nobody looks at. */
async function atRest(phone: PhoneProcess, window: WatchedWindow): Promise<readonly Figure[]> {
  await phone.ask({ do: 'film', runs: false, imageMs: 0 });
  await sleep(CALM_MS);
  const calm = await imagesIn(phone, CALM_MS);
  await setHidden(window, true);
  await sleep(SETTLE_MS);
  const hidden = await imagesIn(phone, HIDDEN_MS);
  await setHidden(window, false);
  return [
    {
      what: `requests after ${CALM_MS / 1_000} s without a change`,
      measured: `${calm.toFixed(2)} a second`,
      promise: `under ${CALM_AT_MOST} a second`,
      kept: calm < CALM_AT_MOST,
    },
    {
      what: 'requests while the window is minimised',
      measured: `${hidden.toFixed(2)} a second`,
      promise: 'none',
      kept: hidden === 0,
    },
  ];
}

const setHidden = ({ app }: WatchedWindow, hidden: boolean): Promise<void> => minimisePhoneWindow(app, hidden);
