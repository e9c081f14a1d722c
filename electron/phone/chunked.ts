import { OddReplyError } from './failures';

/** No size, and no line of a trailer, is longer, in bytes: a longer one is no phone's. */
const LINE_LIMIT = 4_096;
/** Blanks around a size, and extensions behind it (RFC 9112 7.1.1). */
const SIZE = /^[ \t]*([0-9a-f]{1,8})[ \t]*(?:;.*)?$/i;
const LF = 10;

/** A body in chunks (RFC 9112 7.1) while it arrives. */
export interface ChunkReader {
  /** The content of the chunks of these bytes, as far as they have come. Throws an OddReplyError for other bytes. */
  take(bytes: Buffer): readonly Buffer[];
  /** Whether the last chunk and its trailer have come. */
  isOver(): boolean;
}

/** Reads chunks whose lines end with CR LF or LF alone; extensions and trailers are thrown away. */
export function createChunkReader(): ChunkReader {
  let expects: 'size' | 'data' | 'end' | 'trailer' | 'nothing' = 'size';
  let left = 0;
  let line = '';

  const onLine = (text: string): void => {
    if (expects === 'trailer') {
      if (text === '') expects = 'nothing';
      return;
    }
    if (expects === 'end') {
      if (text !== '') throw new OddReplyError('a chunk goes on behind its end');
      expects = 'size';
      return;
    }
    const size = SIZE.exec(text)?.[1];
    if (size === undefined) throw new OddReplyError('a chunk has no size');
    left = Number.parseInt(size, 16);
    expects = left === 0 ? 'trailer' : 'data';
  };

  /** Takes bytes of a line; returns how many. */
  const takeLine = (bytes: Buffer, at: number): number => {
    const end = bytes.indexOf(LF, at);
    const until = end < 0 ? bytes.length : end;
    if (line.length + until - at > LINE_LIMIT) throw new OddReplyError('the line of a chunk is too long');
    line += bytes.toString('latin1', at, until);
    if (end < 0) return until - at;
    const whole = line.replace(/\r$/, '');
    line = '';
    onLine(whole);
    return end + 1 - at;
  };

  return {
    take(bytes) {
      const held: Buffer[] = [];
      for (let at = 0; at < bytes.length && expects !== 'nothing'; ) {
        if (expects !== 'data') {
          at += takeLine(bytes, at);
          continue;
        }
        const data = bytes.subarray(at, at + left);
        held.push(data);
        at += data.length;
        left -= data.length;
        if (left === 0) expects = 'end';
      }
      return held;
    },
    isOver: () => expects === 'nothing',
  };
}
