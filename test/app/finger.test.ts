import { expect, onTestFinished, test } from 'vitest';
import type { DemoOptions } from '../../electron/app/connection/demo-phone';
import { startDemoPhone } from '../../electron/demo/demo-phone';
import type { DemoPhone } from '../../electron/demo/options';
import { createPhone } from '../../electron/phone/client';
import { profileOf, testApp } from '../support/app';
import { demoPhone, entry } from '../support/demo';
import { atTouchScreen, fingerOf, markAt, touches } from '../support/finger';
import { savePhone } from '../support/save-phone';
import { createClock } from '../support/still-clock';
import { until } from '../support/until';

test('a finger that comes down, moves and leaves arrives where it was', async () => {
  const { phone, press, release } = await atTouchScreen();
  expect(await press(10, 20)).toMatchObject({ ok: true, result: 'done' });
  expect(await press(11, 21)).toMatchObject({ ok: true });
  expect(phone.finger()).toEqual({ x: 11, y: 21 });
  expect(await release(11, 21)).toMatchObject({ ok: true });
  expect(touches(phone)).toEqual(['press 10 20', 'press 11 21', 'release 11 21']);
});

test('a phone without a touch screen is told nothing', async () => {
  const { phone, tap } = await atTouchScreen({ model: 'D785' });
  expect(await tap(1, 1)).toEqual({ ok: false, problem: { code: 'no-touch', model: 'D785' } });
  expect(phone.journal).toEqual([]);
});

test('a phone whose model is unknown is touched, and mends its labels, like one that can', async () => {
  const phone = await demoPhone({ model: '870' });
  const { send } = await testApp({ phones: [profileOf(phone, { model: 'unknown' })], activePhone: 'desk' });
  const { tap } = fingerOf(send);
  expect(await tap(1, 1)).toMatchObject({ ok: true, result: 'done' });
  expect(touches(phone)).toEqual(['press 1 1', 'release 1 1']);
  expect(await send({ do: 'mend-line-info' })).toMatchObject({ ok: true });
});

test('a touch is no report of the panel', async () => {
  const { tap, app } = await atTouchScreen();
  await tap(1, 1);
  expect(app.store.getState().last).toBeNull();
});

test('a finger whose window is gone is lifted where it was', async () => {
  const { phone, press, app } = await atTouchScreen();
  await press(30, 40);
  app.letGo();
  await entry(phone, (one) => one.is === 'touch' && one.verb === 'release');
  expect(touches(phone)).toEqual(['press 30 40', 'release 30 40']);
  await expect.poll(() => phone.finger()).toBeNull();
});

test('a finger is lifted even when its press is still on the way', async () => {
  const { phone, press, app } = await atTouchScreen();
  const pressed = press(30, 40);
  app.letGo();
  await pressed;
  await entry(phone, (one) => one.is === 'touch' && one.verb === 'release');
  expect(touches(phone)).toEqual(['press 30 40', 'release 30 40']);
});

test('nobody is told to let go of a display that is not pressed', async () => {
  const { phone, press, release, tap, app, send } = await atTouchScreen();
  await press(1, 2);
  await release(1, 2);
  await tap(3, 4);
  app.letGo();
  await send({ do: 'check-phone' });
  expect(touches(phone)).toEqual(['press 1 2', 'release 1 2', 'press 3 4', 'release 3 4']);
});

test('a finger is lifted before Offhook ends', async () => {
  const { phone, press, app } = await atTouchScreen();
  await press(5, 6);
  await app.stop();
  expect(phone.finger()).toBeNull();
});

test('Offhook ends within four seconds even when the pressed phone says nothing more', async () => {
  const clock = createClock();
  // Only the limits of ending count: the phone's own would outlast the test.
  const patient: typeof createPhone = (options) => createPhone({ ...options, limits: { requestMs: 600_000 } });
  const { phone, press, app, pressedPath } = await atTouchScreen({}, { clock, createPhone: patient });
  await press(5, 6);
  const letGo = phone.hold();
  onTestFinished(letGo);
  let ended = false;
  const ending = app.stop().then(() => {
    ended = true;
  });
  for (let seconds = 0; seconds < 4; seconds += 2) {
    await until('a limit', () => ended || clock.waiting() > 0);
    await clock.pass(2_000);
  }
  await ending;
  // The next start goes on with it.
  expect(await markAt(pressedPath)).not.toBeNull();
});

test('a finger is lifted when another phone is chosen', async () => {
  const { phone, press, send } = await atTouchScreen();
  await press(5, 6);
  await send({ do: 'use-phone', id: null });
  await expect.poll(() => phone.finger()).toBeNull();
});

test('a finger is lifted from the demo phone when another one is chosen, and when it becomes another model', async () => {
  const demos: DemoPhone[] = [];
  const startDemo = async (wish: DemoOptions) => {
    const demo = await startDemoPhone({ pace: 'instant', ...wish });
    demos.push(demo);
    return { ...demo, labels: {} };
  };
  const phone = await demoPhone();
  const { send } = await testApp({ phones: [profileOf(phone)] }, { startDemo });
  const { press } = fingerOf(send);
  expect(await press(5, 6)).toMatchObject({ ok: true });
  expect(demos[0]?.finger()).not.toBeNull();
  await send({ do: 'use-phone', id: 'desk' });
  await expect.poll(() => demos[0]?.finger()).toBeNull();
  await send({ do: 'use-phone', id: null });
  await press(7, 8);
  await send({ do: 'change-demo', patch: { model: 'D785' } });
  await expect.poll(() => demos.length).toBe(2);
  expect(touches(demos[0])).toEqual(['press 5 6', 'release 5 6', 'press 7 8', 'release 7 8']);
});

