import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { DAY_MS, keptHistory, newCall, onFile } from '../support/history';

test('the copy of forgotten calls goes after a week also where no call is left', async () => {
  const at = await keptHistory();
  const copy = at.path.replace('.json', '.forgotten.json');
  const copied = () => readFile(copy, 'utf8').catch(() => '');
  at.history.add(newCall(1));
  await at.history.all();
  await at.clock.pass(92 * DAY_MS);
  await expect.poll(copied).toContain('030 1234-1');
  expect((await onFile(at.path))?.calls).toEqual([]);
  await at.clock.pass(60 * DAY_MS);
  const later = await keptHistory({ path: at.path });
  later.clock.set(160 * DAY_MS);
  later.history.start();
  await later.history.all();
  later.history.tidy();
  await later.history.stop();
  expect(await copied()).toBe('');
});

test('history switched off: no copy stays, also where no call is left', async () => {
  let on = true;
  const at = await keptHistory({ deps: { policy: () => ({ on, days: 90 }) } });
  const copy = at.path.replace('.json', '.forgotten.json');
  const copied = () => readFile(copy, 'utf8').catch(() => '');
  at.history.add(newCall(1));
  await at.history.all();
  await at.clock.pass(92 * DAY_MS);
  await expect.poll(copied).toContain('030 1234-1');
  on = false;
  at.history.tidy();
  await at.history.stop();
  expect(await copied()).toBe('');
});
