import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { History, type PastCall } from '../../electron/contract/history/history';
import { defaultSettings } from '../../electron/contract/settings';
import { places } from '../../electron/settings/place';
import { deskProfile, dialled, test, windowOf, writeSettings } from '../support/desk';
import type { Home } from '../support/home';
import { look } from '../support/look';
import { until } from '../support/until';

/** With one more there is room for no other. */
const CALLS = 4_999;
const HOUR_MS = 3_600_000;
/** Of the time that it takes to read the whole file: slower than this, the user waits. */
const TIMES_READ = 20;

const SOURCES = ['typed', 'clipboard', 'link', 'tray', 'history', 'favourite', 'command-line'] as const;
const OUTCOMES = ['done', 'no-answer', 'done', 'done', 'unreachable'] as const;

/** The nth call, so many hours ago; the numbers are made up. */
const callOf = (nth: number): PastCall => ({
  id: `call-${nth}`,
  number: nth % 3 === 0 ? `+49 30 1234-${nth}` : `030 1234-${nth}`,
  dials: nth % 3 === 0 ? `0049301234${nth}` : `0301234${nth}`,
  phone: 'Desk',
  at: Date.now() - nth * HOUR_MS,
  from: SOURCES[nth % SOURCES.length] ?? 'typed',
  outcome: OUTCOMES[nth % OUTCOMES.length] ?? 'done',
});

const fileOf = (home: Home): string => places(process.platform, { ...home.env }).historyFile;

const onFile = (home: Home): History => History.parse(JSON.parse(readFileSync(fileOf(home), 'utf8')));

function writeHistory(home: Home): void {
  const calls = Array.from({ length: CALLS }, (_, nth) => callOf(nth));
  const favourites = [
    { id: 'anna', name: 'Anna', number: '030 1234-1', pin: null },
    { id: 'box', name: 'Mailbox at the main office', number: '030 1234-99,,1#', pin: 'box' },
  ];
  writeFileSync(fileOf(home), JSON.stringify({ version: 1, calls, favourites }));
}

function tookMs(work: () => unknown): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

/** Runs in the page: turns to the history, and tells how long it takes until calls are there, in ms. */
const openHistory = async (): Promise<number> => {
  const tab = [...document.querySelectorAll<HTMLElement>('[role=tab]')].find(
    ({ textContent }) => textContent === 'History',
  );
  if (!tab) throw new Error('there is no history in these settings');
  const begin = performance.now();
  tab.click();
  while (document.querySelectorAll('ol[aria-label="Your calls"] > li').length === 0) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return performance.now() - begin;
};

test('five thousand calls are looked through, dialled again, pinned and deleted', async ({
  home,
  phone,
  launch,
  tray,
}) => {
  test.setTimeout(120_000);
  writeSettings(home, {
    phones: [deskProfile(phone)],
    activePhone: 'desk',
    pins: [{ id: 'box', name: 'Mailbox' }],
    dialling: { ...defaultSettings().dialling, history: { on: true, days: 3_650 } },
  });
  writeHistory(home);
  const { app } = await launch();
  const icon = await tray.icon();
  await icon.click('Settings');
  const settings = await windowOf(app, 'settings');
  const openMs = await settings.evaluate(openHistory);
  const readMs = tookMs(() => onFile(home));
  const rows = settings.getByRole('list', { name: 'Your calls' }).getByRole('listitem');
  await expect(rows).toHaveCount(50);
  expect(openMs, `reading took ${readMs} ms`).toBeLessThan(TIMES_READ * readMs);
  await expect(settings.getByText('4,999 calls', { exact: true })).toBeVisible();
  await look(settings, 'settings-history');

  await settings.getByRole('button', { name: 'Show 50 more' }).scrollIntoViewIfNeeded();
  await expect(rows).toHaveCount(100);

  await settings.getByRole('searchbox').fill('1234 4997');
  await expect(rows).toHaveCount(1);
  await settings.getByRole('button', { name: 'Dial 030 1234-4997 again' }).click();
  await expect(settings.getByText('The phone accepted 030 1234-4997.')).toBeVisible();
  expect(dialled(phone)).toEqual(['03012344997']);
  await expect(settings.getByText('2 calls found')).toBeVisible();
  await expect(rows.first()).toContainText('today');

  await settings.getByRole('button', { name: 'Make 030 1234-4997 a favourite' }).first().click();
  await expect(settings.locator('input:focus')).toBeVisible();
  await settings.keyboard.type('Zoë');
  await look(settings, 'settings-history-pin');
  await settings.keyboard.press('Enter');
  await expect(settings.getByRole('button', { name: 'Dial Zoë' })).toBeVisible();

  await settings.getByRole('searchbox').fill('');
  await expect(rows).toHaveCount(50);
  await settings.getByText('Storage').click();
  await look(settings, 'settings-history-kept');
  await settings.getByRole('button', { name: 'Delete all' }).click();
  await expect(settings.getByText('Delete all 5,000 calls? Favourites stay.')).toBeVisible();
  await settings.getByRole('alertdialog').getByRole('button', { name: 'Delete all' }).click();
  await expect(settings.getByText('Numbers you dial appear here.')).toBeVisible();
  await look(settings, 'settings-history-empty');
  await until('the file to forget them', () => onFile(home).calls.length === 0);
  expect(onFile(home).favourites.map(({ name }) => name)).toEqual(['Anna', 'Mailbox at the main office', 'Zoë']);
});
