import { createSocket } from 'node:dgram';
import { expect, onTestFinished, test } from 'vitest';
import { createSipAgent, type OutgoingRequest, type RequestOptions } from '../../electron/sip/agent';
import type { Peer } from '../../electron/sip/connection';
import { readCSeq, topVia } from '../../electron/sip/fields';
import { headerValue } from '../../electron/sip/message';
import { answerText, type SipPeer, tcpPeer, udpPeer } from '../support/sip-peer';

const KEY: OutgoingRequest = {
  method: 'NOTIFY',
  uri: 'sip:440@127.0.0.1',
  to: 'sip:440@pbx.example',
  headers: [['Event', 'xml']],
  body: { type: 'application/snomxml', text: '<Grün/>' },
};
/** Short for a test, and of the same shape as the RFC's. */
const TIMERS = { t1Ms: 40, t2Ms: 160, limitMs: 1_000 };

const agentAt = (peer: SipPeer, more: Partial<Peer> = {}) => {
  const agent = createSipAgent({
    peer: { host: '127.0.0.1', port: peer.port, transport: 'udp', ...more },
    user: 'offhook',
    program: 'Offhook/1',
    timers: TIMERS,
  });
  onTestFinished(async () => {
    agent.close();
    await peer.close();
  });
  return agent;
};

/** How many requests came: one that was sent again, as on a busy computer, is the same by its branch (RFC 3261 17.2.3). */
const requestsAt = ({ heard }: SipPeer): number =>
  new Set(heard.map(({ request }) => topVia(request)?.params.get('branch'))).size;

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'answered',
    (error: { readonly code?: string }) => error.code ?? 'none',
  );

test('a request has all that RFC 3261 8.1.1 and RFC 3581 want, and its bytes are counted', async () => {
  const peer = await udpPeer((heard) => heard.answer(200));
  const agent = agentAt(peer);
  expect(await agent.request(KEY)).toMatchObject({ status: 200 });
  const port = agent.local()?.port;
  const [{ request, raw } = { request: { headers: [] }, raw: '' }] = peer.heard;
  expect(raw.split('\r\n')[0]).toBe('NOTIFY sip:440@127.0.0.1 SIP/2.0');
  expect(topVia(request)).toMatchObject({ transport: 'UDP', host: '127.0.0.1', port });
  expect(topVia(request)?.params.get('branch')).toMatch(/^z9hG4bK\w{10,}$/);
  expect(topVia(request)?.params.has('rport')).toBe(true);
  expect(headerValue(request, 'From')).toMatch(/^<sip:offhook@127\.0\.0\.1>;tag=\w+$/);
  expect(headerValue(request, 'To')).toBe('<sip:440@pbx.example>');
  expect(headerValue(request, 'Contact')).toBe(`<sip:offhook@127.0.0.1:${port}>`);
  expect(headerValue(request, 'CSeq')).toBe('1 NOTIFY');
  expect(headerValue(request, 'Max-Forwards')).toBe('70');
  expect(headerValue(request, 'Event')).toBe('xml');
  expect(headerValue(request, 'Content-Length')).toBe('8');
  expect(raw.endsWith('\r\n\r\n<Grün/>')).toBe(true);
});

test('each request is a new one: other Call-ID, branch and tag', async () => {
  const peer = await udpPeer((heard) => heard.answer(200));
  const agent = agentAt(peer);
  await agent.request(KEY);
  await agent.request(KEY);
  const ids = peer.heard.map(({ request }) => ['Call-ID', 'Via', 'From'].map((name) => headerValue(request, name)));
  expect(new Set(ids.flat()).size).toBe(6);
});

test('a lost datagram is sent again, byte for byte', async () => {
  const peer = await udpPeer((heard, count) => (count === 4 ? heard.answer(200) : undefined));
  expect(await agentAt(peer).request(KEY)).toMatchObject({ status: 200 });
  expect(peer.heard.length).toBeGreaterThanOrEqual(4);
  expect(new Set(peer.heard.map(({ raw }) => raw)).size).toBe(1);
});

test('provisional answers end nothing', async () => {
  const peer = await udpPeer((heard) => heard.answer(100));
  expect(await codeOf(agentAt(peer).request(KEY))).toBe('no-answer');
  expect(peer.heard.length).toBeGreaterThanOrEqual(2);
});

