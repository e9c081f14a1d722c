import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tidied, withCall } from '../../electron/app/history/past-calls';
import { CALLS_MOST, HISTORY_VERSION, History } from '../../electron/contract/history/history';
import { openHistory } from '../../electron/settings/history-file';
import { DAY_MS, favourite, keptHistory, newCall, onFile, pastCall } from '../support/history';

const kept = (calls: History['calls'], favourites: History['favourites'] = []): History => ({
  version: HISTORY_VERSION,
  calls,
  favourites,
  days: [],
});

test('nothing is read before somebody wants it, and nothing is written for looking', async () => {
  let opened = 0;
  const { history, path } = await keptHistory({
    deps: {
      open: async () => {
        opened += 1;
        return openHistory(path, Date.now);
      },
    },
  });
  expect(opened).toBe(0);
  history.start();
  await history.all();
  await history.stop();
  expect(opened).toBe(1);
  expect(await onFile(path)).toBeNull();
});

test('a call is shown at once and kept on file, the newest first', async () => {
  const { history, shown, path } = await keptHistory();
  await history.all();
  history.add(newCall(1));
  history.add(newCall(2, 5, { from: 'clipboard', outcome: 'unreachable' }));
  expect(shown.recent.map(({ number }) => number)).toEqual(['030 1234-2', '030 1234-1']);
  await history.stop();
  const { calls = [] } = (await onFile(path)) ?? {};
  expect(calls).toMatchObject([newCall(2, 5, { from: 'clipboard', outcome: 'unreachable' }), newCall(1)]);
  expect(new Set(calls.map(({ id }) => id)).size).toBe(2);
});

test('a call that comes before the file is read is put in front of what is there', async () => {
  const { history, shown, path } = await keptHistory();
  await (await openHistory(path, Date.now)).save(kept([pastCall(1)], [favourite()]));
  history.add(newCall(2));
  await history.stop();
  expect((await onFile(path))?.calls.map(({ number }) => number)).toEqual(['030 1234-2', '030 1234-1']);
  expect(shown.favourites).toEqual([favourite()]);
});

test('the outcome of a call waits until the call is shown, however slowly the file is read', async () => {
  let read = (): void => undefined;
  const { history, shown, path } = await keptHistory({
    deps: {
      open: async () => {
        await new Promise<void>((resolve) => {
          read = resolve;
        });
        return openHistory(path, Date.now);
      },
    },
  });
  const { outcome, ...call } = newCall(1);
  const end = history.begin(call);
  let answered = false;
  const ended = end(outcome).then(() => {
    answered = true;
  });
  await Promise.resolve();
  expect([answered, shown.historyRead, shown.recent]).toEqual([false, false, []]);
  read();
  await ended;
  expect(shown).toMatchObject({ historyRead: true, recent: [{ number: '030 1234-1' }] });
});

test('a disk that hangs keeps the outcome of a call back for a second and no longer', async () => {
  let fail = (_: Error): void => undefined;
  const { history, clock } = await keptHistory({
    deps: {
      open: () =>
        new Promise((_, reject) => {
          fail = reject;
        }),
      log: () => {},
    },
  });
  const { outcome, ...call } = newCall(1);
  let answered = false;
  void history
    .begin(call)(outcome)
    .then(() => {
      answered = true;
    });
  await clock.pass(999);
  expect(answered).toBe(false);
  await clock.pass(1);
  expect(answered).toBe(true);
  fail(new Error('the disk is gone'));
});

test('a burst of calls is written in its order, all of it, and in a few writes', async () => {
  const { history, path, saves } = await keptHistory();
  for (let nth = 0; nth < 500; nth += 1) history.add(newCall(nth, nth));
  await history.stop();
  expect((await onFile(path))?.calls.map(({ at }) => at)).toEqual(Array.from({ length: 500 }, (_, nth) => 499 - nth));
  expect(saves()).toBeLessThanOrEqual(2);
});

