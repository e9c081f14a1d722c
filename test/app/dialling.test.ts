import { expect, test } from 'vitest';
import { profileOf, testApp } from '../support/app';
import { andHall, atDesk, inBerlin } from '../support/at-desk';
import { demoPhone, dialled } from '../support/demo';

test('a number is dialled once, as its plan says', async () => {
  const { phone, send, app } = await atDesk();
  expect(await send({ do: 'dial', text: '+49 (0)30 23125 001' })).toMatchObject({
    ok: true,
    sent: '00493023125001',
    phone: 'Desk',
  });
  expect(dialled(phone)).toEqual(['00493023125001']);
  expect(app.store.getState().connectionStatus).toMatchObject({ is: 'ready' });
  expect(app.store.getState().last).toMatchObject({ what: 'dial', subject: '+49 (0)30 23125 001' });
});

test('the phone that closes without a word after a dial was sent it, and once', async () => {
  const { phone, send } = await atDesk();
  await phone.misbehave({ dial: 'no-answer' });
  expect(await send({ do: 'dial', text: '200' })).toMatchObject({ ok: true, result: 'no-answer' });
  expect(dialled(phone)).toHaveLength(1);
});

test('an emergency number waits for a yes, from everywhere', async () => {
  const { phone, send, desktop, app } = await atDesk();
  for (const from of ['typed', 'tray', 'history', 'command-line'] as const) {
    expect(await send({ do: 'dial', text: '112', from })).toEqual({
      ok: false,
      problem: { code: 'emergency', number: '112' },
    });
  }
  desktop.clipboard = ' 112 ';
  await send({ do: 'offer-clipboard' });
  const { offer } = app.store.getState();
  expect(offer).toMatchObject({ candidates: [{ kind: 'emergency', dials: '112' }] });
  expect(desktop.shown).toEqual(['panel']);
  const id = offer?.id ?? 0;
  expect(await send({ do: 'dial-offer', id })).toMatchObject({ ok: false, problem: { code: 'emergency' } });
  expect(dialled(phone)).toEqual([]);
  expect(await send({ do: 'dial-offer', id, confirmed: true })).toMatchObject({ ok: true });
  expect(dialled(phone)).toEqual(['112']);
});

test('an emergency number from the tray is asked about in the panel', async () => {
  const { app, desktop, phone } = await atDesk();
  await app.sendUnattended({ do: 'dial', text: '110', confirmed: false, from: 'tray' });
  expect(app.store.getState().offer).toMatchObject({ from: 'tray', candidates: [{ kind: 'emergency' }] });
  expect(desktop.shown).toEqual(['panel']);
  expect(dialled(phone)).toEqual([]);
});

test('an emergency number does not wait for the countdown, and stops one that runs', async () => {
  const { phone, send, app } = await atDesk({ dialling: { countdownS: 5 } });
  const other = send({ do: 'dial', text: '030 23125 002' });
  await expect.poll(() => app.store.getState().countdown).not.toBeNull();
  expect(await send({ do: 'dial', text: '112', confirmed: true })).toMatchObject({ ok: true });
  expect(await other).toEqual({ ok: false, problem: { code: 'cancelled' } });
  expect(dialled(phone)).toEqual(['112']);
});

test('with no phone set up, the demo phone takes the call', async () => {
  const { send, app } = await testApp();
  expect(await send({ do: 'dial', text: '200' })).toMatchObject({ ok: true, phone: 'Demo 870' });
  expect(app.store.getState().phones).toMatchObject([{ demo: true }]);
});

test('a second Enter is the same wish: one call, one outcome for both', async () => {
  const { phone, send, clock } = await atDesk();
  const release = phone.hold();
  const calls = [send({ do: 'dial', text: '030 23125 003' }), send({ do: 'dial', text: '03023125003' })];
  release();
  const [first, second] = await Promise.all(calls);
  expect(first).toMatchObject({ ok: true });
  expect(second).toBe(first);
  expect(await send({ do: 'dial', text: '03023125003' })).toBe(first);
  expect(dialled(phone)).toHaveLength(1);
  await clock.pass(1_000);
  await send({ do: 'dial', text: '03023125003' });
  expect(dialled(phone)).toHaveLength(2);
});

