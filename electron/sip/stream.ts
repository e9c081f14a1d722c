import { messageOf, readHead, type SipMessage } from './message';

const CR = 13;
const LF = 10;

/**
 * Parts a stream of bytes into messages (RFC 3261 18.3): on a stream Content-Length alone says where one ends. Empty lines
 * before a message keep the connection alive (RFC 5626 3.5.1).
 */
export interface MessageStream {
  /** Takes the next bytes; returns the messages that are whole now. null: this is no SIP, and the connection is of no more use. */
  push(chunk: Uint8Array): readonly SipMessage[] | null;
}

export function createMessageStream(): MessageStream {
  let pending = Buffer.alloc(0);
  let broken = false;

  /** The next message; `more`: it is not whole yet. */
  const next = (): SipMessage | 'more' | null => {
    const first = pending.findIndex((byte) => byte !== CR && byte !== LF);
    pending = pending.subarray(first === -1 ? pending.length : first);
    if (pending.length === 0) return 'more';
    const head = readHead(pending);
    if (head === null || head === 'more') return head;
    if (head.length === null) return null;
    const end = head.bodyAt + head.length;
    if (pending.length < end) return 'more';
    // A copy: the rest of the stream is not kept alive by one message.
    const message = messageOf(head, Uint8Array.from(pending.subarray(head.bodyAt, end)));
    pending = pending.subarray(end);
    return message;
  };

  return {
    push(chunk) {
      if (broken) return null;
      pending = Buffer.concat([pending, chunk]);
      const whole: SipMessage[] = [];
      for (let message = next(); message !== 'more'; message = next()) {
        if (message === null) {
          broken = true;
          return null;
        }
        whole.push(message);
      }
      return whole;
    },
  };
}
