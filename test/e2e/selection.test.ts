import { type ElectronApplication, expect } from '@playwright/test';
import { defaultSettings } from '../../electron/contract/settings';
import type { DemoPhone } from '../../electron/demo/options';
import { closeWindows } from '../support/close-windows';
import { deskProfile, dialled, heard, test, windowOf, writeSettings } from '../support/desk';
import type { Home } from '../support/home';
import { inTurn } from '../support/in-turn';
import { runCommandLine } from '../support/offhook';
import { sendFrom } from '../support/phone-window';
import { startSecretClipboard } from '../support/secret-clipboard';
import type { TrayIcon } from '../support/tray';
import { until } from '../support/until';
import { clearClipboard, copyText, pastedText, pressKeys } from '../support/xdo';

const DIAL_COPIED = 'ctrl+alt+shift+d';
const DIAL_SELECTED = 'ctrl+alt+shift+s';
const isText = (format: string): boolean => /string|text/i.test(format);

const SECRET = 'marked the clipboard as secret';

interface Desk {
  readonly home: Home;
  readonly app: ElectronApplication;
  readonly icon: TrayIcon;
  readonly phone: DemoPhone;
}

test('what is selected is dialled, what is copied is offered, and a secret is read by neither', async ({
  home,
  phone,
  launch,
  tray,
}) => {
  const dialling = {
    confirm: 'links' as const,
    linksMayForward: false,
    countdownS: 0,
    commaS: 3,
    watchClipboard: true,
    history: { on: true, days: 90 },
  };
  writeSettings(home, { phones: [deskProfile(phone)], activePhone: 'desk', dialling });
  const { app } = await launch();
  const icon = await tray.icon();
  await icon.entry('Desk – Ready');
  const steps = {
    'a clipboard that is watched offers what is copied, dials nothing, and reads no secret': isWatched,
    'the hotkey dials what is selected, and the clipboard stays as it is': dialsTheSelection,
    'the tray menu dials what is selected': dialsFromTheMenu,
    'a secret in the clipboard is not read, and said to be one': keepsASecret,
  };
  await inTurn({ home, app, icon, phone }, steps, closeWindows);
});

async function isWatched({ app, phone }: Desk): Promise<void> {
  const clipboard = await startSecretClipboard('030 5551234');
  // The X server tells of a copied text, so each owner is looked at once: at its offered forms, and no further.
  await until('a look at this owner', () => clipboard.asked().includes('TARGETS'));
  // The number of the next owner is offered when the look at this one is over.
  expect(app.windows()).toEqual([]);
  clipboard.stop();
  await copyText('Büro: +49 30 398330');
  const panel = await windowOf(app, 'panel');
  await expect(panel.getByText('0049 30 398330').first()).toBeVisible();
  expect(clipboard.asked().filter((format) => isText(format))).toEqual([]);
  expect(dialled(phone)).toEqual([]);
  const { dialling } = defaultSettings();
  expect(await sendFrom(panel, { do: 'change-dialling', patch: dialling })).toMatchObject({ ok: true });
}

async function dialsTheSelection({ app, phone }: Desk): Promise<void> {
  await copyText('030 9999');
  await copyText('Tel. 030 / 123 45-67', 'primary');
  await pressKeys(DIAL_SELECTED);
  const panel = await windowOf(app, 'panel');
  await panel.mouse.move(20, 20);
  await heard(phone, (entry) => entry.is === 'dial');
  expect(dialled(phone)).toEqual(['0301234567']);
  expect(await pastedText()).toBe('030 9999');
}

async function dialsFromTheMenu({ icon, phone }: Desk): Promise<void> {
  await copyText('030 / 765 43-21', 'primary');
  await icon.click('Dial the selected number');
  await heard(phone, (entry) => entry.is === 'dial');
  expect(dialled(phone)).toEqual(['0307654321']);
}

async function keepsASecret({ home, app, phone }: Desk): Promise<void> {
  const clipboard = await startSecretClipboard('030 5551234');
  await pressKeys(DIAL_COPIED);
  const panel = await windowOf(app, 'panel');
  await expect(panel.getByText(SECRET)).toBeVisible();
  const { code, stdout } = await runCommandLine(home, ['dial', '--clipboard', '--json']);
  expect([code, JSON.parse(stdout)]).toMatchObject([1, { problem: 'clipboard-secret' }]);
  expect(await panel.locator('body').innerHTML()).not.toContain('5551234');
  expect(clipboard.asked().filter((format) => isText(format))).toEqual([]);
  clipboard.stop();
  await clearClipboard();
  expect(dialled(phone)).toEqual([]);
}

test('dial --clipboard is asked about by an Offhook that it has to start', async ({ phone, launch, tray }) => {
  await copyText('+49 30 398330');
  const { app } = await launch({ words: ['dial', '--clipboard'] });
  await (await tray.icon()).entry('Desk – Ready');
  const panel = await windowOf(app, 'panel');
  await expect(panel.getByText('0049 30 398330').first()).toBeVisible();
  expect(dialled(phone)).toEqual([]);
  await panel.keyboard.press('Enter');
  await heard(phone, (entry) => entry.is === 'dial');
  expect(dialled(phone)).toEqual(['004930398330']);
});
