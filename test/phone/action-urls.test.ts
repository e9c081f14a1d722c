import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { type Heard, type ListenerOptions, listenForPhone } from '../../electron/action-urls/listener';
import { addressTowards } from '../../electron/action-urls/local-address';
import { until } from '../support/until';

/** A listener on loopback that ends with the test, and all it has heard. */
async function listening(more: Partial<ListenerOptions> = {}) {
  const heard: Heard[] = [];
  let strangers = 0;
  const listener = await listenForPhone({
    address: '127.0.0.1',
    port: 0,
    phone: '127.0.0.1',
    hear(one) {
      heard.push(one);
      if (one.path === '/document.xml') return { document: '<SnomIPPhoneText/>' };
      return one.path.startsWith('/press/') ? 'empty' : null;
    },
    onStranger: () => {
      strangers += 1;
    },
    ...more,
  });
  onTestFinished(listener.close);
  return { ...listener, heard, strangers: () => strangers };
}

/** All that comes back for these bytes until the connection ends. */
const said = (base: string, bytes: string): Promise<string> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(base);
    let text = '';
    const socket = connect({ host: hostname, port: Number(port) }, () => socket.write(bytes));
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
    });
    socket.on('error', () => undefined).on('close', () => resolve(text));
  });

test('a request of the phone is heard with its query, and answered with nothing it could show', async () => {
  const { base, heard } = await listening();
  const reply = await fetch(`${base}/press/abc?remote=sip:30@pbx;x=1&name=A+B`);
  expect([reply.status, await reply.text(), reply.headers.get('connection')]).toEqual([204, '', 'close']);
  expect(heard).toHaveLength(1);
  expect(heard[0]?.path).toBe('/press/abc');
  expect([...(heard[0]?.query ?? [])]).toEqual([
    ['remote', 'sip:30@pbx;x=1'],
    ['name', 'A B'],
  ]);
});

test('a document is served as XML, and a path without one is not found', async () => {
  const { base } = await listening();
  const reply = await fetch(`${base}/document.xml`);
  expect([reply.status, reply.headers.get('content-type'), await reply.text()]).toEqual([
    200,
    'text/xml; charset=utf-8',
    '<SnomIPPhoneText/>',
  ]);
  expect((await fetch(`${base}/other`)).status).toBe(404);
});

test('without the secret nothing is heard, however near the guess is', async () => {
  const { base, heard, strangers } = await listening();
  const { origin, pathname } = new URL(base);
  const guesses = ['/', '/press/abc', `${pathname}x/press/abc`, `${pathname.slice(0, -1)}/press/abc`, '//press/abc'];
  for (const guess of guesses) expect((await fetch(`${origin}${guess}`)).status).toBe(404);
  expect(heard).toEqual([]);
  expect(strangers()).toBe(guesses.length);
});

test('another computer is hung up on before it has said a word', async () => {
  const { base, heard, strangers } = await listening({ phone: '192.0.2.7' });
  expect(await said(base, `GET ${new URL(base).pathname}/press/abc HTTP/1.1\r\nHost: x\r\n\r\n`)).toBe('');
  expect(heard).toEqual([]);
  expect(strangers()).toBe(1);
});

test.each([
  ['no HTTP', 'hello\r\n\r\n'],
  ['a head without an end', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\n`],
  ['many headers', `GET / HTTP/1.1\r\n${'X-A: b\r\n'.repeat(3_000)}\r\n`],
])('%s ends the connection, and the next request is heard', async (_name, bytes) => {
  const { base, heard } = await listening();
  await said(base, bytes);
  expect((await fetch(`${base}/press/abc`)).status).toBe(204);
  expect(heard).toHaveLength(1);
});

test('HEAD presses nothing, and no other method is taken', async () => {
  const { base, heard } = await listening();
  await fetch(`${base}/press/abc`, { method: 'HEAD' });
  for (const method of ['POST', 'PUT', 'DELETE']) {
    expect((await fetch(`${base}/press/abc`, { method, body: 'x' })).status).toBe(405);
  }
  expect(heard).toEqual([]);
});

test('a program that runs wild is turned away, and the phone is heard a second later', async () => {
  const { base, heard } = await listening();
  const statuses: number[] = [];
  for (let count = 0; count < 120; count += 1) statuses.push((await fetch(`${base}/press/abc`)).status);
  const turnedAway = statuses.filter((status) => status === 503).length;
  // The 120 may have begun in one second and ended in the next.
  expect(turnedAway).toBeGreaterThan(0);
  expect(heard.length).toBe(120 - turnedAway);
  await until('the next second', async () => (await fetch(`${base}/press/abc`)).status === 204);
});

test('the address towards a host is the one of this computer, and the host its own', async () => {
  expect(await addressTowards('127.0.0.1')).toEqual({ own: '127.0.0.1', peer: '127.0.0.1' });
  await expect(addressTowards('no-such-host.invalid')).rejects.toThrow();
});
