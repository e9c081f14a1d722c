import { expect, test } from 'vitest';
import { defaultSettings } from '../../electron/contract/settings';
import { startDemo } from '../../electron/host/start-demo';
import { readSettings } from '../../electron/settings/file';
import { profileOf, testApp } from '../support/app';
import { demoPhone, pressed } from '../support/demo';
import { savePhone } from '../support/save-phone';

async function atDesk(options: Parameters<typeof demoPhone>[0] = {}, profile: Parameters<typeof profileOf>[1] = {}) {
  const phone = await demoPhone(options);
  const offhook = await testApp({ phones: [profileOf(phone, profile)], activePhone: 'desk' });
  const face = () => offhook.app.store.getState().face;
  const labelOf = (key: string) => face().functionKeys.keys.find((one) => one.key === key)?.label;
  return { phone, ...offhook, face, labelOf };
}

test('a key gets a word of its own, and loses it', async () => {
  const { send, labelOf, settingsPath } = await atDesk({ model: '370' });
  expect(await send({ do: 'label-key', key: 'P3', label: ' Ada ' })).toEqual({ ok: true, result: 'done' });
  expect(labelOf('P3')).toBe('Ada');
  expect(await readSettings(settingsPath)).toMatchObject({ phones: [{ keys: { labels: { P3: 'Ada' } } }] });
  await send({ do: 'label-key', key: 'P3', label: '' });
  expect(labelOf('P3')).toBeUndefined();
});

test('on the demo phone the words of the user go before its own, which come back', async () => {
  const { app, send } = await testApp({}, { startDemo });
  const labelOf = (key: string) => app.store.getState().face.functionKeys.keys.find((one) => one.key === key)?.label;
  await send({ do: 'check-phone' });
  const own = labelOf('P3');
  expect(own).toBeTruthy();
  await send({ do: 'label-key', key: 'P3', label: 'Mine' });
  expect(labelOf('P3')).toBe('Mine');
  await send({ do: 'label-key', key: 'P3', label: '' });
  expect(labelOf('P3')).toBe(own);
});

test('the demo phone becomes another model at once while it is in use', async () => {
  const { app, send } = await testApp();
  await send({ do: 'check-phone' });
  const before = app.store.getState().phones.at(-1)?.port;
  expect(await send({ do: 'change-demo', patch: { model: 'D785' } })).toMatchObject({ ok: true });
  await expect.poll(() => app.store.getState().says?.model).toBe('D785');
  expect(app.store.getState()).toMatchObject({ face: { model: 'D785' }, connectionStatus: { is: 'ready' } });
  expect(app.store.getState().phones.at(-1)).toMatchObject({ name: 'Demo D785', model: 'D785' });
  expect(app.store.getState().phones.at(-1)?.port).not.toBe(before);
  // The one before listens no more.
  await expect(fetch(`http://127.0.0.1:${before}/info.htm`)).rejects.toThrow();
});

test('the demo phone becomes another model when it is next used', async () => {
  const { app, send } = await atDesk();
  expect(await send({ do: 'change-demo', patch: { model: '360' } })).toMatchObject({ ok: true });
  expect(app.store.getState().phones.at(-1)).toMatchObject({ name: 'Demo 360', port: 80 });
  expect(await send({ do: 'use-phone', id: null })).toMatchObject({ ok: true, model: '360' });
});

test('the demo phone keeps what its keys are called when it becomes another model', async () => {
  const { app, send } = await testApp();
  await send({ do: 'label-key', key: 'P2', label: 'Mine' });
  await send({ do: 'change-demo', patch: { model: '370' } });
  expect(app.store.getState().face).toMatchObject({ model: '370' });
  expect(app.store.getState().face.functionKeys.keys[1]).toEqual({ key: 'P2', label: 'Mine' });
});

test('the demo phone has the expansion modules that its settings say, and no more than its model takes', async () => {
  const { app, send } = await testApp();
  const keys = { modules: 4 };
  await send({ do: 'change-demo', patch: { model: 'D785', keys } });
  expect(app.store.getState().face.modules).toHaveLength(4);
  await send({ do: 'change-demo', patch: { model: '300', keys } });
  expect(app.store.getState().face.modules).toHaveLength(0);
});

test('a model that no phone has is refused, and the demo phone stays', async () => {
  const { app, send } = await testApp();
  expect(await send({ do: 'change-demo', patch: { model: 'X99' } })).toEqual({
    ok: false,
    problem: { code: 'no-such-model', model: 'X99' },
  });
  expect(app.store.getState().face.model).toBe('870');
});

test('a settings file with a demo model of another time starts as the usual one', async () => {
  const demo = { ...defaultSettings().demo, model: 'X99' };
  const { send } = await testApp({ demo });
  expect(await send({ do: 'check-phone' })).toMatchObject({ ok: true, model: '870' });
});

test('the size of the phone is kept, and whether it stays on top too', async () => {
  const { app, send } = await testApp();
  await send({ do: 'zoom-phone-window', zoom: 150 });
  await send({ do: 'keep-phone-window-on-top', on: true });
  expect(app.store.getState().phoneWindow).toEqual({ onTop: true, zoom: 150 });
});

test('the window is asked for the size that a page wants', async () => {
  const { desktop, send } = await testApp();
  const sizes = [
    { width: 700, height: 900 },
    { width: 700, height: 900, around: { width: 40, height: 120 } },
  ];
  for (const size of sizes) {
    expect(await send({ do: 'size-phone-window', ...size })).toMatchObject({ ok: true });
  }
  expect(desktop.sizes).toEqual(sizes);
});

