import { expect, test } from 'vitest';
import { createStandstill } from '../../electron/app/kernel/standstill';

/** A program whose loop a test can hold up: timers fall due, and are served when it goes on. */
function program() {
  let now = 0;
  let timers: { readonly at: number; readonly run: () => void }[] = [];
  return {
    elapsed: () => now,
    after(ms: number, run: () => void) {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    /** The loop turns for so long. */
    run(ms: number) {
      for (const end = now + ms; now < end; now += 100) this.serve();
    },
    standStill(ms: number) {
      now += ms;
    },
    serve() {
      for (const due of timers.filter(({ at }) => at <= now)) {
        timers = timers.filter((one) => one !== due);
        due.run();
      }
    },
    timers: () => timers.length,
  };
}

test('what comes while the program goes on is new', () => {
  const loop = program();
  const { ageMs, start } = createStandstill(loop);
  expect(ageMs()).toBe(0);
  const stop = start();
  loop.run(60_000);
  expect(ageMs()).toBe(0);
  loop.standStill(3_000);
  expect(ageMs()).toBe(0);
  stop();
  expect(loop.timers()).toBe(0);
});

test('what comes out of a standstill may be as old as that, and what comes a second later is new', () => {
  const loop = program();
  const { ageMs, start } = createStandstill(loop);
  start();
  loop.run(5_000);
  loop.standStill(20_000);
  // Before the first timer is served, and behind it.
  expect(ageMs()).toBeGreaterThanOrEqual(20_000);
  loop.serve();
  expect(ageMs()).toBeGreaterThanOrEqual(20_000);
  loop.run(400);
  expect(ageMs()).toBeGreaterThanOrEqual(20_000);
  loop.run(200);
  expect(ageMs()).toBe(0);
});
