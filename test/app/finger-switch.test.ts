import { expect, test } from 'vitest';
import type { CommandInput } from '../../electron/contract/command';
import { profileOf, testApp } from '../support/app';
import { demoPhone, entry } from '../support/demo';
import { fingerOf, touches } from '../support/finger';
import { savePhone } from '../support/save-phone';

/** Two phones with touch screens, the first one in the window. */
async function atTwo() {
  const [desk, other] = [await demoPhone(), await demoPhone()];
  const phones = [profileOf(desk), profileOf(other, { id: 'other' })];
  const offhook = await testApp({ phones, activePhone: 'desk' });
  return { desk, other, ...offhook, ...fingerOf(offhook.send) };
}

test('a finger is lifted from a phone that another one takes the place of', async () => {
  const { desk, other, press, send } = await atTwo();
  await press(30, 40);
  await send({ do: 'use-phone', id: 'other' });
  await entry(desk, (one) => one.is === 'touch' && one.verb === 'release');
  expect([touches(desk), touches(other)]).toEqual([['press 30 40', 'release 30 40'], []]);
});

test('a finger is lifted from a phone that is said to have no touch screen after all', async () => {
  const { desk, press, send } = await atTwo();
  await press(30, 40);
  await savePhone(send, profileOf(desk, { model: 'D385' }));
  await entry(desk, (one) => one.is === 'touch' && one.verb === 'release');
  expect(desk.finger()).toBeNull();
});

test('a touch of a display that is not shown any more touches no other phone', async () => {
  const { desk, other, send } = await atTwo();
  const move: CommandInput = { do: 'touch', phone: 'desk', touches: [{ x: 1, y: 2, verb: 'p' }] };
  expect(await send(move)).toMatchObject({ ok: true });
  const moved = [send({ do: 'use-phone', id: 'other' }), send(move), send({ ...move, phone: 'other' })];
  expect((await Promise.all(moved)).slice(1)).toEqual([
    { ok: false, problem: { code: 'cancelled' } },
    expect.objectContaining({ ok: true, phone: 'Desk' }),
  ]);
  expect(touches(other)).toEqual(['press 1 2']);
  await entry(desk, (one) => one.is === 'touch' && one.verb === 'release');
});

test('the demo phone’s display can be named, too', async () => {
  const { app, send } = await testApp();
  await send({ do: 'check-phone' });
  expect(await send({ do: 'touch', phone: 'demo', touches: [{ x: 1, y: 2, verb: 'pr' }] })).toMatchObject({ ok: true });
  expect(app.store.getState().activePhone).toBe('demo');
});
