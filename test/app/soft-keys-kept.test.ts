import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { nothingLearned } from '../../electron/contract/phones/learned';
import type { Settings } from '../../electron/contract/settings';
import type { SoftKeyPatch } from '../../electron/contract/softkeys/soft-key';
import type { DemoOptions, DemoPhone } from '../../electron/demo/options';
import { softKeyTools } from '../../electron/host/soft-key-tools';
import { profileOf, testApp } from '../support/app';
import { demoPhone } from '../support/demo';
import { until } from '../support/until';

type Offhook = Awaited<ReturnType<typeof testApp>>;

const PANEL: SoftKeyPatch = { action: { is: 'run', run: { do: 'show-panel' } } };

const settingsOf = (phone: DemoPhone) => phone.state().settings;
const litOn = (phone: DemoPhone) => Object.keys(phone.state().leds);
const kept = async ({ settingsPath }: Offhook): Promise<Settings> => JSON.parse(await readFile(settingsPath, 'utf8'));

/** What the phone has before Offhook comes, as its owner has set it. */
const owner = (phone: DemoPhone, settings: Readonly<Record<string, string>>) =>
  fetch(
    `${phone.origin}/settings.htm?settings=save${Object.entries(settings)
      .map(([name, value]) => `&${name}=${encodeURIComponent(value)}`)
      .join('')}`,
  );

async function atDesk(options: DemoOptions = {}, deps: Parameters<typeof testApp>[1] = {}) {
  const phone = await demoPhone({ model: 'D785', ...options });
  const offhook = await testApp({ phones: [profileOf(phone)], activePhone: 'desk' }, deps);
  await offhook.app.start();
  return { phone, ...offhook };
}

/** Two phones, of which the first is in use. */
async function atTwo() {
  const [one, two] = [await demoPhone({ model: 'D785' }), await demoPhone({ model: 'D785' })];
  const phones = [profileOf(one), profileOf(two, { id: 'two', name: 'Two' })];
  const offhook = await testApp({ phones, activePhone: 'desk' });
  await offhook.app.start();
  return { one, two, ...offhook };
}

/** An Offhook that starts later, with what the first one has kept. */
async function laterOn(first: Offhook) {
  const { phones, learned = nothingLearned() } = await kept(first);
  await first.app.stop();
  return testApp({ phones, learned, activePhone: 'desk' });
}

test('a label with letters beyond ASCII is the same again when it is put back', async () => {
  const { phone, send } = await atDesk();
  await owner(phone, { fkey_label4: 'Büro' });
  await send({ do: 'change-soft-key', key: 'P5', patch: { label: 'Ours' } });
  await send({ do: 'put-back-soft-keys' });
  expect(settingsOf(phone)).toMatchObject({ fkey_label4: 'Büro', fkey_short_label4: '' });
});

test('keys that go back and keys that change are those of the phone that was in use when they were asked for', async () => {
  const offhook = await atTwo();
  const { send } = offhook;
  await send({ do: 'use-phone', id: 'two' });
  await send({ do: 'change-soft-key', key: 'P5', patch: { label: 'Of two' } });
  await send({ do: 'use-phone', id: 'desk' });
  await send({ do: 'change-soft-key', key: 'P5', patch: { label: 'Of one' } });
  const back = send({ do: 'put-back-soft-keys', keys: ['P5'] });
  const change = send({ do: 'change-soft-key', key: 'P6', patch: { action: { is: 'dial', number: '030 398330' } } });
  await send({ do: 'use-phone', id: 'two' });
  await Promise.all([back, change]);
  const { phones } = await kept(offhook);
  const keysOf = (id: string) => Object.keys(phones.find((one) => one.id === id)?.softKeys.keys ?? {});
  expect(keysOf('two')).toEqual(['P5']);
});

