import { expect, test } from 'vitest';
import { PhoneError } from '../../electron/phone/errors';
import type { ScreenName } from '../../electron/phone/requests';
import { followScreens } from '../../electron/phone/screen';
import { createClock } from '../support/still-clock';

const image = (byte: number) => Uint8Array.of(66, 77, byte);

type Fetch = (screen: ScreenName, nth: number) => Promise<Uint8Array>;

const follow = (fetch: Fetch, screens: readonly ScreenName[] = ['screen'], clock = createClock()) => {
  const frames: (readonly [ScreenName, number])[] = [];
  const problems: string[] = [];
  const fetches: { readonly screen: ScreenName; readonly at: number }[] = [];
  let inFlight = 0;
  let most = 0;
  const follower = followScreens({
    screens,
    clock,
    fetch: async (screen) => {
      fetches.push({ screen, at: clock.now() });
      inFlight += 1;
      most = Math.max(most, inFlight);
      return fetch(screen, fetches.length).finally(() => {
        inFlight -= 1;
      });
    },
    onFrame: (screen, bytes) => frames.push([screen, bytes[2] ?? -1]),
    onProblem: (screen, error) => problems.push(`${screen}: ${error.code}`),
  });
  const of = (screen: ScreenName) => fetches.filter((one) => one.screen === screen).map(({ at }) => at);
  const from = (ms: number) => fetches.filter(({ at }) => at >= ms).map(({ screen }) => screen);
  return { ...follower, clock, frames, problems, fetches, of, from, most: () => most };
};

const gapsOf = (times: readonly number[]) => times.slice(1).map((at, index) => at - (times[index] ?? 0));

/** Fetches that end when the test says so. */
const held = () => {
  const open: ((bytes: Uint8Array) => void)[] = [];
  const asked: ScreenName[] = [];
  const fetch: Fetch = (screen) => {
    asked.push(screen);
    return new Promise<Uint8Array>((resolve) => open.push(resolve));
  };
  return { open, asked, fetch };
};

const TWO = ['screen', 'label_screen'] as const;
const THREE = ['screen', 'label_screen', 'exp_screen'] as const;

test('a changing display is fetched back to back, one fetch at a time', async () => {
  const { open, fetch } = held();
  const seen = follow(fetch);
  for (let index = 0; index < 5; index += 1) {
    await seen.clock.pass(0);
    expect(open).toHaveLength(index + 1);
    open[index]?.(image(index));
  }
  await seen.clock.pass(0);
  expect(seen.frames.map(([, byte]) => byte)).toEqual([0, 1, 2, 3, 4]);
  expect(seen.clock.now()).toBe(0);
  seen.stop();
});

test('a still display is reported once and fetched more and more rarely, down to once a second', async () => {
  const seen = follow(async () => image(7));
  await seen.clock.pass(20_000);
  expect(seen.frames).toEqual([['screen', 7]]);
  const gaps = gapsOf(seen.of('screen'));
  expect(Math.max(...gaps)).toBe(1_000);
  expect(gaps.slice(-10)).toEqual(Array(10).fill(1_000));
  seen.stop();
});

test('after a change and after a poke it looks closely for a moment before it slows down', async () => {
  let shown = 1;
  const seen = follow(async () => image(shown));
  const closely = (from: number) => {
    const after = seen.fetches.filter(({ at }) => at >= from).map(({ at }) => at - from);
    return [after.filter((at) => at <= 480).length, after.filter((at) => at > 600 && at <= 2_000).length];
  };
  await seen.clock.pass(10_500);
  seen.poke();
  await seen.clock.pass(10_000);
  expect(closely(10_500)).toEqual([42, 2]);
  shown = 2;
  await seen.clock.pass(10_000);
  const changedAt = seen.fetches.find(({ at }) => at > 20_500)?.at ?? 0;
  const [close] = closely(changedAt);
  expect(close).toBeGreaterThanOrEqual(40);
  seen.stop();
});

test('a poke makes it look at once, and look again after a fetch that was under way', async () => {
  const seen = follow(async () => image(7));
  await seen.clock.pass(10_500);
  const before = seen.fetches.length;
  seen.poke();
  await seen.clock.pass(0);
  expect(seen.fetches).toHaveLength(before + 1);
  expect(seen.fetches.at(-1)?.at).toBe(10_500);
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
  new PhoneError('refused', { status: 404 }),
  new PhoneError('no-remote-control'),
  new PhoneError('not-a-phone'),
  new PhoneError('https-wanted'),
  new PhoneError('certificate'),
])('$code $status ends it', async (error) => {
  const seen = follow(() => Promise.reject(error));
  await seen.clock.pass(60_000);
  seen.poke();
  await seen.clock.pass(60_000);
  expect(seen.problems).toEqual([`screen: ${error.code}`]);
  expect(seen.fetches).toHaveLength(1);
});

