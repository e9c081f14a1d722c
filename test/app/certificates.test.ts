import { X509Certificate } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PhoneProfile } from '../../electron/contract/phones/profile';
import type { DemoOptions, DemoPhone } from '../../electron/demo/options';
import { profileOf, type TestApp, testApp } from '../support/app';
import { FIRST_CERTIFICATE, SECOND_CERTIFICATE } from '../support/certificates';
import { demoPhone, pressed } from '../support/demo';
import { learned } from '../support/learned';
import { makeCertificate } from '../support/made-certificate';
import { savePhone } from '../support/save-phone';
import { temporaryFolder } from '../support/temp-folder';
import { until } from '../support/until';

const SECRET = 'correct horse';
const FIRST = new X509Certificate(FIRST_CERTIFICATE.cert).fingerprint256;
const SECOND = new X509Certificate(SECOND_CERTIFICATE.cert).fingerprint256;

const requests = (phone: DemoPhone) => phone.journal.flatMap((one) => (one.is === 'request' ? [one] : []));

const statusOf = ({ app }: Pick<TestApp, 'app'>) => app.store.getState().connectionStatus;

/** How often the password was read from the keychain. */
const countReads = ({ keychain }: TestApp): (() => number) => {
  let reads = 0;
  const get = keychain.get.bind(keychain);
  keychain.get = (account) => {
    reads += 1;
    return get(account);
  };
  return () => reads;
};

/** An https phone with a password, and an Offhook that has it on file. */
const secured = async (more: Partial<PhoneProfile> = {}, options: DemoOptions = {}) => {
  const phone = await demoPhone({ user: 'anna', password: SECRET, tls: FIRST_CERTIFICATE, ...options });
  const profile = profileOf(phone, { scheme: 'https', user: 'anna', ...more });
  const offhook = await testApp({
    phones: [profile],
    activePhone: 'desk',
    learned: learned({ passwordsFor: { desk: phone.origin } }),
  });
  offhook.keychain.kept.set('desk', SECRET);
  return { phone, profile, ...offhook, reads: countReads(offhook) };
};

const trusted = async (more: Partial<PhoneProfile> = {}, options: DemoOptions = {}) => {
  const offhook = await secured(more, options);
  await offhook.send({ do: 'check-phone' });
  expect(await offhook.send({ do: 'trust-certificate', id: 'desk', fingerprint: FIRST })).toMatchObject({ ok: true });
  await until('the phone', () => statusOf(offhook).is === 'ready');
  return offhook;
};

test('a certificate that nobody has seen is shown, and nothing is asked: not even the keychain', async () => {
  const { phone, send, reads, ...offhook } = await secured();
  const outcome = await send({ do: 'press', sequence: '1' });
  const certificate = { fingerprint: FIRST, subject: '000413AABB01', selfSigned: true };
  const problem = { code: 'certificate-new', address: `127.0.0.1:${phone.port}`, certificate };
  expect(outcome).toMatchObject({ ok: false, problem });
  expect(statusOf(offhook)).toMatchObject({ is: 'trouble', problem });
  expect(await send({ do: 'dial', text: '200' })).toMatchObject({ ok: false, problem });
  expect([phone.journal.length, reads()]).toEqual([0, 0]);
});

test('once it is trusted the phone is asked, and the trust is on file', async () => {
  const { phone, send, app, settingsPath } = await trusted();
  expect(await send({ do: 'press', sequence: '1' })).toMatchObject({ ok: true });
  expect(pressed(phone)).toEqual(['1']);
  expect(app.store.getState().phones[0]?.trusted).toMatchObject({ fingerprint: FIRST, origin: phone.origin });
  await app.stop();
  const file: unknown = JSON.parse(await readFile(settingsPath, 'utf8'));
  expect(file).toMatchObject({ learned: { certificates: { desk: { fingerprint: FIRST, origin: phone.origin } } } });
});

test('a trusted phone is asked at once by the next Offhook, and shows itself before anything is sent', async () => {
  const phone = await demoPhone({ user: 'anna', password: SECRET, tls: FIRST_CERTIFICATE });
  const offhook = await testApp({
    phones: [profileOf(phone, { scheme: 'https', user: 'anna' })],
    activePhone: 'desk',
    learned: learned({
      passwordsFor: { desk: phone.origin },
      certificates: { desk: { fingerprint: FIRST, origin: phone.origin, at: 0 } },
    }),
  });
  offhook.keychain.kept.set('desk', SECRET);
  expect(await offhook.send({ do: 'press', sequence: '1' })).toMatchObject({ ok: true });
});

