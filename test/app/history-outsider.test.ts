import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { defaultSettings } from '../../electron/contract/settings';
import { demoPhone } from '../support/demo';
import { DAY_MS, onFile, pastCall } from '../support/history';
import { terminal } from '../support/terminal';

/** A terminal of a user who keeps calls for so many days, and has one that is two hundred days old. */
async function atTerminal(history: { readonly on: boolean; readonly days: number }) {
  const phone = await demoPhone();
  const here = await terminal({ dialling: { ...defaultSettings().dialling, history } });
  const old = pastCall(1, Date.now() - 200 * DAY_MS);
  await writeFile(here.places.historyFile, JSON.stringify({ version: 1, calls: [old], favourites: [] }));
  const dial = () => here.type('dial', '030 1234-2', '--phone', `http://127.0.0.1:${phone.port}`);
  const numbers = async () => (await onFile(here.places.historyFile))?.calls.map(({ number }) => number);
  return { ...here, dial, numbers };
}

test('a call with a phone that is in no profile is remembered as long as the settings say, and none is forgotten for it', async () => {
  const { dial, numbers } = await atTerminal({ on: true, days: 365 });
  expect((await dial()).code).toBe(0);
  expect(await numbers()).toEqual(['030 1234-2', '030 1234-1']);
});

test('where nothing is to be remembered, neither is a call with a phone that is in no profile', async () => {
  const { dial, numbers } = await atTerminal({ on: false, days: 365 });
  expect((await dial()).code).toBe(0);
  expect(await numbers()).not.toContain('030 1234-2');
});

test('with settings that cannot be read such a call is made, and the history stays as it is', async () => {
  const { dial, numbers, places } = await atTerminal({ on: true, days: 365 });
  await writeFile(places.settingsFile, '{');
  expect((await dial()).code).toBe(0);
  expect(await numbers()).toEqual(['030 1234-1']);
});
