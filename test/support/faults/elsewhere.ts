import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** Another computer, to which nothing of ours must ever go: no credential, no request, not even a connection. */
export interface Elsewhere {
  readonly origin: string;
  /** How many connections have come in. */
  visits(): number;
  stop(): Promise<void>;
}

export const startElsewhere = async (): Promise<Elsewhere> => {
  let visits = 0;
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    visits += 1;
    open.add(socket);
    // The faults of a visitor are not ours to judge: its visit is enough.
    socket.on('error', () => {}).on('close', () => open.delete(socket));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    visits: () => visits,
    async stop() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
};
