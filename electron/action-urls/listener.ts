import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request of a phone, behind the secret part of its path: `/press/abc` and its query. */
export interface Heard {
  readonly path: string;
  readonly query: URLSearchParams;
}

/** A document for the phone; `empty`: nothing it could show (PROTOCOL.md 5.1); null: there is no such page. */
export type Said = { readonly document: string } | 'empty' | null;

export interface ListenerOptions {
  /** The address of this computer that the phone reaches. */
  readonly address: string;
  /** 0: a free one. */
  readonly port: number;
  /** The phone's address; every other peer is hung up on. */
  readonly phone: string;
  readonly hear: (heard: Heard) => Said;
  /** A peer that was hung up on, or did not know the secret. */
  readonly onStranger?: () => void;
}

/** Takes requests of one phone over HTTP. */
export interface Listener {
  /** `http://192.168.1.5:50123/SECRET`: what comes behind it is heard. */
  readonly base: string;
  close(): Promise<void>;
}

/** Phones send a few hundred bytes; each value of an Action URL may be as long as a name. */
const HEAD_LIMIT_BYTES = 8_192;
const REQUEST_LIMIT_MS = 5_000;
const CONNECTIONS_MOST = 20;
/** More requests in one second are those of a program that runs wild: they are answered with 503. */
const REQUESTS_A_SECOND = 50;
const SECRET_BYTES = 16;

/** IPv4 as IPv4, also where a socket of IPv6 says it (RFC 4291 2.5.5.2). */
const plainAddress = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

const isSame = (one: string, other: string): boolean => {
  const [first, second] = [Buffer.from(one), Buffer.from(other)];
  return first.length === second.length && timingSafeEqual(first, second);
};

const hostText = (address: string): string => (address.includes(':') ? `[${address}]` : address);

/** At most so many in each second. */
function createRate(most: number): () => boolean {
  let [second, count] = [0, 0];
  return () => {
    const now = Math.floor(performance.now() / 1_000);
    if (now !== second) [second, count] = [now, 0];
    count += 1;
    return count <= most;
  };
}

function answer(response: ServerResponse, status: number, document?: string): void {
  const head = { Connection: 'close', 'Cache-Control': 'no-store' };
  if (document === undefined) response.writeHead(status, head).end();
  else response.writeHead(status, { ...head, 'Content-Type': 'text/xml; charset=utf-8' }).end(document);
}

/** The path and the query behind the secret; null: the request does not know it, or cannot be read. */
function behindSecret({ url = '' }: IncomingMessage, secret: string): Heard | null {
  const [, first = '', rest = ''] = /^\/([^/?]*)([\s\S]*)$/.exec(url) ?? [];
  if (!isSame(first, secret)) return null;
  const at = rest.indexOf('?');
  const path = at === -1 ? rest : rest.slice(0, at);
  return { path, query: new URLSearchParams(at === -1 ? '' : rest.slice(at + 1)) };
}

/**
 * Listens for one phone, at one address of this computer, under a path that only the phone is told. A request is answered at
 * once, and its connection closed.
 *
 * @throws Error where the port is taken, or the address is none of this computer
 */
export async function listenForPhone(options: ListenerOptions): Promise<Listener> {
  const { address, port, hear, onStranger = () => {} } = options;
  const phone = plainAddress(options.phone);
  const secret = randomBytes(SECRET_BYTES).toString('base64url');
  const mayGo = createRate(REQUESTS_A_SECOND);
  const server = createServer({
    maxHeaderSize: HEAD_LIMIT_BYTES,
    requestTimeout: REQUEST_LIMIT_MS,
    headersTimeout: REQUEST_LIMIT_MS,
    connectionsCheckingInterval: REQUEST_LIMIT_MS / 5,
  });
  server.maxConnections = CONNECTIONS_MOST;
  server.on('connection', (socket) => {
    if (plainAddress(socket.remoteAddress ?? '') === phone) return;
    onStranger();
    socket.destroy();
  });
  server.on('clientError', (_error, socket) => socket.destroy());
  server.on('request', (request, response) => {
    // A body is of no interest.
    request.resume();
    if (!mayGo()) return answer(response, 503);
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(response, 405);
    const heard = behindSecret(request, secret);
    if (!heard) {
      onStranger();
      return answer(response, 404);
    }
    // HEAD asks about a page, and presses nothing.
    const said = request.method === 'HEAD' ? 'empty' : hear(heard);
    if (said === null) answer(response, 404);
    else if (said === 'empty') answer(response, 204);
    else answer(response, 200, said.document);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen({ host: address, port, exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });
  server.on('error', () => undefined);
  const { port: taken } = server.address() as AddressInfo;
  return {
    base: `http://${hostText(address)}:${taken}/${secret}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
