import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** The first byte of a TLS connection: a handshake record (RFC 8446 5.1). */
const HANDSHAKE = 0x16;

/** A port of 127.0.0.1 at which one phone takes http and another https, as newer phones take both. */
export interface OnePort {
  readonly port: number;
  stop(): Promise<void>;
}

/** Hands each connection to one of two ports of this computer, by the kind that its first byte tells. */
export async function startOnePort(ports: { readonly http: number; readonly https: number }): Promise<OnePort> {
  const open = new Set<Socket>();
  const keep = (socket: Socket): Socket => {
    open.add(socket);
    // A side that breaks off takes the other with it, and nothing else.
    return socket.on('error', () => socket.destroy()).on('close', () => open.delete(socket));
  };
  const server = createServer((visitor) => {
    keep(visitor).once('data', (first: Buffer) => {
      const phone = keep(connect(first[0] === HANDSHAKE ? ports.https : ports.http, '127.0.0.1'));
      phone.on('close', () => visitor.destroy());
      visitor.on('close', () => phone.destroy());
      phone.write(first);
      visitor.pipe(phone).pipe(visitor);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a server on TCP has a port');
  return {
    port: address.port,
    stop: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
