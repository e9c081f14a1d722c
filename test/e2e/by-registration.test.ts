import { type ElectronApplication, expect } from '@playwright/test';
import { SERVER_ACCOUNT } from '../../electron/contract/freeswitch/server';
import { startDemoPhone } from '../../electron/demo/demo-phone';
import type { DemoPhone } from '../../electron/demo/options';
import { closeWindows } from '../support/close-windows';
import { dialled, heard, pressed, test, windowOf, writeSettings } from '../support/desk';
import type { HandedEvent } from '../support/event-socket-server';
import { inTurn } from '../support/in-turn';
import { passwordInKeychain } from '../support/keychain';
import { look } from '../support/look';
import { type Pbx, type PbxPhone, startPbx } from '../support/pbx';
import { sendFrom, standsStill } from '../support/phone-window';
import type { TrayIcon } from '../support/tray';
import { until } from '../support/until';
import { copyText, pressKeys } from '../support/xdo';

const DIAL = 'ctrl+alt+shift+d';
const SECRET = 'ClueCon';

/** Offhook, and a server with a phone of each kind that it does not know yet. */
interface Desk {
  readonly app: ElectronApplication;
  readonly icon: TrayIcon;
  readonly byHttp: DemoPhone;
  /** The one that takes SIP alone. */
  readonly phone: DemoPhone;
  /** The server: another one when it has restarted. */
  readonly at: { pbx: Pbx };
}

const registered = (phone: DemoPhone, user: string): PbxPhone => ({
  user,
  address: '127.0.0.1',
  port: phone.sip?.port ?? 5_060,
  callId: `${user}@phone`,
  agent: `snom${phone.model}/10.1.226.16`,
});

const phones = ({ byHttp, phone }: Pick<Desk, 'byHttp' | 'phone'>): readonly PbxPhone[] => [
  registered(byHttp, '2000'),
  registered(phone, phone.sip?.user ?? ''),
];

const sipRequests = ({ journal }: DemoPhone) => journal.flatMap((one) => (one.is === 'sip' ? [one.method] : []));
const sends = (handed: readonly HandedEvent[]) => handed.map(({ name }) => name);

test('a phone is added by its registration at FreeSWITCH, and dialled once, over HTTP and over NOTIFY', async ({
  home,
  launch,
  tray,
}) => {
  const byHttp = await startDemoPhone({ pace: 'instant', model: 'D785' });
  const phone = await startDemoPhone({ pace: 'instant', model: 'D862' });
  const pbx = await startPbx(phones({ byHttp, phone }), { password: SECRET });
  writeSettings(home, {});
  const { app } = await launch();
  const at = { pbx };
  const desk: Desk = { app, icon: await tray.icon(), byHttp, phone, at };
  await inTurn(
    desk,
    {
      'the server is entered in the settings, tried, and its password is in the keychain': isServerKnown,
      'a registration is all that it takes to add a phone': isAdded,
      'the hotkey dials what is copied, once, over HTTP at the address where the server has the phone': isDialled,
      'a D862 is dialled once, by one NOTIFY that the server sends, and no more is said': isHanded,
      'when the server has been away it works again, and what had waited is not sent': isBack,
    },
    closeWindows,
  );
  await Promise.all([byHttp.stop(), phone.stop(), at.pbx.stop()]);
});

async function isServerKnown({ app, icon, at }: Desk): Promise<void> {
  await icon.click('Settings');
  const settings = await windowOf(app, 'settings');
  const group = settings.locator('[data-part=server]');
  await group.locator('summary').click();
  await group.getByRole('textbox', { name: 'Server' }).fill('127.0.0.1');
  await group.getByRole('textbox', { name: 'Port' }).fill(String(at.pbx.port));
  await group.getByRole('textbox', { name: 'Port' }).press('Enter');
  await group.getByLabel('Password', { exact: true }).fill(SECRET);
  await group.getByRole('button', { name: 'Save password in keychain' }).click();
  await expect.poll(() => passwordInKeychain(SERVER_ACCOUNT)).toBe(SECRET);
  await expect(group.getByText('The password is in the keychain')).toBeVisible();
  await group.getByRole('button', { name: 'Test' }).click();
  await expect(group.getByText('FreeSWITCH lets Offhook in. 2 phones are registered.')).toBeVisible();
  for (const language of ['de', 'en'] as const) {
    await sendFrom(settings, { do: 'save-language', language });
    await standsStill(settings);
    await group.locator('summary').scrollIntoViewIfNeeded();
    await group.getByRole('button', { name: /^Test(en)?$/ }).scrollIntoViewIfNeeded();
    await look(settings, `freeswitch-${language}`);
  }
}