test('other trouble makes it ask more and more rarely, and the next image is shown again', async () => {
  const seen = follow((_screen, index) =>
    index > 1 && index < 6 ? Promise.reject(new PhoneError('no-reply')) : Promise.resolve(image(3)),
  );
  await seen.clock.pass(30_000);
  expect(seen.problems).toEqual(Array(4).fill('screen: no-reply'));
  expect(seen.frames.map(([, byte]) => byte)).toEqual([3, 3]);
  const gaps = gapsOf(seen.of('screen'));
  expect(gaps.slice(1, 5)).toEqual([1_000, 2_000, 4_000, 8_000]);
  seen.stop();
});

/** How many fetches there are in each stretch of 10 s, one beginning every second. */
const busiest = (times: readonly number[], from: number, to: number): number => {
  const starts = Array.from(
    { length: Math.floor((to - from - 10_000) / 1_000) + 1 },
    (_, index) => from + index * 1_000,
  );
  return Math.max(...starts.map((start) => times.filter((at) => at >= start && at < start + 10_000).length));
};

test.each([
  ['one display', ['screen'] as const],
  ['two displays', TWO],
  ['three displays', THREE],
])('with %s at rest a phone is asked less than 1.2 times a second', async (_name, screens) => {
  const seen = follow(async () => image(7), screens);
  await seen.clock.pass(120_000);
  expect(
    busiest(
      seen.fetches.map(({ at }) => at),
      10_000,
      120_000,
    ),
  ).toBeLessThan(12);
  expect(seen.frames).toEqual(screens.map((screen) => [screen, 7]));
  expect(Math.max(...gapsOf(seen.of('screen')))).toBeLessThanOrEqual(2_000);
  for (const side of screens.slice(1)) {
    expect(Math.max(...gapsOf(seen.of(side)))).toBeLessThanOrEqual(10_000);
    expect(Math.min(...gapsOf(seen.of(side)))).toBeGreaterThanOrEqual(2_000);
  }
  expect(seen.most()).toBe(1);
  seen.stop();
});

test('a poke looks at the main display first, and at the others right behind it', async () => {
  const seen = follow(async () => image(7), ['exp_screen', 'screen', 'label_screen']);
  await seen.clock.pass(0);
  expect(seen.from(0).slice(0, 3)).toEqual(['screen', 'exp_screen', 'label_screen']);
  await seen.clock.pass(20_250);
  seen.poke();
  await seen.clock.pass(0);
  expect(seen.from(20_250)).toEqual(['screen', 'exp_screen', 'label_screen']);
  seen.stop();
});

test('a poke while another display is fetched looks at the main one next', async () => {
  const { open, asked, fetch } = held();
  const seen = follow(fetch, TWO);
  open[0]?.(image(1));
  await seen.clock.pass(0);
  expect(asked).toEqual(['screen', 'label_screen']);
  seen.poke();
  open[1]?.(image(1));
  await seen.clock.pass(0);
  open[2]?.(image(1));
  await seen.clock.pass(0);
  expect(asked).toEqual(['screen', 'label_screen', 'screen', 'label_screen']);
  seen.stop();
});

test('while the main display changes, the others take a turn every 2 s and no more', async () => {
  const clock = createClock();
  const takes20ms: Fetch = (screen, nth) =>
    new Promise((resolve) => clock.after(20, () => resolve(image(screen === 'screen' ? nth % 251 : 7))));
  const seen = follow(takes20ms, THREE, clock);
  await clock.pass(20_000);
  expect(seen.fetches.length).toBe(20_000 / 20 + 1);
  for (const side of THREE.slice(1)) {
    const gaps = gapsOf(seen.of(side));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(2_000);
    expect(Math.max(...gaps)).toBeLessThan(5_000);
  }
  seen.stop();
});

test('a display that is refused is left out, and the main one goes on', async () => {
  const seen = follow(
    (screen) =>
      screen === 'label_screen'
        ? Promise.reject(new PhoneError('refused', { status: 404 }))
        : Promise.resolve(image(7)),
    THREE,
  );
  await seen.clock.pass(30_000);
  seen.poke();
  await seen.clock.pass(10_000);
  expect(seen.of('label_screen')).toHaveLength(1);
  expect(seen.of('screen').length).toBeGreaterThan(30);
  expect(seen.of('exp_screen').length).toBeGreaterThan(3);
  expect(seen.problems).toEqual(['label_screen: refused']);
  seen.stop();
});

