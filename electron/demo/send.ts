import type { ServerResponse } from 'node:http';
import type { Misbehaviour } from './misbehaviour';
import { headersOf, type Reply, wireBytes } from './reply';

/** Bytes that no HTTP client takes for a reply. */
const JUNK = Uint8Array.from({ length: 512 }, (_, i) => (i * 151 + 7) & 255);

const sendRaw = (response: ServerResponse, bytes: Uint8Array): void => {
  const { socket } = response;
  socket?.end(bytes, () => socket.destroy());
};

const sendWhole = (response: ServerResponse, reply: Reply): void => {
  response.sendDate = false;
  response.writeHead(reply.status, reply.reason, headersOf(reply, response.shouldKeepAlive).flat());
  response.end(reply.body);
};

/** Sends a reply, or what a misbehaviour leaves of it. `how` is null for a phone in order. */
export const sendReply = (response: ServerResponse, reply: Reply, how: Misbehaviour | null): void => {
  const { socket, shouldKeepAlive: stays } = response;
  if (socket === null || socket.destroyed) return;
  if (how?.noAnswer) sendRaw(response, new Uint8Array());
  else if (how?.junk) sendRaw(response, JUNK);
  else if (how?.cutAt !== undefined) sendRaw(response, wireBytes(reply, stays).subarray(0, how.cutAt));
  else sendWhole(response, reply);
};
