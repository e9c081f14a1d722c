import { expect, test } from 'vitest';
import type { DemoOptions, DemoPhone } from '../../electron/demo/options';
import { answeredTime } from '../support/answered-time';
import { profileOf, type TestApp, testApp } from '../support/app';
import { demoPhone, entry, pressed } from '../support/demo';
import { learned } from '../support/learned';
import { savePhone } from '../support/save-phone';
import { createClock } from '../support/still-clock';
import { until } from '../support/until';

const SECRET = 'correct horse';

const asked = (phone: DemoPhone): number => phone.journal.filter(({ is }) => is === 'request').length;

const statusOf = ({ app }: Pick<TestApp, 'app'>) => app.store.getState().connectionStatus;

/** A running Offhook with one phone, whose time goes on only when it is told to. */
const running = async (options: DemoOptions = {}, password = options.password) => {
  const phone = await demoPhone(options);
  const clock = createClock();
  const { createPhone, live } = answeredTime(clock);
  const profile = profileOf(phone, { user: options.user ?? '' });
  const passwordsFor = password === undefined ? {} : { desk: phone.origin };
  const offhook = await testApp(
    { phones: [profile], activePhone: 'desk', learned: learned({ passwordsFor }) },
    { clock, createPhone },
  );
  if (password !== undefined) offhook.keychain.kept.set('desk', password);
  await offhook.app.start();
  return { phone, clock, live, ...offhook };
};

test('a phone that was away is ready again within three seconds, without anybody asking', async () => {
  const { phone, live, ...offhook } = await running();
  await phone.misbehave({ refuse: true });
  // Its connection ends without a word: the key may have been heard, and the phone may be gone.
  expect(await offhook.send({ do: 'press', sequence: '1' })).toMatchObject({ ok: true, result: 'no-answer' });
  await until('trouble', () => statusOf(offhook).is === 'trouble');
  await phone.misbehave(null);
  await live(3_000);
  expect(statusOf(offhook).is).toBe('ready');
  expect(pressed(phone)).toEqual([]);
});

test('a phone that is away is asked every two and a half seconds, after ten minutes every thirty', async () => {
  const { phone, live, send, ...offhook } = await running();
  await phone.misbehave({ noAnswer: true });
  await send({ do: 'check-phone' });
  await until('trouble', () => statusOf(offhook).is === 'trouble');
  await live(5_000);
  let before = asked(phone);
  await live(25_000);
  expect(asked(phone) - before).toBeGreaterThanOrEqual(9);
  expect(asked(phone) - before).toBeLessThanOrEqual(11);
  await live(600_000, 2_500);
  before = asked(phone);
  await live(90_000, 2_500);
  expect(asked(phone) - before).toBeGreaterThanOrEqual(2);
  expect(asked(phone) - before).toBeLessThanOrEqual(4);
  await phone.misbehave(null);
  await live(30_000, 2_500);
  await until('the phone', () => statusOf(offhook).is === 'ready');
  // The doctor's last word was another one: it looks once more.
  await until('the doctor', () => offhook.app.store.getState().doctor.last?.finding === null);
  before = asked(phone);
  await live(60_000, 2_500);
  // Offhook does not ask a phone that is there.
  expect(asked(phone)).toBe(before);
});

test('a phone that refused the password is not asked again, neither by time, nor after sleep, nor in another network', async () => {
  const { phone, live, desktop, ...offhook } = await running({ user: 'anna', password: SECRET }, 'wrong');
  expect(statusOf(offhook)).toMatchObject({ is: 'trouble', problem: { code: 'password-refused' } });
  const before = asked(phone);
  await live(60_000, 2_500);
  desktop.power?.('sleep');
  desktop.power?.('wake');
  desktop.network?.();
  await live(5_000);
  expect(asked(phone)).toBe(before);
  expect(statusOf(offhook)).toMatchObject({ is: 'trouble', problem: { code: 'password-refused' } });
});

test('a phone that locked everybody out is not asked again either', async () => {
  const { phone, live, desktop, send, ...offhook } = await running();
  await phone.misbehave({ blocked: true });
  await send({ do: 'press', sequence: '1' });
  expect(statusOf(offhook)).toMatchObject({ is: 'trouble', problem: { code: 'locked-out', until: 60_000 } });
  const before = asked(phone);
  await live(60_000, 2_500);
  desktop.power?.('wake');
  desktop.network?.();
  await live(5_000);
  expect(asked(phone)).toBe(before);
});

