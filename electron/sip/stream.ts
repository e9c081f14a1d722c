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
  /** What has come and is not looked at yet: the next message is not whole before there are so many bytes. */
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  let neededBytes = 0;

  /** The next message; `more`: it is not whole yet. */
  const next = (): SipMessage | 'more' | null => {
    const first = pending.findIndex((byte) => byte !== CR && byte !== LF);
    pending = pending.subarray(first === -1 ? pending.length : first);
    if (pending.length === 0) return 'more';
    const head = readHead(pending);
    if (head === null || head === 'more') return head;
    if (head.length === null) return null;
    const end = head.bodyAt + head.length;
    neededBytes = end;
    if (pending.length < end) return 'more';
    neededBytes = 0;
    // A copy: the rest of the stream is not kept alive by one message.
    const message = messageOf(head, Uint8Array.from(pending.subarray(head.bodyAt, end)));
    pending = pending.subarray(end);
    return message;
  };

  return {
    push(chunk) {
      if (broken) return null;
      waiting.push(chunk);
      waitingBytes += chunk.length;
      // Joined for each chunk, a long body in small ones would be copied thousands of times.
      if (pending.length + waitingBytes < neededBytes) return [];
      pending = Buffer.concat([pending, ...waiting]);
      waiting = [];
      waitingBytes = 0;
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
