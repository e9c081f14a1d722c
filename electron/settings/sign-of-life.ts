import { randomUUID } from 'node:crypto';
import { connect, createServer, type Socket } from 'node:net';

/** Where other processes of this computer see that one is alive, and working on something. */
export interface SignOfLife {
  /** A port of the loopback interface. */
  readonly port: number;
  /** The word said there: another program may get the port later. */
  readonly id: string;
}

/** Says to other processes that this one is alive; the system takes it back when this process ends, however it ends. */
export interface SignsOfLife {
  /** @throws Error with the system's code */
  begin(): Promise<SignOfLife & { end(): void }>;
  /**
   * Waits until it is over: `ended` – it was there, and is not any more; `gone` – it was not there, or it is another
   * program; `too-long` – it has said nothing to the contrary for `mostMs`.
   */
  over(sign: SignOfLife, mostMs: number): Promise<'ended' | 'gone' | 'too-long'>;
}

const LOOPBACK = '127.0.0.1';

async function begin(): Promise<SignOfLife & { end(): void }> {
  const id = randomUUID();
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {}); // 'close' follows.
    socket.resume();
    socket.write(`${id}\n`);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, LOOPBACK, resolve);
  });
  server.unref();
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const end = (): void => {
    server.close();
    for (const socket of sockets) socket.end();
  };
  return { id, port, end };
}

function over({ port, id }: SignOfLife, mostMs: number): Promise<'ended' | 'gone' | 'too-long'> {
  return new Promise((resolve) => {
    let said = '';
    const socket = connect(port, LOOPBACK);
    const limit = setTimeout(() => done('too-long'), mostMs);
    const done = (how: 'ended' | 'gone' | 'too-long'): void => {
      clearTimeout(limit);
      socket.destroy();
      resolve(how);
    };
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      said += chunk;
      if (!`${id}\n`.startsWith(said)) done('gone');
    });
    socket.on('error', () => {}); // 'close' follows.
    socket.on('close', () => done(said === `${id}\n` ? 'ended' : 'gone'));
  });
}

export const signsOfLife: SignsOfLife = { begin, over };
