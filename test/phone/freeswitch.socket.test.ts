import { getEventListeners } from 'node:events';
import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { type EventSocket, type EventSocketOptions, openEventSocket } from '../../electron/freeswitch/event-socket';
import type { FreeSwitchEvent } from '../../electron/freeswitch/events';
import { fakeFreeSwitch } from '../support/event-socket';
import { apiResponse, type FakeFreeSwitch, plainEvent } from '../support/event-socket-server';

const open = async (
  { port }: Pick<FakeFreeSwitch, 'port'>,
  more: Partial<EventSocketOptions> = {},
): Promise<EventSocket> => {
  const socket = await openEventSocket({ host: '127.0.0.1', port, login: { password: 'ClueCon' }, ...more });
  onTestFinished(() => socket.close());
  return socket;
};

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: { readonly code?: string }) => error.code ?? 'none',
  );

test('it logs in by the server’s password, and hands over what an API command prints', async () => {
  const server = await fakeFreeSwitch({ api: (command) => `said ${command}: grüße\n` });
  const socket = await open(server);
  expect(await socket.api('sofia_contact */2000')).toBe('said sofia_contact */2000: grüße');
  expect(server.heard).toEqual(['auth ClueCon', 'api sofia_contact */2000']);
});

test('it logs in as a user of the directory', async () => {
  const server = await fakeFreeSwitch({ user: '100@pbx.example:geheim' });
  await open(server, { login: { user: '100@pbx.example', password: 'geheim' } });
  expect(server.heard).toEqual(['userauth 100@pbx.example:geheim']);
});

test('a password that is refused is said once', async () => {
  const server = await fakeFreeSwitch();
  expect(await codeOf(open(server, { login: { password: 'wrong' } }))).toBe('password-refused');
  expect([server.heard, server.connections()]).toEqual([['auth wrong'], 1]);
});

test('a server that lets this computer in to nothing is named as that, and told nothing', async () => {
  const server = await fakeFreeSwitch({ rude: true });
  expect(await codeOf(open(server))).toBe('not-let-in');
  expect(server.heard).toEqual([]);
});

test('an event goes whole, its body counted in bytes', async () => {
  const server = await fakeFreeSwitch();
  const socket = await open(server);
  const body = 'k=1\r\nl=Büro\r\n';
  await socket.sendEvent('SEND_MESSAGE', { headers: [['user', '2000']], body });
  expect(server.heard[1]).toBe(`sendevent SEND_MESSAGE\nuser: 2000\ncontent-length: 14\n\n${body}`);
});

test.each([
  ['api', (socket: EventSocket) => socket.api('status\n\nauth x')],
  ['a header', (socket: EventSocket) => socket.sendEvent('X', { headers: [['user', '1\nhost: evil']] })],
  ['an event', (socket: EventSocket) => socket.subscribe(['CUSTOM\n\nexit'])],
] as const)('%s with a line break is turned away, and nothing is sent', async (_what, send) => {
  const server = await fakeFreeSwitch();
  const socket = await open(server);
  await expect(send(socket)).rejects.toThrow(RangeError);
  expect(server.heard).toHaveLength(1);
});

test('one command is in flight: the next goes behind its reply, and what its caller has left is not sent', async () => {
  const replies: (() => void)[] = [];
  const server = await fakeFreeSwitch({
    api(command, peer) {
      replies.push(() => peer.say(apiResponse(command)));
      return null;
    },
  });
  const socket = await open(server);
  let isWanted = true;
  const all = [socket.api('one'), socket.api('two', { isWanted: () => isWanted }), socket.api('three')];
  const outcomes = Promise.all([all[0], codeOf(all[1] as Promise<unknown>), all[2]]);
  await expect.poll(() => replies.length).toBe(1);
  isWanted = false;
  replies[0]?.();
  await expect.poll(() => replies.length).toBe(2);
  replies[1]?.();
  expect(await outcomes).toEqual(['one', 'given-up', 'three']);
  expect(server.heard).toEqual(['auth ClueCon', 'api one', 'api three']);
});