test('a press of a key that goes back is late, and the key is what it was', async () => {
  const { phone, send, app, desktop } = await atDesk();
  await owner(phone, { fkey4: 'speed 203' });
  await send({ do: 'change-soft-key', key: 'P5', patch: PANEL });
  const url = (settingsOf(phone).fkey4 ?? '').replace(/^url /, '');
  const back = send({ do: 'put-back-soft-keys', keys: ['P5'] });
  await fetch(url);
  expect(await back).toMatchObject({ ok: true });
  await until('the press to be counted', () => app.store.getState().softKeys.ignored.late === 1);
  expect(settingsOf(phone).fkey4).toBe('speed 203');
  expect(desktop.shown).toEqual([]);
});

test('a change while a key goes back is meant again, on the phone and in the settings', async () => {
  const { phone, send, app } = await atDesk();
  await send({ do: 'change-soft-key', key: 'P5', patch: { label: 'Old' } });
  const back = send({ do: 'put-back-soft-keys', keys: ['P5'] });
  const change = send({ do: 'change-soft-key', key: 'P5', patch: { label: 'New' } });
  await Promise.all([back, change]);
  expect(await change).toMatchObject({ ok: true });
  expect(settingsOf(phone).fkey_label4).toBe('New');
  expect(app.store.getState().softKeys.keys).toMatchObject([{ key: 'P5', label: 'New', isGoingBack: false }]);
});

test('a phone that is away is given its keys back when it answers again', async () => {
  const { phone, send, app } = await atDesk();
  await owner(phone, { fkey_label4: 'Lager' });
  await send({ do: 'change-soft-key', key: 'P5', patch: { label: 'Ours' } });
  await phone.misbehave({ refuse: true });
  expect(await send({ do: 'put-back-soft-keys' })).toMatchObject({ ok: false });
  expect(app.store.getState().softKeys.keys).toMatchObject([{ key: 'P5', isGoingBack: true }]);
  await phone.misbehave(null);
  await until('the label of before', () => settingsOf(phone).fkey_label4 === 'Lager');
  await until('the key to be gone', () => app.store.getState().softKeys.keys.length === 0);
});

test('the same phone at another address has the same keys to go back to', async () => {
  const { phone, send } = await atDesk();
  await owner(phone, { fkey_label4: 'One' });
  await send({ do: 'change-soft-key', key: 'P5', patch: { label: 'Ours' } });
  await send({ do: 'change-phone', id: 'desk', patch: { host: 'localhost' } });
  await send({ do: 'send-soft-keys' });
  await send({ do: 'put-back-soft-keys' });
  expect(settingsOf(phone).fkey_label4).toBe('One');
});

test('another device under the same profile is not given the keys of the one before', async () => {
  const [first, second] = [await demoPhone({ model: 'D785' }), await demoPhone({ model: '870' })];
  const offhook = await testApp({ phones: [profileOf(first)], activePhone: 'desk' });
  await owner(first, { fkey_label4: 'First' });
  await owner(second, { fkey_label4: 'Second' });
  await offhook.send({ do: 'change-soft-key', key: 'P5', patch: { label: 'Ours' } });
  await offhook.send({ do: 'change-phone', id: 'desk', patch: { port: second.port, model: '870' } });
  await offhook.send({ do: 'send-soft-keys' });
  expect(settingsOf(second).fkey_label4).toBe('Ours');
  await offhook.send({ do: 'put-back-soft-keys' });
  expect(settingsOf(second).fkey_label4).toBe('Second');
});

test('a key that Offhook has let go of, and sets once more, still knows what it was', async () => {
  const { phone, send } = await atDesk();
  await owner(phone, { fkey4: 'speed 203', fkey_label4: 'Lager' });
  await send({ do: 'change-soft-key', key: 'P5', patch: { ...PANEL, label: 'Ours' } });
  await send({ do: 'put-back-soft-keys', keys: ['P5'], forget: true });
  await send({ do: 'change-soft-key', key: 'P5', patch: PANEL });
  await send({ do: 'put-back-soft-keys', keys: ['P5'] });
  expect(settingsOf(phone)).toMatchObject({ fkey4: 'speed 203', fkey_label4: 'Lager' });
});

