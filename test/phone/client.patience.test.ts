import { expect, test } from 'vitest';
import { asked, codes, key, setUp } from '../support/phone-client';
import type { RawAnswer } from '../support/raw-server';

const OK = 'HTTP/1.1 200 Ok\r\nContent-Length: 2\r\n\r\nOk';
const PATIENCE_MS = 50;
/** An image that only this limit ends keeps its test waiting until that fails. */
const FOR_EVER_MS = 600_000;

/** Answers everything but images; those begin and never come to their end. */
const endlessImages: RawAnswer = ({ line }, socket) => {
  if (line.includes('.bmp')) socket.write('HTTP/1.1 200 Ok\r\nContent-Length: 400000\r\n\r\nBM');
  else socket.write(OK);
};

test('a key gives up an image that does not come to its end', async () => {
  const { server, phone } = await setUp(endlessImages, { limits: { patienceMs: PATIENCE_MS, requestMs: FOR_EVER_MS } });
  // The first request of all waits for its connection, too.
  await phone.press(key('0'));
  const begun = performance.now();
  expect(await codes([phone.screen(), phone.press(key('1'))])).toEqual(['no-reply', 'done']);
  expect(performance.now() - begun).toBeGreaterThanOrEqual(PATIENCE_MS - 1);
  expect(await codes([phone.screen(), phone.press(key('2'))])).toEqual(['no-reply', 'done']);
  expect(asked(server)).toEqual([
    '/command.htm?key=0',
    '/screen.bmp',
    '/command.htm?key=1',
    '/screen.bmp',
    '/command.htm?key=2',
  ]);
});

test('an image that has not begun is given up for a key, too', async () => {
  const { phone } = await setUp(({ line }, socket) => void (line.includes('.bmp') || socket.write(OK)), {
    limits: { patienceMs: PATIENCE_MS, requestMs: FOR_EVER_MS },
  });
  expect(await codes([phone.screen(), phone.press(key('1'))])).toEqual(['no-reply', 'done']);
});

test('an image that nobody waits behind has all of its time', async () => {
  const { phone } = await setUp(endlessImages, { limits: { patienceMs: PATIENCE_MS, requestMs: 4 * PATIENCE_MS } });
  const begun = performance.now();
  expect(await codes([phone.screen(), phone.screen()])).toEqual(['no-reply', 'no-reply']);
  expect(performance.now() - begun).toBeGreaterThanOrEqual(8 * PATIENCE_MS - 2);
});

test('patience begins when a key comes, and is for the image that it waits behind', async () => {
  let answered = 0;
  const { phone } = await setUp(
    ({ line }, socket) => {
      if (!line.includes('.bmp')) return void socket.write(OK);
      answered += 1;
      // Each takes longer than a key's patience is left over, were it counted on from the key before.
      setTimeout(() => socket.write(OK), 400);
    },
    { limits: { patienceMs: 1_500 } },
  );
  for (let index = 0; index < 4; index += 1) {
    const image = phone.screen();
    expect(await codes([phone.press(key('1')), image])).toEqual(['done', 'bad-reply']);
  }
  expect(answered).toBe(4);
});

test('a key that waits behind a late image is not lost with it', async () => {
  const { server, phone } = await setUp(endlessImages, { limits: { requestMs: 60 } });
  expect(await codes([phone.screen(), phone.press(key('1'))])).toEqual(['no-reply', 'done']);
  expect(asked(server)).toEqual(['/screen.bmp', '/command.htm?key=1']);
});

test('what waits behind a page of a phone that says nothing at all is dropped', async () => {
  const { server, phone } = await setUp(() => {}, { limits: { requestMs: 60 } });
  expect(await codes([phone.info(), phone.press(key('1'))])).toEqual(['no-reply', 'dropped']);
  expect(asked(server)).toEqual(['/info.htm']);
});

test('the page that says who a phone is is not given up for a key', async () => {
  const { server, phone } = await setUp(
    ({ line }, socket) => void setTimeout(() => socket.write(OK), line.includes('info') ? 3 * PATIENCE_MS : 0),
    { limits: { patienceMs: PATIENCE_MS } },
  );
  expect(await codes([phone.info(), phone.press(key('1'))])).toEqual(['not-a-phone', 'done']);
  expect(server.requests.map(({ connection }) => connection)).toEqual([1, 1]);
});
