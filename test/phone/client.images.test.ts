import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headedBitmap } from '../support/bitmap-header';
import { demoPhone } from '../support/demo';
import { asked, clientFor, codes, serve, setUp } from '../support/phone-client';
import { type RawAnswer, rawReply } from '../support/raw-server';

const imageReply = (bytes: Buffer, headers: readonly string[] = ['Content-Type: image/bmp']): Buffer =>
  rawReply('200 Ok', headers, bytes.toString('latin1'));

const sends =
  (bytes: Buffer): RawAnswer =>
  (_request, socket) =>
    void socket.write(bytes);

const SMALL = headedBitmap({ width: 5, height: -3, fill: 0xa5 });

test('an image of 1280 × 720 pixels with 32 bits fits, byte for byte', async () => {
  const image = headedBitmap({ width: 1_280, height: 720, depth: 32, fill: 0x7f });
  const { phone } = await setUp(sends(imageReply(image)));
  expect(Buffer.compare(await phone.screen(), image)).toBe(0);
});

test('an image that says nothing of its length, in chunks or until the end, is the same image', async () => {
  const chunks = [SMALL.subarray(0, 1), SMALL.subarray(1, 60), SMALL.subarray(60)].flatMap((part) => [
    Buffer.from(`${part.length.toString(16)}\r\n`),
    part,
    Buffer.from('\r\n'),
  ]);
  const chunked = [Buffer.from('HTTP/1.1 200 Ok\r\nTransfer-Encoding: chunked\r\n\r\n'), ...chunks];
  const { phone } = await setUp(sends(Buffer.concat([...chunked, Buffer.from('0\r\n\r\n')])));
  expect(Buffer.compare(await phone.screen(), SMALL)).toBe(0);
  const toTheEnd = Buffer.concat([Buffer.from('HTTP/1.1 200 Ok\r\nConnection: close\r\n\r\n'), SMALL]);
  const { phone: other } = await setUp((_request, socket) => void socket.end(toTheEnd));
  expect(Buffer.compare(await other.screen(), SMALL)).toBe(0);
});

test('everything but an image keeps the limit of 1 MB', async () => {
  const page = rawReply('200 Ok', [], `<title>snom 870</title>Mac: 000413AABBCC${' '.repeat(1_000_000)}`);
  const { phone } = await setUp(sends(page));
  expect(await codes([phone.info()])).toEqual(['too-much']);
});

test('a body of 20 MB is given up after the first 4, and the keys go on', async () => {
  const part = Buffer.alloc(100_000, 0x42);
  let written = 0;
  const { phone } = await setUp(({ line }, socket) => {
    if (!line.includes('.bmp')) return void socket.write(rawReply('200 Ok', [], 'ok'));
    socket.write('HTTP/1.1 200 Ok\r\nContent-Type: image/bmp\r\nContent-Length: 20000000\r\n\r\n');
    const more = (): void => {
      for (; written < 20_000_000 && !socket.destroyed; written += part.length) {
        if (socket.write(part)) continue;
        written += part.length;
        return void socket.once('drain', more);
      }
    };
    more();
  });
  expect(await codes([phone.screen()])).toEqual(['too-much']);
  expect(await codes([phone.press([{ key: '1' }])])).toEqual(['done']);
  // The limit, and the bytes that sockets on both sides may hold.
  expect(written).toBeLessThan(15_000_000);
});

test('endless chunks are given up at 4 MB', async () => {
  const chunk = Buffer.from(`10000\r\n${'B'.repeat(0x10000)}\r\n`);
  const { phone } = await setUp((_request, socket) => {
    socket.write('HTTP/1.1 200 Ok\r\nTransfer-Encoding: chunked\r\n\r\n');
    const more = (): void => {
      while (!socket.destroyed && socket.write(chunk));
      if (!socket.destroyed) socket.once('drain', more);
    };
    more();
  });
  expect(await codes([phone.screen()])).toEqual(['too-much']);
});

