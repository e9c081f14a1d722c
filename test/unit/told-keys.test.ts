import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { KeyWay, SetKey, ToldKey } from '../../electron/app/softkeys/key-way';
import { createPace, LEAST_GAP_MS } from '../../electron/app/softkeys/pace';
import { createTokens } from '../../electron/app/softkeys/tokens';
import { createToldKeys } from '../../electron/app/softkeys/told-keys';
import { seeded } from '../support/seeded';
import { createClock } from '../support/still-clock';

const keyOf = (number: number, label: string): SetKey => ({
  is: 'set',
  lightNumber: number,
  key: `P${number}`,
  light: 'on',
  label,
  press: { is: 'none' },
});

const ANSWER_MS = 50;
/** A key that this phone cannot have. */
const UNFIT = 'P99';

/** A phone that holds what it is told, at a pace; `fails` says whether the request of this number comes to nothing. */
function phoneAt(fails: (nth: number) => boolean = () => false) {
  const clock = createClock();
  const pace = createPace(clock);
  const holds = new Map<string, string>();
  const back: string[] = [];
  const requests: { readonly at: number; readonly keys: readonly ToldKey[] }[] = [];
  const way: KeyWay = {
    most: 3,
    async put(keys) {
      await pace();
      requests.push({ at: clock.elapsed(), keys });
      if (fails(requests.length)) throw new Error('lost');
      for (const one of keys) {
        if (one.is === 'back') holds.delete(one.key);
        else holds.set(one.key, one.label);
      }
      // It may restart before its answer is there.
      await new Promise<void>((resolve) => void clock.after(ANSWER_MS, resolve));
      const unfit = keys.filter(({ key }) => key === UNFIT).map(({ key }) => [key, { code: 'internal' }] as const);
      return { fate: 'taken', failed: new Map(unfit) };
    },
    forgotten: () => {},
    doubt: () => {},
    ends: null,
    close: async () => {},
  };
  const told = createToldKeys({
    way: async () => way,
    clock,
    problemOf: () => ({ code: 'internal' }),
    log: () => {},
    wentBack: (key) => back.push(key),
    changed: () => {},
  });
  return { clock, holds, requests, told, back };
}

/** The most requests in any second. */
const mostInOneSecond = (requests: readonly { readonly at: number }[]): number =>
  Math.max(0, ...requests.map(({ at }) => requests.filter((one) => one.at >= at && one.at < at + 1_000).length));

test('1,000 updates of 24 keys, in a burst and over a minute: none is lost, and no second has more than five requests', async () => {
  const { clock, holds, requests, told } = phoneAt();
  const random = seeded(19);
  const keys = new Map<string, SetKey>();
  const settled: Promise<unknown>[] = [];
  for (let update = 1; update <= 1_000; update += 1) {
    const one = keyOf(1 + random(24), `label ${update}`);
    keys.set(one.key, one);
    told.want([...keys.values()]);
    settled.push(told.settled(one.key));
    // Half of them in one burst.
    if (update > 500) await clock.pass(random(240));
  }
  await clock.pass(60_000);
  await Promise.all(settled);
  expect(Object.fromEntries(holds)).toEqual(Object.fromEntries([...keys].map(([key, { label }]) => [key, label])));
  expect(mostInOneSecond(requests)).toBeLessThanOrEqual(5);
});

const steps = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constant('set' as const),
      key: fc.integer({ min: 1, max: 6 }),
      label: fc.string({ maxLength: 3 }),
    }),
    fc.record({ do: fc.constant('drop' as const), key: fc.integer({ min: 1, max: 6 }) }),
    fc.record({ do: fc.constant('pass' as const), ms: fc.integer({ min: 0, max: 2_000 }) }),
    fc.record({ do: fc.constant('restart' as const) }),
  ),
  { maxLength: 40 },
);

test('whatever changes, fails and restarts: the phone holds each wanted key in the end', async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.array(fc.boolean(), { maxLength: 20 }), async (all, failures) => {
      const { clock, holds, requests, told } = phoneAt((nth) => failures[nth - 1] ?? false);
      const keys = new Map<string, SetKey>();
      for (const step of all) {
        if (step.do === 'set') keys.set(`P${step.key}`, keyOf(step.key, step.label));
        if (step.do === 'drop') keys.delete(`P${step.key}`);
        if (step.do === 'pass') await clock.pass(step.ms);
        if (step.do === 'restart') {
          holds.clear();
          told.again();
        }
        told.want([...keys.values()]);
      }
      await clock.pass(3_600_000);
      for (const [key, { label }] of keys) {
        expect(holds.get(key)).toBe(label);
        expect(told.fateOf(key)).toEqual({ fate: 'taken', problem: null });
      }
      const gaps = requests.slice(1).map(({ at }, index) => at - (requests[index]?.at ?? 0));
      expect(gaps.every((gap) => gap >= LEAST_GAP_MS)).toBe(true);
    }),
  );
});

test('a key that cannot be told leaves its neighbours told, and is tried again', async () => {
  const { clock, holds, requests, told } = phoneAt();
  told.want([keyOf(99, 'never'), keyOf(1, 'one'), keyOf(2, 'two')]);
  await clock.pass(1_000);
  expect([told.fateOf('P1').fate, told.fateOf('P2').fate, told.fateOf('P99').fate]).toEqual([
    'taken',
    'taken',
    'refused',
  ]);
  expect(holds.get('P1')).toBe('one');
  const before = requests.length;
  await clock.pass(5_000);
  expect(requests.slice(before).map(({ keys }) => keys.map(({ key }) => key))).toEqual([['P99']]);
});

test('a key that goes back is told in its turn, and a change meanwhile is meant again', async () => {
  const { clock, holds, told, back } = phoneAt();
  told.want([keyOf(1, 'one')]);
  await clock.pass(1_000);
  told.want([{ is: 'back', key: 'P1', lightNumber: 1 }]);
  told.want([keyOf(1, 'new')]);
  await clock.pass(1_000);
  expect([holds.get('P1'), back]).toEqual(['new', []]);
  told.want([{ is: 'back', key: 'P1', lightNumber: 1 }]);
  await clock.pass(1_000);
  expect([holds.has('P1'), back]).toEqual([false, ['P1']]);
});

test('a token is good for one press, and is known for what it was afterwards', () => {
  let count = 0;
  const tokens = createTokens(() => String(++count));
  const first = tokens.of('P1');
  expect(tokens.of('P1')).toBe(first);
  expect(tokens.of('P2')).not.toBe(first);
  expect(tokens.take(first)).toEqual({ is: 'press', key: 'P1' });
  expect(tokens.take(first)).toEqual({ is: 'repeated' });
  const second = tokens.of('P1');
  expect(second).not.toBe(first);
  tokens.retire('P1');
  expect(tokens.take(second)).toEqual({ is: 'late' });
  expect(tokens.take('no token')).toEqual({ is: 'unknown' });
});
