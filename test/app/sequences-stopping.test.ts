import { expect, test } from 'vitest';
import { entry, pressed } from '../support/demo';
import { savePhone } from '../support/save-phone';
import { atDesk, goOn, key, sequenceOf } from '../support/sequences';

const LONG = sequenceOf('long', [key('1', { holdMs: 5_000 }), { is: 'wait', ms: 60_000 }, key('2')]);
const stoppedAt = (step: number) => ({
  ok: false,
  problem: { code: 'sequence-stopped', name: 'long', step, steps: 3 },
});

/** A long one that has begun: its key is held. */
async function begun() {
  const desk = await atDesk({ sequences: [LONG] });
  const running = desk.send({ do: 'run-sequence', id: 'long' });
  await expect.poll(desk.clock.waiting).toBe(1);
  return { ...desk, running };
}

/** All the time that it would have taken, and more. */
const later = async ({ clock }: Pick<Awaited<ReturnType<typeof begun>>, 'clock'>) => {
  for (let minute = 0; minute < 5; minute += 1) await clock.pass(60_000);
};

test('it is stopped while a key is held, and nothing of it follows', async () => {
  const desk = await begun();
  expect(await desk.send({ do: 'stop-sequence' })).toEqual({ ok: true, result: 'done' });
  expect(await desk.running).toEqual(stoppedAt(0));
  expect(desk.state().running).toBeNull();
  expect(desk.state().last).toMatchObject({ step: 0, outcome: stoppedAt(0) });
  await later(desk);
  expect(pressed(desk.phone)).toEqual(['1']);
});

test('it is stopped in the middle of a wait', async () => {
  const desk = await begun();
  await desk.clock.pass(35_000);
  await desk.send({ do: 'stop-sequence' });
  expect(await desk.running).toEqual(stoppedAt(1));
  await later(desk);
  expect(pressed(desk.phone)).toEqual(['1']);
});

test('it is stopped while the phone has not answered, and the next one may begin at once', async () => {
  const desk = await atDesk({ sequences: [LONG, sequenceOf('next', [key('9')])] });
  const release = desk.phone.hold();
  const running = desk.send({ do: 'run-sequence', id: 'long' });
  await entry(desk.phone, (one) => one.is === 'key');
  await desk.send({ do: 'stop-sequence' });
  expect(await running).toEqual(stoppedAt(0));
  const next = desk.send({ do: 'run-sequence', id: 'next' });
  release();
  expect(await goOn(desk.clock, next)).toMatchObject({ ok: true });
  expect(pressed(desk.phone)).toEqual(['1', '9']);
});

test('where none runs there is nothing to stop', async () => {
  const { send } = await atDesk({ sequences: [] });
  expect(await send({ do: 'stop-sequence' })).toEqual({ ok: true, result: 'done' });
});

test('another phone that is chosen ends it: the rest is for neither of them', async () => {
  const desk = await begun();
  expect(await desk.send({ do: 'use-phone', id: 'other' })).toMatchObject({ ok: true });
  expect(await desk.running).toEqual(stoppedAt(0));
  await later(desk);
  expect([pressed(desk.phone), pressed(desk.other)]).toEqual([['1'], []]);
});

test('a phone that moves to another address ends it', async () => {
  const desk = await begun();
  const [profile] = desk.state().phones;
  if (!profile) throw new Error('there is a phone');
  const { wayInForce: _w, hasPassword: _h, demo: _d, trusted: _t, ...own } = profile;
  await savePhone(desk.send, { ...own, port: desk.other.port });
  await goOn(desk.clock, desk.running);
  expect((await desk.running).ok).toBe(false);
  await later(desk);
  expect([pressed(desk.phone), pressed(desk.other)]).toEqual([['1'], []]);
});

test('a phone that is removed ends it', async () => {
  const desk = await begun();
  await desk.send({ do: 'remove-phone', id: 'desk' });
  expect(await desk.running).toEqual(stoppedAt(0));
  await later(desk);
  expect(pressed(desk.phone)).toEqual(['1']);
});

test('the end of the program ends it', async () => {
  const desk = await begun();
  await desk.app.stop();
  expect(await desk.running).toEqual(stoppedAt(0));
  await later(desk);
  expect(pressed(desk.phone)).toEqual(['1']);
});

test('a computer that goes to sleep ends it, and what waits for the phone with it', async () => {
  const desk = await atDesk({ sequences: [LONG] });
  await desk.app.start();
  const release = desk.phone.hold();
  const running = desk.send({ do: 'run-sequence', id: 'long' });
  await entry(desk.phone, (one) => one.is === 'key');
  desk.desktop.power?.('sleep');
  expect(await running).toEqual(stoppedAt(0));
  release();
  desk.desktop.power?.('wake');
  await later(desk);
  expect(pressed(desk.phone)).toEqual(['1']);
});

test('a computer that slept through a wait without a word sends nothing old', async () => {
  const desk = await begun();
  await desk.clock.pass(5_000);
  await expect.poll(() => desk.state().running?.step).toBe(1);
  desk.clock.set(3_600_000);
  await desk.clock.pass(60_000);
  expect(await desk.running).toEqual(stoppedAt(1));
  await later(desk);
  expect(pressed(desk.phone)).toEqual(['1']);
});

test('a clock that is set back makes no hold longer', async () => {
  const desk = await atDesk({ sequences: [sequenceOf('two', [key('1', { holdMs: 500 }), key('2')])] });
  const release = desk.phone.hold();
  const running = desk.send({ do: 'run-sequence', id: 'two' });
  await entry(desk.phone, (one) => one.is === 'key');
  desk.clock.set(-3_600_000);
  release();
  await expect.poll(desk.clock.waiting).toBe(1);
  await desk.clock.pass(500);
  expect(await running).toMatchObject({ ok: true });
  expect(pressed(desk.phone)).toEqual(['1', '2']);
});