test('a phone that is told its keys another way is given back what the first way has set', async () => {
  const { phone, send } = await atDesk({ sip: { user: '440' } });
  await owner(phone, { fkey4: 'speed 203', fkey_label4: 'Lager' });
  const { port = 0 } = phone.sip ?? {};
  await send({ do: 'change-phone', id: 'desk', patch: { sip: { user: '440', port } } });
  await send({ do: 'change-soft-key', key: 'P5', patch: { label: 'Ours', light: 'on' } });
  await send({ do: 'change-soft-keys', patch: { way: 'sip' } });
  await until('the button', () => phone.state().buttons.P5?.label === 'Ours');
  expect(settingsOf(phone).fkey_label4).toBe('Lager');
  await until('the light to go off', () => litOn(phone).length === 0);
  await send({ do: 'put-back-soft-keys' });
  expect(phone.state().buttons).toEqual({});
});

test('a phone that is removed is given its keys back first', async () => {
  const { one, send } = await atTwo();
  await owner(one, { fkey_label4: 'One' });
  await send({ do: 'change-soft-key', key: 'P5', patch: { label: 'Ours', light: 'on' } });
  expect(await send({ do: 'remove-phone', id: 'desk' })).toMatchObject({ ok: true });
  expect(settingsOf(one).fkey_label4).toBe('One');
  await until('the light to go off', () => litOn(one).length === 0);
});

test('a light, a label and an action of an earlier Offhook are taken away by the next one', async () => {
  const phone = await demoPhone({ model: 'D785' });
  await owner(phone, { fkey_label4: 'Lager' });
  const first = await testApp({ phones: [profileOf(phone)], activePhone: 'desk' });
  const action = { is: 'dial', number: '203' } as const;
  await first.send({ do: 'change-soft-key', key: 'P5', patch: { light: 'on', label: 'Ours', action } });
  const { send } = await laterOn(first);
  const plain = { light: 'off', label: '', action: { is: 'none' } } as const;
  expect(await send({ do: 'change-soft-key', key: 'P5', patch: plain })).toMatchObject({ ok: true });
  await until('the light to go off', () => litOn(phone).length === 0);
  // The demo phone's own key.
  expect(settingsOf(phone)).toMatchObject({ fkey4: 'speed 202', fkey_label4: 'Lager' });
});

test('in a call a key goes back as far as it can, and that it is not done is said', async () => {
  const phone = await demoPhone({ model: 'D785' });
  const first = await testApp({ phones: [profileOf(phone)], activePhone: 'desk' });
  await first.send({ do: 'change-soft-key', key: 'P3', patch: { light: 'on' } });
  const { send, app } = await laterOn(first);
  phone.ring('203');
  expect(await send({ do: 'put-back-soft-keys' })).toMatchObject({ ok: false, problem: { code: 'light-waits' } });
  expect(litOn(phone)).toEqual(['P3']);
  expect(app.store.getState().softKeys.keys).toMatchObject([{ key: 'P3', isGoingBack: true, fate: 'refused' }]);
});

test('a phone that was only out of reach has lost nothing, and keeps nothing that was taken away meanwhile', async () => {
  const { phone, send, app } = await atDesk();
  await send({ do: 'change-soft-key', key: 'P5', patch: { label: 'Ours', light: 'on' } });
  await phone.misbehave({ refuse: true });
  expect(await send({ do: 'change-soft-key', key: 'P5', patch: { label: '', light: 'off' } })).toMatchObject({
    ok: false,
  });
  await phone.misbehave(null);
  await until('the phone to be told', () => app.store.getState().softKeys.keys[0]?.fate === 'taken');
  expect(settingsOf(phone).fkey_label4).toBe('');
  await until('the light to go off', () => litOn(phone).length === 0);
});