test('what is added while something is being written is not lost by ending', async () => {
  const { history, path } = await keptHistory();
  history.add(newCall(1));
  const written = history.change((before) => before);
  history.add(newCall(2));
  await written;
  history.add(newCall(3));
  await history.stop();
  expect((await onFile(path))?.calls).toHaveLength(3);
});

test('no more calls are kept than there is room for', async () => {
  const full = kept(Array.from({ length: CALLS_MOST }, (_, nth) => pastCall(nth)));
  const next = withCall(full, newCall(9_999));
  expect(next.calls).toHaveLength(CALLS_MOST);
  expect(next.calls[0]?.number).toBe('030 1234-9999');
  expect(History.safeParse(next).success).toBe(true);
});

test('whatever is added, the file can be read again, and no two calls have one id', () => {
  const text = fc.string({ maxLength: 400, unit: 'binary' });
  const call = fc.record({
    number: text,
    dials: text,
    phone: text,
    outcome: text,
    at: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(Date.UTC(2026, 10, 22))),
    from: fc.constantFrom('typed', 'link', 'favourite', 'command-line'),
  });
  fc.assert(
    fc.property(fc.array(call, { maxLength: 30 }), (calls) => {
      const full = calls.reduce<History>(withCall, kept([]));
      expect(History.parse(JSON.parse(JSON.stringify(full))).calls).toHaveLength(calls.length);
      expect(new Set(full.calls.map(({ id }) => id)).size).toBe(calls.length);
    }),
  );
});

/** The days up to `now` (days since 1970), each of which was seen. */
const everyDayUntil = (now: number, count: number): number[] =>
  Array.from({ length: count }, (_, nth) => now - count + 1 + nth);

test('exactly what is older than the days that were said is forgotten, where each of them was seen', () => {
  const today = 20_000;
  const ages = fc.array(fc.integer({ min: 0, max: 3_990 }), { maxLength: 50 });
  fc.assert(
    fc.property(ages, fc.integer({ min: 1, max: 3_650 }), (days, most) => {
      const calls = days.map((age, nth) => pastCall(nth, (today - age) * DAY_MS + 1));
      const before = { ...kept(calls), days: everyDayUntil(today, 3_999) };
      const after = tidied(before, { on: true, days: most }, today * DAY_MS + 2);
      const isOld = (age: number): boolean => age > most;
      expect(after.history.calls.map(({ id }) => id)).toEqual(
        calls.filter((_, nth) => !isOld(days[nth] ?? 0)).map(({ id }) => id),
      );
      expect(after.forgotten).toHaveLength(days.filter(isOld).length);
      expect(History.safeParse(after.history).success).toBe(true);
      const again = tidied(after.history, { on: true, days: most }, today * DAY_MS + 3);
      expect(again).toEqual({ history: after.history, forgotten: [] });
      expect(again.history).toBe(after.history);
      expect(tidied(before, { on: false, days: most }, today * DAY_MS).history.calls).toEqual([]);
    }),
  );
});

test('whatever a clock says, it forgets nothing before so many days have passed', () => {
  // Each reading: the clock stands anywhere, or a day later than before.
  const anywhere = fc.integer({ min: -10_000, max: 40_000 });
  const readings = fc.array(fc.oneof(anywhere, fc.constant('next day' as const)), { maxLength: 60 });
  fc.assert(
    fc.property(readings, fc.integer({ min: 1, max: 90 }), fc.integer({ min: 0, max: 30_000 }), (said, most, made) => {
      let history: History = withCall({ ...kept([]), days: [] }, newCall(1, made * DAY_MS));
      let day = made;
      let mayHavePassed = 0;
      for (const reading of said) {
        const before = day;
        day = reading === 'next day' ? day + 1 : reading;
        // A week off looks like a week; more than that looks like a clock that is wrong.
        mayHavePassed += day - before <= 7 ? Math.max(0, day - before) : 1;
        const { history: next, forgotten } = tidied(history, { on: true, days: most }, day * DAY_MS);
        if (forgotten.length > 0) expect(mayHavePassed).toBeGreaterThan(most);
        history = next;
      }
    }),
  );
});

