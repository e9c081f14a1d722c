import { createSocket } from 'node:dgram';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createSipAgent } from '../../electron/sip/agent';
import { headerValue, readMessage, type SipMessage } from '../../electron/sip/message';
import { type Incoming, listenSip, type SipServerOptions } from '../../electron/sip/server';
import { until } from '../support/until';

const listen = async (options: Partial<SipServerOptions> = {}) => {
  const taken: Incoming[] = [];
  const server = await listenSip({
    address: '127.0.0.1',
    port: 0,
    handle: (incoming) => {
      taken.push(incoming);
      return { status: 200, reason: 'OK' };
    },
    ...options,
  });
  onTestFinished(() => server.close());
  return { server, taken };
};

/** A socket that sends what a test writes, and keeps what it hears. */
const sender = async (port: number, address = '127.0.0.1') => {
  const socket = createSocket('udp4');
  const answers: SipMessage[] = [];
  socket.on('message', (bytes) => {
    const message = readMessage(bytes);
    if (message) answers.push(message);
  });
  await new Promise<void>((resolve) => socket.bind(0, address, resolve));
  onTestFinished(() => new Promise((resolve) => socket.close(() => resolve())));
  return {
    port: socket.address().port,
    answers,
    send: (text: string) =>
      new Promise((resolve) => socket.send(text.replaceAll('\n', '\r\n'), port, '127.0.0.1', resolve)),
  };
};

const message = ({
  via = 'SIP/2.0/UDP 192.0.2.7:5060;branch=z9hG4bKa;rport',
  id = 'one',
  text = 'k=1;c=on;',
} = {}): string =>
  `MESSAGE sip:offhook@127.0.0.1 SIP/2.0
Via: ${via}
Via: SIP/2.0/UDP 192.0.2.8;branch=z9hG4bKother
From: <sip:440@pbx.example>;tag=f
To: <sip:offhook@127.0.0.1>
Call-ID: ${id}
CSeq: 7 MESSAGE
Content-Type: application/x-buttons
Content-Length: ${Buffer.byteLength(text)}

${text}`;

test('a MESSAGE is taken once however often it comes, and each time answered alike (RFC 3261 17.2.2)', async () => {
  const { server, taken } = await listen();
  const peer = await sender(server.local.port);
  for (let count = 0; count < 3; count += 1) await peer.send(message());
  await until('three answers', () => peer.answers.length === 3);
  expect(taken).toHaveLength(1);
  expect(Buffer.from(taken[0]?.request.body ?? []).toString()).toBe('k=1;c=on;');
  const tags = new Set(peer.answers.map((answer) => headerValue(answer, 'To')));
  expect(tags.size).toBe(1);
  expect([...tags][0]).toMatch(/^<sip:offhook@127\.0\.0\.1>;tag=[\w-]+$/);
});

test('an answer goes back to where the request came from, and says where that was (RFC 3581 4)', async () => {
  const { server } = await listen();
  const peer = await sender(server.local.port);
  await peer.send(message());
  const [answer] = await until('the answer', () => peer.answers.length > 0 && peer.answers);
  if (!answer) throw new Error('no answer');
  expect(headerValue(answer, 'Via')).toBe(
    `SIP/2.0/UDP 192.0.2.7:5060;branch=z9hG4bKa;rport=${peer.port};received=127.0.0.1`,
  );
  expect(answer.headers.filter(([name]) => name === 'Via')).toHaveLength(2);
  expect(headerValue(answer, 'CSeq')).toBe('7 MESSAGE');
});

test('without rport it goes to the port of the Via (RFC 3261 18.2.2)', async () => {
  const { server } = await listen();
  const [one, other] = [await sender(server.local.port), await sender(server.local.port)];
  await one.send(message({ via: `SIP/2.0/UDP 127.0.0.1:${other.port};branch=z9hG4bKb` }));
  await until('the answer', () => other.answers.length === 1);
  expect(one.answers).toHaveLength(0);
});

test('what is no request, or lacks what an answer needs, is left alone', async () => {
  const { server, taken } = await listen();
  const peer = await sender(server.local.port);
  for (const text of [
    'garbage',
    '\n\n',
    'SIP/2.0 200 OK\nContent-Length: 0\n\n',
    message().replace(/^Via:.*\n/gm, ''),
    message().replace('CSeq: 7 MESSAGE', 'CSeq: 7 NOTIFY'),
    message().replace(/^From:.*\n/gm, ''),
    message()
      .replace(/^MESSAGE/, 'ACK')
      .replace('7 MESSAGE', '7 ACK'),
  ]) {
    await peer.send(text);
  }
  await peer.send(message({ id: 'good', via: 'SIP/2.0/UDP 127.0.0.1;branch=z9hG4bKgood;rport' }));
  await until('the good one', () => peer.answers.length > 0);
  expect(taken.map(({ request }) => headerValue(request, 'Call-ID'))).toEqual(['good']);
});