test('a text with several numbers is not dialled: nobody has said which', async () => {
  const { phone, send } = await atDesk({ profile: { rules: inBerlin } });
  expect(await send({ do: 'dial', text: 'Tel. 030 23125 004, mobile 0171 39200 05' })).toEqual({
    ok: false,
    problem: { code: 'several-numbers' },
  });
  expect(dialled(phone)).toEqual([]);
});

test('what only may be a number is dialled by whoever sees it, and by nobody else', async () => {
  const { phone, send } = await atDesk({ profile: { rules: inBerlin } });
  const text = 'Die 0171 392000 ist falsch';
  const explained = await send({ do: 'explain', text });
  expect(explained).toMatchObject({ candidates: [{ sure: false }] });
  expect(await send({ do: 'dial', text, from: 'command-line' })).toMatchObject({ problem: { code: 'no-number' } });
  expect(dialled(phone)).toEqual([]);
  expect(await send({ do: 'dial', text, from: 'typed' })).toMatchObject({ ok: true });
  expect(dialled(phone)).toHaveLength(1);
});

test('a number is dialled by the rules of the phone that dials it', async () => {
  const [desk, hall] = [await demoPhone(), await demoPhone()];
  const { send } = await testApp({
    phones: [
      profileOf(desk, { rules: inBerlin }),
      profileOf(hall, { id: 'hall', name: 'Hall', rules: { ...inBerlin, outside: { prefix: '0', from: 6 } } }),
    ],
    activePhone: 'desk',
  });
  await send({ do: 'dial', text: '23125 006' });
  await send({ do: 'use-phone', id: 'hall' });
  await send({ do: 'dial', text: '23125 006' });
  expect([dialled(desk), dialled(hall)]).toEqual([['03023125006'], ['003023125006']]);
});

test('a number never stands in the log, also not when something of ours fails', async () => {
  const logged: unknown[] = [];
  const { createPhone } = await import('../../electron/phone/client');
  const { send, desktop } = await testApp(
    {},
    {
      log: (...line) => void logged.push(line),
      createPhone: (options) => ({ ...createPhone(options), dial: () => Promise.reject(new Error('a fault')) }),
    },
  );
  desktop.clipboard = 'Tel. 030 23125 001,,4711';
  await send({ do: 'offer-clipboard' });
  expect(await send({ do: 'dial', text: '030 23125 001,,4711' })).toMatchObject({ problem: { code: 'internal' } });
  expect(await send({ do: 'open-link', link: 'tel:030-23125-001' })).toMatchObject({ ok: false });
  expect(logged).toHaveLength(1);
  expect(JSON.stringify(logged)).not.toMatch(/\d{4}/);
});

test.each(['sleep', 'hang up', 'another phone'])(
  'a call that is still being read is not made behind this: %s',
  async (what) => {
    const desk = await atDesk();
    const { app, send, phone, desktop } = desk;
    const hall = await andHall(desk);
    await app.start();
    await send({ do: 'add-favourite', favourite: { id: 'anna', name: 'Anna', number: '030 23125 002' } });
    const calls = [send({ do: 'dial', text: '030 23125 001' }), send({ do: 'dial-favourite', id: 'anna' })];
    if (what === 'sleep') desktop.power?.('sleep');
    else await send(what === 'hang up' ? { do: 'release-all' } : { do: 'use-phone', id: 'hall' });
    for (const call of calls) expect(await call).toMatchObject({ ok: false });
    expect([dialled(phone), dialled(hall)]).toEqual([[], []]);
  },
);

test('what is offered by the rules of one phone is not dialled on another', async () => {
  const desk = await atDesk({ profile: { rules: { ...inBerlin, outside: { prefix: '0', from: 6 } } } });
  const { app, send, phone, desktop } = desk;
  const hall = await andHall(desk);
  desktop.clipboard = '030 23125 001';
  await send({ do: 'offer-clipboard' });
  const id = app.store.getState().offer?.id ?? 0;
  await send({ do: 'use-phone', id: 'hall' });
  expect(await send({ do: 'dial-offer', id })).toEqual({ ok: false, problem: { code: 'offer-gone' } });
  const offering = send({ do: 'offer-clipboard' });
  await Promise.all([offering, send({ do: 'use-phone', id: 'desk' })]);
  expect(app.store.getState().offer?.candidates ?? []).not.toMatchObject([{ dials: '03023125001' }]);
  expect([dialled(phone), dialled(hall)]).toEqual([[], []]);
});
