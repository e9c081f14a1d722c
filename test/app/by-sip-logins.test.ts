import { expect, test } from 'vitest';
import { profileOf, testApp } from '../support/app';
import { demoPhone } from '../support/demo';
import { atPeerDesk, SIP_USER, sipOf } from '../support/sip-desk';
import type { Heard } from '../support/sip-peer';

const STRONG = 'WWW-Authenticate: Digest realm="p", nonce="n", qop="auth", algorithm=SHA-256';
const WEAK = 'WWW-Authenticate: Digest realm="p", nonce="n"';

const userIn = ({ raw }: Heard): string | null => /username="([^"]*)"/.exec(raw)?.[1] ?? null;

test('a password that one identity was refused with is tried for another', async () => {
  const users: string[] = [];
  const { send } = await atPeerDesk((heard) => {
    const user = userIn(heard);
    if (user !== null) users.push(user);
    if (user === '441') heard.answer(200);
    else heard.answer(401, [STRONG]);
  }, 'secret');
  expect(await send({ do: 'press', sequence: '1' })).toMatchObject({ problem: { code: 'password-refused' } });
  // It is not said again.
  expect(await send({ do: 'press', sequence: '1' })).toMatchObject({ problem: { code: 'password-refused' } });
  expect(users).toEqual(['440']);
  await send({ do: 'change-phone', id: 'desk', patch: { sip: { user: '441' } } });
  await expect.poll(() => users).toContain('441');
  expect(await send({ do: 'press', sequence: '1' })).toMatchObject({ ok: true });
});

test('a keychain that is locked is named where the phone asks for the password', async () => {
  const { keychain, send } = await atPeerDesk((heard) => heard.answer(401, [STRONG]), 'secret');
  keychain.trouble = 'locked';
  expect(await send({ do: 'press', sequence: '1' })).toMatchObject({ problem: { code: 'keychain-locked' } });
});

test('a weaker login than before stops the password, as over HTTP', async () => {
  let asks = STRONG;
  const said: string[] = [];
  const { send } = await atPeerDesk((heard) => {
    if (userIn(heard) === null) return heard.answer(401, [asks]);
    said.push(heard.raw);
    heard.answer(200);
  }, 'secret');
  expect(await send({ do: 'press', sequence: '1' })).toMatchObject({ ok: true });
  asks = WEAK;
  expect(await send({ do: 'press', sequence: '2' })).toMatchObject({ problem: { code: 'login-weaker' } });
  expect(said).toHaveLength(1);
});

test('a challenge that SIP cannot answer is no refusal of the password', async () => {
  let asks = 'WWW-Authenticate: Basic realm="p"';
  const { send } = await atPeerDesk((heard) => {
    if (userIn(heard) === null) heard.answer(401, [asks]);
    else heard.answer(200);
  }, 'secret');
  expect(await send({ do: 'press', sequence: '1' })).toMatchObject({ problem: { code: 'not-trusted', status: 401 } });
  asks = STRONG;
  expect(await send({ do: 'press', sequence: '1' })).toMatchObject({ ok: true });
});

test('a password that was said for HTTP while the way was found out is none for SIP', async () => {
  const phone = await demoPhone({ model: 'D785', sip: { user: SIP_USER } });
  await phone.misbehave({ page: 'd8xx' });
  const profile = { ...profileOf(phone), way: 'find-out' as const, sip: sipOf(phone) };
  const { app, keychain, send } = await testApp({ phones: [profile], activePhone: 'desk' });
  const set = keychain.set.bind(keychain);
  let unlock = (): void => {};
  keychain.set = async (account, password) => {
    await new Promise<void>((resolve) => {
      unlock = resolve;
    });
    return set(account, password);
  };
  const saving = send({ do: 'save-password', id: 'desk', password: 'for the web page' });
  expect(await send({ do: 'check-phone' })).toMatchObject({ ok: true });
  unlock();
  await saving;
  expect(app.store.getState().phones[0]).toMatchObject({ wayInForce: 'sip', hasPassword: false });
});
