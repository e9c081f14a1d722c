import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type ElectronApplication, expect } from '@playwright/test';
import { defaultSettings } from '../../electron/contract/settings';
import type { DemoPhone } from '../../electron/demo/options';
import { closeWindows } from '../support/close-windows';
import { deskProfile, dialled, heard, pressed, test, windowOf, writeSettings } from '../support/desk';
import { inTurn } from '../support/in-turn';
import type { TrayIcon } from '../support/tray';
import { until } from '../support/until';
import { copyText, focusedTitle, focusWindow, pressKeys } from '../support/xdo';

const DIAL = 'ctrl+alt+shift+d';

/** A window of another program, with the focus. */
const another = test.extend<{ readonly elsewhere: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
  elsewhere: async ({}, use) => {
    const title = 'Somebody else';
    const child = spawn('display', ['-title', title, '-size', '300x200', 'xc:gray'], { stdio: 'ignore' });
    const gone = once(child, 'exit');
    await focusWindow(title);
    await use(title);
    child.kill();
    // The next one has the same title: a window that has gone cannot be taken for it.
    await gone;
  },
});

/** Offhook with a hotkey of the user's own, while another program's window has the focus. */
interface Desk {
  readonly app: ElectronApplication;
  readonly icon: TrayIcon;
  readonly phone: DemoPhone;
  readonly elsewhere: string;
}

const MINE = {
  id: 'mine',
  accelerator: 'CommandOrControl+Alt+Shift+K',
  run: { do: 'press' as const, sequence: '5,,10;ENTER' },
};

another(
  'hotkeys dial, ask and press keys while another window has the focus',
  async ({ home, phone, launch, tray, elsewhere }) => {
    const hotkeys = [...defaultSettings().hotkeys, MINE];
    writeSettings(home, { phones: [deskProfile(phone)], activePhone: 'desk', hotkeys });
    const { app } = await launch();
    const icon = await tray.icon();
    await icon.entry('Desk – Ready');
    const steps = {
      'the hotkey dials the clipboard while another window has the focus': dialsTheClipboard,
      'a clipboard without a number says so, and nothing is dialled': findsNoNumber,
      'an emergency number waits for a yes': asksAboutHelp,
      'any sequence can have a hotkey': pressesKeys,
      'a hotkey recorded in the settings works at once, without a restart': isRecorded,
    };
    await inTurn({ app, icon, phone, elsewhere }, steps, closeWindows);
  },
);

async function dialsTheClipboard({ app, phone, elsewhere }: Desk): Promise<void> {
  await copyText('030 / 123 45-67\n');
  await focusWindow(elsewhere);
  await pressKeys(DIAL);
  const panel = await windowOf(app, 'panel');
  // The user turns to it: it does not go away by itself.
  await panel.mouse.move(20, 20);
  await heard(phone, (entry) => entry.is === 'dial');
  await expect(panel.getByText('The phone accepted')).toBeVisible();
  expect(dialled(phone)).toEqual(['0301234567']);
  await expect.poll(focusedTitle).toBe(elsewhere);
}

async function findsNoNumber({ app, phone, elsewhere }: Desk): Promise<void> {
  await copyText(`Dear Anna, \u202e see you at the ${'very '.repeat(2_000_000)} end`);
  await focusWindow(elsewhere);
  await pressKeys(DIAL);
  await expect((await windowOf(app, 'panel')).getByText(/no number/i).first()).toBeVisible();
  expect(dialled(phone)).toEqual([]);
}

async function asksAboutHelp({ app, phone, elsewhere }: Desk): Promise<void> {
  await copyText('112');
  await focusWindow(elsewhere);
  await pressKeys(DIAL);
  const panel = await windowOf(app, 'panel');
  await expect(panel.getByText('112 is an emergency number')).toBeVisible();
  expect(dialled(phone)).toEqual([]);
  await panel.getByRole('button', { name: 'Call 112' }).click();
  await heard(phone, (entry) => entry.is === 'dial');
  expect(dialled(phone)).toEqual(['112']);
}

async function pressesKeys({ phone, elsewhere }: Desk): Promise<void> {
  await focusWindow(elsewhere);
  await pressKeys('ctrl+alt+shift+k');
  await heard(phone, (entry) => entry.is === 'key' && entry.key === 'ENTER');
  expect(pressed(phone)).toEqual(['5', 'ENTER']);
}

async function isRecorded({ app, icon, phone, elsewhere }: Desk): Promise<void> {
  await icon.click('Settings');
  const settings = await windowOf(app, 'settings');
  await focusWindow('^Settings');
  await settings.getByRole('tab', { name: 'Hotkeys' }).click();
  await settings.getByRole('button', { name: 'Record a hotkey for Mute' }).click();
  await expect(settings.getByText(/^Press the keys/)).toBeVisible();
  await pressKeys('ctrl+alt+shift+m');
  await expect(settings.getByRole('row', { name: /^Mute Ctrl Alt Shift M/ })).toBeVisible();
  // Pressed here it is tried, and does nothing; in another window it is meant.
  await pressKeys('ctrl+alt+shift+m');
  await expect(settings.getByText('It arrived.')).toBeVisible();
  expect(pressed(phone)).toEqual([]);
  await focusWindow(elsewhere);
  // So soon after the trial it may be the same press, held.
  await until('the key', async () => {
    await pressKeys('ctrl+alt+shift+m');
    return until('the phone to hear of it', () => pressed(phone).length > 0, 2_000).catch(() => false);
  });
  expect(pressed(phone)).toEqual(['MUTE']);
}
