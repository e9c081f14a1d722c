import { type ElectronApplication, expect } from '@playwright/test';
import { Dialling } from '../../electron/contract/dialling/rules';
import type { DemoPhone } from '../../electron/demo/options';
import { closeWindows } from '../support/close-windows';
import { deskProfile, dialled, test, windowOf, writeSettings } from '../support/desk';
import { sendFrom } from '../support/phone-window';
import type { TrayIcon } from '../support/tray';
import { until } from '../support/until';
import { copyText, focusedTitle, focusWindow, pressKeys, typeText } from '../support/xdo';

const DIAL = 'ctrl+alt+shift+d';
/** As long as it can be: the steps meanwhile take their time on a busy computer. */
const COUNTDOWN_S = 10;

interface Running {
  readonly app: ElectronApplication;
  readonly icon: TrayIcon;
  readonly phone: DemoPhone;
}

async function aClosedPanelStopsIt({ app, icon, phone }: Running): Promise<void> {
  await copyText('+49 30 398330');
  await pressKeys(DIAL);
  const panel = await windowOf(app, 'panel');
  await expect(panel.getByRole('button', { name: 'Cancel' }).first()).toBeVisible();
  await icon.entry('Do not dial +49 30 398330');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  const isOffered = ({ label }: { readonly label: string }): boolean => label.startsWith('Do not dial');
  await until('the menu to say that nothing is dialled', async () => !(await icon.menu()).some(isOffered));
  expect(dialled(phone)).toEqual([]);
}

async function aDialStaysInSight({ app, icon, phone }: Running): Promise<void> {
  await icon.click('Settings');
  await windowOf(app, 'settings');
  await copyText('+49 30 398330');
  await pressKeys(DIAL);
  const panel = await windowOf(app, 'panel');
  const stop = panel.getByRole('button', { name: 'Cancel' }).first();
  await expect(stop).toBeVisible();
  await focusWindow('^Offhook$');
  await focusWindow('^Settings');
  expect(await focusedTitle()).toMatch(/^Settings/);
  await expect(stop).toBeVisible();
  expect(dialled(phone)).toEqual([]);
  await until('the call', () => dialled(phone).length > 0);
  expect(dialled(phone)).toEqual(['004930398330']);
}

async function threeEntersDialOnce({ app, icon, phone }: Running): Promise<void> {
  const before = dialled(phone).length;
  await icon.activate();
  const panel = await windowOf(app, 'panel');
  await focusWindow('^Offhook$');
  await typeText('030 398330,12');
  await expect(panel.getByText('then 12')).toBeVisible();
  await pressKeys('Return', 'Return', 'Return');
  await expect(panel.getByText('Cancelled')).toBeHidden();
  await panel.getByRole('button', { name: 'Discard' }).click();
  await typeText('200');
  await expect(panel.getByRole('textbox')).toHaveValue('200');
  expect(dialled(phone).slice(before)).toEqual(['030398330']);
}

test('a dial that can be stopped is in sight, and happens once or not at all', async ({
  phone,
  home,
  launch,
  tray,
}) => {
  const dialling = Dialling.parse({ countdownS: COUNTDOWN_S });
  writeSettings(home, { phones: [deskProfile(phone)], activePhone: 'desk', dialling });
  const { app } = await launch();
  const icon = await tray.icon();
  await icon.entry('Desk – Ready');
  const running = { app, icon, phone };
  await test.step('a panel that is closed stops what it could have stopped', () => aClosedPanelStopsIt(running));
  await until('the panel to be gone', () => app.windows().length === 0);
  await test.step('it stays in sight when its user turns to something else', () => aDialStaysInSight(running));
  const settings = await windowOf(app, 'settings');
  await sendFrom(settings, { do: 'release-all' });
  await sendFrom(settings, { do: 'change-dialling', patch: { countdownS: 2 } });
  await closeWindows({ app });
  await test.step('Enter pressed three times dials once, and what is typed afterwards is in the field', () =>
    threeEntersDialOnce(running));
});
