import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { defaultSettings } from '../../electron/contract/settings';
import { places } from '../../electron/settings/place';
import { deskProfile, dialled, pressed, test, writeSettings } from '../support/desk';
import { fakeTime } from '../support/fake-time';
import type { Home } from '../support/home';
import { runCommandLine } from '../support/offhook';
import { openWindow, sendFrom } from '../support/phone-window';
import { until } from '../support/until';
import { pressKeys } from '../support/xdo';

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

test('a tray whose clock jumps, both ways, keeps its calls, its hotkeys and its phone', async ({
  home,
  phone,
  launch,
  tray,
}) => {
  test.setTimeout(120_000);
  const time = await fakeTime(join(home.folder, 'time'));
  const hotkey = {
    id: 'mine',
    accelerator: 'CommandOrControl+Alt+Shift+K',
    run: { do: 'press' as const, sequence: '4' },
  };
  const hotkeys = [...defaultSettings().hotkeys, hotkey];
  writeSettings(home, { phones: [deskProfile(phone)], activePhone: 'desk', hotkeys });
  const { app } = await launch({ env: time.env });
  const icon = await tray.icon();
  await icon.entry('Desk – Ready');
  const panel = await openWindow(app, 'panel');
  const dial = (text: string) => sendFrom(panel, { do: 'dial', text, from: 'typed', confirmed: true });
  expect(await dial('030 5550001')).toMatchObject({ ok: true });
  for (const [nth, now] of ['2038-01-10 10:00:00', '1999-06-01 10:00:00', null].entries()) {
    await time.set(now);
    const year = await app.evaluate(() => new Date().getUTCFullYear());
    expect(year).toBe(now === null ? new Date().getUTCFullYear() : Number(now.slice(0, 4)));
    await until('the hotkey', async () => {
      await pressKeys('ctrl+alt+shift+k');
      return until('the key', () => pressed(phone).length > nth, 2_000).catch(() => false);
    });
    expect(await dial(`030 555000${nth + 2}`)).toMatchObject({ ok: true });
    // The phone goes and comes back: what waits for that is not counted by the clock.
    await phone.misbehave({ refuse: true });
    await sendFrom(panel, { do: 'check-phone' });
    await icon.entry('Desk – Phone not reachable');
    await phone.misbehave(null);
    await icon.entry('Desk – Ready');
  }
  await until('all calls to be kept', async () => (await keptNumbers(home)).length === 4);
});