test('silence ends with the limit, and an answer that comes later changes nothing', async () => {
  const peer = await udpPeer(() => undefined);
  const agent = agentAt(peer);
  expect(await codeOf(agent.request(KEY, { timers: { limitMs: 60 } }))).toBe('no-answer');
  const sent = peer.heard.length;
  for (const heard of peer.heard) heard.answer(200);
  const second = agent.request(KEY);
  await expect.poll(() => peer.heard.length).toBeGreaterThan(sent);
  for (const heard of peer.heard.slice(0, sent)) heard.answer(486);
  peer.heard.at(-1)?.answer(202);
  expect(await second).toMatchObject({ status: 202 });
});

test.each([300, 302, 400, 403, 404, 481, 489, 500, 503, 600, 603])(
  '%d is an answer, and is not followed',
  async (status) => {
    const peer = await udpPeer((heard) => heard.answer(status, ['Contact: <sip:elsewhere@127.0.0.1:9>']));
    expect(await agentAt(peer).request(KEY)).toMatchObject({ status });
    expect(requestsAt(peer)).toBe(1);
  },
);

test('the first final answer counts; what comes doubled, or in another order, does not', async () => {
  const peer = await udpPeer((heard) => {
    for (const status of [200, 486, 200, 100, 180]) heard.answer(status);
  });
  const agent = agentAt(peer);
  for (let count = 0; count < 5; count += 1) expect(await agent.request(KEY)).toMatchObject({ status: 200 });
  expect(requestsAt(peer)).toBe(5);
});

