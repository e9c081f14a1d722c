import { expect, test } from 'vitest';
import { SERVER_ACCOUNT } from '../../electron/contract/freeswitch/server';
import type { DemoPhone } from '../../electron/demo/options';
import { testApp } from '../support/app';
import { demoPhone, dialled, entry } from '../support/demo';
import { PBX_DOMAIN } from '../support/pbx';
import { byRegistration, EXTENSION, knowing, PBX_PASSWORD, registeredAs, testPbx } from '../support/registered-desk';
import { FAR_AWAY } from '../support/soft-keys';
import { until } from '../support/until';

/** A phone that is registered at a server and sends it its presses, and an Offhook that has it by its registration. */
async function atDesk() {
  const pbx = await testPbx([]);
  const registrar = { host: '127.0.0.1', port: pbx.sipPort, domain: PBX_DOMAIN };
  const phone = await demoPhone({ model: 'D785', sip: { user: EXTENSION, registrar } });
  pbx.register([registeredAs(phone)]);
  const offhook = await testApp(knowing(pbx, { phones: [byRegistration(phone)] }));
  offhook.keychain.kept.set(SERVER_ACCOUNT, PBX_PASSWORD);
  await offhook.app.start();
  return { pbx, phone, ...offhook };
}

const buttonsOf = (phone: DemoPhone) => phone.journal.flatMap((one) => (one.is === 'button' ? [one] : []));

/** The data that the last told key of this name sends. */
const dataOf = (phone: DemoPhone, key: string): string => {
  const last = buttonsOf(phone).findLast((one) => one.key === key);
  return last?.press.is === 'message' ? last.press.data : '';
};

test('a key set in the window is handed to the server, and shows on the phone', async () => {
  const { phone, send, app } = await atDesk();
  const outcome = await send({ do: 'change-soft-key', key: 'P5', patch: { light: 'on', label: 'Bell' } });
  expect(outcome).toMatchObject({ ok: true, result: 'handed' });
  expect(await entry(phone, (one) => one.is === 'button' && one.key === 'P5')).toMatchObject({
    light: 'on',
    label: 'Bell',
    press: { is: 'none' },
  });
  expect(app.store.getState().softKeys).toMatchObject({ way: 'server', keys: [{ key: 'P5', fate: 'handed' }] });
});

test('a press at the phone dials the copied number once; a replay and a stranger dial nothing', async () => {
  const { pbx, phone, send, app, desktop } = await atDesk();
  desktop.clipboard = '030 398330';
  await send({ do: 'change-soft-key', key: 'P5', patch: { action: { is: 'run', run: { do: 'dial-clipboard' } } } });
  await entry(phone, (one) => one.is === 'button' && one.key === 'P5');
  const data = dataOf(phone, 'P5');
  expect(data).toMatch(/^event\+[0-9a-f]{32}$/);
  phone.press('P5');
  await until('the offer', () => app.store.getState().offer !== null);
  const { offer } = app.store.getState();
  expect(offer).toMatchObject({ from: 'clipboard', dialWhenSeen: true });
  await send({ do: 'dial-offer', id: offer?.id ?? 0 });
  await until('the key to be told anew', () => dataOf(phone, 'P5') !== data);
  const replay = (more: Readonly<Record<string, string>> = {}) =>
    pbx.emit({
      'Event-Name': 'RECV_MESSAGE',
      from_user: EXTENSION,
      from_host: PBX_DOMAIN,
      from_sip_ip: '127.0.0.1',
      to_user: data,
      ...more,
    });
  replay();
  await until('the replay to be counted', () => app.store.getState().softKeys.ignored.repeated === 1);
  const fresh = dataOf(phone, 'P5');
  replay({ to_user: fresh, from_sip_ip: FAR_AWAY });
  replay({ to_user: fresh, from_user: '2001' });
  await until('strangers to be counted', () => app.store.getState().softKeys.ignored.stranger === 2);
  replay({ to_user: fresh, 'Event-Date-Timestamp': String((Date.now() - 30_000) * 1_000) });
  await until('the late press to be counted', () => app.store.getState().softKeys.ignored.late === 1);
  replay({ to_user: 'event+00000000000000000000000000000000' });
  await until('the unknown press to be counted', () => app.store.getState().softKeys.ignored.unknown === 1);
  expect(app.store.getState().offer).toBeNull();
  expect(dialled(phone)).toEqual(['030398330']);
});

test('a phone that registers with another Call-ID has restarted, and is told its keys again; nothing else is news', async () => {
  const { pbx, phone, send } = await atDesk();
  await send({ do: 'change-soft-key', key: 'P5', patch: { light: 'on', label: 'Bell' } });
  await entry(phone, (one) => one.is === 'button');
  const first = registeredAs(phone);
  // The same registration, refreshed; and a user of the same name elsewhere.
  pbx.register([]);
  pbx.register([first]);
  const elsewhere = { 'from-user': EXTENSION, 'from-host': 'other.example', 'profile-name': 'external' };
  for (const callId of ['x1', 'x2', 'x3']) {
    pbx.emit({ 'Event-Name': 'CUSTOM', 'Event-Subclass': 'sofia::register', 'call-id': callId, ...elsewhere });
  }
  // Behind the time in which they would have been looked at.
  await new Promise((resolve) => setTimeout(resolve, 700));
  await send({ do: 'change-soft-key', key: 'P6', patch: { light: 'on' } });
  await until('the other key', () => buttonsOf(phone).length === 2);
  expect(buttonsOf(phone).map(({ key }) => key)).toEqual(['P5', 'P6']);
  pbx.register([registeredAs(phone, { callId: 'two@phone' })]);
  await until('the keys to be told again', () => buttonsOf(phone).length === 4);
  expect(buttonsOf(phone).at(-2)).toMatchObject({ key: 'P5', light: 'on', label: 'Bell' });
});

test('put back leaves the key what it was on the phone', async () => {
  const { phone, send, app } = await atDesk();
  await send({ do: 'change-soft-key', key: 'P3', patch: { light: 'error', label: 'Ours' } });
  await until('the label', () => phone.state().buttons.P3 !== undefined);
  expect(await send({ do: 'put-back-soft-keys', keys: ['P3'] })).toMatchObject({ ok: true, result: 'handed' });
  await until('the label of before', () => phone.state().buttons.P3 === undefined);
  expect(app.store.getState().softKeys.keys).toEqual([]);
});

test('a key that the model has not is refused before anything is sent', async () => {
  const { phone, send } = await atDesk();
  await send({ do: 'check-phone' });
  expect(await send({ do: 'change-soft-key', key: 'P40', patch: { light: 'on' } })).toEqual({
    ok: false,
    problem: { code: 'soft-key-not-on-phone', key: 'P40', model: 'D785', keys: 24 },
  });
  expect(buttonsOf(phone)).toEqual([]);
});

test('the lights that follow this computer go off when Offhook ends, and the others stay', async () => {
  const { phone, send, app } = await atDesk();
  await send({ do: 'change-soft-key', key: 'P5', patch: { light: 'do-not-disturb', label: 'DND' } });
  await send({ do: 'change-soft-key', key: 'P6', patch: { light: 'message' } });
  await send({ do: 'act', action: 'do-not-disturb' });
  await until('the light', () => buttonsOf(phone).findLast(({ key }) => key === 'P5')?.light === 'on');
  await app.stop();
  await until('the light to go off', () => buttonsOf(phone).findLast(({ key }) => key === 'P5')?.light === 'off');
  expect(buttonsOf(phone).findLast(({ key }) => key === 'P6')?.light).toBe('message');
});
