import { expect, type Page } from '@playwright/test';
import { startDemoPhone } from '../../electron/demo/demo-phone';
import type { DemoPhone } from '../../electron/demo/options';
import { deskProfile, heard, pressed, test, windowOf, writeSettings } from '../support/desk';
import { inTurn } from '../support/in-turn';
import type { DrivenOffhook } from '../support/offhook';
import { sendFrom } from '../support/phone-window';
import { awayUntilCalled } from '../support/restarts';
import type { Tray, TrayIcon } from '../support/tray';
import { until } from '../support/until';

/** It takes no longer; a test that looks at it meanwhile keeps the phone away. */
const REBOOT_MS = 100;

test.use({ phoneOptions: { rebootMs: REBOOT_MS } });

/** The commands that the phone was told: all but the pages on which it says who it is. */
const told = ({ journal }: DemoPhone): readonly string[] =>
  journal.flatMap((entry) =>
    entry.is === 'request' && entry.path !== '/info.htm'
      ? [entry.query ? `${entry.path}?${entry.query}` : entry.path]
      : [],
  );

/** Two phones at hand, and the maintenance section of the first. */
interface Desk {
  readonly launch: () => Promise<DrivenOffhook>;
  readonly offhook: DrivenOffhook;
  readonly tray: Tray;
  readonly settings: Page;
  readonly icon: TrayIcon;
  readonly phone: DemoPhone;
  readonly other: DemoPhone;
}

const question = ({ settings }: Desk) => settings.getByRole('alertdialog');
const button = ({ settings }: Desk, name: string) => settings.getByRole('button', { name, exact: true });

test('what changes a phone needs a yes, is sent once and watched to its end, and goes to no other phone', async ({
  home,
  phone,
  launch,
  tray,
}) => {
  const other = await startDemoPhone({ pace: 'instant', model: '760' });
  const phones = [deskProfile(phone), deskProfile(other, { id: 'hall', name: 'Hall' })];
  writeSettings(home, { phones, activePhone: 'desk' });
  const offhook = await launch();
  const icon = await tray.icon();
  await icon.entry('Desk – Ready');
  await icon.click('Settings');
  const settings = await windowOf(offhook.app, 'settings');
  await settings.getByRole('tab', { name: 'Maintenance' }).click();
  expect([told(phone), told(other)]).toEqual([[], []]);
  await inTurn(
    { launch, offhook, tray, settings, icon, phone, other },
    {
      'nothing is sent before the user has said yes, and Esc, Cancel and another thing chosen say no': everyWayToSayNo,
      'a question about one phone is gone when another one is chosen in the tray, and neither restarts':
        anotherPhoneChosen,
      'a restart is watched until the phone is back, in the window and in the tray, and nothing old follows': aRestart,
      'a list is cleared, and the phone is reset, once each, however often the button is hit': clearedAndReset,
      'an Offhook that is killed while a phone restarts begins anew, says where the phone is, and restarts nothing':
        killedMeanwhile,
    },
  );
  await other.stop();
});

async function everyWayToSayNo(desk: Desk): Promise<void> {
  const { settings, phone } = desk;
  await settings.getByLabel('Address of the firmware').fill('http://127.0.0.1/fw.bin');
  for (const name of ['Restart …', 'Clear …', 'Install …', 'Reset …']) await isLeftAsItIs(desk, name);
  // Another list is another question.
  await button(desk, 'Clear …').click();
  await settings.getByLabel('List to clear').selectOption('Dialled numbers');
  await expect(question(desk)).toHaveCount(0);
  // The safe answer has the focus: a stray Enter changes nothing.
  await button(desk, 'Restart …').click();
  await expect(question(desk).getByRole('button', { name: 'Leave it as it is' })).toBeFocused();
  await settings.keyboard.press('Enter');
  await expect(question(desk)).toHaveCount(0);
  // A name that is not quite the phone's is no name.
  await button(desk, 'Reset …').click();
  await expect(question(desk).getByRole('textbox')).toBeFocused();
  await settings.keyboard.type('desk');
  await settings.keyboard.press('Enter');
  await expect(question(desk).getByRole('button', { name: 'Reset the phone' })).toBeDisabled();
  expect(told(phone)).toEqual([]);
  await settings.keyboard.press('Escape');
}

