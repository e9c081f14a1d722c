import { expect, test } from 'vitest';
import { makeCertificate } from '../support/made-certificate';
import { clientFor, codes, key, RIGHT } from '../support/phone-client';
import { rawReply } from '../support/raw-server';
import { pinned, startNoTls, startTlsPhone } from '../support/tls-phone';

const answer = () => rawReply('200 Ok', [], 'ok');

const WEAK = { minVersion: 'TLSv1', ciphers: 'DEFAULT:@SECLEVEL=0' } as const;
const rsa = makeCertificate({ rsaBits: 2_048 });

test.each([
  ['TLS 1.0 only', rsa, { ...WEAK, maxVersion: 'TLSv1' }],
  ['TLS 1.1 only', rsa, { ...WEAK, maxVersion: 'TLSv1.1' }],
  ['a cipher of old', rsa, { ...WEAK, maxVersion: 'TLSv1.2', ciphers: 'CAMELLIA128-SHA:@SECLEVEL=0' }],
  ['a short key', makeCertificate({ rsaBits: 512 }), { ...WEAK, maxVersion: 'TLSv1.2' }],
] as const)('a phone with %s is spoken to where that is allowed, and only there', async (_what, identity, options) => {
  const server = await startTlsPhone(identity, answer, options);
  const trust = pinned(identity);
  expect(await codes([clientFor(server.origin, { ...RIGHT, trust }).press(key('1'))])).toEqual(['old-tls']);
  expect(server.text()).toBe('');
  expect(await clientFor(server.origin, { trust, oldTls: true }).press(key('2'))).toEqual({ result: 'done' });
});

test('with old TLS allowed another certificate is refused all the same', async () => {
  const server = await startTlsPhone(rsa, answer, { ...WEAK, maxVersion: 'TLSv1' });
  const phone = clientFor(server.origin, { ...RIGHT, trust: pinned(makeCertificate()), oldTls: true });
  expect(await codes([phone.press(key('1')), phone.press(key('2'))])).toEqual(Array(2).fill('certificate-changed'));
  expect(server.text()).toBe('');
});

test.each([false, true])(
  'a phone that shows no certificate is never spoken to (old TLS allowed: %s)',
  async (oldTls) => {
    const server = await startTlsPhone(rsa, answer, {
      ...WEAK,
      maxVersion: 'TLSv1.2',
      ciphers: 'ADH-AES128-SHA:@SECLEVEL=0',
    });
    expect(await codes([clientFor(server.origin, { trust: pinned(rsa), oldTls }).press(key('1'))])).toEqual([
      'old-tls',
    ]);
    expect(server.text()).toBe('');
  },
);

/** A fatal alert as an old server sends it (RFC 5246 7.2). */
const alert = (version: number, description: number): Uint8Array => Uint8Array.of(21, 3, version, 0, 2, 2, description);

test.each<[string, Uint8Array | string, string]>([
  ['handshake_failure', alert(1, 40), 'old-tls'],
  ['handshake_failure in SSL 3', alert(0, 40), 'old-tls'],
  ['protocol_version', alert(1, 70), 'old-tls'],
  ['insufficient_security', alert(3, 71), 'old-tls'],
  ['internal_error', alert(3, 80), 'bad-reply'],
  ['an HTTP reply', 'HTTP/1.1 400 Bad Request\r\n\r\n', 'bad-reply'],
  ['another protocol', 'SSH-2.0-dropbear\r\n', 'bad-reply'],
  ['nothing, and closes', '', 'bad-reply'],
])('a handshake that is answered with %s', async (_what, bytes, code) => {
  const { origin } = await startNoTls(bytes);
  expect(await codes([clientFor(origin, { trust: pinned(rsa) }).press(key('1'))])).toEqual([code]);
});

test('a handshake that nobody answers ends within the limit', async () => {
  const { origin } = await startNoTls(null);
  const phone = clientFor(origin, { trust: pinned(rsa), limits: { connectMs: 80 } });
  // A client with a limit that its test does not outlast still waits.
  const patient = clientFor(origin, { trust: pinned(rsa), limits: { connectMs: 600_000 } });
  const waiting = codes([patient.press(key('1'))]);
  const ended = codes([phone.press(key('1')), phone.press(key('2'))]);
  expect(await Promise.race([ended, waiting])).toEqual(['unreachable', 'dropped']);
});
