import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { places } from '../../electron/settings/place';
import { dialled, test } from '../support/desk';
import { fakeTime } from '../support/fake-time';
import type { Home } from '../support/home';
import { runCommandLine } from '../support/offhook';

test.skip(process.platform !== 'linux', 'libfaketime is for Linux');

const keptCalls = async (home: Home): Promise<readonly { readonly number: string; readonly at: number }[]> => {
  const { historyFile } = places(process.platform, { ...home.env });
  return JSON.parse(await readFile(historyFile, 'utf8')).calls;
};
const keptNumbers = async (home: Home): Promise<readonly string[]> =>
  (await keptCalls(home)).map(({ number }) => number);
const yearOf = (at: number): number => new Date(at).getUTCFullYear();

test('a clock that is years ahead or behind forgets and hides no call, whatever is done meanwhile', async ({
  home,
  phone,
}) => {
  test.setTimeout(120_000);
  const time = await fakeTime(join(home.folder, 'time'));
  const dial = async (text: string): Promise<void> => {
    const words = ['dial', text, '--yes', '--json'];
    const { code, stdout } = await runCommandLine(home, words, { env: time.env });
    expect([code, stdout]).toEqual([0, expect.stringContaining('"ok":true')]);
  };
  const shown = async (): Promise<string> => (await runCommandLine(home, ['history'], { env: time.env })).stdout;
  await dial('030 5550001');
  await time.set('2038-01-10 10:00:00');
  expect(await shown()).toContain('030 5550001');
  await dial('030 5550002');
  await time.set('1999-06-01 10:00:00');
  await dial('030 5550003');
  await time.set(null);
  await dial('030 5550004');
  const all = ['030 5550004', '030 5550003', '030 5550002', '030 5550001'];
  expect(await keptNumbers(home)).toEqual(all);
  expect((await keptCalls(home)).slice(1, 3).map(({ at }) => yearOf(at))).toEqual([1999, 2038]);
  for (const number of all) expect(await shown()).toContain(number);
  expect(dialled(phone)).toHaveLength(4);
});
