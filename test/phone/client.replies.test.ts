import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { headedBitmap } from '../support/bitmap-header';
import { digestChallenge } from '../support/digest-door';
import { clientFor, codes, key, RIGHT, serve, setUp } from '../support/phone-client';
import { type RawAnswer, rawReply } from '../support/raw-server';

const OK = rawReply('200 Ok', [], 'ok');

const says = (status: string, headers: readonly string[] = [], body = ''): RawAnswer => {
  const bytes = rawReply(status, headers, body);
  return (_request, socket) => void socket.write(bytes);
};

test.each(['200 Ok', '204 No Content'])('%s to a dial is done', async (status) => {
  const reply = status.startsWith('204') ? Buffer.from('HTTP/1.1 204 No Content\r\n\r\n') : rawReply(status);
  const { phone } = await setUp((_request, socket) => void socket.write(reply));
  expect(await phone.dial('1')).toEqual({ result: 'done' });
});

test.each<[string, readonly string[]]>([
  ['307 Temporary Redirect', ['Location: https://127.0.0.1/command.htm']],
  ['307 Temporary Redirect', []],
  ['302 Found', ['Location: HTTPS://127.0.0.1/']],
  ['403 Forbidden', ['Cache-Control: no-cache', 'Cache-Control: no-store', 'Server: snom embedded']],
])('%s %j on http means https', async (status, headers) => {
  const { phone } = await setUp(says(status, headers, '<title>snom VoIP phone: Error</title>'));
  await expect(phone.dial('1')).rejects.toMatchObject({ code: 'https-wanted' });
  await expect(phone.info()).rejects.toMatchObject({ code: 'https-wanted' });
});

test.each([
  [
    'a page under another name',
    says('200 OK', ['Server: lighttpd'], '<title>Router</title>'),
    ['foreign-reply', 'dropped'],
  ],
  ['a page without a name', says('200 Ok', [], '<title> </title>ok'), ['done', 'done']],
  [
    'a page of the phone under whatever name',
    says('200 Ok', ['Server: snom embedded'], '<title>Ok</title>'),
    ['done', 'done'],
  ],
] as const)('a command that is answered by %s', async (_name, answer, words) => {
  const { phone } = await setUp(answer);
  expect(await codes([phone.dial('1'), phone.press(key('1'))])).toEqual(words);
});

test('a 403 from a phone that took http before is a refusal of that page', async () => {
  const { phone } = await setUp(
    ({ line }, socket) => void socket.write(line.includes('.bmp') ? rawReply('403 Forbidden') : OK),
  );
  await phone.dial('1');
  await expect(phone.screen()).rejects.toMatchObject({ code: 'refused', status: 403 });
});

test('a redirect is read and never followed, and no credential goes anywhere else', async () => {
  const other = await serve((_request, socket) => void socket.write(OK));
  const moved = rawReply('302 Found', [`Location: ${other.origin}/index.htm`]);
  const { server, phone } = await setUp(
    ({ authorization }, socket) => void socket.write(authorization ? moved : digestChallenge('n1')),
    RIGHT,
  );
  await expect(phone.dial('1')).rejects.toMatchObject({ code: 'foreign-reply', status: 302 });
  await expect(phone.info()).rejects.toMatchObject({ code: 'bad-reply', status: 302 });
  expect(other.requests).toEqual([]);
  expect(server.requests).toHaveLength(3);
});

test.each([
  ['404 Not Found', 'not-a-phone'],
  ['400 Bad Request', 'refused'],
  ['500 Oops', 'refused'],
  ['503 Busy', 'refused'],
])('%s is %s', async (status, code) => {
  const { phone } = await setUp(says(status));
  await expect(phone.dial('1')).rejects.toMatchObject({ code, status: Number(status.slice(0, 3)) });
});

test('a D8xx phone says that it has no remote control', async () => {
  const { phone } = await setUp(says('200 OK', [], '<html><head><title>Phone Manager</title></head></html>'));
  await expect(phone.info()).rejects.toMatchObject({ code: 'no-remote-control' });
  await expect(phone.dial('1')).rejects.toMatchObject({ code: 'no-remote-control' });
});

test.each([
  [
    '<title>snom 870</title><p>Mac: 000413aabbcc<br>Hardware: snom870</p>Firmware-Version: snom870-SIP 8.7.5.35',
    { model: '870', mac: '000413AABBCC', firmware: '8.7.5.35' },
  ],
  ['<title>snomD305-8325FE</title>', { model: 'D305' }],
  [
    '<tr><td>Mac:</td><td>00:04:13:25:83:fe</td></tr><tr><td>Hardware:</td><td>D785</td></tr>',
    { model: 'D785', mac: '0004132583FE' },
  ],
])('%j is understood', async (body, info) => {
  const { phone } = await setUp(says('200 Ok', [], body));
  expect(await phone.info()).toEqual(info);
});

