import { type ElectronApplication, expect } from '@playwright/test';
import { startDemoPhone } from '../../electron/demo/demo-phone';
import type { DemoPhone } from '../../electron/demo/options';
import { closeWindows } from '../support/close-windows';
import { dialled, heard, pressed, test, windowOf, writeSettings } from '../support/desk';
import { inTurn } from '../support/in-turn';
import { look } from '../support/look';
import { lost } from '../support/lost';
import { sendFrom, standsStill } from '../support/phone-window';
import type { TrayIcon } from '../support/tray';
import { until } from '../support/until';
import { copyText, pastedText, pressKeys } from '../support/xdo';

const DIAL = 'ctrl+alt+shift+d';

/** Offhook, and a D862 that it does not know yet. */
interface Desk {
  readonly app: ElectronApplication;
  readonly icon: TrayIcon;
  readonly phone: DemoPhone;
}

const requests = ({ journal }: DemoPhone) => journal.flatMap((one) => (one.is === 'sip' ? [one.method] : []));

test('a D862 is added by its SIP address, dialled, answered, put on hold and hung up', async ({
  home,
  launch,
  tray,
}) => {
  const phone = await startDemoPhone({ pace: 'instant', model: 'D862' });
  writeSettings(home, {});
  const { app } = await launch();
  await inTurn(
    { app, icon: await tray.icon(), phone },
    {
      'its SIP address is all that it takes to add it': isAdded,
      'the hotkey dials what is copied, exactly once, with one message': isDialled,
      'its window shows its face, and says what this way cannot do': isShown,
      'it is answered, put on hold and hung up by its keys': isWorked,
      'a refusal names the settings of the phone, with the address of this computer to copy': isRefused,
    },
    closeWindows,
  );
  await phone.stop();
});

async function isAdded({ app, icon, phone }: Desk): Promise<void> {
  await icon.click('Settings');
  const settings = await windowOf(app, 'settings');
  await settings.getByRole('textbox', { name: 'Name' }).fill('Desk');
  const address = `sip:${phone.sip?.user}@127.0.0.1:${phone.sip?.port}`;
  await settings.getByRole('textbox', { name: 'Address' }).fill(address);
  await settings.getByRole('button', { name: 'Add phone' }).click();
  await icon.entry('Desk – Ready');
  // It was asked who it is, and looked at: nothing was pressed, and no page of it was asked for.
  await expect.poll(() => requests(phone)).toContain('OPTIONS');
  expect(phone.journal.filter(({ is }) => is !== 'sip')).toEqual([]);
}

async function isDialled({ app, phone }: Desk): Promise<void> {
  const before = requests(phone).length;
  await copyText('030 / 123 45-67\n');
  await pressKeys(DIAL);
  const panel = await windowOf(app, 'panel');
  await panel.mouse.move(20, 20);
  await heard(phone, (entry) => entry.is === 'dial');
  await expect(panel.getByText('The phone accepted')).toBeVisible();
  expect(dialled(phone)).toEqual(['0301234567']);
  expect(requests(phone).slice(before)).toEqual(['NOTIFY']);
}

async function isShown({ app, icon }: Desk): Promise<void> {
  await icon.click('Open keypad');
  const window = await windowOf(app, 'phone');
  await expect(window.getByText(/Over SIP, Offhook cannot show the display/)).toBeVisible();
  await expect(window.getByText(/does not know where the keys of a D862 are/)).toBeVisible();
  await expect(window.getByRole('button', { name: /^Copy the display/ })).toHaveCount(0);
  for (const language of ['de', 'en'] as const) {
    await sendFrom(window, { do: 'save-language', language });
    await standsStill(window);
    expect(await lost(window), language).toEqual([]);
    await look(window, `face-d862-${language}`);
  }
}

async function isWorked({ app, icon, phone }: Desk): Promise<void> {
  await icon.click('Open keypad');
  const window = await windowOf(app, 'phone');
  const press = async (name: string, key: string): Promise<void> => {
    await window.getByRole('button', { name, exact: true }).click();
    await heard(phone, (entry) => entry.is === 'key' && entry.key === key);
  };
  await press('Cancel', 'F_CANCEL');
  await until('the call to end', () => phone.state().calls.length === 0);
  phone.ring('200');
  await press('OK', 'ENTER');
  await until('the call to be answered', () => phone.state().calls.some(({ is }) => is === 'connected'));
  await press('Hold', 'F_HOLD');
  await until('the call to be held', () => phone.state().calls.some(({ is }) => is === 'held'));
  await press('Cancel', 'F_CANCEL');
  await until('the call to end', () => phone.state().calls.length === 0);
  expect(pressed(phone)).toEqual(['F_CANCEL', 'ENTER', 'F_HOLD', 'F_CANCEL']);
}

async function isRefused({ app, icon, phone }: Desk): Promise<void> {
  phone.misbehaveBySip({ distrusts: 403 });
  await icon.click('Settings');
  const settings = await windowOf(app, 'settings');
  await settings.getByRole('button', { name: 'Check the phone' }).click();
  await expect(settings.getByText('mb_trusted_hosts')).toBeVisible();
  await settings.getByRole('button', { name: 'Copy', exact: true }).click();
  await expect.poll(() => pastedText()).toBe('127.0.0.1');
  await look(settings, 'doctor-not-trusted');
  phone.misbehaveBySip(null);
}
