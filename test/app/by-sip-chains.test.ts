import { expect, test } from 'vitest';
import { betweenProcesses } from '../../electron/settings/between-processes';
import { profileOf, testApp } from '../support/app';
import { demoPhone, dialled, pressed } from '../support/demo';
import { sequenceOf } from '../support/sequences';
import { atPeerDesk, atSipDesk, SIP_USER, sipOf } from '../support/sip-desk';
import { temporaryFolder } from '../support/temp-folder';

/** A step that no test outlasts. */
const NEVER = 10_000;

const HELP = { problem: { code: 'emergency-in-sequence', number: '112' } };

test('digits of a chain that broke off before its CANCEL make no emergency number with later ones', async () => {
  const { phone, send } = await atSipDesk();
  phone.onEntry((one) => {
    if (one.is === 'key' && pressed(phone).length === 2) phone.misbehaveBySip({ distrusts: 403 });
  });
  expect(await send({ do: 'press', sequence: '1;1;CANCEL' })).toMatchObject({
    problem: { code: 'in-part', phone: 'Desk', pressed: 2 },
  });
  phone.misbehaveBySip(null);
  expect(await send({ do: 'press', sequence: '2;ENTER' })).toMatchObject(HELP);
  expect(dialled(phone)).toEqual([]);
});

test('nor where its CANCEL was not answered, over either way', async () => {
  const { peer, send } = await atPeerDesk((heard) => {
    if (!heard.raw.includes('key=CANCEL')) heard.answer(200);
  });
  expect(await send({ do: 'press', sequence: '1;1;CANCEL' })).toMatchObject({ problem: { code: 'in-part' } });
  const before = peer.heard.length;
  expect(await send({ do: 'press', sequence: '2;ENTER' })).toMatchObject(HELP);
  expect(peer.heard.slice(before).filter(({ request }) => request.method === 'NOTIFY')).toEqual([]);

  const phone = await demoPhone({ model: 'D785' });
  const http = await testApp({ phones: [profileOf(phone)], activePhone: 'desk' });
  await http.send({ do: 'press', sequence: '1;1' });
  await phone.misbehave({ noAnswer: true });
  await http.send({ do: 'press', sequence: 'CANCEL' });
  await phone.misbehave(null);
  expect(await http.send({ do: 'press', sequence: '2;ENTER' })).toMatchObject(HELP);
});

test('two Offhooks do not make an emergency number of their chains together', async () => {
  const phone = await demoPhone({ model: 'D785', sip: { user: SIP_USER } });
  const folder = await temporaryFolder();
  const profile = profileOf(phone, { way: 'sip', sip: sipOf(phone) });
  const offhook = () => testApp({ phones: [profile], activePhone: 'desk' }, { ...betweenProcesses(folder), folder });
  const [one, two] = await Promise.all([offhook(), offhook()]);
  const chain = one.send({ do: 'press', sequence: `1;1,,${NEVER};CANCEL` });
  await expect.poll(() => pressed(phone).length).toBe(2);
  expect(await two.send({ do: 'press', sequence: '2;ENTER' })).toMatchObject(HELP);
  await one.send({ do: 'act', action: 'hang-up' });
  await chain;
  expect(dialled(phone)).toEqual([]);
});

test('a hang-up does not wait for a chain, whose rest is not sent', async () => {
  const { phone, send } = await atSipDesk({}, { stepMs: NEVER });
  const chain = send({ do: 'press', sequence: '1;2;3' });
  await expect.poll(() => pressed(phone).length).toBe(1);
  // One more that waits behind it is ended with it.
  const behind = send({ do: 'press', sequence: '4;5' });
  expect(await send({ do: 'act', action: 'hang-up' })).toMatchObject({ ok: true });
  expect(await chain).toEqual({ ok: false, problem: { code: 'cut-short', phone: 'Desk', pressed: 1 } });
  expect(await behind).toMatchObject({ problem: { code: 'cut-short', pressed: 0 } });
  expect(pressed(phone)).toEqual(['1', 'CANCEL']);
});

test('nor does a call for help', async () => {
  const { phone, send } = await atSipDesk({}, { stepMs: NEVER });
  const chain = send({ do: 'press', sequence: '7;8;9' });
  await expect.poll(() => pressed(phone).length).toBe(1);
  expect(await send({ do: 'dial', text: '112', confirmed: true })).toMatchObject({ ok: true });
  expect(await chain).toMatchObject({ problem: { code: 'cut-short' } });
  expect([dialled(phone), pressed(phone)]).toEqual([['112'], ['7']]);
});

test('a key that is refused in the middle ends its chain, and what waits behind is not sent', async () => {
  const { phone, send } = await atSipDesk();
  // What judges numbers is loaded by now.
  await send({ do: 'dial', text: '123' });
  phone.onEntry((one) => {
    if (one.is === 'key' && one.key === '5') phone.misbehaveBySip({ distrusts: 481 });
  });
  const [chain, behind] = await Promise.all([
    send({ do: 'press', sequence: '5;6;7' }),
    send({ do: 'press', sequence: '4' }),
  ]);
  expect(chain).toMatchObject({ problem: { code: 'in-part', pressed: 1 } });
  expect(behind).toMatchObject({ problem: { code: 'dropped' } });
  expect(pressed(phone)).toEqual(['5']);
});

test('a sequence that is stopped in its PIN types no more of it', async () => {
  const { phone, send } = await atSipDesk({}, { stepMs: 200 });
  await send({ do: 'add-pin', pin: { id: 'door', name: 'Door' }, digits: '876543' });
  const steps = [{ is: 'pin', pin: 'door', as: 'keys' }] as const;
  await send({ do: 'add-sequence', sequence: sequenceOf('mine', steps) });
  const running = send({ do: 'run-sequence', id: 'mine', dry: false });
  await expect.poll(() => pressed(phone).length).toBe(1);
  await send({ do: 'stop-sequence' });
  expect(await running).toMatchObject({ problem: { code: 'sequence-stopped' } });
  const typed = pressed(phone).length;
  // It would have typed on by the time the next command is answered.
  expect(await send({ do: 'press', sequence: 'CANCEL' })).toMatchObject({ ok: true });
  expect(pressed(phone).slice(typed)).toEqual(['CANCEL']);
});

test('what this computer sleeps over is not sent when it wakes', async () => {
  const { app, desktop, phone, send } = await atSipDesk({}, { stepMs: NEVER });
  await app.start();
  const chain = send({ do: 'press', sequence: '1;2;3' });
  await expect.poll(() => pressed(phone).length).toBe(1);
  desktop.power?.('sleep');
  expect(await chain).toMatchObject({ problem: { code: 'cut-short', pressed: 1 } });
  desktop.power?.('wake');
  expect(await send({ do: 'press', sequence: '4' })).toMatchObject({ ok: true });
  expect(pressed(phone)).toEqual(['1', '4']);
});