test('the page of something else is not a phone', async () => {
  const { phone } = await setUp(says('200 Ok', [], '<title>Printer</title>'));
  await expect(phone.info()).rejects.toMatchObject({ code: 'not-a-phone' });
});

test('a screen is a headedBitmap, whole', async () => {
  const image = headedBitmap({ fill: 255 });
  const { phone } = await setUp(says('200 Ok', [], image.toString('latin1')));
  expect(Buffer.compare(await phone.screen(), image)).toBe(0);
  const { phone: other } = await setUp(says('200 Ok', [], '<html>'));
  await expect(other.screen()).rejects.toMatchObject({ code: 'bad-reply' });
});

test('a page that is too long is given up, and a key with a long page was still pressed', async () => {
  const long = rawReply('200 Ok', [], 'BM'.padEnd(5_000, 'x'));
  const { server, phone } = await setUp((_request, socket) => void socket.write(long), {
    limits: { replyBytes: 1_000, screenBytes: 1_000 },
  });
  await expect(phone.screen()).rejects.toMatchObject({ code: 'too-much' });
  expect(await phone.press([{ key: '1' }])).toEqual({ result: 'done' });
  expect(await phone.press([{ key: '2' }])).toEqual({ result: 'done' });
  expect(server.requests).toHaveLength(3);
});

test('endless headers are too much', async () => {
  const { phone } = await setUp(
    (_request, socket) => void socket.write(`HTTP/1.1 200 Ok\r\nx: ${'y'.repeat(100_000)}`),
  );
  await expect(phone.dial('1')).rejects.toMatchObject({ code: 'too-much' });
});

test('what is not HTTP is a bad reply, and the keys behind it are not pressed', async () => {
  const { server, phone } = await setUp((_request, socket) => void socket.write('SSH-2.0-OpenSSH_9.6\r\n'));
  const codes = ['1', '2'].map((key) => phone.press([{ key }]).catch((error: { code: string }) => error.code));
  expect(await Promise.all(codes)).toEqual(['bad-reply', 'dropped']);
  expect(server.requests).toHaveLength(1);
});

test('HTTP/1.0, a body without a length and Latin-1 in a header are understood', async () => {
  const { phone } = await setUp(
    (_request, socket) =>
      void socket.end(Buffer.from('HTTP/1.0 200 Ok\r\nServer: sn\xf6m\r\n\r\n<title>snom 320</title>', 'latin1')),
  );
  expect(await phone.info()).toEqual({ model: '320' });
});

test('a page cut off or too slow is an error, never half a page', async () => {
  const half = rawReply('200 Ok', [], headedBitmap().toString('latin1')).subarray(0, -3);
  const cut = await setUp((_request, socket) => void socket.end(half));
  await expect(cut.phone.screen()).rejects.toMatchObject({ code: 'bad-reply' });
  const slow = await setUp((_request, socket) => void socket.write(half), { limits: { requestMs: 50 } });
  await expect(slow.phone.screen()).rejects.toMatchObject({ code: 'no-reply' });
  const closed = await setUp((_request, socket) => void socket.destroy());
  await expect(closed.phone.info()).rejects.toMatchObject({ code: 'bad-reply' });
});

test('a status whose page does not come in time is no reply, and the keys behind it are not pressed', async () => {
  const half = rawReply('200 Ok', [], 'done').subarray(0, -1);
  const { server, phone } = await setUp((_request, socket) => void socket.write(half), { limits: { requestMs: 50 } });
  const [first, second] = [phone.dial('1'), phone.press(key('2'))];
  expect(await codes([first, second])).toEqual(['no-reply', 'dropped']);
  await expect(first).rejects.toMatchObject({ status: 200 });
  expect(server.requests).toHaveLength(1);
});

test('a port where nobody listens is unreachable', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  server.close();
  await once(server, 'close');
  const phone = clientFor(`http://127.0.0.1:${port}`);
  const waiting = [phone.dial('1'), phone.press([{ key: '2' }])].map((promise) =>
    promise.catch((error: { code: string }) => error.code),
  );
  expect(await Promise.all(waiting)).toEqual(['unreachable', 'dropped']);
});

test('a name that does not exist is not found', async () => {
  await expect(clientFor('http://phone.invalid').dial('1')).rejects.toMatchObject({ code: 'name-not-found' });
});
