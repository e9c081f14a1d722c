import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { PhoneProfile } from '../../electron/contract/phones/profile';
import { startDemoPhone } from '../../electron/demo/demo-phone';
import type { DemoPhone } from '../../electron/demo/options';
import { closeWindows } from '../support/close-windows';
import { dialled, heard, test, windowOf, writeSettings } from '../support/desk';
import { inTurn } from '../support/in-turn';
import { LANGUAGES, look } from '../support/look';
import { PBX_DOMAIN, type Pbx, startPbx } from '../support/pbx';
import { openPhoneWindow, openWindow, sendFrom, standsStill } from '../support/phone-window';
import { startSipp } from '../support/sipp';
import type { TrayIcon } from '../support/tray';
import { until } from '../support/until';
import { copyText } from '../support/xdo';

const SECRET = 'ClueCon';
const USER = '2000';

/** Offhook, and a phone that is registered at a server, which hands presses on. */
interface Desk {
  readonly app: ElectronApplication;
  readonly icon: TrayIcon;
  readonly phone: DemoPhone;
  readonly pbx: Pbx;
}

const registeredAs = (phone: DemoPhone, callId: string) => ({
  user: USER,
  address: '127.0.0.1',
  port: phone.sip?.port ?? 0,
  callId,
  agent: `snom${phone.model}/10.1.226.16`,
});

const keyOf = (window: Page, key: string) => window.locator(`button[data-key="${key}"]`);

/** The data that a press of this key sends, as the phone was told last. */
const dataOf = ({ buttons }: ReturnType<DemoPhone['state']>, key: string): string => {
  const press = buttons[key]?.press;
  return press?.is === 'message' ? press.data : '';
};

test('keys of a registered phone are set in its window, pressed at the phone, set again and put back', async ({
  home,
  launch,
  tray,
}) => {
  const pbx = await startPbx([], { password: SECRET });
  const registrar = { host: '127.0.0.1', port: pbx.sipPort, domain: PBX_DOMAIN };
  const phone = await startDemoPhone({ pace: 'instant', model: 'D785', sip: { user: USER, registrar } });
  pbx.register([registeredAs(phone, 'one@phone')]);
  const desk = PhoneProfile.parse({ id: 'desk', name: 'Desk', host: `*/${USER}`, port: phone.port, model: 'D785' });
  writeSettings(home, { phones: [desk], activePhone: 'desk', server: { host: '127.0.0.1', port: pbx.port, user: '' } });
  const { app } = await launch();
  const icon = await tray.icon();
  const settings = await openWindow(app, 'settings');
  expect(await sendFrom(settings, { do: 'save-server-password', password: SECRET })).toMatchObject({ ok: true });
  await icon.entry('Desk – Ready');
  await inTurn(
    { app, icon, phone, pbx },
    {
      'a right click opens the editor: light and label are on the phone and on its face': isSet,
      'a press at the phone dials the copied number once; a replay and a stranger do nothing': isPressed,
      'a phone that has restarted is told its keys again': isToldAgain,
      'an address is asked about once': isOpened,
      'Settings has the whole row of keys, and puts them back': isPutBack,
    },
    closeWindows,
  );
  await Promise.all([phone.stop(), pbx.stop()]);
});

async function edit(window: Page, key: string): Promise<void> {
  await keyOf(window, key).click({ button: 'right' });
  await expect(window.getByRole('complementary', { name: `Key ${key}` })).toBeVisible();
}

async function isSet({ app, phone }: Desk): Promise<void> {
  const window = await openPhoneWindow(app);
  await edit(window, 'P5');
  await window.getByLabel('Light').selectOption('On');
  await heard(phone, (entry) => entry.is === 'button' && entry.light === 'on');
  await window.getByLabel('Label', { exact: true }).fill('Doorbell');
  await window.getByLabel('Label', { exact: true }).press('Enter');
  await heard(phone, (entry) => entry.is === 'button' && entry.label === 'Doorbell' && entry.light === 'on');
  await expect(keyOf(window, 'P5')).toHaveAccessibleName('Doorbell, P5, set by Offhook, light: On');
  await expect(keyOf(window, 'P5').locator('[data-part=light]')).toHaveAttribute('data-lit', 'on');
  expect(phone.state().buttons.P5).toMatchObject({ light: 'on', label: 'Doorbell' });
  for (const language of LANGUAGES) {
    await sendFrom(window, { do: 'save-language', language });
    await standsStill(window);
    await look(window, `soft-key-editor-${language}`);
  }
  await sendFrom(window, { do: 'save-language', language: 'en' });
  await window.keyboard.press('Escape');
  await expect(window.getByRole('complementary')).toHaveCount(0);
}

