import { expect, test } from 'vitest';
import { demoPhone, pressed } from '../support/demo';
import { clientFor, key, RIGHT } from '../support/phone-client';
import { seeded } from '../support/seeded';

const KEYS = 1_000;
/** What the phone takes for each request. */
const REQUEST_MS = 20;
/** The time that a request for each key would take, over that of the burst. */
const TIMES_FASTER = 20;

/** Keys that are sent in a request each, to know how long one takes here and now. */
const SAMPLE = 20;

/** How long the work takes, in ms. */
const took = async (work: () => Promise<void>): Promise<number> => {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
};

test.each([
  ['digits', ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#']],
  ['keys with long names', ['VOLUME_UP', 'VOLUME_DOWN', 'P12', 'F_ADR_BOOK', 'HEADSET']],
] as const)(
  'a thousand %s in a burst arrive in order, in a twentieth of the time of a request each',
  async (_what, names) => {
    const demo = await demoPhone({ model: '360', ...RIGHT, auth: { scheme: 'digest' }, journalLimit: 10 * KEYS });
    await demo.misbehave({ delayMs: REQUEST_MS });
    const phone = clientFor(demo.origin, RIGHT);
    const random = seeded(4);
    const wanted = Array.from({ length: KEYS }, () => names[random(names.length)] ?? '');
    const singleMs = await took(async () => {
      for (const name of wanted.slice(0, SAMPLE)) await phone.press(key(name));
    });
    const before = demo.journal.length;
    let results: readonly unknown[] = [];
    const burstMs = await took(async () => {
      results = await Promise.all(wanted.map((name) => phone.press(key(name))));
    });
    expect(burstMs).toBeLessThan((singleMs * KEYS) / SAMPLE / TIMES_FASTER);
    expect(results).toEqual(Array(KEYS).fill({ result: 'done' }));
    await expect.poll(() => pressed(demo).length).toBe(SAMPLE + KEYS);
    expect(pressed(demo).slice(SAMPLE)).toEqual(wanted);
    expect(demo.journal.slice(before).filter(({ is }) => is === 'request').length).toBeLessThan(KEYS / TIMES_FASTER);
  },
);
