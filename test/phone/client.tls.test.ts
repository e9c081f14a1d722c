import { expect, test } from 'vitest';
import { makeCertificate } from '../support/made-certificate';
import { clientFor, codes, key, RIGHT } from '../support/phone-client';
import { rawReply } from '../support/raw-server';
import { fingerprintOf, pinned, startTlsPhone } from '../support/tls-phone';

const OK = rawReply('200 Ok', [], 'ok');
const LAST = rawReply('200 Ok', ['Connection: close'], 'ok');
const BASIC = rawReply('401 Unauthorized', ['Www-Authenticate: Basic realm="snom"']);
const answer = () => OK;
/** Wants a password, and a new connection for each request. */
const guarded = (request: string) => (/^authorization:/im.test(request) ? LAST : BASIC);

const phones = { first: makeCertificate(), second: makeCertificate() };
const authority = makeCertificate({ authority: true, subject: [{ oid: 'CN', text: 'The office' }] });

test('a certificate that nobody vouches for stops everything before it is sent', async () => {
  const server = await startTlsPhone(phones.first, answer);
  const phone = clientFor(server.origin);
  expect(await codes([phone.dial('030'), phone.press(key('1'))])).toEqual(['certificate', 'dropped']);
  await expect(phone.info()).rejects.toMatchObject({
    code: 'certificate',
    certificate: { fingerprint: fingerprintOf(phones.first) },
  });
  expect(server.text()).toBe('');
});

test('a certificate that was never trusted is shown, and ends everything before a byte is sent', async () => {
  const server = await startTlsPhone(phones.first, answer);
  const phone = clientFor(server.origin, { ...RIGHT, trust: { mode: 'pinned' } });
  const facts = {
    fingerprint: fingerprintOf(phones.first),
    subject: '000413AABBCC',
    issuer: '000413AABBCC',
    validFrom: Date.UTC(2020, 0, 1),
    validTo: Date.UTC(2049, 11, 31, 23, 59, 59),
    selfSigned: true,
  };
  const asked = [phone.dial('030'), phone.press(key('1')), phone.info(), phone.screen()];
  for (const one of asked) await expect(one).rejects.toMatchObject({ code: 'certificate-new', certificate: facts });
  await expect(phone.press(key('2'))).rejects.toMatchObject({ code: 'certificate-new', certificate: facts });
  expect(server.connections()).toBe(1);
  expect(server.text()).toBe('');
});

test('a phone whose certificate is trusted is spoken to, on one connection', async () => {
  const server = await startTlsPhone(phones.first, answer);
  const phone = clientFor(server.origin, { trust: pinned(phones.first) });
  expect(await phone.dial('030')).toEqual({ result: 'done' });
  expect(await phone.press(key('#'))).toEqual({ result: 'done' });
  expect(server.asked()).toEqual(['/command.htm?number=030', '/command.htm?key=%23']);
  expect(server.connections()).toBe(1);
});

test('over https a redirect is no wish for https, and a 403 is a refusal', async () => {
  const moved = await startTlsPhone(phones.first, () =>
    rawReply('302 Found', ['Location: https://127.0.0.1/index.htm']),
  );
  const trust = pinned(phones.first);
  expect(await clientFor(moved.origin, { trust }).dial('030')).toEqual({ result: 'done' });
  const forbidden = await startTlsPhone(phones.first, () => rawReply('403 Forbidden'));
  await expect(clientFor(forbidden.origin, { trust }).dial('030')).rejects.toMatchObject({
    code: 'refused',
    status: 403,
  });
});

test.each(['TLSv1.2', 'TLSv1.3'] as const)(
  '%s: a certificate that changes under way is not told a single byte, and everybody is told of it',
  async (version) => {
    const server = await startTlsPhone(phones.first, guarded, { minVersion: version, maxVersion: version });
    const phone = clientFor(server.origin, { ...RIGHT, trust: pinned(phones.first) });
    await phone.press(key('1'));
    const before = server.text();
    expect(before).toMatch(/^authorization: basic /im);
    server.change(phones.second);
    const facts = { code: 'certificate-changed', certificate: { fingerprint: fingerprintOf(phones.second) } };
    const waiting = [phone.press(key('2')), phone.dial('3'), phone.screen(), phone.info(), phone.dtmf('4')];
    for (const one of await Promise.allSettled(waiting)) {
      expect(one).toMatchObject({ status: 'rejected', reason: facts });
    }
    const connections = server.connections();
    await expect(phone.press(key('5'))).rejects.toMatchObject(facts);
    expect(server.connections()).toBe(connections);
    expect(server.text()).toBe(before);
    const next = clientFor(server.origin, { ...RIGHT, trust: pinned(phones.second) });
    expect(await next.press(key('6'))).toEqual({ result: 'done' });
    expect(server.asked().slice(2)).toEqual(['/command.htm?key=6', '/command.htm?key=6']);
  },
);

