import { randomUUID } from 'node:crypto';
import { createSocket, type RemoteInfo, type Socket as UdpSocket } from 'node:dgram';
import { createServer, type Server, type Socket } from 'node:net';
import type { SocketAddress, Transport } from './connection';
import { SipError } from './errors';
import { readCSeq, tagOf, topVia } from './fields';
import { type Header, headerValue, readMessage, type SipRequest, writeMessage } from './message';
import { createMessageStream } from './stream';

/** What is answered to a request. */
export interface Answer {
  readonly status: number;
  readonly reason: string;
  readonly headers?: readonly Header[];
}

/** A request that has come, and from where. */
export interface Incoming {
  readonly request: SipRequest;
  readonly from: SocketAddress & { readonly transport: Transport };
}

export interface SipServerOptions {
  /** The address to listen at, and the port for both transports; port 0: a free one. */
  readonly address: string;
  readonly port: number;
  /** Answers a request, once for all of its retransmissions; null: it is left unanswered. */
  readonly handle: (incoming: Incoming) => Answer | null | Promise<Answer | null>;
  /** Whether this peer (its address) is listened to; absent: every one is. A stranger costs neither memory nor an answer. */
  readonly isKnown?: (address: string) => boolean;
  readonly t1Ms?: number;
}

/** Takes requests over UDP and TCP at one port. */
export interface SipServer {
  readonly local: SocketAddress;
  close(): Promise<void>;
}

const T1_MS = 500;
/** Requests whose answers are remembered; beyond that, new ones are left unanswered until the oldest are over. */
const REMEMBERED_MOST = 500;
const CONNECTIONS_MOST = 50;
/** A connection on which nothing comes is closed after so long, in ms. */
const IDLE_LIMIT_MS = 120_000;

type Send = (bytes: Uint8Array) => void;

/** The answer's head: Via, From, To, Call-ID and CSeq as they came (RFC 3261 8.2.6), the To with a tag of ours. */
function answerHeaders(request: SipRequest, from: SocketAddress): readonly Header[] | null {
  const via = topVia(request);
  const [to, sender, callId, cseq] = ['To', 'From', 'Call-ID', 'CSeq'].map((name) => headerValue(request, name));
  if (!via || to === undefined || sender === undefined || callId === undefined || cseq === undefined) return null;
  const vias = request.headers.filter(([name]) => ['via', 'v'].includes(name.toLowerCase()));
  const [first = '', ...others] = (vias[0]?.[1] ?? '').split(/,(?=\s*SIP\s*\/)/i);
  // RFC 3581 4: rport is filled in where it was asked for, and received always then.
  const filled = `${first.replace(/;\s*rport\b(?!\s*=)/i, `;rport=${from.port}`)};received=${from.address}`;
  return [
    ['Via', [filled, ...others].join(',')],
    ...vias.slice(1).map(([, value]) => ['Via', value] as const),
    ['From', sender],
    ['To', tagOf(to) === undefined ? `${to};tag=${randomUUID()}` : to],
    ['Call-ID', callId],
    ['CSeq', cseq],
  ];
}

/** Retransmissions of a request have the branch, the sender and the method in common (RFC 3261 17.2.3). */
function transactionOf(request: SipRequest): string | null {
  const via = topVia(request);
  const branch = via?.params.get('branch') ?? '';
  const cseq = readCSeq(request);
  if (!via || !cseq || cseq.method !== request.method) return null;
  // Without a branch of RFC 3261, what makes it this request and no other.
  const id = branch.startsWith('z9hG4bK') ? branch : `${headerValue(request, 'Call-ID')} ${cseq.number} ${branch}`;
  return JSON.stringify([id, via.host, via.port ?? null, request.method]);
}

interface Remembered {
  /** null: it is being answered, or has been left unanswered. */
  bytes: Uint8Array | null;
}

