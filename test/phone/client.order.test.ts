import { expect, test } from 'vitest';
import { createPhone } from '../../electron/phone/client';
import { headedBitmap } from '../support/bitmap-header';
import { asked, codes, key, setUp } from '../support/phone-client';
import { type RawAnswer, rawReply } from '../support/raw-server';

const OK = rawReply('200 Ok', ['Content-Type: text/html'], '<html></html>');
const BMP = rawReply('200 Ok', ['Content-Type: image/bmp'], headedBitmap().toString('latin1'));

const answerAll: RawAnswer = ({ line }, socket) => void socket.write(line.includes('.bmp') ? BMP : OK);

test('keys that wait behind a request go together, in order', async () => {
  const { server, phone } = await setUp(answerAll);
  const results = await Promise.all(['1', '2', '3', '#'].map((name) => phone.press(key(name))));
  expect(asked(server)).toEqual(['/command.htm?key=1', '/command.htm?key=2;3;%23']);
  expect(results).toEqual(Array(4).fill({ result: 'done' }));
});

test('a key never overtakes a dial that was asked for before it', async () => {
  const { server, phone } = await setUp(answerAll);
  await Promise.all([
    phone.press(key('1')),
    phone.press(key('2')),
    phone.dial('030'),
    phone.press(key('3')),
    phone.press(key('4')),
    phone.releaseAllCalls(),
    phone.press(key('5')),
  ]);
  expect(asked(server)).toEqual([
    '/command.htm?key=1',
    '/command.htm?key=2',
    '/command.htm?number=030',
    '/command.htm?key=3;4',
    '/command.htm?RELEASE_ALL_CALLS',
    '/command.htm?key=5',
  ]);
});

test('keys and commands go ahead of screens and the info page', async () => {
  const { server, phone } = await setUp(answerAll);
  await Promise.all([phone.screen(), phone.screen('label_screen'), phone.press(key('1')), phone.dtmf('5')]);
  expect(asked(server)).toEqual(['/screen.bmp', '/command.htm?key=1', '/command.htm?key_dtmf=5', '/label_screen.bmp']);
});

test('one connection carries everything, one request at a time, each with keep-alive', async () => {
  let open = 0;
  let most = 0;
  const { server, phone } = await setUp(async (_request, socket) => {
    open += 1;
    most = Math.max(most, open);
    await new Promise((resolve) => setImmediate(resolve));
    open -= 1;
    socket.write(OK);
  });
  await Promise.all(Array.from({ length: 20 }, (_, index) => phone.dial(String(index))));
  expect(most).toBe(1);
  expect(new Set(server.requests.map(({ connection }) => connection))).toEqual(new Set([1]));
  expect(server.requests.every(({ text }) => /^connection: keep-alive$/im.test(text))).toBe(true);
  expect(asked(server)).toEqual(Array.from({ length: 20 }, (_, index) => `/command.htm?number=${index}`));
});

test('a chain has a limit, and what is over it makes the next one', async () => {
  const { server, phone } = await setUp(answerAll);
  const names = Array.from({ length: 300 }, (_, index) => String(index % 10));
  await Promise.all(names.map((name) => phone.press(key(name))));
  const chains = asked(server).map((path) => path.replace('/command.htm?key=', '').split(';'));
  expect(chains.flat()).toEqual(names);
  expect(chains.length).toBeGreaterThan(2);
  expect(Math.max(...chains.map((chain) => chain.length))).toBeLessThanOrEqual(50);
});

test('POST carries its parameters in the query and an empty body', async () => {
  const { server, phone } = await setUp(answerAll, { wire: { separators: 'encoded', method: 'POST' } });
  await phone.press([{ key: '*', holdMs: 10 }]);
  expect(server.requests[0]?.line).toBe('POST /command.htm?key=%2A%2C10 HTTP/1.1');
  expect(server.requests[0]?.text).toMatch(/content-length: 0\r\n/i);
});

test('what waits when the phone stops answering is dropped and never sent', async () => {
  const { server, phone } = await setUp(() => {}, { limits: { requestMs: 60 } });
  const waiting = [phone.dial('1'), phone.press(key('2')), phone.press(key('3')), phone.info(), phone.screen()];
  expect(await codes(waiting)).toEqual(['no-reply', 'dropped', 'dropped', 'dropped', 'dropped']);
  expect(asked(server)).toEqual(['/command.htm?number=1']);
  const later = phone.dial('2');
  expect(await codes([later])).toEqual(['no-reply']);
  expect(asked(server)).toEqual(['/command.htm?number=1', '/command.htm?number=2']);
});

test('a phone that closes on a dial is dialling: what waits goes on', async () => {
  const { server, phone } = await setUp(({ line }, socket) => {
    if (line.includes('number=')) socket.destroy();
    else socket.write(OK);
  });
  expect(await Promise.all([phone.dial('1'), phone.press(key('2'))])).toEqual([
    { result: 'no-answer' },
    { result: 'done' },
  ]);
  expect(asked(server)).toEqual(['/command.htm?number=1', '/command.htm?key=2']);
});

test('a phone that closes on a key may have missed it: the keys behind it are dropped', async () => {
  const { server, phone } = await setUp((_request, socket) => void socket.destroy());
  const [first, second] = [phone.press(key('1')), phone.press(key('2'))];
  expect(await codes([second])).toEqual(['dropped']);
  expect(await first).toEqual({ result: 'no-answer' });
  expect(asked(server)).toEqual(['/command.htm?key=1']);
});

test('a long sequence may take as long as it lasts', async () => {
  const { phone } = await setUp((_request, socket) => void setTimeout(() => socket.write(OK), 200), {
    limits: { requestMs: 50 },
  });
  expect(await codes([phone.press([{ key: '1', holdMs: 300 }])])).toEqual(['done']);
  expect(await codes([phone.dial('1')])).toEqual(['no-reply']);
});

test('a connection that the phone gave up while it was idle is not written to again', async () => {
  const { server, phone } = await setUp((_request, socket) => void socket.end(OK));
  for (const number of ['1', '2', '3']) {
    expect(await phone.dial(number)).toEqual({ result: 'done' });
    await expect.poll(() => server.open()).toBe(0);
  }
  expect(server.requests.map(({ connection }) => connection)).toEqual([1, 2, 3]);
});

test('a phone that closes after each reply without saying so loses one request at most, and none twice', async () => {
  const { server, phone } = await setUp((_request, socket) => void socket.end(OK));
  const results = [];
  for (let index = 0; index < 20; index += 1) results.push((await phone.dial(String(index))).result);
  expect(results.filter((result) => result !== 'done').length).toBeLessThanOrEqual(1);
  const paths = asked(server);
  expect(new Set(paths).size).toBe(paths.length);
});

test('an origin with a password in it, or with a path, is refused without repeating it', () => {
  for (const origin of ['http://u:secret@127.0.0.1', 'http://127.0.0.1/secret', 'ftp://secret']) {
    expect(() => createPhone({ origin })).toThrow(/^(?!.*secret)/);
  }
});

test('nothing to press sends nothing', async () => {
  const { server, phone } = await setUp(answerAll);
  expect(await phone.press([])).toEqual({ result: 'done' });
  expect(server.requests).toEqual([]);
});
