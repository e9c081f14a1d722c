import { setTimeout as sleep } from 'node:timers/promises';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import type { CommandInput } from '../../electron/contract/command';
import type { Sequence } from '../../electron/contract/sequences/sequence';
import type { DemoPhone } from '../../electron/demo/options';
import { bitmap } from '../support/bitmaps';
import { deskProfile, test, windowOf, writeSettings } from '../support/desk';
import { openStill } from '../support/hands';
import { long } from '../support/long';
import { sendFrom } from '../support/phone-window';
import { pssOfTree, pssWithoutFiles } from '../support/processes';
import { fifths, type Holding, holdingOf, SOAK_SWITCH, told } from '../support/soak';
import { until } from '../support/until';

/** A round is 36 s of a busy hour in 3 s: a hundred of them are the hour, which `npm run soak` does in five minutes. */
const ROUND_MS = 3_000;
/** On a computer that has much else to do a round takes longer, and by far. */
const BUSY_TIMES = 20;
const HOUR_ROUNDS = 100;
/** `npm test` has time for a twenty-fifth of it, its long form for a tenth. */
const HOUR = process.env.OFFHOOK_SOAK === 'hour';
const ROUNDS = HOUR ? HOUR_ROUNDS : HOUR_ROUNDS / long(25, 10);
/** Until every process has the memory it works with: nothing is counted yet. Chromium gives some back after 40 s. */
const WARM_UP_ROUNDS = HOUR ? 12 : 4;
const KEYS_A_ROUND = 12;
const IMAGES_A_ROUND = 20;
const SLEEP_EVERY_ROUNDS = 3;
const RESTART_EVERY_ROUNDS = 4;
/** As many measurements in either form: a fifth of them is compared. */
const LOOKS_A_ROUND = HOUR ? 2 : long(4, 2);

/** The hour is soaked alone; in `npm test`, beside other programs, files are left out of the count. */
const memoryOf = HOUR ? pssOfTree : pssWithoutFiles;
/** In so short a time Chromium's own caches are still filling. */
const FLAT = HOUR ? 0.05 : 0.15;
/** A connection that is just being made or closed. */
const HANDLES_IN_FLUX = 3;

const HOLD: Sequence = {
  id: 'hold',
  name: 'Hold',
  steps: [
    { is: 'key', key: 'F_HOLD', holdMs: 20, pauseMs: 20 },
    { is: 'type', digits: '200' },
    { is: 'key', key: 'CANCEL' },
  ],
  coolDownMs: 0,
  inTray: true,
  inPanel: true,
};

/** Another picture at every look. */
function film(): () => Uint8Array {
  let turn = 0;
  return () => {
    turn = (turn + 1) % 256;
    return bitmap({ width: 480, height: 272, pixel: () => [turn, 255 - turn, turn] });
  };
}

interface Soaked {
  readonly app: ElectronApplication;
  readonly phone: DemoPhone;
  /** The keys and images that the phone has been asked for so far. */
  readonly came: { readonly keys: number; readonly images: number };
  /** The phone window, and the settings window, from which commands are sent as well. */
  readonly page: Page;
  readonly settings: Page;
}

const done = async (page: Page, command: CommandInput): Promise<void> => {
  const outcome = await sendFrom(page, command);
  expect(outcome, JSON.stringify({ command, outcome })).toMatchObject({ ok: true });
};

/** The computer sleeps, and wakes up. */
async function nap({ app, page, phone }: Soaked): Promise<void> {
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'));
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('resume'));
  await answers(page, phone);
}

/** The phone goes away in the middle of everything, and comes back. */
async function restart({ page, phone }: Soaked): Promise<void> {
  await phone.misbehave({ refuse: true });
  expect(await sendFrom(page, { do: 'press', sequence: '5' })).toMatchObject({ ok: false });
  await phone.misbehave(null);
  await answers(page, phone);
}

/** Waits until a key gets through again. */
const answers = (page: Page, phone: DemoPhone): Promise<unknown> =>
  until('the phone to answer', async () => {
    const outcome = await sendFrom(page, { do: 'check-phone' });
    return outcome.ok && phone.journal.length > 0;
  });

async function round(soaked: Soaked, nth: number): Promise<void> {
  const { page, settings, came } = soaked;
  const seen = came.images;
  for (let key = 0; key < KEYS_A_ROUND; key += 1) await done(page, { do: 'press', sequence: String(key % 10) });
  // Digits that stay on the display could become an emergency number with those of the sequence.
  await done(page, { do: 'press', sequence: 'CANCEL' });
  await until('images', () => came.images >= seen + IMAGES_A_ROUND);
  await done(page, { do: 'touch', touches: [{ x: 100, y: 100, verb: 'p' }] });
  await done(page, { do: 'touch', touches: [{ x: 120, y: 100, verb: 'r' }] });
  await done(settings, { do: 'run-sequence', id: HOLD.id });
  await done(settings, { do: 'dial', text: `030${398330 + nth}` });
  await done(settings, { do: 'release-all' });
  await done(settings, { do: 'show', window: 'panel' });
  if (nth % SLEEP_EVERY_ROUNDS === 0) await nap(soaked);
  if (nth % RESTART_EVERY_ROUNDS === 0) await restart(soaked);
}

test('an hour of presses, images, restarts of the phone and sleeps leaves memory and handles as they were', async ({
  home,
  phone,
  launch,
}) => {
  test.setTimeout((WARM_UP_ROUNDS + ROUNDS) * ROUND_MS * BUSY_TIMES);
  writeSettings(home, { phones: [deskProfile(phone)], activePhone: 'desk', sequences: [HOLD] });
  phone.show(film());
  const came = { keys: 0, images: 0 };
  // Counted as they come: the journal forgets the first of so many.
  phone.onEntry((entry) => {
    if (entry.is === 'key') came.keys += 1;
    if (entry.is === 'request' && entry.path === '/screen.bmp') came.images += 1;
  });
  const { app } = await launch({ switches: [SOAK_SWITCH] });
  const page = await openStill(app);
  await sendFrom(page, { do: 'show', window: 'settings' });
  const soaked = { app, phone, page, came, settings: await windowOf(app, 'settings') };
  const held: Holding[] = [];
  for (let nth = 1; nth <= WARM_UP_ROUNDS + ROUNDS; nth += 1) {
    const next = sleep(ROUND_MS);
    const counted = nth > WARM_UP_ROUNDS;
    await round(soaked, nth);
    for (let look = 0; counted && look < LOOKS_A_ROUND; look += 1) held.push(await holdingOf(app, memoryOf));
    await next;
  }
  const [, second, , , last] = fifths(held);
  if (!second || !last) throw new Error('nothing was measured');
  process.stdout.write(`soak: second fifth ${told(second)}; last fifth ${told(last)}\n`);
  expect(came.keys).toBeGreaterThan(ROUNDS * KEYS_A_ROUND);
  // Less is no leak: Chromium gives memory back when it likes.
  expect(last.memoryKb / second.memoryKb - 1).toBeLessThanOrEqual(FLAT);
  expect(last.files - second.files).toBeLessThanOrEqual(HANDLES_IN_FLUX);
  expect(last.resources - second.resources).toBeLessThanOrEqual(HANDLES_IN_FLUX);
});
