import { type ChunkReader, createChunkReader } from './chunked';
import { OddReplyError, SurplusError } from './failures';
import { readHead } from './reply-head';

/** A head that is longer is handed over as it came: the parser says so. */
const HEAD_LIMIT_BYTES = 20_000;
/** Interim replies (RFC 9110 15.2) of a server that means well: `100 Continue`, early hints. */
const INTERIM_MOST = 8;
const LF = 10;
const CR = 13;
const VERSION = Buffer.from('HTTP/');

const NOTHING: readonly Buffer[] = [];
const LAST_CHUNK = Buffer.from('0\r\n\r\n');

/** The bytes of a phone, on their way to a strict parser. */
export interface ReplyReader {
  /** A request is written: the bytes that come now are its reply, of at most so many bytes on the wire. */
  expect(wireBytes: number): void;
  /**
   * Takes bytes as they come and hands over what the parser is to see. Throws an OddReplyError for what no client can read, and
   * a SurplusError for more bytes than were expected.
   */
  take(bytes: Buffer): readonly Buffer[];
  /** The connection has ended: the bytes held back may be all that came. */
  end(): readonly Buffer[];
}

/** Where the blank line ends in bytes that begin with a head, looking from `from` on; -1: it has not come yet. */
function headEnd(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(LF, from); at >= 0; at = bytes.indexOf(LF, at + 1)) {
    const next = bytes[at + 1];
    if (next === LF) return at + 2;
    if (next === CR && bytes[at + 2] === LF) return at + 3;
  }
  return -1;
}

const isHttp = (bytes: Buffer): boolean => {
  const length = Math.min(bytes.length, VERSION.length);
  return bytes.subarray(0, length).equals(VERSION.subarray(0, length));
};

const isInterim = (status: number): boolean => status >= 100 && status < 200 && status !== 101;

const asChunk = (held: readonly Buffer[]): readonly Buffer[] => {
  const length = held.reduce((sum, { length: bytes }) => sum + bytes, 0);
  if (length === 0) return NOTHING;
  return [Buffer.from(`${length.toString(16)}\r\n`), ...held, Buffer.from('\r\n')];
};

/**
 * Puts the replies of embedded servers into the form that undici's parser takes: `reply-head.ts` says what of a head, and
 * `chunked.ts` what of chunks. Interim replies are left out. A reply in good form already comes out as it was, but for
 * the size of its chunks.
 */
export function createReplyReader(): ReplyReader {
  let state: 'head' | 'chunks' | 'as it comes' = 'head';
  let head: Buffer = Buffer.alloc(0);
  let looked = 0;
  let interims = 0;
  let left = Number.POSITIVE_INFINITY;
  let chunks: ChunkReader = createChunkReader();

  const asItComes = (bytes: Buffer): readonly Buffer[] => {
    state = 'as it comes';
    head = Buffer.alloc(0);
    return bytes.length === 0 ? NOTHING : [bytes];
  };

  const takeBody = (bytes: Buffer): readonly Buffer[] => {
    if (state !== 'chunks') return bytes.length === 0 ? NOTHING : [bytes];
    const held = asChunk(chunks.take(bytes));
    if (!chunks.isOver()) return held;
    state = 'as it comes';
    return [...held, LAST_CHUNK];
  };

  /** Takes a whole head, and the bytes behind it. */
  const onHead = (whole: string, rest: Buffer): readonly Buffer[] => {
    const { text, status, isChunked } = readHead(whole);
    if (isInterim(status)) {
      interims += 1;
      if (interims > INTERIM_MOST) throw new OddReplyError('interim replies without an end');
      return rest.length === 0 ? NOTHING : takeHead(rest);
    }
    state = isChunked ? 'chunks' : 'as it comes';
    chunks = createChunkReader();
    return [Buffer.from(text, 'latin1'), ...takeBody(rest)];
  };

  const takeHead = (bytes: Buffer): readonly Buffer[] => {
    head = head.length === 0 ? bytes : Buffer.concat([head, bytes]);
    if (!isHttp(head)) return asItComes(head);
    const end = headEnd(head, looked);
    if (end < 0) {
      looked = Math.max(0, head.length - 2);
      return head.length > HEAD_LIMIT_BYTES ? asItComes(head) : NOTHING;
    }
    const [whole, rest] = [head.toString('latin1', 0, end), head.subarray(end)];
    head = Buffer.alloc(0);
    looked = 0;
    return onHead(whole, rest);
  };

  return {
    expect(wireBytes) {
      left = wireBytes;
      // A request in several writes, or the next one.
      if (state === 'head') return;
      state = 'head';
      interims = 0;
    },
    take(bytes) {
      if (left < 0) throw new SurplusError();
      // The head may come with more than all that is read: its words are known then.
      const read = bytes.subarray(0, left);
      left -= bytes.length;
      return state === 'head' ? takeHead(read) : takeBody(read);
    },
    end: () => asItComes(head),
  };
}
