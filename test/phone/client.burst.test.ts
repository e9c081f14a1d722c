import { expect, test } from 'vitest';
import { demoPhone, pressed } from '../support/demo';
import { clientFor, key, RIGHT } from '../support/phone-client';
import { seeded } from '../support/seeded';

const KEYS = 1_000;
/** What the phone takes for each request. */
const REQUEST_MS = 20;
/** What a request for each key would take, over what it may take. */
const TIMES_FASTER = 20;

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
    const startedAt = performance.now();
    const results = await Promise.all(wanted.map((name) => phone.press(key(name))));
    expect(performance.now() - startedAt).toBeLessThan((KEYS * REQUEST_MS) / TIMES_FASTER);
    expect(results).toEqual(Array(KEYS).fill({ result: 'done' }));
    await expect.poll(() => pressed(demo).length).toBe(KEYS);
    expect(pressed(demo)).toEqual(wanted);
    expect(demo.journal.filter(({ is }) => is === 'request').length).toBeLessThan(KEYS / TIMES_FASTER);
  },
);