test('with another number of its light, the light of before goes off', async () => {
  const { phone, send } = await atDesk();
  await send({ do: 'change-soft-key', key: 'P3', patch: { light: 'on' } });
  await send({ do: 'change-soft-keys', patch: { ledOffset: 6 } });
  await until('the other light', () => litOn(phone).join() === 'P4');
});

test('one key that cannot be told leaves its neighbours told', async () => {
  const phone = await demoPhone({ model: 'D785' });
  await phone.misbehave({ when: ({ path }) => path === '/settings.xml', unauthorised: true });
  const { send, app } = await testApp({ phones: [profileOf(phone)], activePhone: 'desk' });
  const [label, light] = await Promise.all([
    send({ do: 'change-soft-key', key: 'P1', patch: { label: 'Ours' } }),
    send({ do: 'change-soft-key', key: 'P2', patch: { light: 'on' } }),
  ]);
  expect([label.ok, light.ok]).toEqual([false, true]);
  await until('the light', () => litOn(phone).join() === 'P2');
  expect(app.store.getState().softKeys.keys.map(({ fate }) => fate)).toEqual(['refused', 'taken']);
});

test('where this computer has another address, presses and documents go there', async () => {
  const tools = await softKeyTools();
  let own = '127.0.0.1';
  const addressTowards = async () => ({ own, peer: '127.0.0.1' });
  const { phone, send, desktop } = await atDesk({}, { softKeyTools: async () => ({ ...tools, addressTowards }) });
  await send({ do: 'change-soft-key', key: 'P5', patch: PANEL });
  own = '127.0.0.2';
  desktop.network?.();
  await until('the other address', () => settingsOf(phone).fkey4?.includes('http://127.0.0.2:'));
  phone.press('P5');
  await until('the panel', () => desktop.shown.includes('panel'));
});

test('however often its keys change, a phone is asked no more than five times a second', async () => {
  const { phone, send, app } = await atDesk();
  await send({ do: 'change-soft-key', key: 'P3', patch: { light: 'on' } });
  const at: number[] = [];
  phone.onEntry((one) => void (one.is === 'request' && at.push(performance.now())));
  for (let nth = 1; nth <= 40; nth += 1) {
    await Promise.race([
      send({ do: 'change-soft-key', key: `P${(nth % 6) + 1}`, patch: { label: `Label ${nth}` } }),
      send({ do: 'change-soft-keys', patch: { ledOffset: 5 + (nth % 3) } }),
    ]);
  }
  await until('all to be told', () => app.store.getState().softKeys.keys.every(({ fate }) => fate === 'taken'));
  const most = Math.max(...at.map((from) => at.filter((one) => one >= from && one < from + 900).length));
  expect(most).toBeLessThanOrEqual(5);
});

test('to set a key once more is to try once more', async () => {
  const { phone, send } = await atDesk();
  phone.ring('203');
  await until('a call', () => phone.state().calls.length > 0);
  expect(await send({ do: 'change-soft-key', key: 'P3', patch: { light: 'on' } })).toMatchObject({ ok: false });
  await send({ do: 'release-all' });
  await until('no call', () => phone.state().calls.length === 0);
  expect(await send({ do: 'change-soft-key', key: 'P3', patch: { light: 'on' } })).toMatchObject({ ok: true });
});

test('a phone that is left has the lights off that follow this computer; back at it, what was known of it is known', async () => {
  const { one, send, app } = await atTwo();
  await send({ do: 'change-soft-key', key: 'P6', patch: { light: 'do-not-disturb' } });
  await send({ do: 'act', action: 'do-not-disturb' });
  await until('the light', () => litOn(one).join() === 'P6');
  await send({ do: 'use-phone', id: 'two' });
  await until('the light to go off', () => litOn(one).length === 0);
  await send({ do: 'use-phone', id: 'desk' });
  await until('the light again', () => litOn(one).join() === 'P6');
  expect(app.store.getState().softKeys.keys[0]?.lit).toBe('on');
});

