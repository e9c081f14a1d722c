/** What the event socket sends at a time: header lines, and a body of Content-Length bytes (PROTOCOL.md 6.4). */
export interface Frame {
  /** By their names in small letters; of several of one name the first. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

/** Parts a stream of bytes into frames. */
export interface FrameReader {
  /** Takes the next bytes; returns the frames that are whole now. null: this is no event socket, or more than the limits. */
  push(chunk: Uint8Array): readonly Frame[] | null;
}

/** No reply that Offhook asks for comes near these, in bytes. */
const HEAD_LIMIT_BYTES = 65_536;
const BODY_LIMIT_BYTES = 1_000_000;

const LF = 10;
const CR = 13;

/** Where the head ends: the first empty line, however its lines end. */
function endOf(bytes: Buffer): { readonly end: number; readonly bodyAt: number } | null {
  const lf = bytes.indexOf('\n\n');
  // Only as far as there: a flood of short frames would be searched through once for each.
  const crlf = bytes.subarray(0, lf === -1 ? bytes.length : lf).indexOf('\r\n\r\n');
  if (crlf !== -1) return { end: crlf, bodyAt: crlf + 4 };
  return lf === -1 ? null : { end: lf, bodyAt: lf + 2 };
}

/** The header lines of a head; null: one of them is none. */
function readHeaders(text: string): ReadonlyMap<string, string> | null {
  const headers = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon < 1) return null;
    const name = line.slice(0, colon).trim().toLowerCase();
    if (!headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
}

function lengthIn(headers: ReadonlyMap<string, string>): number | null {
  const text = headers.get('content-length') ?? '0';
  const length = /^\d{1,9}$/.test(text) ? Number(text) : Number.POSITIVE_INFINITY;
  return length <= BODY_LIMIT_BYTES ? length : null;
}

interface Head {
  readonly headers: ReadonlyMap<string, string>;
  readonly bodyAt: number;
  readonly length: number;
}

function readHead(bytes: Buffer): Head | 'more' | null {
  const found = endOf(bytes.subarray(0, HEAD_LIMIT_BYTES));
  if (!found) return bytes.length >= HEAD_LIMIT_BYTES ? null : 'more';
  const headers = readHeaders(bytes.toString('utf8', 0, found.end));
  const length = headers && lengthIn(headers);
  return headers && length !== null ? { headers, bodyAt: found.bodyAt, length } : null;
}

export function createFrameReader(): FrameReader {
  let pending = Buffer.alloc(0);
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  /** The next frame is not whole before there are so many bytes. */
  let neededBytes = 0;
  let broken = false;

  const next = (): Frame | 'more' | null => {
    const first = pending.findIndex((byte) => byte !== LF && byte !== CR);
    pending = pending.subarray(first === -1 ? pending.length : first);
    neededBytes = 0;
    if (pending.length === 0) return 'more';
    const head = readHead(pending);
    if (head === null || head === 'more') return head;
    const end = head.bodyAt + head.length;
    neededBytes = end;
    if (pending.length < end) return 'more';
    // A copy: the rest of the stream is not kept alive by one frame.
    const body = Buffer.from(pending.subarray(head.bodyAt, end));
    pending = pending.subarray(end);
    return { headers: head.headers, body };
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
      const whole: Frame[] = [];
      for (let frame = next(); frame !== 'more'; frame = next()) {
        if (frame === null) {
          broken = true;
          return null;
        }
        whole.push(frame);
      }
      return whole;
    },
  };
}