test('a finger is lifted when its phone is removed', async () => {
  const { phone, press, send } = await atTouchScreen();
  await press(5, 6);
  await send({ do: 'remove-phone', id: 'desk' });
  await expect.poll(() => phone.finger()).toBeNull();
});

test('a finger is lifted where it pressed when the phone gets another address', async () => {
  const { phone, press, send } = await atTouchScreen();
  const other = await demoPhone();
  await press(5, 6);
  await savePhone(send, profileOf(other));
  await expect.poll(() => phone.finger()).toBeNull();
  expect(touches(other)).toEqual([]);
});

test('a finger that comes down on the new address at once leaves none on the old one', async () => {
  const { phone, press, app, send } = await atTouchScreen();
  const other = await demoPhone();
  await press(5, 6);
  const saved = savePhone(send, profileOf(other));
  await Promise.all([saved, press(7, 8)]);
  await expect.poll(() => phone.finger()).toBeNull();
  expect(other.finger()).toEqual({ x: 7, y: 8 });
  app.letGo();
  await expect.poll(() => other.finger()).toBeNull();
  expect([touches(phone), touches(other)]).toEqual([
    ['press 5 6', 'release 5 6'],
    ['press 7 8', 'release 7 8'],
  ]);
});

test('a finger is lifted even when the one before it has not been yet', async () => {
  const { phone, press, app } = await atTouchScreen();
  await press(5, 6);
  const goOn = phone.hold();
  app.letGo();
  await entry(phone, (one) => one.is === 'touch' && one.verb === 'release');
  const pressed = press(7, 8);
  await new Promise((resolve) => setImmediate(resolve));
  app.letGo();
  goOn();
  await pressed;
  await expect.poll(() => touches(phone).at(-1)).toBe('release 7 8');
  expect(phone.finger()).toBeNull();
});

test('a release that is late goes alone, and not in a chain with what is touched next', async () => {
  const { phone, press, release, tap } = await atTouchScreen();
  await press(5, 6);
  await phone.misbehave({ refuse: true });
  await release(5, 6);
  await phone.misbehave(null);
  await tap(50, 60);
  const asked = phone.journal.flatMap((one) => (one.is === 'request' ? [decodeURIComponent(one.query)] : []));
  expect(new Set(asked)).toEqual(new Set(['touch=5 6 p', 'touch=5 6 r', 'touch=50 60 pr']));
});

test('a phone that was gone is told to let go before anything else is touched', async () => {
  const { phone, press, release, tap } = await atTouchScreen();
  await press(5, 6);
  await phone.misbehave({ refuse: true });
  await release(5, 6);
  await phone.misbehave(null);
  await tap(50, 60);
  // The number of times that it is told to let go does not matter.
  const once = touches(phone).filter((one, index, all) => one !== all[index - 1]);
  expect(once).toEqual(['press 5 6', 'release 5 6', 'press 50 60', 'release 50 60']);
});

test('a phone that was gone is told to let go when it answers again, whatever it was asked', async () => {
  const { phone, press, app, send } = await atTouchScreen();
  await press(5, 6);
  await phone.misbehave({ refuse: true });
  app.letGo();
  expect(await send({ do: 'check-phone' })).toMatchObject({ ok: false });
  await phone.misbehave(null);
  await send({ do: 'check-phone' });
  await expect.poll(() => phone.finger()).toBeNull();
});

test('a phone that was gone is told to let go even when nobody asks it anything', async () => {
  const { phone, press, app } = await atTouchScreen();
  await press(5, 6);
  await phone.misbehave({ refuse: true });
  app.letGo();
  await phone.misbehave(null);
  await expect.poll(() => phone.finger()).toBeNull();
  expect(touches(phone)).toEqual(['press 5 6', 'release 5 6']);
});

test('a press that never reached the phone owes it nothing', async () => {
  const { phone, press, app, send, pressedPath } = await atTouchScreen();
  await phone.misbehave({ refuse: true });
  expect(await press(5, 6)).toMatchObject({ ok: false });
  await expect.poll(() => markAt(pressedPath)).toBeNull();
  await phone.misbehave(null);
  app.letGo();
  await send({ do: 'check-phone' });
  expect(touches(phone)).toEqual([]);
});

test('a release without an answer is sent once more, and not for ever', async () => {
  const { phone, press, release, app, send, pressedPath } = await atTouchScreen();
  await press(5, 6);
  await phone.misbehave({ noAnswer: true });
  expect(await release(5, 6)).toMatchObject({ ok: true, result: 'no-answer' });
  await expect.poll(() => markAt(pressedPath)).toBeNull();
  await phone.misbehave(null);
  app.letGo();
  await send({ do: 'check-phone' });
  expect(touches(phone)).toEqual(['press 5 6', 'release 5 6', 'release 5 6']);
});
