import { expect, test } from 'vitest';
import { profileOf, testApp } from '../support/app';
import { demoPhone, entry } from '../support/demo';

async function atDesk(options: Parameters<typeof demoPhone>[0] = {}) {
  const phone = await demoPhone(options);
  const offhook = await testApp({ phones: [profileOf(phone)], activePhone: 'desk' });
  return { phone, ...offhook };
}
const keys = (phone: { readonly journal: readonly { readonly is: string; readonly key?: string }[] }) =>
  phone.journal.filter((one) => one.is === 'key').map((one) => one.key);

test('a sequence is pressed as it was written, in capitals', async () => {
  const { phone, send } = await atDesk({ model: 'D785' });
  expect(await send({ do: 'press', sequence: 'f1,50,20;enter' })).toMatchObject({ ok: true, sent: 'F1,50,20;ENTER' });
  await entry(phone, (one) => one.is === 'key' && one.key === 'ENTER');
  expect(phone.journal.filter((one) => one.is === 'key')).toMatchObject([
    { key: 'F1', holdMs: 50, pauseMs: 20 },
    { key: 'ENTER' },
  ]);
});

test('what is wrong with a sequence is said with its place, and nothing is pressed', async () => {
  const { phone, send } = await atDesk();
  expect(await send({ do: 'press', sequence: 'ENTER,x' })).toEqual({
    ok: false,
    problem: { code: 'sequence', position: 7, found: 'x', expected: 'time' },
  });
  expect(await send({ do: 'press', sequence: '1;BOGUS' })).toEqual({
    ok: false,
    problem: { code: 'unknown-key', key: 'BOGUS', position: 3 },
  });
  expect(phone.journal).toEqual([]);
});

test('a key that no phone has, or not this one, is said with the one that may have been meant', async () => {
  const { phone, send } = await atDesk({ model: '870' });
  const run = { do: 'press', sequence: 'hold' } as const;
  const meant = { code: 'unknown-key', key: 'HOLD', position: 1, meant: ['F_HOLD'] };
  expect(await send({ do: 'press', sequence: 'hold' })).toEqual({ ok: false, problem: meant });
  expect(await send({ do: 'add-hotkey', id: 'mine', accelerator: null, run })).toEqual({ ok: false, problem: meant });
  const text = '[Mine]\n1; hangup';
  expect(await send({ do: 'import-sequences', text })).toEqual({
    ok: false,
    problem: { code: 'sequence-text', line: 2, found: 'hangup', meant: ['ONHOOK', 'CANCEL'] },
  });
  expect(await send({ do: 'press', sequence: '1;RECALL' })).toMatchObject({
    problem: { code: 'key-not-on-model', key: 'RECALL', meant: ['F_HOLD', 'F_R'] },
  });
  expect(phone.journal).toEqual([]);
});

test('a key that the model lacks is said before anything is sent', async () => {
  const { phone, send } = await atDesk({ model: '870' });
  expect(await send({ do: 'press', sequence: 'ENTER; f1' })).toEqual({
    ok: false,
    problem: { code: 'key-not-on-model', key: 'F1', position: 8, model: '870' },
  });
  expect(phone.journal).toEqual([]);
});

test('hang up means the key that this model has for it', async () => {
  const old = await atDesk({ model: '200' });
  await old.send({ do: 'act', action: 'hang-up' });
  await entry(old.phone, (one) => one.is === 'key');
  expect(keys(old.phone)).toEqual(['DISCONNECT']);
  const newer = await atDesk({ model: '870' });
  await newer.send({ do: 'act', action: 'hang-up' });
  await entry(newer.phone, (one) => one.is === 'key');
  expect(keys(newer.phone)).toEqual(['CANCEL']);
});

test('tones and the end of all calls reach the phone', async () => {
  const { phone, send } = await atDesk();
  expect(await send({ do: 'dtmf', digits: '12#a' })).toMatchObject({ ok: true });
  expect(await send({ do: 'release-all' })).toMatchObject({ ok: true });
  expect(phone.journal.filter((one) => one.is === 'dtmf')).toMatchObject([{ digits: '12#A' }]);
  expect(phone.journal.filter((one) => one.is === 'release-all')).toHaveLength(1);
});

test('a phone that is gone is named with its address, and the state says so', async () => {
  const { phone, send, app } = await atDesk();
  await phone.misbehave({ refuse: true });
  expect(await send({ do: 'press', sequence: '1' })).toEqual({
    ok: false,
    problem: { code: 'unreachable', address: `127.0.0.1:${phone.port}` },
  });
  expect(app.store.getState().connectionStatus).toMatchObject({ is: 'trouble', problem: { code: 'unreachable' } });
  await phone.misbehave(null);
  expect(await send({ do: 'press', sequence: '1' })).toMatchObject({ ok: true });
  expect(app.store.getState().connectionStatus).toMatchObject({ is: 'ready' });
});

test('a name that does not resolve is named', async () => {
  const { send } = await testApp({ phones: [profileOf({ port: 80 }, { host: 'phone.invalid' })], activePhone: 'desk' });
  expect(await send({ do: 'press', sequence: '1' })).toEqual({
    ok: false,
    problem: { code: 'name-not-found', host: 'phone.invalid' },
  });
});