test('a clock that says 2038 for once, or 1999, forgets and hides nothing', async () => {
  const { history, shown, clock, path } = await keptHistory();
  const YEARS_MS = 365 * DAY_MS;
  clock.set(56 * YEARS_MS);
  history.add(newCall(1, clock.now()));
  await history.all();
  clock.set(12 * YEARS_MS);
  history.tidy();
  await clock.pass(2 * DAY_MS);
  expect(shown.recent.map(({ number }) => number)).toEqual(['030 1234-1']);
  clock.set(-39 * YEARS_MS);
  history.add(newCall(2, clock.now()));
  clock.set(27 * YEARS_MS);
  await clock.pass(2 * DAY_MS);
  expect(shown.recent.map(({ number }) => number)).toEqual(['030 1234-2', '030 1234-1']);
  await history.stop();
  expect((await onFile(path))?.calls).toHaveLength(2);
  // With the years that the clock says, day by day, they go.
  const later = await keptHistory({ path });
  later.clock.set(56 * YEARS_MS + 4 * DAY_MS);
  await later.history.all();
  await later.clock.pass(95 * DAY_MS);
  expect(later.shown.recent).toEqual([]);
});

test('what is forgotten for its age is there once more, for a week, and not when the user deletes it', async () => {
  const at = await keptHistory();
  const copy = at.path.replace('.json', '.forgotten.json');
  const copied = () => readFile(copy, 'utf8').catch(() => '');
  at.history.add(newCall(1));
  await at.history.all();
  await at.clock.pass(89 * DAY_MS);
  at.history.add(newCall(2, at.clock.now()));
  await at.clock.pass(2 * DAY_MS);
  await expect.poll(copied).toContain('030 1234-1');
  expect((await onFile(at.path))?.calls.map(({ number }) => number)).toEqual(['030 1234-2']);
  await at.clock.pass(8 * DAY_MS);
  await expect.poll(copied).toBe('');
  await at.clock.pass(90 * DAY_MS);
  await expect.poll(copied).toContain('030 1234-2');
  at.history.add(newCall(3, at.clock.now()));
  expect(await at.history.clear()).toBeNull();
  expect(await copied()).toBe('');
  expect((await onFile(at.path))?.calls).toEqual([]);
});

test('where there can be no copy, nothing is forgotten on file', async () => {
  const at = await keptHistory();
  at.history.add(newCall(1));
  await expect.poll(async () => (await onFile(at.path))?.calls).toHaveLength(1);
  await mkdir(at.path.replace('.json', '.forgotten.json'));
  await at.clock.pass(91 * DAY_MS);
  await at.history.stop();
  expect((await onFile(at.path))?.calls).toHaveLength(1);
});

test('what has grown too old is forgotten at the start, with a new call, and day by day', async () => {
  const { history, path, shown, clock } = await keptHistory();
  await (await openHistory(path, Date.now)).save({
    ...kept([pastCall(2, -10 * DAY_MS), pastCall(1, -91 * DAY_MS)], [favourite()]),
    days: everyDayUntil(-1, 91),
  });
  history.start();
  expect((await history.all()).calls.map(({ number }) => number)).toEqual(['030 1234-2']);
  await expect.poll(async () => (await onFile(path))?.calls.length).toBe(1);
  await clock.pass(85 * DAY_MS);
  expect(shown.recent).toEqual([]);
  expect(shown.favourites).toEqual([favourite()]);
  await expect.poll(async () => (await onFile(path))?.calls).toEqual([]);
  // The copy of it goes a week later; then nothing is left to wait for.
  const waiting = async (): Promise<number> => {
    await clock.pass(DAY_MS);
    return clock.waiting();
  };
  await expect.poll(waiting).toBe(0);
});

