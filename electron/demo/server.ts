import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { secureOptions, type TlsIdentity, type TlsVersions } from './tls';
import { isForeignVisitor } from './visitors';

/** A request that has come in whole. */
export interface Arrived {
  readonly method: string;
  readonly target: string;
  readonly authorization: string | undefined;
  /** null: larger than the phone takes. */
  readonly body: string | null;
  readonly connection: number;
  readonly message: IncomingMessage;
  readonly response: ServerResponse;
}

export interface Listening {
  readonly port: number;
  /** `http://127.0.0.1:PORT`, or `https:` */
  readonly origin: string;
  /** Stops listening and drops every connection; the port stays known. */
  refuse(): Promise<void>;
  /** Listens again, on the same port. */
  comeBack(): Promise<void>;
  /** https only: drops every connection, and shows this certificate from now on. */
  changeCertificate(tls: TlsIdentity): void;
  stop(): Promise<void>;
}

export interface ServerOptions {
  readonly port: number;
  /** Absent: http. */
  readonly tls?: TlsIdentity | undefined;
  readonly tlsVersions?: TlsVersions | undefined;
}

/** The demo phone is for this computer only. */
const HOST = '127.0.0.1';
const BODY_LIMIT_BYTES = 64 * 1024;
const REQUEST_LIMIT_MS = 10_000;
/** An idle connection is kept this long. */
const IDLE_LIMIT_MS = 60_000;
const CONNECTIONS_LIMIT = 200;
/** Without a word of the phone's, and with some words: a browser shows a page of its own instead of an empty one. */
const FOR_FOREIGNERS = 'Pages of other origins are not answered.\n';

const readBody = async (message: IncomingMessage): Promise<string | null> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of message) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size > BODY_LIMIT_BYTES) return null;
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString('utf8');
};

/** Most requests have none, and are answered a little sooner when the server does not wait for it. */
const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });

const dropAll = (sockets: ReadonlyMap<Socket, number>): void => {
  for (const socket of sockets.keys()) socket.destroy();
};

const close = (server: Server, sockets: ReadonlyMap<Socket, number>): Promise<void> =>
  new Promise((resolve) => {
    if (server.listening) server.close(() => resolve());
    else resolve();
    dropAll(sockets);
  });

/** Numbers connections, and keeps them at hand so that they can be dropped. */
const countConnections = (server: Server) => {
  const open = new Map<Socket, number>();
  const numbers = new WeakMap<Socket, number>();
  let count = 0;
  server.on('connection', (socket) => {
    count += 1;
    numbers.set(socket, count);
    open.set(socket, count);
    socket.once('close', () => open.delete(socket));
  });
  // TLS puts a socket of its own upon that of the connection.
  server.on('secureConnection', (secured: Socket) => {
    const below = [...open].find(([socket]) => socket.remotePort === secured.remotePort);
    if (below !== undefined) numbers.set(secured, below[1]);
  });
  return { open, numberOf: (socket: Socket) => numbers.get(socket) ?? 0 };
};

const createAny = ({ tls, tlsVersions = {} }: ServerOptions) => {
  const limits = {
    keepAliveTimeout: IDLE_LIMIT_MS,
    requestTimeout: REQUEST_LIMIT_MS,
    headersTimeout: REQUEST_LIMIT_MS,
  };
  if (tls === undefined) {
    const change = (): void => {
      throw new TypeError('A phone without https has no certificate.');
    };
    return { server: createServer(limits), change };
  }
  const server = createSecureServer({ ...limits, ...secureOptions(tls, tlsVersions) });
  return { server, change: (next: TlsIdentity) => server.setSecureContext(secureOptions(next, tlsVersions)) };
};

/** A request that cannot be read as HTTP gets a short 400; the phone lives on. */
const refuseNonsense = (error: NodeJS.ErrnoException, socket: Socket): void => {
  // A connection that failed in TLS has nothing to write HTTP to.
  const hopeless = error.code === 'ECONNRESET' || 'library' in error || !socket.writable;
  if (hopeless) socket.destroy();
  else socket.end('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n', () => socket.destroy());
};

/**
 * HTTP or HTTPS on a loopback port; `answer` gets each request whole, but for those of other origins' pages, which get a
 * bare 403. Rejects when the port is taken.
 */
export const startServer = async (options: ServerOptions, answer: (arrived: Arrived) => void): Promise<Listening> => {
  const { server, change } = createAny(options);
  const protocol = options.tls === undefined ? 'http:' : 'https:';
  server.maxConnections = CONNECTIONS_LIMIT;
  const { open, numberOf } = countConnections(server);
  server.on('clientError', (error, socket) => refuseNonsense(error, socket as Socket));
  server.on('request', async (message, response) => {
    if (isForeignVisitor(message.headers, message.url ?? '', protocol)) {
      response.writeHead(403, { Connection: 'close', 'Content-Type': 'text/plain' }).end(FOR_FOREIGNERS);
      return;
    }
    const connection = numberOf(message.socket);
    // A sender that leaves in the middle of a body gets no answer.
    const body = hasBody(message) ? await readBody(message).catch(() => undefined) : '';
    if (body === undefined) return;
    const { method = '', url = '', headers } = message;
    answer({ method, target: url, authorization: headers.authorization, body, connection, message, response });
  });
  const taken = await listen(server, options.port);
  let stopped = false;
  return {
    port: taken,
    origin: `${protocol}//${HOST}:${taken}`,
    refuse: () => close(server, open),
    comeBack: async () => {
      if (!server.listening && !stopped) await listen(server, taken);
    },
    changeCertificate: (tls) => {
      change(tls);
      dropAll(open);
    },
    stop: () => {
      stopped = true;
      return close(server, open);
    },
  };
};