test('answers of another branch, method or sender are of no concern', async () => {
  const stranger = createSocket('udp4');
  await new Promise<void>((resolve) => stranger.bind(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise((resolve) => stranger.close(() => resolve())));
  const peer = await udpPeer((heard) => {
    heard.answer(486, [], (text) => text.replace(/branch=\w+/, 'branch=z9hG4bKother'));
    heard.answer(486, [], (text) => text.replace(/CSeq: 1 NOTIFY/, 'CSeq: 1 MESSAGE'));
    heard.send('garbage\r\n\r\n');
    const to = topVia(heard.request)?.port ?? 0;
    stranger.send(answerText(heard.request, 486), to, '127.0.0.1', () => heard.answer(200));
  });
  expect(await agentAt(peer).request(KEY)).toMatchObject({ status: 200 });
});

test('where nothing listens, that is said at once', async () => {
  const peer = await udpPeer(() => undefined);
  await peer.close();
  const agent = createSipAgent({
    peer: { host: '127.0.0.1', port: peer.port, transport: 'udp' },
    user: 'offhook',
    program: 'Offhook/1',
  });
  onTestFinished(() => agent.close());
  expect(await codeOf(agent.request(KEY, { timers: { limitMs: 20_000 } }))).toBe('unreachable');
});

test('a name that cannot be looked up is told apart', async () => {
  const peer = await udpPeer(() => undefined);
  expect(await codeOf(agentAt(peer, { host: 'phone.invalid' }).request(KEY))).toBe('name-not-found');
});

test('a host that has IPv6 alone is spoken to over it', async () => {
  const peer = await udpPeer((heard) => heard.answer(200), '::1');
  expect(await agentAt(peer, { host: '::1' }).request(KEY)).toMatchObject({ status: 200 });
  expect(topVia(peer.heard[0]?.request ?? { headers: [] })).toMatchObject({ host: '::1' });
  expect(peer.heard[0]?.raw).toContain('From: <sip:offhook@[::1]>');
});

test('more than a datagram may hold is not sent', async () => {
  const peer = await udpPeer((heard) => heard.answer(200));
  const text = 'x'.repeat(2_000);
  expect(await codeOf(agentAt(peer).request({ ...KEY, body: { type: 'text/plain', text } }))).toBe('too-long');
  expect(peer.heard).toHaveLength(0);
});

test('what is closed here waits no longer, and can be asked again', async () => {
  let isAnswering = false;
  const peer = await udpPeer((heard) => (isAnswering ? heard.answer(200) : undefined));
  const agent = agentAt(peer);
  const waiting = codeOf(agent.request(KEY));
  await expect.poll(() => peer.heard.length).toBeGreaterThanOrEqual(1);
  agent.close();
  expect(await waiting).toBe('closed');
  isAnswering = true;
  expect(await agent.request(KEY)).toMatchObject({ status: 200 });
});

const CHALLENGE = 'Digest realm="phone", nonce="n1", algorithm=MD5, qop="auth"';
const CREDENTIALS: RequestOptions = { credentials: async () => ({ user: 'anna', password: 'grün' }) };

test.each([
  [401, 'WWW-Authenticate', 'Authorization'],
  [407, 'Proxy-Authenticate', 'Proxy-Authorization'],
])('%d is answered once, as a request of its own', async (status, asks, answers) => {
  const peer = await udpPeer((heard) => {
    const isLoggedIn = headerValue(heard.request, answers) !== undefined;
    heard.answer(isLoggedIn ? 200 : status, [`${asks}: ${CHALLENGE}`]);
  });
  expect(await agentAt(peer).request(KEY, CREDENTIALS)).toMatchObject({ status: 200 });
  const [first] = peer.heard.map(({ request }) => request);
  const second = peer.heard.map(({ request }) => request).find((request) => readCSeq(request)?.number === 2);
  if (!first || !second) throw new Error('there were not two requests');
  expect(headerValue(second, 'Call-ID')).toBe(headerValue(first, 'Call-ID'));
  expect(readCSeq(second)).toEqual({ number: 2, method: 'NOTIFY' });
  expect(topVia(second)?.params.get('branch')).not.toBe(topVia(first)?.params.get('branch'));
  expect(headerValue(second, answers)).toMatch(/username="anna".*uri="sip:440@127\.0\.0\.1".*qop=auth, nc=00000001/);
});

test('a password that is refused is said once, and one that is not known never', async () => {
  const peer = await udpPeer((heard) => heard.answer(401, [`WWW-Authenticate: ${CHALLENGE}`]));
  const agent = agentAt(peer);
  expect(await agent.request(KEY, CREDENTIALS)).toMatchObject({ status: 401 });
  expect(requestsAt(peer)).toBe(2);
  expect(await agent.request(KEY)).toMatchObject({ status: 401 });
  expect(requestsAt(peer)).toBe(3);
});

test('a password is given to no challenge but Digest', async () => {
  const peer = await udpPeer((heard) => heard.answer(401, ['WWW-Authenticate: Basic realm="phone"']));
  expect(await agentAt(peer).request(KEY, CREDENTIALS)).toMatchObject({ status: 401 });
  expect(requestsAt(peer)).toBe(1);
});

test('over TCP nothing is sent twice, and one connection serves all', async () => {
  const peer = await tcpPeer((heard) => void setTimeout(() => heard.answer(200), 3 * TIMERS.t1Ms));
  const agent = agentAt(peer, { transport: 'tcp' });
  const [one, other] = await Promise.all([agent.request(KEY), agent.request({ ...KEY, method: 'OPTIONS' })]);
  expect([one.status, other.status, requestsAt(peer)]).toEqual([200, 200, 2]);
  expect(topVia(peer.heard[0]?.request ?? { headers: [] })).toMatchObject({ transport: 'TCP' });
  expect(new Set(peer.heard.map(({ request }) => topVia(request)?.port)).size).toBe(1);
});

test.each([
  ['nothing', () => undefined, 'no-answer'],
  ['the end of the connection', (_heard: unknown, drop: () => void) => drop(), 'no-answer'],
  ['what is no SIP', (heard: { send(text: string): void }) => heard.send('HTTP/1.1 200 Ok\r\n\r\n'), 'bad-answer'],
])('%s in the place of an answer over TCP is said as such', async (_what, react, code) => {
  const agent = agentAt(await tcpPeer(react), { transport: 'tcp' });
  expect(await codeOf(agent.request(KEY, { timers: { limitMs: 300 } }))).toBe(code);
});

test('where no TCP is taken, nothing was sent', async () => {
  const peer = await tcpPeer(() => undefined);
  await peer.close();
  const agent = createSipAgent({
    peer: { host: '127.0.0.1', port: peer.port, transport: 'tcp' },
    user: 'o',
    program: 'O',
  });
  expect(await codeOf(agent.request(KEY))).toBe('unreachable');
});
