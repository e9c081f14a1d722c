import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import type { RawAnswer } from './raw-server';

/** Writes the same over and over for as long as the client takes it. */
export function flood(socket: Socket, head: string, part: Buffer, wrote: (bytes: number) => void = () => {}): void {
  socket.write(head);
  const more = (): void => {
    while (!socket.destroyed) {
      wrote(part.length);
      if (!socket.write(part)) return void socket.once('drain', more);
    }
  };
  more();
}

export const OK = 'HTTP/1.1 200 Ok\r\n';
const CHUNKED = `${OK}Transfer-Encoding: chunked\r\n\r\n`;
const repeated = (text: string): Buffer => Buffer.from(text.repeat(Math.ceil(65_536 / text.length)));

/** The bytes that a hostile phone writes without an end. */
export const FLOODS: readonly (readonly [name: string, head: string, part: Buffer])[] = [
  ['chunks of a byte with long extensions', CHUNKED, repeated(`1;${'x'.repeat(2_000)}\r\na\r\n`)],
  ['chunks of a byte', CHUNKED, repeated('1\r\na\r\n')],
  ['a size without an end', CHUNKED, repeated('0')],
  ['a trailer without an end', `${CHUNKED}0\r\n`, repeated('Sum: 1\r\n')],
  ['interim replies', '', repeated('HTTP/1.1 103 Early Hints\r\n\r\n')],
  ['a head without an end', OK, repeated('Server: snom\r\n')],
  ['a line that is folded without an end', `${OK}Server: snom\r\n`, repeated(' x\r\n')],
  ['a status line without an end', 'HTTP/1.1 200 ', repeated('Ok')],
  ['a body without an end', `${OK}\r\n`, repeated('a')],
  ['a body longer than any', `${OK}Content-Length: 99999999999\r\n\r\n`, repeated('a')],
  ['zeros', '', Buffer.alloc(65_536)],
];

/** One thing that a hostile phone does. */
type Action =
  | { readonly does: 'write'; readonly bytes: Uint8Array; readonly times: number }
  | { readonly does: 'wait'; readonly ms: number }
  | { readonly does: 'end' }
  | { readonly does: 'reset' };

/** The pieces of a reply, right or not. */
const PIECES = [
  OK,
  'HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Digest realm="r", nonce="n"\r\n',
  'HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm="r"\r\nContent-Length: 0\r\n\r\n',
  'HTTP/1.1 302 Found\r\nLocation: /index.htm\r\n',
  'HTTP/1.1 100 Continue\r\n\r\n',
  'HTTP/1.1 103 Early Hints\r\nLink: <x>\r\n\r\n',
  'HTTP/1.0 200\n',
  'HTTP/9.9 999 ?\r\n',
  'ICY 200 OK\r\n',
  'Content-Length: 5\r\n',
  'Content-Length: 5, 5\r\n',
  'Content-Length: -1\r\n',
  'Content-Length: 99999999999\r\n',
  'Transfer-Encoding: chunked\r\n',
  'Transfer-Encoding: gzip, chunked\r\n',
  'Connection: close\r\n',
  'Server : snom\n',
  'no colon at all\r\n',
  ' folded\r\n',
  ': nameless\r\n',
  '\r\n',
  '\n',
  '\r\n\r\n',
  '5\r\nhello\r\n',
  '5;a=b\r\nhello\r\n',
  'ffffffffffffffff\r\n',
  '-1\r\n',
  '0\r\n\r\n',
  '0\r\nSum: 1\r\n\r\n',
  '<html>Snom</html>',
  `X-Long: ${'x'.repeat(70_000)}\r\n`,
] as const;

const bytes = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PIECES).map((text) => Buffer.from(text, 'latin1')) },
  { weight: 1, arbitrary: fc.uint8Array({ minLength: 1, maxLength: 200 }) },
);

const action = (): fc.Arbitrary<Action> =>
  fc.oneof(
    { weight: 8, arbitrary: fc.record({ does: fc.constant('write' as const), bytes, times: fc.constant(1) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        does: fc.constant('write' as const),
        bytes,
        times: fc.integer({ min: 100, max: 20_000 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ does: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 20 }) }) },
    { weight: 1, arbitrary: fc.constantFrom<Action>({ does: 'end' }, { does: 'reset' }) },
  );

/** A reply of a hostile phone: bytes, chunks, interim replies and odd lines in any order, with pauses, to an end or none. */
export const hostileReply = (): fc.Arbitrary<readonly Action[]> =>
  fc
    .tuple(fc.constantFrom(true, true, false), fc.array(action(), { maxLength: 12 }))
    .map(([begins, actions]) => [
      ...(begins ? [{ does: 'write' as const, bytes: Buffer.from(OK), times: 1 }] : []),
      ...actions,
    ]);

const drained = (socket: Socket): Promise<void> =>
  new Promise((resolve) => {
    const go = (): void => {
      socket.off('drain', go).off('close', go);
      resolve();
    };
    socket.on('drain', go).on('close', go);
  });

const writeOften = async (socket: Socket, part: Uint8Array, times: number): Promise<void> => {
  for (let time = 0; time < times && socket.writable; time += 1) if (!socket.write(part)) await drained(socket);
};

const perform = async (socket: Socket, action: Action): Promise<void> => {
  switch (action.does) {
    case 'wait':
      return sleep(action.ms);
    case 'write':
      return writeOften(socket, action.bytes, action.times);
    case 'end':
      return void socket.end();
    case 'reset':
      return void socket.resetAndDestroy();
  }
};

/** Answers with it, no faster than the client reads. */
export const answerWith =
  (reply: readonly Action[]): RawAnswer =>
  async (_request, socket) => {
    for (const action of reply) if (!socket.destroyed) await perform(socket, action);
  };
