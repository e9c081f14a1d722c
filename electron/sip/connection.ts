import { createSocket } from 'node:dgram';
import { lookup } from 'node:dns/promises';
import { connect, isIP } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { SipError } from './errors';
import { readMessage, type SipMessage } from './message';
import { createMessageStream } from './stream';

export type Transport = 'udp' | 'tcp';

export interface Peer {
  /** A name or an address; IPv6 without brackets. */
  readonly host: string;
  readonly port: number;
  readonly transport: Transport;
}

/** Where a socket stands. */
export interface SocketAddress {
  readonly address: string;
  readonly port: number;
}

/** A way to one peer: what others send to its socket never gets here. */
export interface SipConnection {
  readonly transport: Transport;
  /** Our end of it, as a Via or a Contact says it. */
  readonly local: SocketAddress;
  /** Rejects with a SipError, or ends the connection with one, when it was surely not sent. */
  send(bytes: Uint8Array): Promise<void>;
  /** Calls with each message that comes; what cannot be read is left out. */
  onMessage(listener: (message: SipMessage) => void): void;
  /** Calls once when nothing more can come, with the reason; not after `close`. */
  onEnd(listener: (why: SipError) => void): void;
  close(): void;
}

/** One datagram without fragments, where nothing is known of the way there (RFC 3261 18.1.1). */
const DATAGRAM_LIMIT_BYTES = 1_300;

/**
 * An address of a host. Of several the first of IPv4: a datagram that goes to the wrong one gets no answer, and phones take IPv4
 * unless they are told otherwise. A host that only IPv6 knows has no other.
 */
async function addressOf(
  host: string,
  limitMs: number,
): Promise<{ readonly address: string; readonly family: number }> {
  const family = isIP(host);
  if (family !== 0) return { address: host, family };
  const waiting = new AbortController();
  // A name server that is gone is waited for longer than a user waits.
  const late = wait(limitMs, undefined, { signal: waiting.signal }).then(() => Promise.reject(new Error('late')));
  try {
    const all = await Promise.race([lookup(host, { all: true }), late]);
    const [first] = [...all].sort((one, other) => one.family - other.family);
    if (first) return first;
    throw new Error('no address');
  } catch (error) {
    throw new SipError('name-not-found', { cause: error });
  } finally {
    waiting.abort();
    late.catch(() => undefined);
  }
}

/** Tells a listener that comes late what has come already, and the end once. */
function createEars() {
  let heard: ((message: SipMessage) => void) | null = null;
  let ended: ((why: SipError) => void) | null = null;
  let end: SipError | null = null;
  return {
    message: (message: SipMessage): void => heard?.(message),
    end(why: SipError): void {
      if (end) return;
      end = why;
      ended?.(why);
    },
    onMessage(listener: (message: SipMessage) => void): void {
      heard = listener;
    },
    onEnd(listener: (why: SipError) => void): void {
      ended = listener;
      if (end) listener(end);
    },
    silence(): void {
      heard = null;
      ended = null;
    },
  };
}

async function connectUdp({ host, port }: Peer, limitMs: number): Promise<SipConnection> {
  const { address, family } = await addressOf(host, limitMs);
  const socket = createSocket(family === 6 ? 'udp6' : 'udp4');
  const ears = createEars();
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    // A connected socket takes datagrams of its peer alone, and hears that nothing listens there (ICMP).
    socket.connect(port, address, () => {
      socket.off('error', reject);
      resolve();
    });
  }).catch((error: unknown) => {
    socket.close();
    throw new SipError('unreachable', { cause: error });
  });
  socket.on('error', (error) => ears.end(new SipError('unreachable', { cause: error })));
  socket.on('message', (bytes) => {
    const message = readMessage(bytes);
    if (message) ears.message(message);
  });
  let closed = false;
  return {
    transport: 'udp',
    local: socket.address(),
    // Without a callback, which would cost as much as the datagram: what fails is an error of the socket.
    async send(bytes) {
      if (closed) throw new SipError('closed');
      if (bytes.length > DATAGRAM_LIMIT_BYTES) throw new SipError('too-long');
      socket.send(bytes);
    },
    onMessage: ears.onMessage,
    onEnd: ears.onEnd,
    close() {
      if (closed) return;
      closed = true;
      ears.silence();
      socket.close();
    },
  };
}

async function connectTcp({ host, port }: Peer, limitMs: number): Promise<SipConnection> {
  const { address } = await addressOf(host, limitMs);
  const socket = connect({ host: address, port, noDelay: true });
  const ears = createEars();
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new SipError('unreachable')), limitMs);
    socket.once('error', reject).once('connect', () => resolve());
    socket.once('close', () => clearTimeout(timer)).once('connect', () => clearTimeout(timer));
  }).catch((error: unknown) => {
    socket.destroy();
    throw error instanceof SipError ? error : new SipError('unreachable', { cause: error });
  });
  const stream = createMessageStream();
  let closed = false;
  socket.on('data', (chunk) => {
    const messages = stream.push(chunk);
    if (messages === null) {
      ears.end(new SipError('bad-answer'));
      socket.destroy();
    } else for (const message of messages) ears.message(message);
  });
  socket.on('error', () => undefined); // Its end says it.
  socket.on('close', () => ears.end(new SipError('no-answer')));
  return {
    transport: 'tcp',
    local: { address: socket.localAddress ?? '', port: socket.localPort ?? 0 },
    send: (bytes) =>
      new Promise((resolve, reject) => {
        if (closed || socket.destroyed) return reject(new SipError('closed'));
        socket.write(bytes, (error) => (error ? reject(new SipError('no-answer', { cause: error })) : resolve()));
      }),
    onMessage: ears.onMessage,
    onEnd: ears.onEnd,
    close() {
      if (closed) return;
      closed = true;
      ears.silence();
      // The system would go on delivering what has not got through, when the way is there again.
      socket.resetAndDestroy();
    },
  };
}

/**
 * A way to a peer. Over UDP it sends nothing; over TCP it connects, within `limitMs`.
 *
 * @throws SipError `name-not-found`, `unreachable`
 */
export const connectSip = (peer: Peer, limitMs: number): Promise<SipConnection> =>
  peer.transport === 'udp' ? connectUdp(peer, limitMs) : connectTcp(peer, limitMs);