test('events between replies are told, their values decoded', async () => {
  const event = plainEvent({ 'Event-Name': 'RECV_MESSAGE', from: 'sip:2000@pbx', subject: '_undef_' }, 'k=1 ä');
  const server = await fakeFreeSwitch({
    api(_command, peer) {
      peer.say(event);
      return 'here';
    },
  });
  const socket = await open(server);
  const told: FreeSwitchEvent[] = [];
  socket.onEvent((one) => void told.push(one));
  await socket.subscribe(['RECV_MESSAGE']);
  expect(await socket.api('x')).toBe('here');
  expect(told.map(({ name, headers, body }) => [name, headers.get('from'), headers.get('subject'), body])).toEqual([
    ['RECV_MESSAGE', 'sip:2000@pbx', '', 'k=1 ä'],
  ]);
});

test('a command reaches the server once wherever its reply is cut, and its outcome is honest', async () => {
  const whole = apiResponse('+OK');
  for (let bytes = 0; bytes <= whole.length; bytes += 1) {
    const server = await fakeFreeSwitch({
      api(_command, { socket }) {
        socket.end(whole.slice(0, bytes));
        return null;
      },
    });
    const socket = await open(server);
    const outcomes = Promise.all([codeOf(socket.api('one')), codeOf(socket.api('two'))]);
    const heard = bytes === whole.length ? ['done'] : ['no-reply'];
    expect([bytes, (await outcomes)[0]]).toEqual([bytes, ...heard]);
    expect(server.heard.filter((one) => one === 'api one')).toHaveLength(1);
  }
});

test('bytes in any pieces are the same replies', async () => {
  const server = await fakeFreeSwitch({
    api: (command) => command,
    write(socket, text) {
      for (const byte of Buffer.from(text)) socket.write(Buffer.from([byte]));
    },
  });
  const socket = await open(server);
  expect(await socket.api('ä one')).toBe('ä one');
  expect(await socket.api('two')).toBe('two');
});

test('a command without a reply ends the connection, for a later one could be taken for its', async () => {
  const server = await fakeFreeSwitch({ api: () => null });
  const socket = await open(server, { limits: { replyMs: 200 } });
  const outcomes = Promise.all([codeOf(socket.api('one')), codeOf(socket.api('two'))]);
  expect(await outcomes).toEqual(['no-reply', 'dropped']);
  expect(await codeOf(socket.api('three'))).toBe('dropped');
  expect(server.heard).toEqual(['auth ClueCon', 'api one']);
});

test.each([
  ['a body of 2 GB', 'Content-Type: auth/request\nContent-Length: 2000000000\n\n'],
  ['a negative length', 'Content-Type: auth/request\nContent-Length: -1\n\n'],
  ['a head without an end', `X: ${'y'.repeat(70_000)}`],
  ['HTTP', 'HTTP/1.1 400 Bad Request\r\n\r\n'],
] as const)('%s is no event socket', async (_what, bytes) => {
  const server = createServer((socket) => void socket.on('error', () => undefined).write(bytes));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  expect(await codeOf(open({ port }))).toBe('bad-reply');
});

test('a server that says nothing is waited for no longer than the limit; nothing there is that', async () => {
  const server = createServer(() => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  expect(await codeOf(open({ port }, { limits: { connectMs: 200 } }))).toBe('no-reply');
  await new Promise<void>((resolve) => void server.close(() => resolve()));
  expect(await codeOf(open({ port }))).toBe('unreachable');
});

test('a flood of events keeps no command waiting, and none of them is lost', async () => {
  const EVENTS = 20_000;
  const flood = plainEvent({ 'Event-Name': 'HEARTBEAT', text: 'x'.repeat(100) }).repeat(EVENTS);
  const { port } = await fakeFreeSwitch({
    api(_command, peer) {
      peer.say(flood);
      return 'done';
    },
  });
  const socket = await open({ port });
  let told = 0;
  socket.onEvent(() => {
    told += 1;
  });
  expect(await socket.api('flood')).toBe('done');
  expect(told).toBe(EVENTS);
});

test('what a user of the directory may not do is named, and the line goes on', async () => {
  const { port } = await fakeFreeSwitch({ forbids: /^show/, api: () => 'fine' });
  const socket = await open({ port });
  expect(await codeOf(socket.api('show registrations as json'))).toBe('forbidden');
  expect(await socket.api('sofia_contact */2000')).toBe('fine');
});

test('a login that has come to nothing leaves nothing behind at the signal that could have ended it', async () => {
  const server = createServer((socket) => void socket.destroy());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const { signal } = new AbortController();
  for (let nth = 0; nth < 3; nth += 1) expect(await codeOf(open({ port }, { signal }))).toBe('unreachable');
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});