/** Esc and the button say no. */
async function isLeftAsItIs(desk: Desk, name: string): Promise<void> {
  const { keyboard } = desk.settings;
  await button(desk, name).click();
  await expect(question(desk)).toBeVisible();
  await keyboard.press('Escape');
  await expect(question(desk)).toHaveCount(0);
  // The focus goes back to where the question was asked.
  await expect(button(desk, name)).toBeFocused();
  await keyboard.press('Enter');
  await question(desk).getByRole('button', { name: 'Leave it as it is' }).click();
  await expect(question(desk)).toHaveCount(0);
}

async function anotherPhoneChosen(desk: Desk): Promise<void> {
  const { settings, icon, phone, other } = desk;
  await button(desk, 'Restart …').click();
  await expect(question(desk)).toContainText('Desk restarts');
  await icon.click('Phones', 'Hall');
  await icon.entry('Hall – Ready');
  await expect(question(desk)).toHaveCount(0);
  await expect(settings.getByText('These commands go to Hall.')).toBeVisible();
  // A yes that was on its way when the phone changed.
  expect(await sendFrom(settings, { do: 'reboot', phone: 'desk', confirmation: 'yes' })).toMatchObject({
    ok: false,
    problem: { code: 'phone-changed' },
  });
  expect([told(phone), told(other)]).toEqual([[], []]);
  await icon.click('Phones', 'Desk');
  await icon.entry('Desk – Ready');
}

async function aRestart(desk: Desk): Promise<void> {
  const { settings, icon, phone } = desk;
  const { comeBack } = awayUntilCalled(phone);
  await button(desk, 'Restart …').click();
  await question(desk).getByRole('button', { name: 'Restart the phone' }).click();
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
}

async function clearedAndReset(desk: Desk): Promise<void> {
  const { settings, icon, phone } = desk;
  await button(desk, 'Clear …').click();
  await question(desk).getByRole('button', { name: 'Clear the list' }).dblclick();
  await heard(phone, (entry) => entry.is === 'clear-list');
  await expect(settings.getByRole('status').filter({ hasText: /missed/i })).toBeVisible();
  await button(desk, 'Reset …').click();
  await expect(question(desk).getByRole('textbox')).toBeFocused();
  await settings.keyboard.type('Desk');
  const { comeBack } = awayUntilCalled(phone);
  await question(desk).getByRole('button', { name: 'Reset the phone' }).dblclick();
  await heard(phone, (entry) => entry.is === 'reset');
  await icon.entry(/^Desk – Restarting/);
  expect(await sendFrom(settings, { do: 'press', sequence: '1' })).toMatchObject({ ok: false });
  await comeBack();
  await heard(phone, (entry) => entry.is === 'back');
  await icon.entry('Desk – Ready');
  expect(told(phone).filter((request) => request.includes('misseddel'))).toHaveLength(1);
  expect(phone.journal.filter((entry) => entry.is === 'reset')).toHaveLength(1);
}

async function killedMeanwhile({ offhook, launch, tray, icon, settings, phone }: Desk): Promise<void> {
  await icon.entry('Desk – Ready');
  const { comeBack } = awayUntilCalled(phone);
  void sendFrom(settings, { do: 'reboot', confirmation: 'yes' }).catch(() => undefined); // it may die before it answers
  await heard(phone, (entry) => entry.is === 'gone');
  offhook.app.process().kill('SIGKILL');
  await until('the icon to go', () => tray.icons().length === 0);
  await offhook.stop();
  await launch();
  await (await tray.icon()).entry(/^Desk – (?:Phone not reachable|Nothing listens)/);
  await comeBack();
  await heard(phone, (entry) => entry.is === 'back');
  await (await tray.icon()).entry('Desk – Ready');
  expect(told(phone).filter((request) => request.includes('reboot'))).toHaveLength(1);
}
