import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer as createPlainServer } from 'node:net';
import { createServer } from 'node:tls';
import { expect, onTestFinished, test } from 'vitest';
import { clientFor } from '../support/phone-client';
import { rawReply } from '../support/raw-server';

/** A phone's own certificate, made for these tests: signed by nobody, its name a MAC address (PROTOCOL.md 1.5). */
const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg1j4jTBWuCYJG9OC5
pRSj2bmxDbS6c6lX/Mmikbcxv2uhRANCAAQ5jpUV6M1CpRyNSl/Zr71CBDCvfNII
4ninhwRAu2Ugq0QY4oTi2MTaSvQXcoKHGXj15doHIKXH3sxNrPfs9chd
-----END PRIVATE KEY-----`;
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBhTCCASugAwIBAgIUPCD6cFc0cAsb0I0QY0+vPDw3U/AwCgYIKoZIzj0EAwIw
FzEVMBMGA1UEAwwMMDAwNDEzQUFCQkNDMCAXDTI2MTEyMTIyMzY0NFoYDzIxMjYx
MDI4MjIzNjQ0WjAXMRUwEwYDVQQDDAwwMDA0MTNBQUJCQ0MwWTATBgcqhkjOPQIB
BggqhkjOPQMBBwNCAAQ5jpUV6M1CpRyNSl/Zr71CBDCvfNII4ninhwRAu2Ugq0QY
4oTi2MTaSvQXcoKHGXj15doHIKXH3sxNrPfs9chdo1MwUTAdBgNVHQ4EFgQUplNy
TxJJlQ3I+ovPxOLMLeRqyuUwHwYDVR0jBBgwFoAUplNyTxJJlQ3I+ovPxOLMLeRq
yuUwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiEAsQkHBzIFHirF
CLFlAOLrRsmUTDyK0sBbQ5ge35mLxcYCIFtpJeztkPTsm4fVk7z3e2ku9r2mel3B
Ey1mX962DsQ8
-----END CERTIFICATE-----`;

const PINNED = { mode: 'pinned', fingerprint: new X509Certificate(CERTIFICATE).fingerprint256 } as const;

/** A phone that takes HTTPS, and writes down what it was asked. */
const startSecurePhone = async (reply: Buffer) => {
  const asked: string[] = [];
  const server = createServer({ key: KEY, cert: CERTIFICATE }, (socket) => {
    // The client may hang up when it has seen the certificate.
    socket.on('error', () => {});
    socket.on('data', (bytes) => {
      asked.push(bytes.toString('latin1').split(' ')[1] ?? '');
      socket.write(reply);
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.close();
    await once(server, 'close');
  });
  return { origin: `https://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
};

test('a certificate that nobody vouches for stops everything before it is sent', async () => {
  const { origin, asked } = await startSecurePhone(rawReply('200 Ok', [], 'ok'));
  const phone = clientFor(origin, { trust: { mode: 'authorities' } });
  const codes = [phone.dial('030'), phone.press([{ key: '1' }])].map((promise) =>
    promise.catch((error: { code: string }) => error.code),
  );
  expect(await Promise.all(codes)).toEqual(['certificate', 'dropped']);
  expect(asked).toEqual([]);
});

test('with its certificate pinned the same phone is spoken to, on one connection', async () => {
  const { origin, asked } = await startSecurePhone(rawReply('200 Ok', [], 'ok'));
  const phone = clientFor(origin, { trust: PINNED });
  expect(await phone.dial('030')).toEqual({ result: 'done' });
  expect(await phone.press([{ key: '#' }])).toEqual({ result: 'done' });
  expect(asked).toEqual(['/command.htm?number=030', '/command.htm?key=%23']);
});

test('over https a redirect is no wish for https, and a 403 is a refusal', async () => {
  const moved = await startSecurePhone(rawReply('302 Found', ['Location: https://127.0.0.1/index.htm']));
  expect(await clientFor(moved.origin, { trust: PINNED }).dial('030')).toEqual({ result: 'done' });
  const forbidden = await startSecurePhone(rawReply('403 Forbidden'));
  await expect(clientFor(forbidden.origin, { trust: PINNED }).dial('030')).rejects.toMatchObject({
    code: 'refused',
    status: 403,
  });
});

test('over https a 307 leads elsewhere with the same wish: it was not done', async () => {
  const moved = await startSecurePhone(rawReply('307 Temporary Redirect', ['Location: https://127.0.0.1/command.htm']));
  await expect(clientFor(moved.origin, { trust: PINNED }).dial('030')).rejects.toMatchObject({ code: 'bad-reply' });
});

test('https asked of a port that speaks something else is a bad reply', async () => {
  const server = createPlainServer((socket) => {
    socket.on('error', () => {}).on('data', () => socket.end(rawReply('400 Bad Request')));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    server.close();
    await once(server, 'close');
  });
  const { port } = server.address() as AddressInfo;
  await expect(clientFor(`https://127.0.0.1:${port}`, { trust: PINNED }).dial('030')).rejects.toMatchObject({
    code: 'bad-reply',
  });
});
