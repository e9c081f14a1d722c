import { expect, test } from 'vitest';
import { Sequence } from '../../electron/contract/sequences/sequence';
import { profileOf, type TestApp } from '../support/app';
import { andHall, atDesk, tones } from '../support/at-desk';
import { dialled } from '../support/demo';
import { savePhone } from '../support/save-phone';

const waiting = ({ app }: Pick<TestApp, 'app'>) => app.store.getState().postDial;

/** The id of the digits that wait; a test in which none do fails here. */
function waitingId(desk: Pick<TestApp, 'app'>): number {
  const shown = waiting(desk);
  if (!shown) throw new Error('Nothing waits behind the call.');
  return shown.id;
}

test('digits behind commas are sent as tones when their time has come, and not with the number', async () => {
  const desk = await atDesk();
  const { send, clock, phone } = desk;
  expect(await send({ do: 'dial', text: '030 23125 001,,21#' })).toMatchObject({ ok: true, sent: '03023125001' });
  expect(waiting(desk)).toMatchObject({
    number: '030 23125 001',
    phone: 'Desk',
    next: { digits: '21#' },
    more: 0,
    at: clock.now() + 6_000,
  });
  await clock.pass(5_999);
  expect(tones(phone)).toEqual([]);
  await clock.pass(1);
  await expect.poll(() => tones(phone)).toEqual(['21#']);
  await expect.poll(() => waiting(desk)).toBeNull();
  expect(dialled(phone)).toEqual(['03023125001']);
});

test('a comma lasts as long as the settings say', async () => {
  const desk = await atDesk({ dialling: { commaS: 10 } });
  await desk.send({ do: 'dial', text: '030 23125 001,21' });
  expect(waiting(desk)?.at).toBe(desk.clock.now() + 10_000);
});

test('digits behind a semicolon wait for somebody, and a second click sends nothing more', async () => {
  const desk = await atDesk();
  const { send, clock, phone } = desk;
  await send({ do: 'dial', text: '030 23125 001;21;22' });
  expect(waiting(desk)).toMatchObject({ next: { digits: '21' }, more: 1, at: null });
  await clock.pass(600_000);
  expect(tones(phone)).toEqual([]);
  const id = waitingId(desk);
  const clicks = await Promise.all([send({ do: 'send-post-dial', id }), send({ do: 'send-post-dial', id })]);
  expect(clicks).toMatchObject([{ ok: true, sent: '21' }, { ok: true }]);
  expect(await send({ do: 'send-post-dial', id })).toEqual({ ok: false, problem: { code: 'post-dial-gone' } });
  expect(tones(phone)).toEqual(['21']);
  expect(waiting(desk)).toMatchObject({ next: { digits: '22' }, more: 0 });
  await send({ do: 'send-post-dial', id: waitingId(desk) });
  expect(tones(phone)).toEqual(['21', '22']);
  expect(waiting(desk)).toBeNull();
});

test('what waits for its time can be sent at once, and is not sent again', async () => {
  const desk = await atDesk();
  const { send, clock, phone } = desk;
  await send({ do: 'dial', text: '030 23125 001,,,21' });
  await send({ do: 'send-post-dial', id: waitingId(desk) });
  await clock.pass(60_000);
  expect(tones(phone)).toEqual(['21']);
});

test('what waits can be dropped, by any of its parts', async () => {
  const desk = await atDesk();
  const { send, clock, phone } = desk;
  await send({ do: 'dial', text: '030 23125 001;21,,22' });
  const first = waitingId(desk);
  await send({ do: 'send-post-dial', id: first });
  expect(waitingId(desk)).not.toBe(first);
  expect(await send({ do: 'drop-post-dial', id: first })).toMatchObject({ ok: true });
  expect(await send({ do: 'drop-post-dial', id: first })).toMatchObject({ problem: { code: 'post-dial-gone' } });
  await clock.pass(60_000);
  expect(tones(phone)).toEqual(['21']);
});

test.each([
  ['the hang-up key', { do: 'act', action: 'hang-up' }],
  ['the end of all calls', { do: 'release-all' }],
  ['a key that hangs up', { do: 'press', sequence: 'ONHOOK' }],
  ['redial', { do: 'act', action: 'redial' }],
  ['another call', { do: 'dial', text: '030 23125 002' }],
] as const)('%s ends what waits: it is not for the next call', async (_how, command) => {
  const desk = await atDesk();
  const { send, clock, phone } = desk;
  await send({ do: 'dial', text: '030 23125 001,,21' });
  const id = waitingId(desk);
  await send(command);
  expect(waiting(desk)).toBeNull();
  expect(await send({ do: 'send-post-dial', id })).toMatchObject({ problem: { code: 'post-dial-gone' } });
  await clock.pass(60_000);
  expect(tones(phone)).toEqual([]);
});