test('fewer days make calls go that are older than that, as far as the days were seen', async () => {
  const at = await keptHistory();
  at.history.add(newCall(0, 0));
  await at.history.all();
  await at.clock.pass(10 * DAY_MS);
  at.history.add(newCall(1, 10 * DAY_MS));
  await at.clock.pass(10 * DAY_MS);
  at.policy = { on: true, days: 7 };
  at.history.tidy();
  expect(at.shown.recent).toEqual([]);
  await at.history.stop();
  expect((await onFile(at.path))?.calls).toEqual([]);
});

test('switched off, nothing is kept, what was kept is deleted, and favourites stay', async () => {
  const at = await keptHistory();
  at.history.add(newCall(1));
  await at.history.change((before) => ({ ...before, favourites: [favourite()] }));
  at.policy = { on: false, days: 90 };
  at.history.tidy();
  at.history.add(newCall(2));
  expect(at.shown.recent).toEqual([]);
  await at.history.stop();
  expect(await onFile(at.path)).toEqual(kept([], [favourite()]));
});

test('what is found on file while it is switched off is deleted, too', async () => {
  const at = await keptHistory();
  await (await openHistory(at.path, Date.now)).save(kept([pastCall(1)]));
  at.policy = { on: false, days: 90 };
  at.history.start();
  await at.history.stop();
  expect((await onFile(at.path))?.calls).toEqual([]);
});

test('recent are the twenty newest numbers, each of them once', async () => {
  const { history, shown } = await keptHistory();
  for (let nth = 0; nth < 60; nth += 1) history.add(newCall(nth % 30, nth));
  await history.all();
  expect(shown.recent.map(({ at }) => at)).toEqual(Array.from({ length: 20 }, (_, nth) => 59 - nth));
  history.add(newCall(5, 60));
  expect(shown.recent.map(({ at }) => at)).toEqual([60, ...Array.from({ length: 19 }, (_, nth) => 59 - nth)]);
});

test('what a command line has added meanwhile stays', async () => {
  const ours = await keptHistory();
  ours.history.add(newCall(1));
  await ours.history.stop();
  const theirs = await keptHistory({ path: ours.path });
  theirs.history.add(newCall(2));
  await theirs.history.stop();
  ours.history.add(newCall(3));
  await ours.history.stop();
  expect((await onFile(ours.path))?.calls.map(({ number }) => number)).toEqual([
    '030 1234-3',
    '030 1234-2',
    '030 1234-1',
  ]);
  expect(ours.shown.recent).toHaveLength(3);
});

test('a file that cannot be written is said, and what was to be written goes with the next one', async () => {
  const { history, told, path, shown } = await keptHistory();
  await history.all();
  // A file where the folder should be.
  await rm(dirname(path), { recursive: true });
  await writeFile(dirname(path), '');
  history.add(newCall(1));
  expect(await history.change((before) => before)).toMatchObject({ code: 'history-not-saved' });
  await history.stop();
  expect(told).toMatchObject([{ code: 'history-not-saved' }]);
  expect(shown.recent).toHaveLength(1);
  await rm(dirname(path));
  await mkdir(dirname(path));
  history.add(newCall(2));
  await history.stop();
  expect((await onFile(path))?.calls).toHaveLength(2);
});

test('a broken file is said, and kept aside', async () => {
  const { history, told, path } = await keptHistory();
  await writeFile(path, '{');
  history.add(newCall(1));
  await history.stop();
  expect(told).toMatchObject([{ code: 'history-broken' }]);
  expect((await onFile(path))?.calls).toHaveLength(1);
});

test('a file that could not be opened is opened the next time', async () => {
  let tries = 0;
  const { history, path } = await keptHistory({
    deps: {
      open: async () => {
        tries += 1;
        if (tries === 1) throw new Error('no such module');
        return openHistory(path, Date.now);
      },
    },
  });
  await expect(history.all()).rejects.toThrow('no such module');
  expect((await history.all()).calls).toEqual([]);
});
