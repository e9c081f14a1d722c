import { expect, type Page } from '@playwright/test';
import { startDemoPhone } from '../../electron/demo/demo-phone';
import type { DemoPhone } from '../../electron/demo/options';
import { deskProfile, heard, pressed, test, windowOf, writeSettings } from '../support/desk';
import { type DrivenOffhook, driveOffhook } from '../support/offhook';
import { sendFrom } from '../support/phone-window';
import { awayUntilCalled } from '../support/restarts';
import type { Tray } from '../support/tray';
import { until } from '../support/until';

/** It takes no longer; a test that looks at it meanwhile keeps the phone away. */
const REBOOT_MS = 100;

test.use({ phoneOptions: { rebootMs: REBOOT_MS } });

/** What the phone was told to do: all but the pages on which it says who it is. */
const told = ({ journal }: DemoPhone): readonly string[] =>
  journal.flatMap((entry) =>
    entry.is === 'request' && entry.path !== '/info.htm'
      ? [entry.query ? `${entry.path}?${entry.query}` : entry.path]
      : [],
  );

interface Start {
  readonly launch: () => Promise<DrivenOffhook>;
  readonly tray: Tray;
}

/** The maintenance section of a phone that is ready. */
async function openMaintenance({ launch, tray }: Start): Promise<Page> {
  const { app } = await launch();
  const icon = await tray.icon();
  await icon.entry('Desk – Ready');
  await icon.click('Settings');
  const settings = await windowOf(app, 'settings');
  await settings.getByRole('tab', { name: 'Maintenance' }).click();
  return settings;
}

const question = (settings: Page) => settings.getByRole('alertdialog');
const button = (settings: Page, name: string) => settings.getByRole('button', { name, exact: true });

test('nothing is sent before somebody has said yes, and Esc, Cancel and another thing chosen say no', async ({
  phone,
  launch,
  tray,
}) => {
  const settings = await openMaintenance({ launch, tray });
  await settings.getByLabel('Address of the firmware').fill('http://127.0.0.1/fw.bin');
  for (const name of ['Restart …', 'Clear …', 'Install …', 'Reset …']) {
    await button(settings, name).click();
    await expect(question(settings)).toBeVisible();
    await settings.keyboard.press('Escape');
    await expect(question(settings)).toHaveCount(0);
    // Whoever said no with the keyboard goes on where the question was asked.
    await expect(button(settings, name)).toBeFocused();
    await settings.keyboard.press('Enter');
    await question(settings).getByRole('button', { name: 'Leave it as it is' }).click();
    await expect(question(settings)).toHaveCount(0);
  }
  // Another list is another question.
  await button(settings, 'Clear …').click();
  await settings.getByLabel('List to clear').selectOption('Dialled numbers');
  await expect(question(settings)).toHaveCount(0);
  // The safe answer has the focus: a stray Enter changes nothing.
  await button(settings, 'Restart …').click();
  await expect(question(settings).getByRole('button', { name: 'Leave it as it is' })).toBeFocused();
  await settings.keyboard.press('Enter');
  await expect(question(settings)).toHaveCount(0);
  // A name that is not quite the phone's is no name.
  await button(settings, 'Reset …').click();
  await expect(question(settings).getByRole('textbox')).toBeFocused();
  await settings.keyboard.type('desk');
  await settings.keyboard.press('Enter');
  await expect(question(settings).getByRole('button', { name: 'Reset the phone' })).toBeDisabled();
  expect(told(phone)).toEqual([]);
});

