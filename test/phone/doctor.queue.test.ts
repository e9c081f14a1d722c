import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { headedBitmap } from '../support/bitmap-header';
import { digestDoor } from '../support/digest-door';
import { asked, clientFor, codes, key, RIGHT, setUp } from '../support/phone-client';
import { rawReply } from '../support/raw-server';

const BMP = headedBitmap().toString('latin1');
const INFO = '<title>snom 870</title>Hardware: snom870 Mac: 000413AABBCC';

const bodyOf = (line: string): string => {
  if (line.includes('.bmp')) return BMP;
  return line.includes('info.htm') ? INFO : 'ok';
};

const LOOKS = ['/info.htm', '/info.htm?offhook=1', '/command.htm', '/screen.bmp'];

test('an examination asks for these pages, one after the other and never beside another request', async () => {
  let open = 0;
  let most = 0;
  const { server, phone } = await setUp(async ({ line }, socket) => {
    open += 1;
    most = Math.max(most, open);
    await new Promise((resolve) => setTimeout(resolve, 5));
    open -= 1;
    socket.write(rawReply('200 Ok', [], bodyOf(line)));
  });
  const all = [phone.examine({}), phone.examine({}), phone.info(), phone.dial('1'), phone.screen()];
  expect(await codes(all)).toEqual(Array(5).fill('done'));
  expect(most).toBe(1);
  expect(asked(server).filter((path) => path === '/command.htm')).toHaveLength(2);
  const lone = await setUp(({ line }, socket) => void socket.write(rawReply('200 Ok', [], bodyOf(line))));
  expect((await lone.phone.examine({})).finding).toBeNull();
  expect(asked(lone.server)).toEqual(LOOKS);
});

test('a key waits for one look at most', async () => {
  const { server, phone } = await setUp(({ line }, socket) => void socket.write(rawReply('200 Ok', [], bodyOf(line))));
  const examination = phone.examine({});
  const pressing = phone.press(key('1'));
  expect((await examination).finding).toBeNull();
  await pressing;
  expect(asked(server)).toEqual(['/info.htm', '/command.htm?key=1', ...LOOKS.slice(1)]);
});

test('the trouble of a key does not end an examination: it is what it is asked about', async () => {
  const { phone } = await setUp(() => {}, { limits: { requestMs: 60 } });
  const pressing = phone.press(key('1'));
  const examination = phone.examine({});
  const info = phone.info();
  expect(await codes([pressing, info])).toEqual(['no-reply', 'dropped']);
  expect((await examination).finding).toEqual({ code: 'no-reply' });
});

test('a key that waits behind an examination of a silent phone is dropped, not sent late', async () => {
  const { server, phone } = await setUp(() => {}, { limits: { requestMs: 60 } });
  const examination = phone.examine({});
  const pressing = phone.press(key('1'));
  expect(await codes([pressing])).toEqual(['dropped']);
  expect((await examination).finding).toEqual({ code: 'no-reply' });
  expect(asked(server)).toEqual(['/info.htm']);
});

test('closing the client ends an examination that is under way, and takes no other', async () => {
  const { phone } = await setUp(() => {}, { limits: { requestMs: 60 } });
  const examinations = [phone.examine({}), phone.examine({})];
  const closing = phone.close();
  const results = await codes(examinations);
  expect(results[1]).toBe('dropped');
  await closing;
  expect(await codes([phone.examine({})])).toEqual(['dropped']);
});

test('a closed client waits for the old web interface’s port no longer than a request may take', async () => {
  let looked = () => {};
  const looking = new Promise<void>((resolve) => {
    looked = resolve;
  });
  const silent = createServer((socket) => void socket.on('error', () => {}).once('data', looked)).listen(
    0,
    '127.0.0.1',
  );
  await once(silent, 'listening');
  const address = silent.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const other = rawReply('404 Not Found', ['Server: snom embedded'], '');
  const { phone } = await setUp((_request, socket) => void socket.write(other), {
    oldInterfacePort: port,
    limits: { requestMs: 300 },
  });
  const examination = phone.examine({});
  await looking;
  await phone.close();
  expect((await examination).finding).toMatchObject({ code: 'other-page' });
  silent.close();
});

test('keys go on after an examination with one request each', async () => {
  let nonce = 0;
  const door = digestDoor(RIGHT.password, () => `n${nonce++}`);
  const { server, phone } = await setUp(
    (request, socket) =>
      request.authorization === ''
        ? door(request, socket)
        : void socket.write(rawReply('200 Ok', [], bodyOf(request.line))),
    RIGHT,
  );
  expect((await phone.examine({})).finding).toBeNull();
  const before = server.requests.length;
  for (const name of ['1', '2', '3']) await phone.press(key(name));
  expect(asked(server).slice(before)).toEqual(['1', '2', '3'].map((name) => `/command.htm?key=${name}`));
});

test('a login that only commands want is proved or refused there, once', async () => {
  const door = digestDoor(RIGHT.password, () => 'n1');
  const answer = (request: Parameters<typeof door>[0], socket: Parameters<typeof door>[1]) =>
    request.line.includes('command.htm')
      ? door(request, socket)
      : void socket.write(rawReply('200 Ok', [], bodyOf(request.line)));
  const right = await setUp(answer, RIGHT);
  expect((await right.phone.examine({})).finding).toBeNull();
  const wrong = await setUp(answer, { user: 'alice', password: 'falsch' });
  expect((await wrong.phone.examine({})).finding).toMatchObject({ code: 'password-refused' });
  await expect(wrong.phone.press(key('1'))).rejects.toMatchObject({ code: 'password-refused' });
  expect(wrong.server.requests.filter(({ authorization }) => authorization !== '')).toHaveLength(1);
  const none = await setUp(answer);
  expect((await none.phone.examine({})).finding).toMatchObject({ code: 'password-missing' });
});

test('a password that opens info.htm and no more: one refusal, and the client goes on', async () => {
  let nonce = 0;
  const { server, phone } = await setUp((request, socket) => {
    const open = request.authorization !== '' && request.line.startsWith('GET /info.htm HTTP');
    nonce += 1;
    socket.write(
      open
        ? rawReply('200 Ok', [], INFO)
        : rawReply('401 Unauthorized', [`WWW-Authenticate: Digest realm="snom", nonce="n${nonce}", qop="auth"`]),
    );
  }, RIGHT);
  expect((await phone.examine({})).finding).toEqual({ code: 'queries-restricted', status: 401 });
  const refused = server.requests.filter(({ authorization, line }) => authorization !== '' && line.includes('?'));
  expect(refused).toHaveLength(1);
  expect(await codes([phone.info()])).toEqual(['done']);
});

test('a name that nobody knows does not end the client: it may be known a moment later', async () => {
  const phone = clientFor('http://telephone.invalid');
  expect((await phone.examine({})).finding).toEqual({ code: 'name-not-found' });
  expect(await codes([phone.press(key('1'))])).toEqual(['name-not-found']);
});