/** The head of a picture of 480 × 272 pixels. */
const PNG = new Uint8Array(Buffer.from('89504e470d0a1a0a0000000d49484452000001e000000110', 'hex'));

test('a picture is saved under the name of the phone and the time, as a file system takes it', async () => {
  const { desktop, send, app } = await atDesk({}, { name: '../Front: "desk"?' });
  expect(await send({ do: 'save-screen', png: PNG })).toEqual({ ok: true, result: 'done' });
  expect(desktop.pictures).toEqual([
    { png: PNG, name: expect.stringMatching(/^Front desk \d{4}-\d\d-\d\d \d\d\.\d\d\.png$/) },
  ]);
  expect(app.store.getState().last).toBeNull();
});

test('a picture that is not saved says why', async () => {
  const { desktop, send } = await atDesk();
  desktop.saving = { code: 'cancelled' };
  expect(await send({ do: 'save-screen', png: PNG })).toEqual({ ok: false, problem: { code: 'cancelled' } });
  desktop.saving = { code: 'picture-not-saved', reason: 'ENOSPC' };
  expect(await send({ do: 'save-screen', png: PNG })).toMatchObject({ ok: false, problem: { reason: 'ENOSPC' } });
});

test('a picture is copied', async () => {
  const { desktop, send } = await atDesk();
  expect(await send({ do: 'copy-screen', png: PNG })).toEqual({ ok: true, result: 'done' });
  expect(desktop.pictures).toEqual([{ png: PNG, name: null }]);
});

test('what is no picture is refused at the door', async () => {
  const { send } = await atDesk();
  expect(() => send({ do: 'copy-screen', png: new Uint8Array(10) })).toThrow();
});

test('the line labels are mended on the models that need it, and on no other', async () => {
  const old = await atDesk({ model: '820' });
  expect(await old.send({ do: 'mend-line-info' })).toMatchObject({ ok: true });
  const asked = old.phone.journal.filter((one) => one.is === 'request').map(({ query }) => query);
  expect(asked).toEqual(['FIX_LIL=true']);
  const other = await atDesk({ model: '870' });
  expect(await other.send({ do: 'mend-line-info' })).toEqual({
    ok: false,
    problem: { code: 'no-line-info', model: '870' },
  });
  expect(other.phone.journal).toEqual([]);
});

test('what a phone says of itself is seen, and forgotten with the phone', async () => {
  const { app, send } = await atDesk({ model: 'D785' });
  expect(app.store.getState().says).toBeNull();
  await send({ do: 'check-phone' });
  expect(app.store.getState().says).toMatchObject({ model: 'D785', mac: expect.stringMatching(/^000413/) });
  await send({ do: 'use-phone', id: null });
  expect(app.store.getState().says).toMatchObject({ model: '870' });
  const { says } = app.store.getState();
  await savePhone(send, profileOf({ port: 9 }, { id: 'desk' }));
  expect(app.store.getState().says).toBe(says);
});

test('a phone that nobody has named is drawn as what it says, and takes every key', async () => {
  const { phone, send, face } = await atDesk({ model: '370' }, { model: 'unknown' });
  expect(face().model).toBe('unknown');
  await send({ do: 'check-phone' });
  expect(face().model).toBe('370');
  await send({ do: 'press', sequence: 'EK7;P99' });
  expect(phone.journal.filter((one) => one.is === 'request').at(-1)).toMatchObject({ query: 'key=EK7;P99' });
});

test('a phone that says it is another than its profile says stays as its owner named it', async () => {
  const { app, send, face } = await atDesk({ model: '370' }, { model: 'D785' });
  await send({ do: 'check-phone' });
  expect(face().model).toBe('D785');
  expect(app.store.getState().says?.model).toBe('370');
});

test('a phone of a model that nobody knows is seen and drawn in general', async () => {
  const { app, send, face } = await atDesk({ says: 'X99' }, { model: 'unknown' });
  await send({ do: 'check-phone' });
  expect(face().model).toBe('unknown');
  expect(app.store.getState().connectionStatus).toMatchObject({ is: 'ready' });
});

test('a D8xx is said to be out of reach, and keys are not held back', async () => {
  const { app, phone, send } = await atDesk({}, { model: 'unknown' });
  await phone.misbehave({ page: 'd8xx' });
  expect(await send({ do: 'check-phone' })).toMatchObject({ ok: false, problem: { code: 'no-remote-control' } });
  expect(app.store.getState().connectionStatus).toMatchObject({
    is: 'trouble',
    problem: { code: 'no-remote-control' },
  });
  await phone.misbehave(null);
  expect(await send({ do: 'press', sequence: '1' })).toMatchObject({ ok: true });
  expect(app.store.getState().connectionStatus).toMatchObject({ is: 'ready' });
});

test('the keys are as many as the owner counted', async () => {
  const keys = { functionKeys: 3, modules: 1, moduleKeys: 2, labels: {} };
  const { phone, send, face } = await atDesk({ model: '370' }, { keys });
  expect(face().functionKeys.keys.map(({ key }) => key)).toEqual(['P1', 'P2', 'P3']);
  expect(face().modules.map((module) => module.map(({ key }) => key))).toEqual([['EK0', 'EK1']]);
  expect(await send({ do: 'press', sequence: 'P4' })).toMatchObject({
    ok: false,
    problem: { code: 'key-not-on-model', key: 'P4' },
  });
  await send({ do: 'press', sequence: 'P3' });
  await expect.poll(() => pressed(phone)).toEqual(['P3']);
});