test.each<[string, Buffer, string]>([
  ['a web page', rawReply('200 Ok', ['Content-Type: text/html'], '<html>Welcome</html>'), 'bad-reply'],
  ['a page that calls itself an image', rawReply('200 Ok', ['Content-Type: image/bmp'], 'BM<html>'), 'bad-reply'],
  ['nothing', rawReply('200 Ok'), 'bad-reply'],
  ['no content', Buffer.from('HTTP/1.1 204 No Content\r\n\r\n'), 'bad-reply'],
  ['a redirect', rawReply('302 Found', ['Location: /index.htm'], '<html>moved</html>'), 'bad-reply'],
  ['a redirect to itself', rawReply('301 Moved', ['Location: /screen.bmp']), 'bad-reply'],
  ['a part', rawReply('206 Partial Content', [], SMALL.subarray(0, -1).toString('latin1')), 'bad-reply'],
  ['a page that says blocked', rawReply('200 Ok', [], '<html>Your login is blocked</html>'), 'locked-out'],
  ['another kind of phone', rawReply('200 Ok', [], '<title>Phone Manager</title>'), 'no-remote-control'],
  ['a PNG', rawReply('200 Ok', ['Content-Type: image/png'], '\x89PNG\r\n\x1a\n'), 'bad-reply'],
])('%s is no image', async (_name, reply, code) => {
  const { server, phone } = await setUp(sends(reply));
  expect(await codes([phone.screen()])).toEqual([code]);
  expect(asked(server)).toEqual(['/screen.bmp']);
});

test('an image that drips is given up when its time is over', async () => {
  const reply = imageReply(SMALL);
  const { phone } = await setUp(
    async (_request, socket) => {
      for (const byte of reply) {
        if (socket.destroyed) return;
        socket.write(Uint8Array.of(byte));
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    { limits: { requestMs: 100 } },
  );
  expect(await codes([phone.screen()])).toEqual(['no-reply']);
});

test('an image cut off at every byte is no image, whether its length was known or not', async () => {
  for (const head of [imageReply(SMALL), Buffer.concat([Buffer.from('HTTP/1.1 200 Ok\r\n\r\n'), SMALL])]) {
    let cut = 0;
    const server = await serve((_request, socket) => void socket.end(head.subarray(0, cut)));
    for (cut = 0; cut < head.length; cut += 1) {
      const phone = clientFor(server.origin);
      const before = server.requests.length;
      expect([cut, ...(await codes([phone.screen()]))]).toEqual([cut, 'bad-reply']);
      expect(server.requests.length - before).toBe(1);
      await phone.close();
    }
  }
});

test('a length that is a lie, or no number, is a PhoneError or the image', async () => {
  for (const length of ['3999999', '99999999999999999999', '-1', '1e3', '0x10', '', '5, 5']) {
    const reply = Buffer.concat([Buffer.from(`HTTP/1.1 200 Ok\r\nContent-Length: ${length}\r\n\r\n`), SMALL]);
    const { phone } = await setUp((_request, socket) => void socket.end(reply));
    const [word] = await codes([phone.screen()]);
    expect([length, ['done', 'bad-reply', 'too-much'].includes(word ?? '')]).toEqual([length, true]);
  }
});

test('an image in any pieces is the same image', async () => {
  const reply = imageReply(SMALL);
  let cuts: readonly number[] = [];
  const { phone } = await setUp(async (_request, socket) => {
    const places = [...new Set([0, ...cuts, reply.length])].sort((one, other) => one - other);
    for (const [index, from] of places.entries()) {
      await new Promise((resolve) => socket.write(reply.subarray(from, places[index + 1] ?? reply.length), resolve));
      await new Promise((resolve) => setImmediate(resolve));
    }
  });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(reply.length), { maxLength: 8 }), async (places) => {
      cuts = places;
      expect(Buffer.compare(await phone.screen(), SMALL)).toBe(0);
    }),
    { numRuns: 50 },
  );
});

test('every image of every kind of demo phone passes', async () => {
  for (const model of ['870', '360', 'D717', '720']) {
    const demo = await demoPhone({ model });
    const image = await clientFor(demo.origin).screen();
    expect(Buffer.from(image.subarray(0, 2)).toString('latin1')).toBe('BM');
  }
});
