import { expect, test } from 'vitest';
import type { ConnectionStatus } from '../../electron/contract/phones/state';
import type { DemoOptions } from '../../electron/demo/options';
import { answeredTime } from '../support/answered-time';
import { profileOf, type TestApp, testApp } from '../support/app';
import { demoPhone, entry, pressed } from '../support/demo';
import { createClock } from '../support/still-clock';
import { until } from '../support/until';

/** A running Offhook with one phone, whose time goes on only when it is told to. */
const running = async (options: DemoOptions = {}) => {
  const phone = await demoPhone({ rebootMs: 100, ...options });
  const clock = createClock();
  const { createPhone, live } = answeredTime(clock);
  const offhook = await testApp({ phones: [profileOf(phone)], activePhone: 'desk' }, { clock, createPhone });
  await offhook.app.start();
  return { phone, clock, live, ...offhook };
};

const linkIs = ({ app }: Pick<TestApp, 'app'>, is: ConnectionStatus['is']) =>
  until(`link ${is}`, () => app.store.getState().connectionStatus.is === is);

const asked = (phone: { readonly journal: readonly { readonly is: string }[] }): number =>
  phone.journal.filter(({ is }) => is === 'request').length;

test('a phone that restarts is looked for until it is back, and is ready with its first answer', async () => {
  const { phone, clock, send, ...offhook } = await running();
  expect(await send({ do: 'reboot', confirmation: 'yes' })).toMatchObject({ ok: true });
  expect(offhook.app.store.getState().connectionStatus).toMatchObject({ is: 'restarting' });
  // No server listens there, however long this computer takes for the next line.
  await phone.misbehave({ refuse: true });
  // The user presses a key meanwhile, and is told the truth; the phone restarts all the same.
  expect(await send({ do: 'press', sequence: '1' })).toMatchObject({ ok: false, problem: { code: 'unreachable' } });
  expect(offhook.app.store.getState().connectionStatus).toMatchObject({ is: 'restarting' });
  await phone.misbehave(null);
  await until('the phone', async () => {
    await clock.pass(2_500);
    return offhook.app.store.getState().connectionStatus.is === 'ready';
  });
  expect(pressed(phone)).toEqual([]);
});

test('a phone that still answers has not restarted yet; one that goes on answering has, unseen', async () => {
  const { phone, live, send, ...offhook } = await running({ rebootMs: 1 });
  await send({ do: 'reboot', confirmation: 'yes' });
  await entry(phone, ({ is }) => is === 'back');
  const before = asked(phone);
  await live(1_000);
  expect(asked(phone)).toBe(before + 1);
  expect(offhook.app.store.getState().connectionStatus).toMatchObject({ is: 'restarting' });
  await live(30_000);
  await linkIs(offhook, 'ready');
});

test('a phone that does not come back is said so, and still looked for', async () => {
  const { phone, clock, send, app } = await running();
  await send({ do: 'reset', confirmation: 'yes' });
  await phone.misbehave({ refuse: true });
  await clock.pass(300_000);
  expect(app.store.getState().connectionStatus).toMatchObject({
    is: 'trouble',
    problem: { code: 'not-restarted', phone: 'Desk' },
  });
  await phone.misbehave(null);
  await until('the phone', async () => {
    await clock.pass(2_500);
    return app.store.getState().connectionStatus.is === 'ready';
  });
});

test('what waits behind the order to restart is dropped, and said so', async () => {
  const { phone, send } = await running();
  const release = phone.hold();
  const first = send({ do: 'press', sequence: '1' });
  await entry(phone, (seen) => seen.is === 'key');
  const [order, late] = [send({ do: 'reboot', confirmation: 'yes' }), send({ do: 'press', sequence: '2' })];
  release();
  expect(await first).toMatchObject({ ok: true });
  expect(await order).toMatchObject({ ok: true });
  expect(await late).toMatchObject({ ok: false, problem: { code: 'dropped' } });
  await entry(phone, ({ is }) => is === 'back');
  expect(pressed(phone)).toEqual(['1']);
});

test('while it looks, a phone gets one small question every two and a half seconds and nothing else', async () => {
  const { phone, live, send } = await running({ rebootMs: 1 });
  await send({ do: 'reboot', confirmation: 'yes' });
  await entry(phone, ({ is }) => is === 'back');
  const before = phone.journal.length;
  await live(20_000, 1_000);
  const seen = phone.journal.slice(before);
  expect(seen.every((one) => one.is === 'request' && one.path === '/info.htm' && one.query === '')).toBe(true);
  expect(seen.length).toBeGreaterThanOrEqual(7);
  expect(seen.length).toBeLessThanOrEqual(9);
});

test('another phone that is chosen meanwhile is what it is, and the first one is not waited for', async () => {
  const { phone, send, app, ...offhook } = await running();
  await send({ do: 'reboot', confirmation: 'yes' });
  expect(await send({ do: 'use-phone', id: null })).toMatchObject({ ok: true });
  await linkIs({ app, ...offhook }, 'ready');
  await entry(phone, ({ is }) => is === 'back');
  expect(app.store.getState()).toMatchObject({ activePhone: 'demo', connectionStatus: { is: 'ready' } });
});
