import { expect, test } from 'vitest';
import { PhoneError } from '../../electron/phone/errors';
import { followScreen } from '../../electron/phone/screen';

/** Time that stands still until it is told to go on. */
const createClock = () => {
  let now = 0;
  let waiting: { readonly at: number; readonly fn: () => void }[] = [];
  return {
    now: () => now,
    after(ms: number, fn: () => void) {
      const entry = { at: now + ms, fn };
      waiting = [...waiting, entry];
      return () => {
        waiting = waiting.filter((other) => other !== entry);
      };
    },
    waiting: () => waiting.length,
    /** Lets this much time pass, and everything that falls due in it run to its end. */
    async pass(ms: number) {
      const end = now + ms;
      await settled();
      for (let due = next(end); due; due = next(end)) {
        now = due.at;
        waiting = waiting.filter((other) => other !== due);
        due.fn();
        await settled();
      }
      now = end;
    },
  };
  function next(end: number) {
    return [...waiting].sort((one, other) => one.at - other.at).find(({ at }) => at <= end);
  }
};

/** All promises that can be kept without time passing are kept. */
const settled = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

const image = (byte: number) => Uint8Array.of(66, 77, byte);

const follow = (fetch: (index: number) => Promise<Uint8Array>) => {
  const clock = createClock();
  const frames: number[] = [];
  const problems: string[] = [];
  const fetches: number[] = [];
  const follower = followScreen({
    clock,
    fetch: () => {
      fetches.push(clock.now());
      return fetch(fetches.length);
    },
    onFrame: (bytes) => frames.push(bytes[2] ?? -1),
    onProblem: (error) => problems.push(error.code),
  });
  return { ...follower, clock, frames, problems, fetches };
};

/** A fetch that takes 10 ms of the clock's time would need the clock; these end when the test says so. */
const held = () => {
  const open: ((bytes: Uint8Array) => void)[] = [];
  const fetch = () => new Promise<Uint8Array>((resolve) => open.push(resolve));
  return { open, fetch };
};

test('a changing display is fetched back to back, one fetch at a time', async () => {
  const { open, fetch } = held();
  const seen = follow(fetch);
  for (let index = 0; index < 5; index += 1) {
    await seen.clock.pass(0);
    expect(open).toHaveLength(index + 1);
    open[index]?.(image(index));
  }
  await seen.clock.pass(0);
  expect(seen.frames).toEqual([0, 1, 2, 3, 4]);
  expect(seen.clock.now()).toBe(0);
  seen.stop();
});

test('a still display is reported once and fetched more and more rarely, down to once a second', async () => {
  const seen = follow(async () => image(7));
  await seen.clock.pass(20_000);
  expect(seen.frames).toEqual([7]);
  const gaps = seen.fetches.slice(1).map((at, index) => at - (seen.fetches[index] ?? 0));
  expect(Math.max(...gaps)).toBe(1_000);
  expect(gaps.slice(-10)).toEqual(Array(10).fill(1_000));
  seen.stop();
});

test('a poke makes it look at once, and look again after a fetch that was under way', async () => {
  const seen = follow(async () => image(7));
  await seen.clock.pass(10_500);
  const before = seen.fetches.length;
  seen.poke();
  await seen.clock.pass(0);
  expect(seen.fetches).toHaveLength(before + 1);
  expect(seen.fetches.at(-1)).toBe(10_500);
  seen.stop();

  const { open, fetch } = held();
  const busy = follow(fetch);
  busy.poke();
  expect(open).toHaveLength(1);
  open[0]?.(image(1));
  await busy.clock.pass(0);
  expect(open).toHaveLength(2);
  busy.stop();
});

test('after stop nothing is fetched and nothing reported', async () => {
  const { open, fetch } = held();
  const seen = follow(fetch);
  seen.stop();
  open[0]?.(image(1));
  seen.poke();
  await seen.clock.pass(60_000);
  expect(seen.frames).toEqual([]);
  expect(open).toHaveLength(1);
  expect(seen.clock.waiting()).toBe(0);
});

test.each([
  new PhoneError('password-refused'),
  new PhoneError('password-missing'),
  new PhoneError('locked-out'),
  new PhoneError('refused', { status: 403 }),
  new PhoneError('refused', { status: 401 }),
])('$code $status ends it', async (error) => {
  const seen = follow(() => Promise.reject(error));
  await seen.clock.pass(60_000);
  seen.poke();
  await seen.clock.pass(60_000);
  expect(seen.problems).toEqual([error.code]);
  expect(seen.fetches).toHaveLength(1);
});

test('other trouble makes it ask more and more rarely, and the next image is shown again', async () => {
  const seen = follow((index) =>
    index > 1 && index < 6 ? Promise.reject(new PhoneError('no-reply')) : Promise.resolve(image(3)),
  );
  await seen.clock.pass(30_000);
  expect(seen.problems).toEqual(Array(4).fill('no-reply'));
  expect(seen.frames).toEqual([3, 3]);
  const gaps = seen.fetches.slice(1).map((at, index) => at - (seen.fetches[index] ?? 0));
  expect(gaps.slice(1, 5)).toEqual([1_000, 2_000, 4_000, 8_000]);
  seen.stop();
});
