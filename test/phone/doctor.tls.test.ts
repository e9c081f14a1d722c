import { expect, test } from 'vitest';
import type { DemoPhone } from '../../electron/demo/options';
import type { PhoneExamination } from '../../electron/phone/examination';
import { FIRST_CERTIFICATE, SECOND_CERTIFICATE } from '../support/certificates';
import { demoPhone } from '../support/demo';
import { makeCertificate } from '../support/made-certificate';
import { clientFor, key, RIGHT } from '../support/phone-client';
import { fingerprintOf, pinned, startNoTls } from '../support/tls-phone';

const GUARDED = { ...RIGHT, auth: { scheme: 'digest' } } as const;

const resultsOf = ({ checks }: PhoneExamination): Readonly<Record<string, string>> =>
  Object.fromEntries(checks.map(({ check, result }) => [check, result]));

const requests = ({ journal }: DemoPhone): number => journal.filter(({ is }) => is === 'request').length;

test('an https phone whose certificate is trusted: everything is fine', async () => {
  const demo = await demoPhone({ ...GUARDED, tls: FIRST_CERTIFICATE });
  const seen = await clientFor(demo.origin, { ...RIGHT, trust: pinned(FIRST_CERTIFICATE) }).examine({ model: '870' });
  expect(seen.finding).toBeNull();
  expect(new Set(Object.values(resultsOf(seen)))).toEqual(new Set(['fine']));
});

test('a certificate that nobody has seen before is shown, and nothing is asked', async () => {
  const demo = await demoPhone({ ...GUARDED, tls: FIRST_CERTIFICATE });
  const seen = await clientFor(demo.origin, { ...RIGHT, trust: { mode: 'pinned' } }).examine({});
  expect(seen).toMatchObject({
    finding: {
      code: 'certificate-new',
      certificate: { fingerprint: fingerprintOf(FIRST_CERTIFICATE), selfSigned: true },
    },
    says: null,
  });
  expect(resultsOf(seen)).toMatchObject({ connection: 'fine', certificate: 'trouble', page: 'not-asked' });
  expect(requests(demo)).toBe(0);
});

test('a certificate that has changed is found at work, and again by every examination, without a connection', async () => {
  const demo = await demoPhone({ ...GUARDED, tls: FIRST_CERTIFICATE });
  const phone = clientFor(demo.origin, { ...RIGHT, trust: pinned(FIRST_CERTIFICATE) });
  await phone.press(key('1'));
  await demo.changeCertificate(SECOND_CERTIFICATE);
  const before = requests(demo);
  const changed = { code: 'certificate-changed', certificate: { fingerprint: fingerprintOf(SECOND_CERTIFICATE) } };
  expect((await phone.examine({})).finding).toMatchObject(changed);
  // Even the old certificate would not be looked at again: the user has to say which one is right.
  await demo.changeCertificate(FIRST_CERTIFICATE);
  expect((await phone.examine({})).finding).toMatchObject(changed);
  await expect(phone.press(key('2'))).rejects.toMatchObject(changed);
  expect(requests(demo)).toBe(before);
});

test('a certificate that no authority vouches for', async () => {
  const demo = await demoPhone({ tls: FIRST_CERTIFICATE });
  const seen = await clientFor(demo.origin).examine({});
  expect(seen.finding).toMatchObject({
    code: 'certificate',
    certificate: { fingerprint: fingerprintOf(FIRST_CERTIFICATE) },
  });
  expect(resultsOf(seen)).toMatchObject({ connection: 'fine', certificate: 'trouble' });
});

test('a phone with TLS of old only, and the same where that is allowed', async () => {
  const rsa = makeCertificate({ rsaBits: 2_048 });
  const demo = await demoPhone({ tls: rsa, tlsVersions: { min: 'TLSv1', max: 'TLSv1' } });
  const seen = await clientFor(demo.origin, { trust: pinned(rsa) }).examine({});
  expect(seen.finding).toEqual({ code: 'old-tls' });
  expect(resultsOf(seen)).toMatchObject({ connection: 'fine', certificate: 'trouble' });
  expect((await clientFor(demo.origin, { trust: pinned(rsa), oldTls: true }).examine({})).finding).toBeNull();
});

test('https asked of a port that speaks none', async () => {
  const http = await startNoTls('HTTP/1.1 400 Bad Request\r\n\r\n');
  const seen = await clientFor(http.origin, { trust: { mode: 'pinned' } }).examine({});
  expect(seen.finding).toEqual({ code: 'bad-reply' });
  expect(resultsOf(seen)).toMatchObject({ connection: 'fine', certificate: 'trouble', page: 'not-asked' });
});

test('http asked of an https port', async () => {
  const demo = await demoPhone({ tls: FIRST_CERTIFICATE });
  const seen = await clientFor(demo.origin.replace('https:', 'http:')).examine({});
  expect(seen.finding).toMatchObject({ code: 'bad-reply' });
  expect(resultsOf(seen)).toMatchObject({ connection: 'fine', certificate: 'not-asked', page: 'trouble' });
});
