import type { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { clientFor, codes, serve } from '../support/phone-client';
import { rawReply } from '../support/raw-server';

const LIMITS = { requestMs: 1_500, replyBytes: 200_000 };
/** What the kernel's buffers of both sides hold, and what a reply may take on the wire. */
const WRITTEN_MOST = 16_000_000;
const GROWN_MOST_BYTES = 60_000_000;
const BUSY_MOST_MS = 2_500;
const DONE = rawReply('200 Ok', [], '<html>done</html>');

/** Writes the same over and over for as long as the client takes it. */
function flood(socket: Socket, head: string, part: Buffer, wrote: (bytes: number) => void): void {
  socket.write(head);
  const more = (): void => {
    while (!socket.destroyed) {
      wrote(part.length);
      if (!socket.write(part)) return void socket.once('drain', more);
    }
  };
  more();
}

const OK = 'HTTP/1.1 200 Ok\r\n';
const CHUNKED = `${OK}Transfer-Encoding: chunked\r\n\r\n`;
const WORDS = /^(?:bad-reply|too-much|no-reply)$/;
/** A 200 is the phone's word, however long its page is. */
const OK_WORDS = /^(?:done|bad-reply|too-much|no-reply)$/;
const repeated = (text: string): Buffer => Buffer.from(text.repeat(Math.ceil(65_536 / text.length)));

const HOSTILE: readonly (readonly [name: string, head: string, part: Buffer])[] = [
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

test.each(HOSTILE)('%s: sent once, refused in time, and the next phone is served', async (_name, head, part) => {
  let written = 0;
  const hostile = await serve((_request, socket) =>
    flood(socket, head, part, (bytes) => {
      written += bytes;
    }),
  );
  const good = await serve((_request, socket) => void socket.write(DONE));
  const [memory, cpu] = [process.memoryUsage().rss, process.cpuUsage()];
  const phone = clientFor(hostile.origin, { limits: LIMITS });
  const other = clientFor(good.origin);
  const told = await codes([phone.press([{ key: '1' }]), other.press([{ key: '2' }])]);
  const busy = process.cpuUsage(cpu);
  expect(told[0]).toMatch(head.startsWith(OK) ? OK_WORDS : WORDS);
  expect(told[1]).toBe('done');
  expect(hostile.requests).toHaveLength(1);
  expect(written).toBeLessThan(WRITTEN_MOST);
  expect(process.memoryUsage().rss - memory).toBeLessThan(GROWN_MOST_BYTES);
  expect((busy.user + busy.system) / 1_000).toBeLessThan(BUSY_MOST_MS);
});