test('a certificate that changes under way stops everything until somebody has trusted it', async () => {
  const { phone, send, app, ...offhook } = await trusted();
  const frames: unknown[] = [];
  const stop = app.watchScreen((frame) => void frames.push(frame));
  await until('an image', () => frames.length > 0);
  await phone.changeCertificate(SECOND_CERTIFICATE);
  await until('trouble', () => statusOf({ app }).is === 'trouble');
  const before = requests(phone).length;
  const problem = { code: 'certificate-changed', certificate: { fingerprint: SECOND }, before: FIRST };
  expect(statusOf({ app })).toMatchObject({ problem });
  for (const command of [{ do: 'press', sequence: '2' }, { do: 'check-phone' }, { do: 'release-all' }] as const) {
    expect(await send(command)).toMatchObject({ ok: false, problem });
  }
  offhook.desktop.network?.();
  expect(requests(phone).length).toBe(before);
  // The certificate that was trusted before is not the one that was shown.
  expect(await send({ do: 'trust-certificate', id: 'desk', fingerprint: FIRST })).toMatchObject({ ok: false });
  expect(requests(phone).length).toBe(before);
  expect(await send({ do: 'trust-certificate', id: 'desk', fingerprint: SECOND })).toMatchObject({ ok: true });
  await until('the phone', () => statusOf({ app }).is === 'ready');
  const seen = frames.length;
  phone.ring('300');
  await until('an image again', () => frames.length > seen);
  stop();
  expect(await send({ do: 'press', sequence: '3' })).toMatchObject({ ok: true });
  expect(pressed(phone)).toEqual(['3']);
});

test('a certificate that nobody trusts any more stops the phone, and so does one that was rejected', async () => {
  const { phone, send, app } = await trusted();
  expect(await send({ do: 'distrust-certificate', id: 'desk' })).toMatchObject({ ok: true });
  const before = requests(phone).length;
  const problem = { code: 'certificate-new', certificate: { fingerprint: FIRST } };
  expect(statusOf({ app })).toMatchObject({ is: 'trouble', problem });
  expect(app.store.getState().phones[0]?.trusted).toBeNull();
  expect(await send({ do: 'press', sequence: '1' })).toMatchObject({ ok: false, problem });
  expect(await send({ do: 'distrust-certificate', id: 'desk' })).toMatchObject({ ok: true });
  expect(await send({ do: 'press', sequence: '1' })).toMatchObject({ ok: false, problem });
  expect(requests(phone).length).toBe(before);
});

test('what waits for a phone that nobody trusts any more is not sent', async () => {
  const { phone, send } = await trusted();
  const release = phone.hold();
  const first = send({ do: 'press', sequence: '1' });
  await until('the first key', () => pressed(phone).length > 0);
  const waiting = send({ do: 'press', sequence: '2' });
  await send({ do: 'distrust-certificate', id: 'desk' });
  expect(await waiting).toMatchObject({ ok: false, problem: { code: 'dropped' } });
  release();
  expect(await first).toMatchObject({ ok: true });
  expect(pressed(phone)).toEqual(['1']);
});

test('only what was shown can be trusted, and only for a phone that there is', async () => {
  const { phone, send, app } = await secured();
  const trust = (fingerprint: string, id = 'desk') => send({ do: 'trust-certificate', id, fingerprint });
  expect(await trust(FIRST)).toEqual({ ok: false, problem: { code: 'cancelled' } });
  await send({ do: 'check-phone' });
  expect(await trust(SECOND)).toMatchObject({
    problem: { code: 'certificate-new', certificate: { fingerprint: FIRST } },
  });
  expect(await trust(FIRST, 'nobody')).toMatchObject({ problem: { code: 'no-such-phone' } });
  expect(await send({ do: 'distrust-certificate', id: 'nobody' })).toMatchObject({
    problem: { code: 'no-such-phone' },
  });
  expect(app.store.getState().phones[0]?.trusted).toBeNull();
  expect(phone.journal).toEqual([]);
});

