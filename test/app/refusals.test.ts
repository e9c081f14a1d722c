import { expect, test } from 'vitest';
import type { DemoPhone } from '../../electron/demo/options';
import { profileOf, testApp } from '../support/app';
import { demoPhone, pressed } from '../support/demo';
import { learned } from '../support/learned';
import { until } from '../support/until';

const SECRET = 'correct horse';
/** Long enough for everything else that these tests do meanwhile. */
const SLOW_MS = 150;

/** How often the phone has refused credentials. */
const said = ({ journal }: DemoPhone): number =>
  journal.filter((one) => one.is === 'request' && one.credentials && one.status === 401).length;

/** A phone that takes its time, and an Offhook that has a wrong password for it. */
const mistaken = async () => {
  const phone = await demoPhone({ user: 'anna', password: SECRET });
  phone.misbehave({ delayMs: SLOW_MS });
  const profile = profileOf(phone, { user: 'anna' });
  const offhook = await testApp({
    phones: [profile],
    activePhone: 'desk',
    learned: learned({ passwordsFor: { desk: phone.origin } }),
  });
  offhook.keychain.kept.set('desk', 'wrong');
  return { phone, profile, ...offhook };
};

test('a wrong password is said once, however often the keychain is asked again before the phone has refused it', async () => {
  const { phone, send } = await mistaken();
  const first = send({ do: 'retry-keychain' });
  await until('the password on its way', () => phone.journal.length > 1);
  const others = [send({ do: 'retry-keychain' }), send({ do: 'retry-keychain' }), send({ do: 'retry-keychain' })];
  const problem = { code: 'password-refused', phone: 'Desk' };
  const outcomes = await Promise.all([first, ...others]);
  expect(outcomes.at(0)).toMatchObject({ ok: false, problem });
  expect(outcomes.at(-1)).toMatchObject({ ok: false, problem });
  expect(said(phone)).toBe(1);
});

test('a wrong password is said once, also to a phone that is written to in another way meanwhile', async () => {
  const { phone, profile, send, app } = await mistaken();
  const first = send({ do: 'press', sequence: '1' });
  await until('the password on its way', () => phone.journal.length > 1);
  await send({ do: 'change-phone', id: profile.id, patch: { wire: { separators: 'encoded' } } });
  const problem = { code: 'password-refused' };
  expect(await send({ do: 'press', sequence: '2' })).toMatchObject({ ok: false, problem });
  expect(await first).toMatchObject({ ok: false, problem });
  expect(app.store.getState().connectionStatus).toMatchObject({ is: 'trouble', problem });
  expect(said(phone)).toBe(1);
});

test('a new password is tried, even when the old one is refused only after it was said', async () => {
  const { phone, profile, send, app } = await mistaken();
  const first = send({ do: 'press', sequence: '1' });
  await until('the password on its way', () => phone.journal.length > 1);
  await send({ do: 'save-password', id: profile.id, password: SECRET });
  expect(await first).toMatchObject({ ok: false });
  expect(await send({ do: 'press', sequence: '2' })).toMatchObject({ ok: true });
  await until('the phone', () => app.store.getState().connectionStatus.is === 'ready');
  await send({ do: 'use-phone', id: null });
  await send({ do: 'use-phone', id: 'desk' });
  expect(await send({ do: 'press', sequence: '3' })).toMatchObject({ ok: true });
  expect(pressed(phone)).toEqual(['2', '3']);
  expect(said(phone)).toBe(1);
});
