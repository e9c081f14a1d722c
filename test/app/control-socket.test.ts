import { chmod, symlink, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Command } from '../../electron/contract/command';
import type { Outcome } from '../../electron/contract/outcome';
import { handOver, openControlSocket } from '../../electron/host/control-socket';
import { temporaryFolder } from '../support/temp-folder';

const answer: Outcome = { ok: true, result: 'done', sent: '123' };

async function door(send: (command: Command) => Promise<Outcome>): Promise<string> {
  const path = join(await temporaryFolder(), 'door.sock');
  onTestFinished(await openControlSocket(path, send));
  return path;
}

/** The control socket's words to a stranger who writes `text`. */
const say = (path: string, text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let heard = '';
    const socket = connect(path, () => socket.write(text));
    socket.on('data', (chunk) => {
      heard += String(chunk);
    });
    socket.on('close', () => resolve(heard));
    socket.on('error', reject);
  });

test('a command goes in and its outcome comes out', async () => {
  const seen: Command[] = [];
  const path = await door(async (command) => {
    seen.push(command);
    return answer;
  });
  expect(await handOver(path, { do: 'dial', text: '123', confirmed: false, from: 'command-line' })).toEqual(answer);
  expect(seen).toEqual([{ do: 'dial', text: '123', confirmed: false, from: 'command-line' }]);
});

test('nobody at home is no outcome', async () => {
  expect(await handOver(join(await temporaryFolder(), 'door.sock'), { do: 'check-phone' })).toBeNull();
});

test.skipIf(process.platform === 'win32')(
  'a place that others may write to, or another user’s, is never connected to',
  async () => {
    const path = await door(async () => ({ ok: true, result: 'done' }));
    await chmod(dirname(path), 0o777);
    await expect(handOver(path, { do: 'check-phone' })).rejects.toThrow('is open to others');
    await expect(openControlSocket(path, async () => ({ ok: true, result: 'done' }))).rejects.toThrow(
      'is open to others',
    );
    await chmod(dirname(path), 0o700);
    expect(await handOver(path, { do: 'check-phone' })).toEqual({ ok: true, result: 'done' });
  },
);

test.skipIf(process.platform === 'win32')('where no folder can be, no Offhook runs', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'file'), '');
  await symlink('loop', join(folder, 'loop'));
  for (const place of ['file', 'loop', 'nothing']) {
    expect(await handOver(join(folder, place, 'deep', 'door.sock'), { do: 'check-phone' })).toBeNull();
    expect(await handOver(join(folder, place, 'door.sock'), { do: 'check-phone' })).toBeNull();
  }
});

test('a door that a crash left behind is opened again', async () => {
  const path = join(await temporaryFolder(), 'door.sock');
  await openControlSocket(path, async () => answer);
  onTestFinished(await openControlSocket(path, async () => ({ ok: true, result: 'no-answer' })));
  expect(await handOver(path, { do: 'check-phone' })).toEqual({ ok: true, result: 'no-answer' });
});

test.each([
  ['no JSON', 'hello\n'],
  ['no command', '{"do":"format-disk"}\n'],
  ['a command with a key too many', '{"do":"dial","text":"1","shell":"x"}\n'],
  ['a command that is not for this door', '{"do":"save-language","language":"de"}\n'],
  ['a line without an end', 'x'.repeat(30_000)],
])('%s reaches nobody', async (_, text) => {
  let reached = false;
  const path = await door(async () => {
    reached = true;
    return answer;
  });
  expect(JSON.parse(await say(path, text))).toEqual({ ok: false, problem: { code: 'bad-request' } });
  expect(reached).toBe(false);
});

test('a program that ends in the middle says nothing, and the command is not sent a second time', async () => {
  let times = 0;
  const path = join(await temporaryFolder(), 'door.sock');
  const close = await openControlSocket(path, () => {
    times += 1;
    void close();
    return new Promise(() => {});
  });
  expect(await handOver(path, { do: 'dial', text: '123', confirmed: false, from: 'command-line' })).toEqual({
    ok: false,
    problem: { code: 'handover-lost' },
  });
  expect(times).toBe(1);
});

test.each(['Welcome!', 'null', '{}', '{"ok":false}', '{"ok":true}'])(
  '%j behind the door is not taken for an outcome',
  async (answer) => {
    const path = join(await temporaryFolder(), 'door.sock');
    const server = createServer((socket) => socket.on('data', () => socket.end(`${answer}\n`)));
    await new Promise<void>((resolve) => server.listen(path, resolve));
    onTestFinished(() => void server.close());
    expect(await handOver(path, { do: 'check-phone' })).toEqual({ ok: false, problem: { code: 'handover-lost' } });
  },
);

test('a command that takes long is waited for as long as it is under way', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  let finish: (outcome: Outcome) => void = () => {};
  const path = await door(
    () =>
      new Promise((resolve) => {
        finish = resolve;
      }),
  );
  const heard = new Promise<string>((resolve) => {
    const socket = connect(path, () => socket.write('{"do":"check-phone"}\n'));
    socket.once('data', (chunk) => {
      finish(answer);
      socket.once('data', (rest) => resolve(String(chunk) + String(rest)));
    });
  });
  await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
  vi.advanceTimersByTime(2_000);
  expect(await heard).toBe(` ${JSON.stringify(answer)}\n`);
});