/** Answers requests, each once: a retransmission gets the same answer again, for as long as Timer J runs (64 × T1). */
function createTransactions({ handle, t1Ms = T1_MS }: SipServerOptions) {
  const remembered = new Map<string, Remembered>();
  const timers = new Set<NodeJS.Timeout>();

  const forgetLater = (id: string): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      remembered.delete(id);
    }, 64 * t1Ms);
    timer.unref();
    timers.add(timer);
  };

  /** A fault of the handler's own is told as such, and ends nothing. */
  const answerOf = async (incoming: Incoming): Promise<Answer | null> => {
    try {
      return await handle(incoming);
    } catch {
      return { status: 500, reason: 'Server Internal Error' };
    }
  };

  return {
    async take(incoming: Incoming, send: Send): Promise<void> {
      const { request, from } = incoming;
      const id = transactionOf(request);
      const headers = answerHeaders(request, from);
      // An ACK is answered by nothing (RFC 3261 17.2.1).
      if (id === null || headers === null || request.method === 'ACK') return;
      const before = remembered.get(id);
      if (before) {
        if (before.bytes) send(before.bytes);
        return;
      }
      if (remembered.size >= REMEMBERED_MOST) return;
      const mine: Remembered = { bytes: null };
      remembered.set(id, mine);
      forgetLater(id);
      const answer = await answerOf(incoming);
      if (!answer) return;
      const { status, reason } = answer;
      const all = [...headers, ...(answer.headers ?? [])];
      mine.bytes = writeMessage({ is: 'response', status, reason, headers: all, body: Buffer.alloc(0) });
      send(mine.bytes);
    },
    stop(): void {
      for (const timer of timers) clearTimeout(timer);
      remembered.clear();
    },
  };
}

/** Where an answer over UDP goes: back to the port it came from where that was asked for, else to the Via's (RFC 3581 4). */
function portFor(request: SipRequest, { port }: RemoteInfo): number {
  const via = topVia(request);
  return via && !via.params.has('rport') ? (via.port ?? 5060) : port;
}

const bound = (socket: UdpSocket, port: number, address: string): Promise<void> =>
  new Promise((resolve, reject) => {
    socket.once('error', reject).bind({ port, address, exclusive: true }, () => {
      socket.off('error', reject);
      resolve();
    });
  });

const listening = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject).listen({ port, host, exclusive: true }, () => {
      server.off('error', reject);
      resolve();
    });
  });

/** A port that is free for one transport may be taken for the other: another one is tried then, so often. */
const FREE_PORT_TRIES = 20;

/**
 * Listens at a port, over UDP and TCP.
 *
 * @throws SipError `unreachable` where another program has the port, or the address is none of this computer
 */
export async function listenSip(options: SipServerOptions): Promise<SipServer> {
  const tries = options.port === 0 ? FREE_PORT_TRIES : 1;
  for (let left = tries - 1; ; left -= 1) {
    try {
      return await listenOnce(options);
    } catch (error) {
      if (left === 0) throw error;
    }
  }
}

async function listenOnce(options: SipServerOptions): Promise<SipServer> {
  const { address, port, isKnown = () => true } = options;
  const transactions = createTransactions(options);
  const socket = createSocket(address.includes(':') ? 'udp6' : 'udp4');
  const sockets = new Set<Socket>();

  socket.on('message', (bytes, info) => {
    if (!isKnown(info.address)) return;
    const request = readMessage(bytes);
    if (request?.is !== 'request') return;
    const from = { address: info.address, port: info.port, transport: 'udp' } as const;
    void transactions.take({ request, from }, (answer) =>
      socket.send(answer, portFor(request, info), info.address, () => undefined),
    );
  });

  const server = createServer((peer) => {
    const [from, fromPort] = [peer.remoteAddress ?? '', peer.remotePort ?? 0];
    if (!isKnown(from) || sockets.size >= CONNECTIONS_MOST) {
      peer.destroy();
      return;
    }
    sockets.add(peer);
    const stream = createMessageStream();
    peer.setTimeout(IDLE_LIMIT_MS, () => peer.destroy());
    peer.on('error', () => undefined).on('close', () => sockets.delete(peer));
    peer.on('data', (chunk) => {
      const messages = stream.push(chunk);
      if (messages === null) {
        peer.destroy();
        return;
      }
      for (const request of messages) {
        if (request.is !== 'request') continue;
        const incoming = { request, from: { address: from, port: fromPort, transport: 'tcp' } as const };
        void transactions.take(incoming, (answer) => peer.destroyed || peer.write(answer));
      }
    });
  });

  const end = async (): Promise<void> => {
    transactions.stop();
    for (const peer of sockets) peer.destroy();
    await Promise.all([
      new Promise<void>((resolve) => socket.close(() => resolve())),
      new Promise<void>((resolve) => (server.listening ? server.close(() => resolve()) : resolve())),
    ]);
  };
  let ended: Promise<void> | null = null;
  const free = (): Promise<void> => {
    ended ??= end();
    return ended;
  };
  try {
    await bound(socket, port, address);
    // Both have the same port, also where it was a free one.
    await listening(server, socket.address().port, address);
  } catch (error) {
    await free();
    throw new SipError('unreachable', { cause: error });
  }
  socket.on('error', () => undefined);
  return { local: { address, port: socket.address().port }, close: free };
}
