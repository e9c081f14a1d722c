import { X509Certificate } from 'node:crypto';
import { get } from 'node:https';
import { connect, type SecureVersion, type TLSSocket } from 'node:tls';
import { describe, expect, test } from 'vitest';
import type { DemoPhone } from '../../electron/demo/options';
import { FIRST_CERTIFICATE, SECOND_CERTIFICATE } from '../support/certificates';
import { curl, curlMissing } from '../support/curl';
import { demoPhone, pressed, rawExchange } from '../support/demo';

const fingerprintOf = (pem: string): string => new X509Certificate(pem).fingerprint256;

/** Handshakes, and says which certificate was shown and in which version. */
const handshake = (phone: DemoPhone, version?: SecureVersion): Promise<{ shown: string; version: string | null }> =>
  new Promise((resolve, reject) => {
    const old =
      version === undefined ? {} : { minVersion: version, maxVersion: version, ciphers: 'DEFAULT@SECLEVEL=0' };
    const socket: TLSSocket = connect(
      { host: '127.0.0.1', port: phone.port, rejectUnauthorized: false, ...old },
      () => {
        resolve({ shown: socket.getPeerCertificate().fingerprint256, version: socket.getProtocol() });
        socket.destroy();
      },
    );
    socket.once('error', reject);
  });

const press = (phone: DemoPhone, key: string): Promise<number> =>
  new Promise((resolve, reject) => {
    get(`${phone.origin}/command.htm?key=${key}`, { rejectUnauthorized: false, agent: false }, (reply) => {
      reply.resume().once('end', () => resolve(reply.statusCode ?? 0));
    }).once('error', reject);
  });

describe('a demo phone with https', () => {
  test('shows its certificate and takes commands', async () => {
    const phone = await demoPhone({ tls: FIRST_CERTIFICATE });
    expect(phone.origin).toBe(`https://127.0.0.1:${phone.port}`);
    expect((await handshake(phone)).shown).toBe(fingerprintOf(FIRST_CERTIFICATE.cert));
    expect(await press(phone, '5')).toBe(200);
    expect(pressed(phone)).toEqual(['5']);
    expect(phone.journal[0]).toMatchObject({ is: 'request', connection: 2, credentials: false });
  });

  test('changes its certificate under way, and drops who saw the old one', async () => {
    const phone = await demoPhone({ tls: FIRST_CERTIFICATE });
    const closed = new Promise<void>((resolve, reject) => {
      const socket = connect({ host: '127.0.0.1', port: phone.port, rejectUnauthorized: false }, () => {
        phone.changeCertificate(SECOND_CERTIFICATE).catch(reject);
      });
      // How it is dropped is the phone's affair.
      socket.once('error', () => {}).once('close', () => resolve());
    });
    await closed;
    expect((await handshake(phone)).shown).toBe(fingerprintOf(SECOND_CERTIFICATE.cert));
    expect(await press(phone, '6')).toBe(200);
  });

  test('speaks old TLS only where it is told to', async () => {
    const phone = await demoPhone({ tls: FIRST_CERTIFICATE, tlsVersions: { min: 'TLSv1', max: 'TLSv1' } });
    expect((await handshake(phone, 'TLSv1')).version).toBe('TLSv1');
    await expect(handshake(phone)).rejects.toMatchObject({ code: expect.stringContaining('SSL') });
    const modern = await demoPhone({ tls: FIRST_CERTIFICATE });
    await expect(handshake(modern, 'TLSv1')).rejects.toThrow();
  });

  test('survives who speaks http to it', async () => {
    const phone = await demoPhone({ tls: FIRST_CERTIFICATE });
    expect(await rawExchange(phone, 'GET /info.htm HTTP/1.1\r\nHost: localhost\r\n\r\n')).not.toContain('200');
    expect(await press(phone, '7')).toBe(200);
  });

  test('has no certificate to change without https', async () => {
    const phone = await demoPhone();
    await expect(phone.changeCertificate(FIRST_CERTIFICATE)).rejects.toBeInstanceOf(TypeError);
  });

  test.skipIf(curlMissing)('curl sees an https phone (skipped where there is no curl)', async () => {
    const phone = await demoPhone({ tls: FIRST_CERTIFICATE, user: 'u', password: 'p', auth: { scheme: 'digest' } });
    const { status } = await curl('--insecure', '--digest', '-u', 'u:p', `${phone.origin}/command.htm?key=8`);
    expect(status).toBe(200);
    expect(pressed(phone)).toEqual(['8']);
  });
});
