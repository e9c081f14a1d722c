import { expect, test } from 'vitest';
import { demoPhone, pressed } from '../support/demo';
import { clientFor, key, RIGHT } from '../support/phone-client';
import { seeded } from '../support/seeded';

const KEYS = 1_000;
/** The phone's time for each request. */
const REQUEST_MS = 20;
/** So many keys share a request at least; how much time that saves is measured by `npm run bench`. */
const KEYS_A_REQUEST = 20;

test.each([
  ['digits', ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '#']],
  ['keys with long names', ['VOLUME_UP', 'VOLUME_DOWN', 'P12', 'F_ADR_BOOK', 'HEADSET']],
] as const)('a thousand %s in a burst arrive in order, in a twentieth of the requests', async (_what, names) => {
  const demo = await demoPhone({ model: '360', ...RIGHT, auth: { scheme: 'digest' }, journalLimit: 10 * KEYS });
  await demo.misbehave({ delayMs: REQUEST_MS });
  const phone = clientFor(demo.origin, RIGHT);
  const random = seeded(4);
  const wanted = Array.from({ length: KEYS }, () => names[random(names.length)] ?? '');
  await phone.info();
  const before = demo.journal.length;
  const results = await Promise.all(wanted.map((name) => phone.press(key(name))));
  expect(results).toEqual(Array(KEYS).fill({ result: 'done' }));
  await expect.poll(() => pressed(demo).length).toBe(KEYS);
  expect(pressed(demo)).toEqual(wanted);
  expect(demo.journal.slice(before).filter(({ is }) => is === 'request').length).toBeLessThanOrEqual(
    KEYS / KEYS_A_REQUEST,
  );
});