test.each([
  ['an answered call', { do: 'act', action: 'answer' }],
  ['a call that is held', { do: 'act', action: 'hold' }],
  ['the key of another line', { do: 'press', sequence: 'P2' }],
] as const)('behind %s digits wait for somebody: they may be meant for another call', async (_how, command) => {
  const desk = await atDesk();
  const { send, clock, phone } = desk;
  await send({ do: 'dial', text: '030 23125 001,,21' });
  await send(command);
  await clock.pass(60_000);
  expect(tones(phone)).toEqual([]);
  expect(waiting(desk)).toMatchObject({ next: { digits: '21' }, at: null });
  await send({ do: 'send-post-dial', id: waitingId(desk) });
  expect(tones(phone)).toEqual(['21']);
});

test('a sequence that dials again ends what waits', async () => {
  const again = { id: 'again', name: 'Again', steps: [{ is: 'key', key: 'REDIAL' }] };
  const desk = await atDesk({ settings: { sequences: [Sequence.parse(again)] } });
  await desk.send({ do: 'dial', text: '030 23125 001;21' });
  expect(await desk.send({ do: 'run-sequence', id: 'again' })).toMatchObject({ ok: true });
  expect(waiting(desk)).toBeNull();
});

test('a phone that is switched ends what waits, and neither gets it', async () => {
  const desk = await atDesk();
  const { send, clock, phone } = desk;
  const hall = await andHall(desk);
  await send({ do: 'dial', text: '030 23125 001,,21' });
  await send({ do: 'use-phone', id: 'hall' });
  expect(waiting(desk)).toBeNull();
  await send({ do: 'use-phone', id: 'desk' });
  await clock.pass(60_000);
  expect([tones(phone), tones(hall)]).toEqual([[], []]);
});

test('a phone that is given another address gets nothing of a call at the one before', async () => {
  const desk = await atDesk();
  const { send, phone } = desk;
  const hall = await andHall(desk);
  await send({ do: 'dial', text: '030 23125 001;21' });
  const id = waitingId(desk);
  await savePhone(send, profileOf(hall));
  expect(await send({ do: 'send-post-dial', id })).toEqual({ ok: false, problem: { code: 'post-dial-gone' } });
  expect([tones(phone), tones(hall)]).toEqual([[], []]);
});

test('a call that is hung up while the phone is still being asked for it has nothing behind it', async () => {
  const desk = await atDesk();
  const { send, clock, phone } = desk;
  const release = phone.hold();
  const dialling = send({ do: 'dial', text: '030 23125 001,21' });
  await expect.poll(() => desk.app.store.getState().last?.what).toBe('dial');
  const ending = send({ do: 'release-all' });
  release();
  await Promise.all([dialling, ending]);
  expect(waiting(desk)).toBeNull();
  await clock.pass(60_000);
  expect(tones(phone)).toEqual([]);
});

test('sleep, told or untold, and the end of Offhook end what waits', async () => {
  const desk = await atDesk();
  const { app, send, clock, phone, desktop } = desk;
  await app.start();
  await send({ do: 'dial', text: '030 23125 001,21' });
  desktop.power?.('sleep');
  expect(waiting(desk)).toBeNull();
  await send({ do: 'dial', text: '030 23125 002,22' });
  clock.set(3_600_000);
  await clock.pass(3_000);
  expect(waiting(desk)).toBeNull();
  await send({ do: 'dial', text: '030 23125 003,23' });
  await app.stop();
  await clock.pass(60_000);
  expect(tones(phone)).toEqual([]);
});

test('a call that did not come about has nothing behind it', async () => {
  const desk = await atDesk();
  await desk.phone.stop();
  expect(await desk.send({ do: 'dial', text: '030 23125 001,21' })).toMatchObject({ ok: false });
  expect(waiting(desk)).toBeNull();
});

test.each([
  [{ blocked: true }, { ok: false }],
  [{ goesAway: true }, { ok: true, result: 'no-answer' }],
] as const)('what a phone did not take is said, and what is behind it is dropped: %j', async (how, outcome) => {
  const desk = await atDesk();
  const { send, clock, phone, app } = desk;
  await send({ do: 'dial', text: '030 23125 001,21,22' });
  await phone.misbehave(how);
  await clock.pass(3_000);
  await expect.poll(() => app.store.getState().last).toMatchObject({ what: 'dtmf', subject: '21', outcome });
  expect(waiting(desk)).toBeNull();
  await phone.misbehave({});
  await clock.pass(60_000);
  expect(tones(phone)).not.toContain('22');
});
