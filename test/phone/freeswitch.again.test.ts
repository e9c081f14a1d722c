import { createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { FreeSwitchEvent } from '../../electron/freeswitch/events';
import { createFreeSwitch, type LineStatus } from '../../electron/freeswitch/keep-connected';
import { fakeFreeSwitch } from '../support/event-socket';
import { plainEvent } from '../support/event-socket-server';

const client = (port: number, password = 'ClueCon') => {
  const line = createFreeSwitch({ host: '127.0.0.1', port, login: { password } });
  onTestFinished(() => line.close());
  const seen: LineStatus[] = [];
  line.onStatus((status) => void seen.push(status));
  return { line, seen };
};

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: { readonly code?: string }) => error.code ?? 'none',
  );

test('it connects when it is needed, once for all', async () => {
  const server = await fakeFreeSwitch({ api: (command) => command });
  const { line } = client(server.port);
  expect(server.connections()).toBe(0);
  expect(await Promise.all([line.api('one'), line.api('two')])).toEqual(['one', 'two']);
  expect(server.connections()).toBe(1);
});

test('what is in flight when the server goes has no reply, what waits was not sent, and nothing comes again', async () => {
  const server = await fakeFreeSwitch({ api: (command) => (command === 'slow' ? null : command) });
  const { line } = client(server.port);
  const outcomes = Promise.all([codeOf(line.api('slow')), codeOf(line.api('behind'))]);
  await expect.poll(() => server.heard).toContain('api slow');
  server.drop();
  expect(await outcomes).toEqual(['no-reply', 'dropped']);
  expect(await line.api('later')).toBe('later');
  expect(server.heard.filter((one) => one.startsWith('api'))).toEqual(['api slow', 'api later']);
});

test('while events are listened to, a server that comes back is connected to again, and told of them', async () => {
  const server = await fakeFreeSwitch({
    api(_command, peer) {
      peer.say(plainEvent({ 'Event-Name': 'RECV_MESSAGE', from: '2000' }));
      return '';
    },
  });
  const { line, seen } = client(server.port);
  const told: FreeSwitchEvent[] = [];
  line.listen(['RECV_MESSAGE'], (event) => void told.push(event));
  await expect.poll(() => seen.at(-1)?.is).toBe('ready');
  server.drop();
  await expect.poll(() => server.heard.filter((one) => one === 'event plain RECV_MESSAGE')).toHaveLength(2);
  await line.api('ring');
  await expect.poll(() => told.length).toBe(1);
  expect(seen.map(({ is }) => is)).toEqual(['asking', 'ready', 'trouble', 'asking', 'ready']);
});

test.each([
  ['password-refused', {}, 'wrong', 1],
  // Its rules may have been changed meanwhile; nothing is told to it before it lets this computer in.
  ['not-let-in', { rude: true }, 'ClueCon', 2],
] as const)('a server that says %s is not asked again by itself', async (code, how, password, connections) => {
  const server = await fakeFreeSwitch(how);
  const { line, seen } = client(server.port, password);
  line.listen(['RECV_MESSAGE'], () => {});
  await expect.poll(() => seen.at(-1)).toMatchObject({ is: 'trouble', again: false, why: { code } });
  expect(server.connections()).toBe(1);
  expect(await codeOf(line.api('status'))).toBe(code);
  expect(server.connections()).toBe(connections);
});

test('a server that is away for longer is looked for more rarely, and is found within two seconds of its return', async () => {
  const first = await fakeFreeSwitch();
  const { line, seen } = client(first.port);
  line.listen(['CUSTOM'], () => {});
  await expect.poll(() => seen.at(-1)?.is).toBe('ready');
  const sockets = new Set<Socket>();
  const tries: number[] = [];
  await first.stop();
  // Another server has its port now, and turns every client away.
  const door = createServer((socket) => {
    tries.push(Date.now());
    sockets.add(socket);
    socket.destroy();
  });
  await new Promise<void>((resolve) => door.listen(first.port, '127.0.0.1', resolve));
  onTestFinished(() => void door.close());
  await expect.poll(() => tries.length).toBeGreaterThanOrEqual(5);
  const gaps = tries.slice(1).map((at, nth) => at - (tries[nth] ?? 0));
  // No wait ends early; how late a computer is says nothing.
  expect(gaps.every((gap, nth) => gap >= Math.min(250 * 2 ** (nth + 1), 1_500) - 20)).toBe(true);
});