/** A request that is another one than those of other counts. */
const numbered = (count: number): string =>
  message({ id: `${count}`, via: `SIP/2.0/UDP 127.0.0.1;branch=z9hG4bK${count};rport` });

test('a stranger gets neither an answer nor a place in memory, however much it sends', async () => {
  const { server, taken } = await listen({ isKnown: (address) => address === '127.0.0.1' });
  const stranger = await sender(server.local.port, '127.0.0.2');
  const peer = await sender(server.local.port);
  for (let count = 0; count < 2_000; count += 1) await stranger.send(numbered(count));
  // The flood may have filled the system's own buffer: what is lost there is sent again, as SIP does.
  await until('an answer', async () => {
    await peer.send(numbered(2_000));
    return peer.answers.length > 0;
  });
  expect(taken).toHaveLength(1);
  expect(stranger.answers).toHaveLength(0);
});

test('of a known peer that floods, so many requests are taken as are remembered', async () => {
  const { server, taken } = await listen();
  const peer = await sender(server.local.port);
  for (let count = 0; count < 500; count += 1) {
    await peer.send(numbered(count));
    await until('its answer', () => peer.answers.length > count);
  }
  for (let count = 500; count < 520; count += 1) await peer.send(numbered(count));
  await until('the first answer again', async () => {
    await peer.send(numbered(0));
    return peer.answers.length > 500;
  });
  expect(headerValue(peer.answers[500] ?? { headers: [] }, 'Call-ID')).toBe('0');
  expect(taken).toHaveLength(500);
});

test('a port that is taken is said, for either transport', async () => {
  const { server } = await listen();
  const { port } = server.local;
  await expect(listenSip({ address: '127.0.0.1', port, handle: () => null })).rejects.toMatchObject({
    code: 'unreachable',
  });
});

test('a fault in what answers is told as such, and the next request is taken', async () => {
  let isBroken = true;
  const { server } = await listen({
    handle: () => {
      if (isBroken) throw new Error('a fault of this test');
      return { status: 200, reason: 'OK' };
    },
  });
  const peer = await sender(server.local.port);
  await peer.send(numbered(1));
  await until('an answer', () => peer.answers.length === 1);
  isBroken = false;
  await peer.send(numbered(2));
  await until('another', () => peer.answers.length === 2);
  expect(peer.answers.map((answer) => answer.is === 'response' && answer.status)).toEqual([500, 200]);
});

test('requests over TCP are taken however their bytes are parted, and what is no SIP ends the connection', async () => {
  const { server, taken } = await listen();
  const socket = connect(server.local.port, '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk) => {
    heard += chunk.toString();
  });
  const bytes = message({ via: 'SIP/2.0/TCP 127.0.0.1;branch=z9hG4bKt;rport' }).replaceAll('\n', '\r\n');
  for (const part of [bytes.slice(0, 30), bytes.slice(30, 300), bytes.slice(300)]) {
    await new Promise((resolve) => socket.write(part, resolve));
  }
  await until('the answer', () => heard.includes('SIP/2.0 200 OK'));
  expect(taken).toHaveLength(1);
  const closed = new Promise((resolve) => socket.on('close', resolve));
  socket.write('GET / HTTP/1.1\r\nHost: phone\r\n\r\n');
  await closed;
});

test.each(['udp', 'tcp'] as const)('our own agent and server understand each other over %s', async (transport) => {
  const { server, taken } = await listen();
  const agent = createSipAgent({
    peer: { host: '127.0.0.1', port: server.local.port, transport },
    user: 'offhook',
    program: 'Offhook/1',
  });
  onTestFinished(() => agent.close());
  const text = 'Grüße\r\n\r\n😀';
  const sent = { method: 'MESSAGE', uri: 'sip:440@127.0.0.1', to: 'sip:440@127.0.0.1' } as const;
  expect(await agent.request({ ...sent, body: { type: 'text/plain;charset=utf-8', text } })).toMatchObject({
    status: 200,
  });
  expect(Buffer.from(taken[0]?.request.body ?? []).toString()).toBe(text);
});