test('what answers with the same name, the same dates and another key is another phone', async () => {
  const server = await startTlsPhone(phones.second, answer);
  const phone = clientFor(server.origin, { trust: pinned(phones.first) });
  await expect(phone.press(key('1'))).rejects.toMatchObject({ code: 'certificate-changed' });
  expect(server.text()).toBe('');
});

test.each(['TLSv1.2', 'TLSv1.3'] as const)('%s: every connection shows its certificate anew', async (version) => {
  const server = await startTlsPhone(phones.first, () => rawReply('200 Ok', ['Connection: close'], 'ok'), {
    minVersion: version,
    maxVersion: version,
  });
  const phone = clientFor(server.origin, { trust: pinned(phones.first) });
  for (const name of ['1', '2', '3', '4']) await phone.press(key(name));
  expect(server.connections()).toBe(4);
  expect(server.resumed()).toBe(0);
});

test('authorities: a phone that one of them vouches for is spoken to, any other is not', async () => {
  const vouched = makeCertificate({ issuer: authority, forLoopback: true });
  const server = await startTlsPhone(vouched, answer);
  const trust = { mode: 'authorities', ca: [authority.cert] } as const;
  expect(await clientFor(server.origin, { trust }).press(key('1'))).toEqual({ result: 'done' });
  expect(await codes([clientFor(server.origin).press(key('2'))])).toEqual(['certificate']);
  const other = { mode: 'authorities', ca: [phones.first.cert] } as const;
  expect(await codes([clientFor(server.origin, { trust: other }).press(key('3'))])).toEqual(['certificate']);
  expect(server.asked()).toEqual(['/command.htm?key=1']);
});

test.each([
  ['another name', makeCertificate({ issuer: authority })],
  ['a time that is over', makeCertificate({ issuer: authority, forLoopback: true, to: '210101000000Z' })],
  ['a time to come', makeCertificate({ issuer: authority, forLoopback: true, from: '480101000000Z' })],
  ['a short key', makeCertificate({ issuer: authority, forLoopback: true, rsaBits: 512 })],
])('authorities: a certificate with %s does not do', async (_what, identity) => {
  const server = await startTlsPhone(identity, answer, { ciphers: 'DEFAULT:@SECLEVEL=0', maxVersion: 'TLSv1.2' });
  const trust = { mode: 'authorities', ca: [authority.cert] } as const;
  expect(await codes([clientFor(server.origin, { ...RIGHT, trust }).press(key('1'))])).toEqual(['certificate']);
  expect(server.text()).toBe('');
});

test('a text that is no certificate vouches for nobody', async () => {
  const server = await startTlsPhone(phones.first, answer);
  for (const ca of ['', 'nonsense', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n']) {
    const trust = { mode: 'authorities', ca: [ca] } as const;
    expect(await codes([clientFor(server.origin, { trust }).press(key('1'))])).toEqual(['certificate']);
  }
  expect(server.text()).toBe('');
});

const LONG = 'x'.repeat(50_000);
const mostly = (text: string) => [{ oid: 'CN', text } as const];

test.each<[string, Parameters<typeof makeCertificate>[0], string]>([
  ['a huge name', { subject: mostly(LONG) }, `${'x'.repeat(99)}…`],
  ['control characters', { subject: mostly('a\u0000b\u001b[31mc\r\nd\u0007') }, 'a b [31mc d'],
  ['characters that turn text round', { subject: mostly('\u202egnp.exe\u2066 \u200bok\ufeff') }, 'gnp.exe ok'],
  ['bytes of no alphabet', { subject: [{ oid: 'CN', tag: 0x14, text: Buffer.from([0xff, 0x80, 0xfe]) }] }, 'ÿ þ'],
  ['no common name', { subject: [{ oid: 'O', text: 'Snom Technology GmbH' }] }, 'O=Snom Technology GmbH'],
  ['several common names', { subject: [...mostly('one'), ...mostly('two')] }, 'one'],
  ['no name at all', { subject: [] }, ''],
  ['markup', { subject: mostly('<b>&amp;</b>') }, '<b>&amp;</b>'],
])('a certificate with %s is told in short, printable words', async (_what, wish, subject) => {
  const identity = makeCertificate(wish);
  const server = await startTlsPhone(identity, answer);
  const error = await clientFor(server.origin, { trust: { mode: 'pinned' } })
    .press(key('1'))
    .catch((caught: unknown) => caught);
  expect(error).toMatchObject({ code: 'certificate-new', certificate: { fingerprint: fingerprintOf(identity) } });
  const { certificate } = error as { readonly certificate: { readonly subject: string; readonly issuer: string } };
  expect(certificate.issuer).toBe(certificate.subject);
  expect(certificate.subject).not.toMatch(/[\p{C}]/u);
  expect(certificate.subject).toBe(subject);
});

test('a certificate that an authority signed is not said to be signed by itself', async () => {
  const server = await startTlsPhone(makeCertificate({ issuer: authority }), answer);
  await expect(clientFor(server.origin, { trust: { mode: 'pinned' } }).info()).rejects.toMatchObject({
    certificate: { issuer: 'The office', subject: '000413AABBCC', selfSigned: false },
  });
});
