import { expect, test } from 'vitest';
import { profileOf, type TestApp } from '../support/app';
import { andHall, atDesk, offerOf, tones } from '../support/at-desk';
import { dialled } from '../support/demo';
import { savePhone } from '../support/save-phone';

const NUMBER = '030 23125 001';

/** The countdown that is shown; waits until there is one. */
async function counting({ app }: Pick<TestApp, 'app'>) {
  await expect.poll(() => app.store.getState().countdown, { timeout: 20_000 }).not.toBeNull();
  const { countdown } = app.store.getState();
  if (!countdown) throw new Error('Nothing counts down.');
  return countdown;
}

const CANCELLED = { ok: false, problem: { code: 'cancelled' } };

test('a dial can be stopped for as long as the settings say, and is made then', async () => {
  const desk = await atDesk({ dialling: { countdownS: 3 } });
  const { send, clock, phone, app } = desk;
  const dialling = send({ do: 'dial', text: NUMBER });
  expect(await counting(desk)).toMatchObject({ phone: 'Desk', lastsMs: 3_000, endsAt: clock.now() + 3_000 });
  expect(app.store.getState().countdown?.plan).toMatchObject({ dials: '03023125001' });
  await clock.pass(2_999);
  expect(dialled(phone)).toEqual([]);
  await clock.pass(1);
  expect(await dialling).toMatchObject({ ok: true, sent: '03023125001' });
  expect(app.store.getState().countdown).toBeNull();
  expect(dialled(phone)).toEqual(['03023125001']);
});

test('a dial that is stopped at the last moment is not made, and is called cancelled', async () => {
  const desk = await atDesk({ dialling: { countdownS: 3 } });
  const { send, clock, phone, app } = desk;
  const dialling = send({ do: 'dial', text: NUMBER });
  const { id } = await counting(desk);
  await clock.pass(2_999);
  await send({ do: 'stop-countdown', id });
  expect(await dialling).toEqual(CANCELLED);
  await clock.pass(10_000);
  expect(app.store.getState()).toMatchObject({ countdown: null, last: { what: 'dial', outcome: CANCELLED } });
  expect(phone.journal.filter(({ is }) => is === 'dial')).toEqual([]);
});

test('what was stopped can be asked for again at once', async () => {
  const desk = await atDesk({ dialling: { countdownS: 3 } });
  const { send, clock, phone } = desk;
  const first = send({ do: 'dial', text: NUMBER });
  await send({ do: 'stop-countdown', id: (await counting(desk)).id });
  await first;
  const second = send({ do: 'dial', text: NUMBER });
  await counting(desk);
  await clock.pass(3_000);
  expect(await second).toMatchObject({ ok: true });
  expect(dialled(phone)).toHaveLength(1);
});

test('another one is not stopped in its place', async () => {
  const desk = await atDesk({ dialling: { countdownS: 3 } });
  const { send, clock, phone } = desk;
  const dialling = send({ do: 'dial', text: NUMBER });
  const { id } = await counting(desk);
  await send({ do: 'stop-countdown', id: id - 1 });
  await clock.pass(3_000);
  expect(await dialling).toMatchObject({ ok: true });
  expect(dialled(phone)).toHaveLength(1);
});

test('Enter pressed again and again while it counts down is one call', async () => {
  const desk = await atDesk({ dialling: { countdownS: 3 } });
  const { send, clock, phone, desktop } = desk;
  desktop.clipboard = NUMBER;
  await send({ do: 'offer-clipboard' });
  const { id } = offerOf(desk);
  const pressed = [
    send({ do: 'dial-offer', id }),
    send({ do: 'dial-offer', id }),
    send({ do: 'dial', text: NUMBER }),
    send({ do: 'dial', text: '03023125001', from: 'tray' }),
  ];
  await counting(desk);
  await clock.pass(1_000);
  pressed.push(send({ do: 'dial', text: NUMBER }));
  await clock.pass(2_000);
  const answers = await Promise.all(pressed);
  expect(answers.map(({ ok }) => ok)).toEqual([true, false, true, true, true]);
  expect(dialled(phone)).toEqual(['03023125001']);
  expect(desk.app.store.getState().countdown).toBeNull();
});