test('a list is cleared, and the phone is reset, once each, however often the button is hit', async ({
  phone,
  launch,
  tray,
}) => {
  const settings = await openMaintenance({ launch, tray });
  await button(settings, 'Clear …').click();
  await question(settings).getByRole('button', { name: 'Clear the list' }).dblclick();
  await heard(phone, (entry) => entry.is === 'clear-list');
  await expect(settings.locator('.deed-said').filter({ hasText: /missed/i })).toBeVisible();
  await button(settings, 'Reset …').click();
  await expect(question(settings).getByRole('textbox')).toBeFocused();
  await settings.keyboard.type('Desk');
  const { comeBack } = awayUntilCalled(phone);
  await question(settings).getByRole('button', { name: 'Reset the phone' }).dblclick();
  await heard(phone, (entry) => entry.is === 'reset');
  await (await tray.icon()).entry(/^Desk – Restarting/);
  expect(await sendFrom(settings, { do: 'press', sequence: '1' })).toMatchObject({ ok: false });
  await comeBack();
  await heard(phone, (entry) => entry.is === 'back');
  await (await tray.icon()).entry('Desk – Ready');
  expect(told(phone).filter((request) => request.includes('misseddel'))).toHaveLength(1);
  expect(phone.journal.filter((entry) => entry.is === 'reset')).toHaveLength(1);
});

test('a question about one phone is gone when another one is chosen in the tray, and neither restarts', async ({
  home,
  phone,
  launch,
  tray,
}) => {
  const other = await startDemoPhone({ pace: 'instant', model: '760' });
  const phones = [deskProfile(phone), deskProfile(other, { id: 'hall', name: 'Hall' })];
  writeSettings(home, { phones, activePhone: 'desk' });
  const settings = await openMaintenance({ launch, tray });
  const icon = await tray.icon();
  await button(settings, 'Restart …').click();
  await expect(question(settings)).toContainText('Desk restarts');
  await icon.click('Phones', 'Hall');
  await icon.entry('Hall – Ready');
  await expect(question(settings)).toHaveCount(0);
  await expect(settings.getByText('These commands go to Hall.')).toBeVisible();
  // A yes that was on its way when the phone changed.
  expect(await sendFrom(settings, { do: 'reboot', phone: 'desk', confirmation: 'yes' })).toMatchObject({
    ok: false,
    problem: { code: 'phone-changed' },
  });
  expect([told(phone), told(other)]).toEqual([[], []]);
  await other.stop();
});

test('a restart is watched until the phone is back, in the window and in the tray, and nothing old follows', async ({
  phone,
  launch,
  tray,
}) => {
  const settings = await openMaintenance({ launch, tray });
  const { comeBack } = awayUntilCalled(phone);
  await button(settings, 'Restart …').click();
  await question(settings).getByRole('button', { name: 'Restart the phone' }).click();
  const icon = await tray.icon();
  await icon.entry(/^Desk – Restarting/);
  await expect(settings.getByText(/^It has been restarting for \d+ s\.$/)).toBeVisible();
  await heard(phone, (entry) => entry.is === 'gone');
  expect(await sendFrom(settings, { do: 'press', sequence: '1' })).toMatchObject({ ok: false });
  await comeBack();
  await heard(phone, (entry) => entry.is === 'back');
  await icon.entry('Desk – Ready');
  await expect(settings.getByText(/^It has been restarting/)).toHaveCount(0);
  expect(told(phone).filter((request) => request.includes('reboot'))).toHaveLength(1);
  expect(pressed(phone)).toEqual([]);
});

test('an Offhook that is killed while a phone restarts begins anew, says where the phone is, and restarts nothing', async ({
  home,
  phone,
  launch,
  tray,
}) => {
  const first = await driveOffhook({ home });
  const icon = await tray.icon();
  await icon.entry('Desk – Ready');
  await icon.click('Settings');
  const settings = await windowOf(first.app, 'settings');
  const { comeBack } = awayUntilCalled(phone);
  void sendFrom(settings, { do: 'reboot', confirmation: 'yes' }).catch(() => undefined); // it may die before it answers
  await heard(phone, (entry) => entry.is === 'gone');
  first.app.process().kill('SIGKILL');
  await until('the icon to go', () => tray.icons().length === 0);
  await first.stop();
  await launch();
  await (await tray.icon()).entry(/^Desk – (?:Phone not reachable|Nothing listens)/);
  await comeBack();
  await heard(phone, (entry) => entry.is === 'back');
  await (await tray.icon()).entry('Desk – Ready');
  expect(told(phone).filter((request) => request.includes('reboot'))).toHaveLength(1);
});