test.each([new PhoneError('refused', { status: 403 }), new PhoneError('password-missing')])(
  'a main display that is refused with $code leaves the others',
  async (error) => {
    const seen = follow((screen) => (screen === 'screen' ? Promise.reject(error) : Promise.resolve(image(7))), THREE);
    await seen.clock.pass(60_000);
    seen.poke();
    await seen.clock.pass(60_000);
    expect(seen.of('screen')).toHaveLength(1);
    expect(seen.of('label_screen').length).toBeGreaterThan(10);
    expect(
      busiest(
        seen.fetches.map(({ at }) => at),
        10_000,
        120_000,
      ),
    ).toBeLessThan(12);
    seen.stop();
  },
);

test.each(['password-refused', 'locked-out'] as const)('%s of any display ends all', async (code) => {
  const seen = follow(
    (screen) => (screen === 'exp_screen' ? Promise.reject(new PhoneError(code)) : Promise.resolve(image(7))),
    THREE,
  );
  await seen.clock.pass(1_000);
  seen.poke();
  seen.pause();
  seen.resume();
  await seen.clock.pass(60_000);
  expect(seen.fetches.map(({ screen }) => screen)).toEqual(THREE);
  expect(seen.clock.waiting()).toBe(0);
});

test('a display that sends something strange is asked more and more rarely, and the others are not', async () => {
  const seen = follow(
    (screen) => (screen === 'screen' ? Promise.resolve(image(7)) : Promise.reject(new PhoneError('bad-reply'))),
    TWO,
  );
  await seen.clock.pass(120_000);
  expect(seen.of('label_screen').length).toBeLessThan(10);
  expect(Math.max(...gapsOf(seen.of('screen')))).toBeLessThanOrEqual(2_000);
  seen.stop();
});

test('a phone that does not answer is not asked for each of its displays in turn', async () => {
  const seen = follow(() => Promise.reject(new PhoneError('unreachable')), THREE);
  await seen.clock.pass(60_000);
  expect(gapsOf(seen.fetches.map(({ at }) => at)).slice(0, 5)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000]);
  seen.stop();
});

test('while paused nothing is fetched, whatever happens; then all is looked at once', async () => {
  const seen = follow(async () => image(7), TWO);
  await seen.clock.pass(20_250);
  seen.pause();
  const before = seen.fetches.length;
  seen.poke();
  await seen.clock.pass(60_000);
  seen.pause();
  seen.poke();
  await seen.clock.pass(60_000);
  expect(seen.fetches).toHaveLength(before);
  seen.resume();
  await seen.clock.pass(0);
  expect(seen.from(140_250)).toEqual(['screen', 'label_screen']);
  // The known images were not forgotten.
  expect(seen.frames).toHaveLength(2);
  await seen.clock.pass(10_000);
  expect(seen.of('screen').length).toBeGreaterThan(10);
  seen.stop();
});

test('an image that was under way when it was paused is shown, and the next one waits for the resume', async () => {
  const { open, fetch } = held();
  const seen = follow(fetch);
  seen.pause();
  open[0]?.(image(1));
  await seen.clock.pass(60_000);
  expect(seen.frames).toEqual([['screen', 1]]);
  expect(open).toHaveLength(1);
  seen.resume();
  seen.resume();
  await seen.clock.pass(0);
  expect(open).toHaveLength(2);
  expect(seen.most()).toBe(1);
  seen.stop();
});

test('paused and resumed in the middle of a fetch there is still one in flight', async () => {
  const { open, fetch } = held();
  const seen = follow(fetch, TWO);
  seen.pause();
  seen.resume();
  seen.poke();
  await seen.clock.pass(5_000);
  expect(open).toHaveLength(1);
  open[0]?.(image(1));
  await seen.clock.pass(0);
  expect(open).toHaveLength(2);
  seen.stop();
});

test('a clock that is set back stops nothing', async () => {
  const seen = follow(async () => image(7), TWO);
  await seen.clock.pass(20_000);
  seen.clock.set(-3_600_000);
  const before = seen.fetches.length;
  await seen.clock.pass(10_000);
  expect(seen.fetches.length - before).toBeGreaterThanOrEqual(9);
  seen.stop();
});

test('nothing to follow fetches nothing', async () => {
  const seen = follow(async () => image(7), []);
  seen.poke();
  await seen.clock.pass(60_000);
  expect(seen.fetches).toEqual([]);
  seen.stop();
});
