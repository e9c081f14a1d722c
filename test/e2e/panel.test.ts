import { type ElectronApplication, expect } from '@playwright/test';
import type { DemoPhone } from '../../electron/demo/options';
import { closeWindows } from '../support/close-windows';
import { dialled, heard, pressed, test, windowOf } from '../support/desk';
import { inTurn } from '../support/in-turn';
import type { TrayIcon } from '../support/tray';
import { copyText, focusWindow, pressKeys, typeText } from '../support/xdo';

interface Desk {
  readonly app: ElectronApplication;
  readonly icon: TrayIcon;
  readonly phone: DemoPhone;
}

test('the panel dials what is typed or copied, and presses the keys of a call', async ({ phone, launch, tray }) => {
  const { app } = await launch();
  const icon = await tray.icon();
  await icon.entry('Desk – Ready');
  const steps = {
    'the panel is driven from the keyboard alone': isDrivenByKeys,
    'the panel offers what the clipboard holds, and typing replaces it': offersTheClipboard,
    'the call keys press the keys of the phone': pressesCallKeys,
  };
  await inTurn({ app, icon, phone }, steps, closeWindows);
});

async function isDrivenByKeys({ app, phone }: Desk): Promise<void> {
  await pressKeys('ctrl+alt+shift+p');
  const panel = await windowOf(app, 'panel');
  await focusWindow('^Offhook$');
  await typeText('+49 30 5550');
  await expect(panel.getByText('0049 30 5550')).toBeVisible();
  await pressKeys('Return');
  await heard(phone, (entry) => entry.is === 'dial');
  expect(dialled(phone)).toEqual(['0049305550']);
  const closed = panel.waitForEvent('close');
  await pressKeys('Escape');
  await closed;
}

async function offersTheClipboard({ app, icon, phone }: Desk): Promise<void> {
  await copyText('030 7777');
  await icon.activate();
  const panel = await windowOf(app, 'panel');
  await expect(panel.getByRole('textbox')).toHaveValue('030 7777');
  await focusWindow('^Offhook$');
  await typeText('200');
  await expect(panel.getByRole('textbox')).toHaveValue('200');
  await pressKeys('Return');
  await heard(phone, (entry) => entry.is === 'dial');
  expect(dialled(phone)).toEqual(['200']);
}

async function pressesCallKeys({ app, icon, phone }: Desk): Promise<void> {
  await icon.activate();
  const panel = await windowOf(app, 'panel');
  for (const name of ['Answer', 'Hold', 'Transfer', 'Mute', 'Hang up'])
    await panel.getByRole('button', { name, exact: true }).click();
  await heard(phone, (entry) => entry.is === 'key' && entry.key === 'CANCEL');
  expect(pressed(phone)).toEqual(['ENTER', 'F_HOLD', 'TRANSFER', 'MUTE', 'CANCEL']);
}

test('somebody new is greeted with the hotkeys and the demo phone', async ({ launch }) => {
  const { app } = await launch();
  const panel = await windowOf(app, 'panel');
  await expect(panel.getByText('Demo phone').first()).toBeVisible();
  await expect(panel.getByText('Copy a number anywhere')).toBeVisible();
  await panel.getByRole('textbox').fill('200');
  await panel.getByRole('textbox').press('Enter');
  await expect(panel.getByText('The phone accepted 200')).toBeVisible();
});
