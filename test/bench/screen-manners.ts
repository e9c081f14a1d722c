import { setTimeout as sleep } from 'node:timers/promises';
import { minimisePhoneWindow } from '../support/phone-window';
import { quantile } from '../support/quantile';
import { type Figure, fact, ms } from './figures';
import { now, type PhoneProcess } from './phone-process';
import type { WatchedWindow } from './phone-window';

const CALM_MS = 10_000;
const CALM_AT_MOST = 1.2;
const HIDDEN_MS = 5_000;
const SETTLE_MS = 1_500;

const KEYS = 60;
const BETWEEN_KEYS_MS = 130;
const KEY_LIMIT_MS = 3_000;
const LOOK_EVERY_MS = 5;

/** A key never waits for more than the one image that is on its way. */
export async function keysWhileStreaming(
  phone: PhoneProcess,
  window: WatchedWindow,
  imageMs: number,
): Promise<readonly Figure[]> {
  await phone.ask({ do: 'film', runs: true, imageMs });
  await sleep(SETTLE_MS);
  const delays: number[] = [];
  let begunBetween = 0;
  for (let key = 0; key < KEYS; key += 1) {
    await sleep(BETWEEN_KEYS_MS + ((key * 7) % 40));
    await phone.ask({ do: 'forget' });
    const releasedAt = await window.click('VOLUME_UP');
    const arrivedAt = await nextKey(phone);
    const { images } = await phone.ask({ do: 'times' });
    delays.push(arrivedAt - releasedAt);
    begunBetween = Math.max(begunBetween, images.filter(({ at }) => at > releasedAt && at < arrivedAt).length);
  }
  const about = `key while streaming (an image takes ${imageMs} ms)`;
  return [
    fact(`${about}, p50 and longest`, `${ms(quantile(delays, 0.5))}, ${ms(Math.max(...delays))}`),
    {
      what: 'images begun between a key and its request',
      measured: `at most ${begunBetween}`,
      promise: 'at most 1',
      kept: begunBetween <= 1,
    },
  ];
}

async function nextKey(phone: PhoneProcess): Promise<number> {
  for (const giveUpAt = now() + KEY_LIMIT_MS; now() < giveUpAt; await sleep(LOOK_EVERY_MS)) {
    const [at] = (await phone.ask({ do: 'times' })).keys;
    if (at !== undefined) return at;
  }
  throw new Error('a key did not reach the phone');
}

/** The window's requests to a phone on which nothing changes, and those while the window is minimised. */
export async function atRest(phone: PhoneProcess, window: WatchedWindow): Promise<readonly Figure[]> {
  await phone.ask({ do: 'film', runs: false, imageMs: 0 });
  await sleep(CALM_MS);
  const calm = await imagesIn(phone, CALM_MS);
  await minimisePhoneWindow(window.app, true);
  await sleep(SETTLE_MS);
  const hidden = await imagesIn(phone, HIDDEN_MS);
  await minimisePhoneWindow(window.app, false);
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

/** Requests for an image a second. */
async function imagesIn(phone: PhoneProcess, forMs: number): Promise<number> {
  const before = await phone.ask({ do: 'images' });
  const begun = now();
  await sleep(forMs);
  const images = (await phone.ask({ do: 'images' })) - before;
  return images / ((now() - begun) / 1_000);
}
