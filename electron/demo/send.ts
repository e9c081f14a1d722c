import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Misbehaviour } from './misbehaviour';
import { bodyOf, headersOf, type Reply, wireBytes } from './reply';

/** Bytes that no HTTP client takes for a reply. */
const JUNK = Uint8Array.from({ length: 512 }, (_, i) => (i * 151 + 7) & 255);

/**
 * The connection that a request came on; null: it is gone. A request that came before the reply to the one before was
 * ended has no socket in its response yet.
 */
const socketOf = ({ socket, req }: ServerResponse): Socket | null => socket ?? req.socket;

const sendRaw = (socket: Socket, bytes: Uint8Array): void => {
  socket.end(bytes, () => socket.destroy());
};

const sendHead = (response: ServerResponse, reply: Reply, unsaidLength: boolean): void => {
  const headers = headersOf(reply, response.shouldKeepAlive);
  const said = unsaidLength ? headers.filter(([name]) => name !== 'Content-Length') : headers;
  response.sendDate = false;
  response.writeHead(reply.status, reply.reason, said.flat());
};

/** Resolves when the socket can take more, or is gone. */
const roomIn = (response: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.on('drain', done).on('close', done);
  });

/** Sends pieces as fast as they are taken, or one every `everyMs`; ends with the connection at the latest. */
const sendPieces = async (
  response: ServerResponse,
  pieces: Iterable<Uint8Array>,
  everyMs: number | undefined,
): Promise<void> => {
  let begun = false;
  for (const piece of pieces) {
    // Between two, and not behind the last: a sender that has the whole reply may ask for the next before this one is
    // ended.
    if (begun && everyMs !== undefined) await pause(response, everyMs);
    if (response.destroyed) return;
    begun = true;
    if (!response.write(piece)) await roomIn(response);
  }
  response.end();
};

const pause = (response: ServerResponse, ms: number): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      response.off('close', done);
      resolve();
    };
    const timer = setTimeout(done, ms).unref();
    response.on('close', done);
  });

function* drops(pieces: Iterable<Uint8Array>, bytes: number): Generator<Uint8Array> {
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; at += bytes) yield piece.subarray(at, at + bytes);
  }
}

const sendWhole = (response: ServerResponse, reply: Reply, how: Misbehaviour | null): void => {
  const { drip, unsaidLength = false } = how ?? {};
  sendHead(response, reply, unsaidLength);
  // HEAD has no body; Node would leave it out, but not what follows it.
  if (response.req.method === 'HEAD') response.end();
  else if (drip !== undefined) void sendPieces(response, drops(bodyOf(reply), Math.max(1, drip.bytes)), drip.everyMs);
  else if (reply.filler !== undefined) void sendPieces(response, bodyOf(reply), undefined);
  else response.end(reply.body);
};

/** Sends a reply, or what a misbehaviour leaves of it. `how` is null for a phone in order. */
export const sendReply = (response: ServerResponse, reply: Reply, how: Misbehaviour | null): void => {
  const { shouldKeepAlive: stays } = response;
  const socket = socketOf(response);
  if (socket === null || socket.destroyed) return;
  if (how?.noAnswer) sendRaw(socket, new Uint8Array());
  else if (how?.junk) sendRaw(socket, JUNK);
  else if (how?.cutAt !== undefined) sendRaw(socket, wireBytes(reply, stays).subarray(0, how.cutAt));
  else sendWhole(response, reply, how);
};
