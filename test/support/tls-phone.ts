import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer as createPlainServer } from 'node:net';
import { createServer, type TlsOptions } from 'node:tls';
import { onTestFinished } from 'vitest';
import type { TlsIdentity } from '../../electron/demo/tls';
import type { Trust } from '../../electron/phone/certificate';

/** A server that speaks TLS and notes the bytes that it gets. */
export interface TlsPhone {
  readonly origin: string;
  readonly port: number;
  /** Every byte that arrived inside TLS. */
  text(): string;
  /** The targets of the requests, in order. */
  asked(): readonly string[];
  /** TCP connections that were made, and TLS handshakes in which an old session was taken up again. */
  connections(): number;
  resumed(): number;
  /** Ends every connection, and shows this one from now on. */
  change(identity: TlsIdentity): void;
}

export const fingerprintOf = ({ cert }: Pick<TlsIdentity, 'cert'>): string => new X509Certificate(cert).fingerprint256;

/** Trust in this certificate and no other. */
export const pinned = (identity: Pick<TlsIdentity, 'cert'>): Trust => ({
  mode: 'pinned',
  fingerprint: fingerprintOf(identity),
});

/** A phone that takes https until the test ends; `reply` answers each request, or never. */
export const startTlsPhone = async (
  identity: TlsIdentity,
  reply: ((request: string) => Buffer) | null,
  options: TlsOptions = {},
): Promise<TlsPhone> => {
  let text = '';
  let connections = 0;
  let resumed = 0;
  const ends = new Set<() => void>();
  const server = createServer({ ...options, key: identity.key, cert: identity.cert }, (socket) => {
    if (socket.isSessionReused()) resumed += 1;
    // The client may hang up when it has seen the certificate.
    socket.on('error', () => {});
    socket.on('data', (bytes) => {
      text += bytes.toString('latin1');
      if (reply) socket.write(reply(bytes.toString('latin1')));
    });
  });
  server.on('tlsClientError', () => {}); // These tests are about handshakes that fail.
  server.on('connection', (socket) => {
    connections += 1;
    const end = () => socket.destroy();
    ends.add(end);
    socket.on('close', () => ends.delete(end));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    for (const end of [...ends]) end();
    server.close();
    await once(server, 'close');
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `https://127.0.0.1:${port}`,
    port,
    text: () => text,
    asked: () => [...text.matchAll(/^(?:GET|POST) (\S+) HTTP/gm)].map(([, target = '']) => target),
    connections: () => connections,
    resumed: () => resumed,
    change({ key, cert }) {
      for (const end of [...ends]) end();
      server.setSecureContext({ ...options, key, cert });
    },
  };
};

/** A port that answers a TLS handshake with these bytes and closes; null: never. */
export const startNoTls = async (answer: Uint8Array | string | null): Promise<{ readonly origin: string }> => {
  const ends = new Set<() => void>();
  const server = createPlainServer((socket) => {
    ends.add(() => socket.destroy());
    socket.on('error', () => {}).once('data', () => answer !== null && socket.end(answer));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(async () => {
    for (const end of ends) end();
    server.close();
    await once(server, 'close');
  });
  return { origin: `https://127.0.0.1:${(server.address() as AddressInfo).port}` };
};