test('the address of a key is asked about once, for its phone; a yes opens it from then on', async () => {
  const offhook = await atTwo();
  const { one, send, app, desktop } = offhook;
  const url = 'https://door.example/';
  const action = { is: 'run', run: { do: 'open-url', url } } as const;
  await send({ do: 'change-soft-key', key: 'P5', patch: { action } });
  const asked = () => app.store.getState().urlQuestion;
  one.press('P5');
  await until('the question', () => asked() !== null);
  // Another phone is in use: nothing of its keys is asked.
  await send({ do: 'use-phone', id: 'two' });
  await until('no question', () => asked() === null);
  await send({ do: 'use-phone', id: 'desk' });
  await send({ do: 'send-soft-keys' });
  one.press('P5');
  await until('the question once more', () => asked() !== null);
  expect(await send({ do: 'answer-url-question', id: asked()?.id ?? 0, yes: true })).toMatchObject({ ok: true });
  expect(desktop.opened).toEqual([url]);
  const before = settingsOf(one).fkey4;
  await until('another secret', () => settingsOf(one).fkey4 !== before || before?.includes('/press/'));
  await send({ do: 'send-soft-keys' });
  one.press('P5');
  await until('the address', () => desktop.opened.length === 2);
  expect(asked()).toBeNull();
  const { phones } = await kept(offhook);
  expect(phones.map(({ softKeys }) => softKeys.mayOpen)).toEqual([[url], []]);
});

test('a sequence that presses a key which runs something is refused when it is set, and when it is pressed', async () => {
  const phone = await demoPhone({ model: 'D785' });
  const step = { is: 'key', key: 'P5' } as const;
  const sequence = { id: 'ring', name: 'Ring', steps: [step], coolDownMs: 0, inTray: false, inPanel: false };
  const { app, send } = await testApp({ phones: [profileOf(phone)], activePhone: 'desk', sequences: [sequence] });
  await app.start();
  const runs = { is: 'run', run: { do: 'run-sequence', id: 'ring' } } as const;
  const circle = { code: 'soft-key-circle', name: 'Ring', key: 'P5' };
  expect(await send({ do: 'change-soft-key', key: 'P5', patch: { action: runs } })).toEqual({
    ok: false,
    problem: circle,
  });
  expect(await send({ do: 'change-soft-key', key: 'P4', patch: { action: runs } })).toMatchObject({ ok: true });
  await send({ do: 'change-soft-key', key: 'P5', patch: PANEL });
  phone.press('P4');
  await until('it to be said', () => app.store.getState().notices.some(({ code }) => code === 'soft-key-circle'));
  expect(phone.journal.filter((one) => one.is === 'key' && one.key === 'P5')).toEqual([]);
});

test('a light follows the number in a copied text while the clipboard is watched', async () => {
  const { phone, send, desktop } = await atDesk();
  await send({ do: 'change-soft-key', key: 'P5', patch: { light: 'number-copied' } });
  await send({ do: 'change-dialling', patch: { watchClipboard: true } });
  desktop.copy('call 030 398330');
  await until('the light', () => litOn(phone).join() === 'P5');
  desktop.copy('no number at all');
  await until('no light', () => litOn(phone).length === 0);
});

test('a phone that does not come for its light is said to be kept from this computer', async () => {
  const tools = await softKeyTools();
  // The phone is told an address at which nothing of ours listens.
  const listenForPhone: typeof tools.listenForPhone = async (options) => ({
    ...(await tools.listenForPhone(options)),
    base: 'http://127.0.0.1:9/secret',
  });
  const { send } = await atDesk({}, { softKeyTools: async () => ({ ...tools, listenForPhone }) });
  expect(await send({ do: 'change-soft-key', key: 'P3', patch: { light: 'on' } })).toEqual({
    ok: false,
    problem: { code: 'light-not-fetched', phone: 'Desk', own: '127.0.0.1:9' },
  });
});