async function isPressed({ app, phone, pbx }: Desk): Promise<void> {
  const window = await openPhoneWindow(app);
  await edit(window, 'P5');
  await window.getByLabel('When pressed').selectOption('Dial the copied number');
  const data = await until('the key to run something', () => dataOf(phone.state(), 'P5') || null);
  await copyText('030 / 123 45-67\n');
  phone.press('P5');
  const panel = await windowOf(app, 'panel');
  await panel.mouse.move(20, 20);
  await heard(phone, (entry) => entry.is === 'dial');
  await until('the key to have another secret', () => dataOf(phone.state(), 'P5') !== data);
  const message = {
    'Event-Name': 'RECV_MESSAGE',
    from_user: USER,
    from_host: PBX_DOMAIN,
    from_sip_ip: '127.0.0.1',
    to_user: data,
  };
  pbx.emit(message);
  pbx.emit({ ...message, to_user: dataOf(phone.state(), 'P5'), from_sip_ip: '192.0.2.7' });
  const settings = await openWindow(app, 'settings');
  await sendFrom(settings, { do: 'show', window: 'settings', section: 'soft-keys' });
  await expect(settings.getByText('ignored 2 key presses')).toBeVisible();
  expect(dialled(phone)).toEqual(['0301234567']);
}

async function isToldAgain({ phone, pbx }: Desk): Promise<void> {
  // The page that it leads to is at a phone that is away by then, or back already.
  await fetch(`${phone.origin}/advanced_update.htm?reboot=Reboot`, { redirect: 'manual' });
  await heard(phone, (entry) => entry.is === 'back');
  expect(phone.state().buttons).toEqual({});
  pbx.register([registeredAs(phone, 'two@phone')]);
  expect(await heard(phone, (entry) => entry.is === 'button')).toMatchObject({
    key: 'P5',
    label: 'Doorbell',
    light: 'on',
  });
}

async function isOpened({ app, phone }: Desk): Promise<void> {
  const window = await openPhoneWindow(app);
  await edit(window, 'P6');
  await window.getByLabel('When pressed').selectOption('Open an address');
  await window.getByLabel('Address').fill('https://intranet.example/door');
  await window.getByLabel('Address').press('Enter');
  await until('the key to run something', () => dataOf(phone.state(), 'P6') || null);
  phone.press('P6');
  const panel = await windowOf(app, 'panel');
  await expect(panel.getByText('P6 on the phone opens this address:')).toBeVisible();
  await look(panel, 'soft-key-url');
  await panel.keyboard.press('Escape');
  await expect(panel.getByText('P6 on the phone opens')).toHaveCount(0);
}

async function isPutBack({ app, phone }: Desk): Promise<void> {
  const settings = await openWindow(app, 'settings');
  await sendFrom(settings, { do: 'show', window: 'settings', section: 'soft-keys' });
  await settings.getByRole('button', { name: 'Doorbell, P5, set by Offhook' }).click();
  for (const language of LANGUAGES) {
    await sendFrom(settings, { do: 'save-language', language });
    await standsStill(settings);
    await look(settings, `soft-keys-${language}`);
  }
  await sendFrom(settings, { do: 'save-language', language: 'en' });
  await settings.getByRole('button', { name: 'Put all keys back' }).click();
  await until('the keys of before', () => Object.keys(phone.state().buttons).length === 0);
  await expect(settings.getByRole('button', { name: 'P5', exact: true })).toBeVisible();
}

test('a light and a label set in the window are in the messages that sipp gets as the phone', async ({
  home,
  launch,
  tray,
}) => {
  const sipp = await startSipp('keys', 'udp', 100);
  const sip = { user: '440', port: sipp.port };
  const desk = PhoneProfile.parse({ id: 'desk', name: 'Desk', host: '127.0.0.1', way: 'sip', sip, model: 'D785' });
  writeSettings(home, { phones: [desk], activePhone: 'desk' });
  const { app } = await launch();
  await (await tray.icon()).entry('Desk – Ready');
  const window = await openPhoneWindow(app);
  await edit(window, 'P3');
  await window.getByLabel('Light').selectOption('A message');
  await window.getByLabel('Label', { exact: true }).fill('Post');
  await window.getByLabel('Label', { exact: true }).press('Enter');
  await until('the message', async () => /k=3\r?\nc=message\r?\nl=Post\r?\nn=\r?\n/.test(await sipp.messages()));
  await expect(keyOf(window, 'P3')).toHaveAccessibleName('Post, P3, set by Offhook, light: A message');
  expect(await sipp.messages()).toContain('Content-Type: application/x-buttons');
  sipp.stop();
  await sipp.ended;
});

test('the demo phone shows the lights and labels that it is given, on its own display', async ({
  home,
  launch,
  tray,
}) => {
  writeSettings(home, {});
  const { app } = await launch();
  await tray.icon();
  const window = await openPhoneWindow(app);
  await window.locator('canvas').first().waitFor();
  for (const [key, label, light] of [
    ['P3', 'Doorbell', 'on'],
    ['P4', 'Night', 'message'],
  ] as const) {
    expect(await sendFrom(window, { do: 'change-soft-key', key, patch: { label, light } })).toMatchObject({ ok: true });
    await expect(keyOf(window, key)).toHaveAccessibleName(new RegExp(`^${label}, ${key}, set by Offhook`));
  }
  await standsStill(window);
  await look(window, 'soft-keys-demo');
  expect(await sendFrom(window, { do: 'put-back-soft-keys' })).toMatchObject({ ok: true });
  await expect(keyOf(window, 'P3')).not.toHaveAccessibleName(/set by Offhook/);
});
