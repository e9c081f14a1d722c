import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { readArp } from '../../electron/discovery/arp';
import { isSnoms } from '../../electron/discovery/hardware-address';
import { type AnnouncedPhone, listenForPnp, type PnpOptions } from '../../electron/discovery/pnp';
import { announcement } from '../support/announcement';
import { until } from '../support/until';

const GROUP = '224.0.1.75';

/** A port that no program has at this moment. */
async function freePort(): Promise<number> {
  const socket = createSocket('udp4').bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address() as AddressInfo;
  socket.close();
  await once(socket, 'close');
  return port;
}

/** A program on this machine that sends to the group, and hears the answers. */
async function sender(port: number) {
  const answers: string[] = [];
  const socket = createSocket('udp4').on('message', (message) => void answers.push(String(message)));
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  socket.setMulticastInterface('127.0.0.1');
  onTestFinished(() => void socket.close());
  const send = (text: string | Uint8Array, to = GROUP): Promise<void> =>
    new Promise((resolve, reject) => socket.send(text, port, to, (error) => (error ? reject(error) : resolve())));
  return { send, answers };
}

async function listener(options: Partial<PnpOptions> = {}) {
  const phones: AnnouncedPhone[] = [];
  const port = options.port ?? (await freePort());
  const { listening, stop } = listenForPnp({
    port,
    address: '127.0.0.1',
    onPhone: (phone) => void phones.push(phone),
    ...options,
  });
  onTestFinished(stop);
  return { phones, listening: await listening, stop, port };
}

test('a phone that starts is found, with where it is and what it is, and nobody answers it', async () => {
  const { phones, port, listening } = await listener();
  expect(listening).toBe(true);
  const phone = await sender(port);
  await phone.send(announcement({ mac: '00041324AB01' }));
  await until('the phone to be found', () => phones[0]);
  expect(phones).toEqual([{ host: '127.0.0.1', mac: '00041324AB01', model: '870', firmware: '8.7.5.35' }]);
  expect(phone.answers).toEqual([]);
});

test('a phone that says it several times is reported once, and junk in between harms nobody', async () => {
  const { phones, port } = await listener();
  const { send } = await sender(port);
  for (const junk of [
    '',
    'SUBSCRIBE',
    new Uint8Array(60_000).fill(255),
    announcement({ vendor: 'x', mac: '001565000000' }),
  ]) {
    await send(announcement({ mac: '00041324AB01' }));
    await send(junk);
  }
  await send(announcement({ mac: '1C7126000002' }));
  await until('the second phone', () => phones[1]);
  expect(phones.map(({ mac }) => mac)).toEqual(['00041324AB01', '1C7126000002']);
});

test('a network that makes phones up is heard to an end', async () => {
  const { phones, port } = await listener();
  const { send } = await sender(port);
  const mac = (phone: number): string => `000413${phone.toString(16).padStart(6, '0')}`;
  // A few at a time: the system keeps not many datagrams for a socket that does not read.
  for (let phone = 0; phone < 500; phone += 1) {
    await send(announcement({ mac: mac(phone) }));
    if (phone % 25 === 24) await until('the next phones', () => phones[phone]);
  }
  const second = await listener({ port });
  await send(announcement({ mac: '1C7126000002' }));
  await until('the other listener', () => second.phones[0]);
  expect(phones).toHaveLength(500);
});

test('nobody is heard any more when it has stopped, and stopping twice is stopping', async () => {
  const { phones, port, stop } = await listener();
  const second = await listener({ port });
  const { send } = await sender(port);
  stop();
  stop();
  await send(announcement({}));
  await until('the other listener', () => second.phones[0]);
  expect(phones).toEqual([]);
});

test.runIf(process.platform === 'linux')(
  'what is sent to this computer alone goes to the softphone that has the port',
  async () => {
    const { phones, port } = await listener();
    const calls: string[] = [];
    const softphone = createSocket({ type: 'udp4', reuseAddr: true }).on(
      'message',
      (call) => void calls.push(String(call)),
    );
    onTestFinished(() => void softphone.close());
    softphone.bind(port, '0.0.0.0');
    await once(softphone, 'listening');
    const late = await listener({ port });
    const { send } = await sender(port);
    await send('INVITE sip:anna@127.0.0.1', '127.0.0.1');
    await send(announcement({}), '127.0.0.1');
    await until('both', () => calls[1]);
    expect([phones, late.phones]).toEqual([[], []]);
  },
);

test('where another program keeps the port, or there is no multicast, it says so', async () => {
  const keeper = createSocket('udp4').bind(0, '0.0.0.0');
  await once(keeper, 'listening');
  onTestFinished(() => void keeper.close());
  const { port } = keeper.address() as AddressInfo;
  expect(await listener({ port })).toMatchObject({ listening: false, phones: [] });
  expect(await listener({ address: '192.0.2.1' })).toMatchObject({ listening: false });
  expect(await listener({ group: '127.0.0.1' })).toMatchObject({ listening: false });
});

test('who stops at once is told that nothing is heard', async () => {
  const { listening, stop } = listenForPnp({ port: await freePort(), address: '127.0.0.1', onPhone: () => {} });
  stop();
  expect(await listening).toBe(false);
});

test("this computer's own table is read without asking anybody", async () => {
  for (const { host, mac } of await readArp()) expect([host, isSnoms(mac)]).toEqual([host, true]);
});
