import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { digestChallenge } from '../support/digest-door';
import { asked, clientFor, codes, key, setUp, setUpGuarded } from '../support/phone-client';
import { rawReply } from '../support/raw-server';

const OK = rawReply('200 Ok', [], 'ok');

/** A phone that answers when it is told to. */
const setUpHeld = async (options = {}) => {
  const held: Socket[] = [];
  const { server, phone } = await setUp((_request, socket) => void held.push(socket), options);
  return { server, phone, held };
};

test('a dial that is under way when the client is closed is told what became of it', async () => {
  const { server, phone, held } = await setUpHeld();
  const dial = phone.dial('030');
  await expect.poll(() => held.length).toBe(1);
  const closed = phone.close();
  held[0]?.write(OK);
  expect(await dial).toEqual({ result: 'done' });
  await closed;
  await expect.poll(() => server.open()).toBe(0);
});

test('only the phone can say that it closed on a dial', async () => {
  const { phone, held } = await setUpHeld();
  const dial = phone.dial('030');
  await expect.poll(() => held.length).toBe(1);
  const closed = phone.close();
  held[0]?.destroy();
  expect(await dial).toEqual({ result: 'no-answer' });
  await closed;
});

test('closing waits for a silent phone as long as the request would have, and no longer', async () => {
  const { server, phone, held } = await setUpHeld({ limits: { requestMs: 80 } });
  const dial = phone.dial('030');
  await expect.poll(() => held.length).toBe(1);
  await phone.close();
  expect(await codes([dial])).toEqual(['no-reply']);
  await expect.poll(() => server.open()).toBe(0);
});

test('closing drops what waits at once, and takes nothing new', async () => {
  const { server, phone, held } = await setUpHeld();
  const first = phone.press(key('1'));
  const waiting = [phone.press(key('2')), phone.dial('3'), phone.screen()];
  await expect.poll(() => held.length).toBe(1);
  const closed = Promise.all([phone.close(), phone.close()]);
  expect(await codes(waiting)).toEqual(Array(3).fill('dropped'));
  expect(await codes([phone.press(key('4')), phone.dial('5'), phone.info()])).toEqual(Array(3).fill('dropped'));
  held[0]?.write(OK);
  expect(await first).toEqual({ result: 'done' });
  await closed;
  expect(await codes([phone.dial('6'), phone.screen()])).toEqual(['dropped', 'dropped']);
  expect(asked(server)).toEqual(['/command.htm?key=1']);
});

test('a challenge that comes after closing is not answered, and the dial was dropped', async () => {
  const { server, phone, held } = await setUpHeld({ user: 'alice', password: 'geheim' });
  const dial = phone.dial('030');
  await expect.poll(() => held.length).toBe(1);
  const closed = phone.close();
  held[0]?.write(digestChallenge('n1'));
  expect(await codes([dial])).toEqual(['dropped']);
  await closed;
  expect(server.requests).toHaveLength(1);
});

test('a dial that was not written yet is dropped, and never written', async () => {
  const { server, phone } = await setUp((_request, socket) => void socket.write(OK));
  const dial = phone.dial('030');
  await phone.close();
  expect(await codes([dial])).toEqual(['dropped']);
  expect(server.requests).toEqual([]);
});

test('closing while the connection is being made ends it, too', async () => {
  let connections = 0;
  let open = 0;
  // It takes the connection and never speaks TLS: the client is still connecting.
  const server = createServer((socket) => {
    connections += 1;
    open += 1;
    socket
      .on('error', () => {})
      .on('close', () => {
        open -= 1;
      });
    // Without a reader the end of the connection is not noticed.
    socket.resume();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const phone = clientFor(`https://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const dial = phone.dial('030');
  await expect.poll(() => connections).toBe(1);
  await phone.close();
  expect(await codes([dial])).toEqual(['dropped']);
  await expect.poll(() => open).toBe(0);
});

test('a closed client says so even when its password was refused before', async () => {
  const { server, phone } = await setUpGuarded((_request, socket) => void socket.write(digestChallenge('n1')));
  expect(await codes([phone.dial('1')])).toEqual(['password-refused']);
  await phone.close();
  expect(await codes([phone.dial('2')])).toEqual(['dropped']);
  expect(server.requests).toHaveLength(2);
});
