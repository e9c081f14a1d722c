import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Command } from '../../electron/contract/command';
import type { Outcome } from '../../electron/contract/outcome';
import { handOver, openControlSocket } from '../../electron/host/control-socket';
import { temporaryFolder } from '../support/temp-folder';
import { until } from '../support/until';

const DONE: Outcome = { ok: true, result: 'done' };
const BAD_REQUEST = { ok: false, problem: { code: 'bad-request' } };

async function door() {
  const path = join(await temporaryFolder(), 'door.sock');
  const reached: Command[] = [];
  const send = async (command: Command): Promise<Outcome> => {
    reached.push(command);
    return DONE;
  };
  onTestFinished(await openControlSocket(path, send));
  /** A sender that belongs here is still heard. */
  const stillWorks = async (): Promise<void> => {
    expect(await handOver(path, { do: 'check-phone' })).toEqual(DONE);
    expect(reached.splice(0)).toEqual([{ do: 'check-phone' }]);
  };
  return { path, reached, stillWorks };
}

/** A stranger at the control socket; `heard` is all that it was told, once the connection is over. */
async function stranger(path: string): Promise<{ readonly socket: Socket; readonly heard: Promise<string> }> {
  const socket = connect(path);
  onTestFinished(() => void socket.destroy());
  let said = '';
  socket.on('data', (chunk) => {
    said += String(chunk);
  });
  // Being hung up on in the middle of a word is an answer, too.
  socket.on('error', () => undefined);
  const heard = new Promise<string>((resolve) => socket.once('close', () => resolve(said)));
  await new Promise<void>((resolve) => socket.once('connect', () => resolve()));
  return { socket, heard };
}

test('no line of garbage reaches anybody, and each is answered', async () => {
  const { path, reached, stillWorks } = await door();
  const nearly = fc.constantFrom(
    '{"do":"dial","text":"1"',
    '{"do":"dial","text":1}',
    '[{"do":"dial","text":"1"}]',
    '"dial"',
    '{"do":"dial","text":"1"}{"do":"dial","text":"1"}',
    '{"do":"save-language","language":"de"}',
    '{"__proto__":{"do":"check-phone"}}',
    'null',
  );
  const bytes = fc.uint8Array({ maxLength: 300 }).map((some) => Buffer.from(some).filter((byte) => byte !== 10));
  const line = fc.oneof(
    nearly.map((text) => Buffer.from(text)),
    bytes,
    fc.json().map((text) => Buffer.from(text)),
  );
  await fc.assert(
    fc.asyncProperty(line, async (garbage) => {
      const { socket, heard } = await stranger(path);
      socket.write(Buffer.concat([Buffer.from(garbage), Buffer.from('\n')]));
      expect(JSON.parse(await heard)).toEqual(BAD_REQUEST);
      expect(reached).toEqual([]);
    }),
    { numRuns: 500 },
  );
  await stillWorks();
});

test('half a line and then nothing reaches nobody', async () => {
  const { path, reached, stillWorks } = await door();
  for (const half of ['', '{', '{"do":"check-phone"}', '\u00ff']) {
    const { socket } = await stranger(path);
    socket.end(half);
    await new Promise((resolve) => socket.once('close', resolve));
  }
  expect(reached).toEqual([]);
  await stillWorks();
});

test('who says twenty megabytes is answered, hung up on, and kept nowhere', async () => {
  const { path, reached, stillWorks } = await door();
  const { socket, heard } = await stranger(path);
  const flood = Buffer.alloc(1_000_000, 'x');
  for (let megabytes = 0; megabytes < 20; megabytes += 1) socket.write(flood);
  socket.write('\n{"do":"check-phone"}\n');
  expect(JSON.parse(await heard)).toEqual(BAD_REQUEST);
  expect(reached).toEqual([]);
  await stillWorks();
});

test('a second line behind the first is nobody’s', async () => {
  const { path, reached } = await door();
  const { socket, heard } = await stranger(path);
  socket.write('{"do":"check-phone"}\n{"do":"release-all"}\n');
  expect(JSON.parse(await heard)).toEqual(DONE);
  expect(reached).toEqual([{ do: 'check-phone' }]);
});

test('who comes and says nothing is hung up on, and keeps nobody out meanwhile', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const { path, stillWorks } = await door();
  const idle = await Promise.all(Array.from({ length: 150 }, () => stranger(path)));
  await stillWorks();
  vi.advanceTimersByTime(5_000);
  expect(await Promise.all(idle.map(({ heard }) => heard))).toEqual(idle.map(() => ''));
});

test('who takes the answer and stays is hung up on', async () => {
  const { path } = await door();
  const socket = connect({ path, allowHalfOpen: true }, () => socket.write('{"do":"check-phone"}\n'));
  onTestFinished(() => void socket.destroy());
  const writing = setInterval(() => socket.write('x'), 50);
  onTestFinished(() => clearInterval(writing));
  let gone = false;
  socket.on('error', () => {
    gone = true;
  });
  socket.resume();
  await until('the door to hang up', () => gone);
});

test('more than anybody needs are turned away, and none of them is in the way later', async () => {
  const { path, stillWorks } = await door();
  const crowd = await Promise.all(Array.from({ length: 400 }, () => stranger(path)));
  for (const { socket } of crowd) socket.destroy();
  await until('the crowd to be gone', () =>
    stillWorks().then(
      () => true,
      () => false,
    ),
  );
});
