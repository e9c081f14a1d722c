import { createSocket } from 'node:dgram';
import { createServer, type Socket } from 'node:net';
import { readMessage, type SipMessage, type SipRequest } from '../../electron/sip/message';
import { createMessageStream } from '../../electron/sip/stream';

/** A request that has come, and the ways to answer it. */
export interface Heard {
  readonly request: SipRequest;
  /** The bytes as they came. */
  readonly raw: string;
  /** Answers with this status, from the peer's own socket. */
  answer(status: number, more?: readonly string[], changed?: (text: string) => string): void;
  /** Sends bytes as they are. */
  send(text: string): void;
}

export interface SipPeer {
  readonly port: number;
  /** All requests, retransmissions too. */
  readonly heard: readonly Heard[];
  close(): Promise<void>;
}

type Reaction = (heard: Heard, count: number) => void;

/** A whole answer to a request, as a phone writes it. */
export function answerText({ headers }: SipRequest, status: number, more: readonly string[] = []): string {
  const kept = headers.filter(([name]) => ['Via', 'From', 'To', 'Call-ID', 'CSeq'].includes(name));
  const lines = [`SIP/2.0 ${status} Said`, ...kept.map(([name, value]) => `${name}: ${value}`), ...more];
  return `${lines.join('\r\n')}\r\nContent-Length: 0\r\n\r\n`;
}

const heardOf = (message: SipMessage | null, raw: string, send: (text: string) => void): Heard | null =>
  message?.is === 'request'
    ? {
        request: message,
        raw,
        send,
        answer: (status, more, changed = (text) => text) => send(changed(answerText(message, status, more))),
      }
    : null;

/** A peer over UDP that does as the test says. */
export async function udpPeer(react: Reaction, host = '127.0.0.1'): Promise<SipPeer> {
  const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
  const heard: Heard[] = [];
  socket.on('message', (bytes, { address, port }) => {
    const one = heardOf(readMessage(bytes), bytes.toString(), (text) => socket.send(text, port, address));
    if (!one) return;
    heard.push(one);
    react(one, heard.length);
  });
  await new Promise<void>((resolve) => socket.bind(0, host, resolve));
  return {
    port: socket.address().port,
    heard,
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  };
}

/** A peer over TCP that does as the test says; `drop` closes the connection. */
export async function tcpPeer(react: (heard: Heard, drop: () => void) => void): Promise<SipPeer> {
  const sockets = new Set<Socket>();
  const heard: Heard[] = [];
  const server = createServer((socket) => {
    sockets.add(socket);
    const stream = createMessageStream();
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    socket.on('data', (chunk) => {
      for (const message of stream.push(chunk) ?? []) {
        const one = heardOf(message, chunk.toString(), (text) => socket.write(text));
        if (!one) continue;
        heard.push(one);
        react(one, () => socket.destroy());
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    heard,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
