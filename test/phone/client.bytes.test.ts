import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Phone } from '../../electron/phone/client';
import { PhoneError } from '../../electron/phone/errors';
import { digestChallenge, digestHolds } from '../support/digest-door';
import { clientFor, RIGHT, serve } from '../support/phone-client';
import { type RawAnswer, type RawServer, rawReply } from '../support/raw-server';

const DONE = rawReply('200 Ok', ['Content-Type: text/html', 'Connection: keep-alive'], '<html>done</html>');
const CHUNKED = Buffer.from('HTTP/1.1 200 Ok\r\nTransfer-Encoding: chunked\r\n\r\n4\r\ndone\r\n0\r\n\r\n');
const MOVED = rawReply('302 Found', ['Location: /index.htm'], '<html>moved</html>');
const CHALLENGE = digestChallenge('n1');
const INFO = rawReply('200 Ok', [], '<title>snom 870</title>Mac: 000413AABBCC');

const setUp = async (answer: RawAnswer): Promise<{ readonly server: RawServer; readonly phone: () => Phone }> => {
  const server = await serve(answer);
  return { server, phone: () => clientFor(server.origin, { ...RIGHT, limits: { requestMs: 1_000 } }) };
};

const told = (promise: Promise<{ result: string }>): Promise<string> =>
  promise.then(
    ({ result }) => result,
    (error: unknown) => {
      expect(error).toBeInstanceOf(PhoneError);
      return (error as PhoneError).code;
    },
  );

type Ending = 'fin' | 'rst';
const cutAt =
  (bytes: Buffer, at: number, ending: Ending): RawAnswer =>
  (_request, socket) => {
    socket.write(bytes.subarray(0, at), () => (ending === 'fin' ? socket.end() : socket.resetAndDestroy()));
  };

const every = (bytes: Buffer) => Array.from({ length: bytes.length + 1 }, (_, at) => at);

test.each<[string, Buffer, Ending]>([
  ['a 200', DONE, 'fin'],
  ['a 200, reset', DONE, 'rst'],
  ['a chunked 200', CHUNKED, 'fin'],
  ['a 302', MOVED, 'fin'],
  ['a 302, reset', MOVED, 'rst'],
])('%s cut off at every byte: one dial, and an honest word', async (_name, bytes, ending) => {
  let at = 0;
  const { server, phone } = await setUp((request, socket) => cutAt(bytes, at, ending)(request, socket));
  for (at of every(bytes)) {
    const before = server.requests.length;
    const client = phone();
    const word = await told(client.dial('030'));
    await client.close();
    expect([at, server.requests.length - before]).toEqual([at, 1]);
    // After a reset, the unread rest of the reply may be lost with it.
    const possible = ending === 'fin' ? [at === bytes.length ? 'done' : 'no-answer'] : ['done', 'no-answer'];
    expect([at, possible]).toEqual([at, expect.arrayContaining([word])]);
  }
});

test('a challenge cut off at every byte: never more than one dial accepted', async () => {
  let at = 0;
  const accepted: string[] = [];
  const { phone } = await setUp((request, socket) => {
    if (request.authorization !== '' && digestHolds(request, RIGHT.password)) {
      accepted.push(request.line);
      socket.write(MOVED);
    } else cutAt(CHALLENGE, at, 'fin')(request, socket);
  });
  const words: string[] = [];
  for (at of every(CHALLENGE)) {
    accepted.length = 0;
    const client = phone();
    words.push(await told(client.dial('030')));
    await client.close();
    expect(accepted.length).toBeLessThanOrEqual(1);
    expect([at, words.at(-1)]).toEqual([at, accepted.length ? 'done' : 'no-answer']);
  }
  expect(words[0]).toBe('no-answer');
  // Whole headers of a 401 are enough: the phone has not dialled and says what it wants.
  expect(words.at(-1)).toBe('done');
});

test('the answer to a challenge, cut off at every byte: never more than one dial accepted', async () => {
  let at = 0;
  let accepted = 0;
  const { phone } = await setUp((request, socket) => {
    if (request.authorization === '') return void socket.write(CHALLENGE);
    accepted += 1;
    cutAt(MOVED, at, 'fin')(request, socket);
  });
  for (at of every(MOVED)) {
    accepted = 0;
    const client = phone();
    expect(await told(client.dial('030'))).toBe(at === MOVED.length ? 'done' : 'no-answer');
    await client.close();
    expect(accepted).toBe(1);
  }
});

test('a dial on a kept connection that the phone closes is not written again', async () => {
  let dials = 0;
  const { server, phone } = await setUp(({ line }, socket) => {
    if (!line.includes('number=')) return void socket.write(DONE);
    dials += 1;
    socket.destroy();
  });
  const client = phone();
  await client.press([{ key: '1' }]);
  expect(await told(client.dial('030'))).toBe('no-answer');
  await client.press([{ key: '2' }]);
  expect(dials).toBe(1);
  expect(server.requests).toHaveLength(3);
});

test('a reply in any pieces is the same reply', async () => {
  let cuts: readonly number[] = [];
  const { server, phone } = await setUp(async ({ authorization }, socket) => {
    const bytes = authorization === '' ? CHALLENGE : INFO;
    const places = [...new Set([0, ...cuts.map((cut) => cut % bytes.length), bytes.length])].sort((a, b) => a - b);
    for (const [index, from] of places.entries()) {
      await new Promise((resolve) => socket.write(bytes.subarray(from, places[index + 1] ?? bytes.length), resolve));
      await new Promise((resolve) => setImmediate(resolve));
    }
  });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(400), { maxLength: 12 }), async (places) => {
      cuts = places;
      const before = server.requests.length;
      const client = phone();
      expect(await client.info()).toEqual({ model: '870', mac: '000413AABBCC' });
      await client.close();
      expect(server.requests.length - before).toBe(2);
    }),
    { numRuns: 60 },
  );
});

test('whatever bytes come back, the request is written once and any failure is a PhoneError', async () => {
  let bytes = Buffer.alloc(0);
  const { server, phone } = await setUp((_request, socket) => void socket.end(bytes));
  const piece = fc.constantFrom(
    'HTTP/1.1 ',
    'HTTP/1.0 ',
    '200 Ok',
    '100 Continue',
    '999 x',
    '\r\n',
    '\r\n\r\n',
    '\n',
    ':',
    'Content-Length: 5',
    'Content-Length: -1',
    'Transfer-Encoding: chunked',
    'Connection: close',
    '\0',
    '\xff',
    'a: b',
    'ffffffff\r\n',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.array(piece, { maxLength: 12 }).map((all) => all.join('')),
        fc.string(),
      ),
      async (text) => {
        bytes = Buffer.from(text, 'latin1');
        const before = server.requests.length;
        const client = phone();
        await told(client.dial('030'));
        await client.close();
        expect(server.requests.length - before).toBe(1);
      },
    ),
    { numRuns: 150 },
  );
});
