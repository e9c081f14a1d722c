import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** One request as it arrived. */
export interface RawRequest {
  /** `GET /info.htm HTTP/1.1` */
  readonly line: string;
  /** Head and body, latin1. */
  readonly text: string;
  /** The Authorization header, '' without one. */
  readonly authorization: string;
  /** Counts connections from 1. */
  readonly connection: number;
}

export interface RawServer {
  readonly origin: string;
  readonly port: number;
  /** Everything that arrived whole, in order. */
  readonly requests: readonly RawRequest[];
  /** How many connections are open now. */
  open(): number;
  stop(): Promise<void>;
}

/** Answers one request with whatever bytes it likes; may close the socket, or leave it. */
export type RawAnswer = (request: RawRequest, socket: Socket) => void | Promise<void>;

const readRequest = (text: string, connection: number): { request: RawRequest; rest: string } | undefined => {
  const headEnd = text.indexOf('\r\n\r\n');
  if (headEnd < 0) return undefined;
  const head = text.slice(0, headEnd);
  const length = Number(/^content-length:\s*(\d+)/im.exec(head)?.[1] ?? 0);
  const end = headEnd + 4 + length;
  if (text.length < end) return undefined;
  const line = head.split('\r\n')[0] ?? '';
  const authorization = /^authorization:\s*(.*)$/im.exec(head)?.[1] ?? '';
  return { request: { line, text: text.slice(0, end), authorization, connection }, rest: text.slice(end) };
};

/** A TCP server on a free loopback port that knows just enough HTTP to tell requests apart. */
export const startRawServer = async (answer: RawAnswer): Promise<RawServer> => {
  const requests: RawRequest[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    const connection = connections;
    let text = '';
    sockets.add(socket);
    socket.setEncoding('latin1').setNoDelay(true);
    // These tests are about a client that goes away in the middle.
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    socket.on('data', (chunk) => {
      text += chunk;
      for (let next = readRequest(text, connection); next; next = readRequest(text, connection)) {
        text = next.rest;
        requests.push(next.request);
        void answer(next.request, socket);
      }
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    port,
    requests,
    open: () => sockets.size,
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
};

/** An HTTP reply as bytes: `headers` are whole lines, a Content-Length is added. */
export const rawReply = (status: string, headers: readonly string[] = [], body = ''): Buffer =>
  Buffer.from(
    [`HTTP/1.1 ${status}`, ...headers, `Content-Length: ${Buffer.byteLength(body, 'latin1')}`, '', body].join('\r\n'),
    'latin1',
  );