test('what waits when this computer goes to sleep is dropped and said so, and never sent after it woke up', async () => {
  const { phone, desktop, send, ...offhook } = await running();
  const release = phone.hold();
  const first = send({ do: 'press', sequence: '1' });
  await entry(phone, (seen) => seen.is === 'key');
  const waiting = [send({ do: 'press', sequence: '2' }), send({ do: 'dial', text: '200' })];
  desktop.power?.('sleep');
  for (const outcome of await Promise.all(waiting)) {
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'dropped' } });
  }
  release();
  // This one was on its way: the phone has heard it, and its answer is as true as before.
  expect(await first).toMatchObject({ ok: true });
  desktop.power?.('wake');
  await until('the phone', () => statusOf(offhook).is === 'ready');
  expect(pressed(phone)).toEqual(['1']);
  expect(phone.journal.some(({ is }) => is === 'dial')).toBe(false);
  expect(await send({ do: 'press', sequence: '3' })).toMatchObject({ ok: true });
});

test('what waits for the keychain when this computer goes to sleep is never sent either', async () => {
  const { phone, desktop, keychain, send } = await running({ user: 'anna', password: SECRET });
  let unlock = (): void => {};
  const get = keychain.get.bind(keychain);
  keychain.get = async (account) => {
    await new Promise<void>((resolve) => {
      unlock = resolve;
    });
    return get(account);
  };
  await savePhone(send, profileOf(phone, { user: 'anna' }), SECRET);
  const waiting = send({ do: 'press', sequence: '1' });
  desktop.power?.('sleep');
  unlock();
  expect(await waiting).toMatchObject({ ok: false, problem: { code: 'dropped' } });
  desktop.power?.('wake');
  expect(await send({ do: 'press', sequence: '2' })).toMatchObject({ ok: true });
  expect(pressed(phone)).toEqual(['2']);
});

test('a sequence that is under way ends when this computer goes to sleep', async () => {
  const { phone, live, desktop, send, app } = await running();
  const steps = [
    { is: 'key', key: '1' },
    { is: 'wait', ms: 60_000 },
    { is: 'key', key: '2' },
  ] as const;
  await send({ do: 'add-sequence', sequence: { id: 'door', name: 'Door', steps: [...steps] } });
  const run = send({ do: 'run-sequence', id: 'door' });
  await entry(phone, (seen) => seen.is === 'key');
  desktop.power?.('sleep');
  expect(await run).toMatchObject({ ok: false, problem: { code: 'sequence-stopped', name: 'Door' } });
  desktop.power?.('wake');
  await live(120_000, 10_000);
  expect(pressed(phone)).toEqual(['1']);
  expect(app.store.getState().running).toBeNull();
});

test.each(['wake', 'network'] as const)('after %s the phone is asked at once', async (event) => {
  const { phone, desktop, app } = await running();
  const before = asked(phone);
  if (event === 'wake') desktop.power?.('sleep');
  const tell = event === 'wake' ? () => desktop.power?.('wake') : () => desktop.network?.();
  tell();
  await until('a question', () => asked(phone) > before);
  await phone.misbehave({ refuse: true });
  tell();
  await until('trouble', () => app.store.getState().connectionStatus.is === 'trouble');
  await phone.misbehave(null);
  tell();
  await until('the phone', () => app.store.getState().connectionStatus.is === 'ready');
});

test('a network that changes many times at once costs the phone few questions', async () => {
  const { phone, live, desktop } = await running();
  const before = asked(phone);
  for (let times = 0; times < 50; times += 1) desktop.network?.();
  await live(2_000);
  expect(asked(phone) - before).toBeLessThanOrEqual(2);
});

test('a computer that says it goes to sleep and does not is awake again after half a minute', async () => {
  const { phone, live, desktop, send, ...offhook } = await running();
  desktop.power?.('sleep');
  await phone.misbehave({ refuse: true });
  await send({ do: 'press', sequence: '1' });
  await until('the doctor', () => offhook.app.store.getState().doctor.last);
  await phone.misbehave(null);
  await live(29_000);
  expect(statusOf(offhook)).toMatchObject({ is: 'trouble' });
  await live(4_000);
  await until('the phone', () => statusOf(offhook).is === 'ready');
});

test('a program that has ended listens to nothing any more', async () => {
  const { desktop, app } = await running();
  await app.stop();
  expect([desktop.power, desktop.network]).toEqual([null, null]);
});