async function add({ app, icon }: Desk, name: string, address: string, port: number): Promise<void> {
  await icon.click('Settings');
  const settings = await windowOf(app, 'settings');
  const form = settings.getByRole('form', { name: 'Add a phone' });
  if ((await form.count()) === 0) await settings.getByRole('button', { name: 'Add a phone' }).click();
  await form.getByRole('textbox', { name: 'Name' }).fill(name);
  await form.getByRole('textbox', { name: 'Address' }).fill(address);
  await form.getByRole('textbox', { name: 'Port' }).fill(String(port));
  await form.getByRole('button', { name: 'Add phone' }).click();
}

async function isAdded(desk: Desk): Promise<void> {
  await add(desk, 'Desk', '*/2000', desk.byHttp.port);
  await desk.icon.entry('Desk – Ready');
  expect(pressed(desk.byHttp)).toEqual([]);
}

async function dial({ app }: Desk, number: string): Promise<void> {
  await copyText(`${number}\n`);
  await pressKeys(DIAL);
  const panel = await windowOf(app, 'panel');
  await panel.mouse.move(20, 20);
}

async function isDialled(desk: Desk): Promise<void> {
  const { app, byHttp, phone, at } = desk;
  await dial(desk, '030 / 123 45-67');
  await heard(byHttp, (entry) => entry.is === 'dial');
  const panel = await windowOf(app, 'panel');
  await expect(panel.getByText('The phone accepted')).toBeVisible();
  expect(dialled(byHttp)).toEqual(['0301234567']);
  expect([sends(at.pbx.handed), sipRequests(byHttp), phone.journal]).toEqual([[], [], []]);
}

async function isHanded(desk: Desk): Promise<void> {
  const { app, icon, phone, at } = desk;
  await add(desk, 'Other', `*/${phone.sip?.user}`, phone.port);
  const window = await windowOf(app, 'settings');
  await window
    .getByRole('listitem')
    .filter({ hasText: 'Other' })
    .getByRole('button', { name: 'Use this phone' })
    .click();
  await icon.entry('Other – Ready');
  await look(window, 'phone-by-registration');
  await dial(desk, '030 / 765 43-21');
  await heard(phone, (entry) => entry.is === 'dial');
  const panel = await windowOf(app, 'panel');
  await expect(panel.getByText('Handed to FreeSWITCH')).toBeVisible();
  await look(panel, 'panel-handed');
  expect(dialled(phone)).toEqual(['0307654321']);
  expect([sends(at.pbx.handed), sipRequests(phone)]).toEqual([['NOTIFY'], ['NOTIFY']]);
}

async function isBack(desk: Desk): Promise<void> {
  const { app, icon, phone, at } = desk;
  const { port } = at.pbx;
  await at.pbx.stop();
  await icon.entry(/^Other – FreeSWITCH/);
  await dial(desk, '030 / 111 11-11');
  const panel = await windowOf(app, 'panel');
  await expect(panel.getByText(`FreeSWITCH does not answer at 127.0.0.1:${port}`)).toBeVisible();
  at.pbx = await startPbx(phones(desk), { password: SECRET, port });
  const began = performance.now();
  await icon.entry('Other – Ready');
  test.info().annotations.push({ type: 'back after', description: `${Math.round(performance.now() - began)} ms` });
  expect(at.pbx.handed).toEqual([]);
  await dial(desk, '030 / 222 22-22');
  await until('the phone to dial', () => dialled(phone).length > 0);
  expect(dialled(phone)).toEqual(['0302222222']);
}