test('a phone that moves has no trusted certificate at its new address, and what was shown at the old one counts no more', async () => {
  const { send, app, profile } = await trusted();
  const other = await demoPhone({ user: 'anna', password: SECRET, tls: FIRST_CERTIFICATE });
  await savePhone(send, { ...profile, port: other.port });
  expect(app.store.getState().phones[0]?.trusted).toBeNull();
  await until('trouble', () => statusOf({ app }).is === 'trouble');
  expect(statusOf({ app })).toMatchObject({ problem: { code: 'certificate-new', address: `127.0.0.1:${other.port}` } });
  expect(other.journal).toEqual([]);
});

test('another phone’s certificate is not trusted with this one’s, and goes with the phone', async () => {
  const { send, app, phone } = await trusted();
  await savePhone(send, profileOf(phone, { id: 'twin', scheme: 'https' }));
  expect(app.store.getState().phones.map(({ trusted: one }) => one?.fingerprint ?? null)).toEqual([FIRST, null, null]);
  await send({ do: 'remove-phone', id: 'desk' });
  await savePhone(send, profileOf(phone, { scheme: 'https' }));
  expect(app.store.getState().phones.find(({ id }) => id === 'desk')?.trusted).toBeNull();
});

test('a password that was refused is not said again because of a certificate', async () => {
  const { phone, send, keychain, app } = await secured();
  keychain.kept.set('desk', 'wrong');
  await send({ do: 'check-phone' });
  await send({ do: 'trust-certificate', id: 'desk', fingerprint: FIRST });
  await until('the refusal', () => {
    const link = statusOf({ app });
    return link.is === 'trouble' && link.problem.code === 'password-refused';
  });
  await send({ do: 'distrust-certificate', id: 'desk' });
  await send({ do: 'check-phone' });
  await send({ do: 'trust-certificate', id: 'desk', fingerprint: FIRST });
  expect(await send({ do: 'press', sequence: '1' })).toMatchObject({ problem: { code: 'password-refused' } });
  expect(requests(phone).filter(({ refused }) => refused === 'password')).toHaveLength(1);
});

const office = makeCertificate({ authority: true, subject: [{ oid: 'CN', text: 'The office' }] });
const vouched = makeCertificate({ issuer: office, forLoopback: true });

test('a file with the authorities vouches for a phone; without one, or with nonsense in it, nothing is sent', async () => {
  const caFile = join(await temporaryFolder(), 'office.pem');
  const { phone, send, reads } = await secured({ certificate: 'file', caFile }, { tls: vouched });
  const problem = { code: 'certificate-file', file: caFile };
  expect(await send({ do: 'press', sequence: '1' })).toEqual({ ok: false, problem });
  await writeFile(caFile, 'no certificate in here');
  expect(await send({ do: 'press', sequence: '1' })).toEqual({ ok: false, problem });
  expect([phone.journal.length, reads()]).toEqual([0, 0]);
  await writeFile(caFile, `# ours\n${FIRST_CERTIFICATE.cert}\n# and the office's\n${office.cert}\n`);
  expect(await send({ do: 'press', sequence: '2' })).toMatchObject({ ok: true });
  expect(pressed(phone)).toEqual(['2']);
});

test('a file with other authorities does not vouch for the phone', async () => {
  const caFile = join(await temporaryFolder(), 'other.pem');
  await writeFile(caFile, SECOND_CERTIFICATE.cert);
  const { phone, send } = await secured({ certificate: 'file', caFile }, { tls: vouched });
  expect(await send({ do: 'press', sequence: '1' })).toMatchObject({ ok: false, problem: { code: 'certificate' } });
  expect(phone.journal).toEqual([]);
});

test.each([
  ['knows it', [office.cert], { ok: true }],
  ['does not', [SECOND_CERTIFICATE.cert], { ok: false, problem: { code: 'certificate' } }],
])('the authorities of this computer vouch for a phone: one of them %s', async (_, authorities, outcome) => {
  const phone = await demoPhone({ tls: vouched });
  const profile = profileOf(phone, { scheme: 'https', certificate: 'system' });
  const systemAuthorities = async () => authorities;
  const { send } = await testApp({ phones: [profile], activePhone: 'desk' }, { systemAuthorities });
  expect(await send({ do: 'press', sequence: '1' })).toMatchObject(outcome);
  expect(pressed(phone)).toEqual(outcome.ok ? ['1'] : []);
});