test('the last wish counts: another number takes the place of the one that waits', async () => {
  const desk = await atDesk({ dialling: { countdownS: 3 } });
  const { send, clock, phone, app } = desk;
  const first = send({ do: 'dial', text: NUMBER });
  await counting(desk);
  await clock.pass(2_000);
  const second = send({ do: 'dial', text: '030 23125 002' });
  expect(await first).toEqual(CANCELLED);
  expect(app.store.getState().countdown).toMatchObject({ plan: { dials: '03023125002' } });
  await clock.pass(3_000);
  expect(await second).toMatchObject({ ok: true });
  expect(dialled(phone)).toEqual(['03023125002']);
});

test('a phone that is switched while it counts down is not the one that was meant: neither dials', async () => {
  const desk = await atDesk({ dialling: { countdownS: 3 } });
  const { send, clock, phone } = desk;
  const hall = await andHall(desk);
  const dialling = send({ do: 'dial', text: `${NUMBER},,21` });
  await counting(desk);
  await send({ do: 'use-phone', id: 'hall' });
  expect(await dialling).toEqual({ ok: false, problem: { code: 'phone-changed' } });
  await clock.pass(20_000);
  expect([dialled(phone), dialled(hall), tones(phone), tones(hall)]).toEqual([[], [], [], []]);
});

test('a phone that is given another address while it counts down may be another phone', async () => {
  const desk = await atDesk({ dialling: { countdownS: 3 } });
  const { send, clock, phone } = desk;
  const hall = await andHall(desk);
  const dialling = send({ do: 'dial', text: NUMBER });
  await counting(desk);
  await savePhone(send, profileOf(hall));
  await clock.pass(3_000);
  expect(await dialling).toEqual({ ok: false, problem: { code: 'phone-changed' } });
  expect([dialled(phone), dialled(hall)]).toEqual([[], []]);
});

test.each(['hang-up', 'release-all'] as const)('%s stops a call that is still to come', async (how) => {
  const desk = await atDesk({ dialling: { countdownS: 3 } });
  const { send, clock, phone } = desk;
  const dialling = send({ do: 'dial', text: NUMBER });
  await counting(desk);
  await send(how === 'hang-up' ? { do: 'act', action: 'hang-up' } : { do: 'release-all' });
  expect(await dialling).toEqual(CANCELLED);
  await clock.pass(3_000);
  expect(dialled(phone)).toEqual([]);
});

test('a computer that sleeps dials nothing when it wakes', async () => {
  const desk = await atDesk({ dialling: { countdownS: 3 } });
  const { app, send, clock, phone, desktop } = desk;
  await app.start();
  const told = send({ do: 'dial', text: NUMBER });
  await counting(desk);
  desktop.power?.('sleep');
  expect(await told).toEqual(CANCELLED);
  const untold = send({ do: 'dial', text: NUMBER });
  await counting(desk);
  // The system has not said that it slept; the clock of the day has gone on.
  clock.set(3_600_000);
  await clock.pass(3_000);
  expect(await untold).toEqual(CANCELLED);
  expect(dialled(phone)).toEqual([]);
});

test('whoever ends Offhook, or closes the panel, while it counts down has not dialled', async () => {
  const desk = await atDesk({ dialling: { countdownS: 3 } });
  const { app, send, phone } = desk;
  const seen = send({ do: 'dial', text: NUMBER });
  await counting(desk);
  app.panelGone();
  expect(await seen).toEqual(CANCELLED);
  const last = send({ do: 'dial', text: NUMBER });
  await counting(desk);
  await app.stop();
  expect(await last).toEqual(CANCELLED);
  expect(dialled(phone)).toEqual([]);
});

test('what is dialled from afar can be seen, so that it can be stopped', async () => {
  const desk = await atDesk({ dialling: { countdownS: 3 } });
  const { send, desktop } = desk;
  void send({ do: 'dial', text: '030 23125 002', from: 'tray' });
  await expect.poll(() => desktop.shown).toEqual(['panel, quietly']);
});

test('a panel that closes while a typed number is read comes back for what can still be stopped', async () => {
  const desk = await atDesk({ dialling: { countdownS: 3 } });
  const dialling = desk.send({ do: 'dial', text: NUMBER });
  desk.app.panelGone();
  const { id } = await counting(desk);
  expect(desk.desktop.shown).toEqual(['panel, quietly']);
  await desk.send({ do: 'stop-countdown', id });
  expect(await dialling).toEqual(CANCELLED);
});
