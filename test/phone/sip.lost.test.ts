import { createSocket } from 'node:dgram';
import { expect, onTestFinished, test } from 'vitest';
import type { PhoneError } from '../../electron/phone/errors';
import { createSipPhone, type SipPhoneOptions } from '../../electron/phone/sip/client';
import { type Heard, tcpPeer, udpPeer } from '../support/sip-peer';

const client = (port: number, more: Partial<SipPhoneOptions> = {}) => {
  const phone = createSipPhone({
    ...{ host: '127.0.0.1', port, transport: 'udp', user: '440', registrar: '', stepMs: 0, program: 'Offhook/1' },
    ...more,
  });
  onTestFinished(() => phone.close());
  return phone;
};

const code = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: PhoneError) => error.code,
  );

const senderIn = ({ raw }: Heard): string => /^Via: SIP\/2.0\/\w+ ([^;]+)/m.exec(raw)?.[1] ?? '';

test.each(['udp', 'tcp'] as const)(
  'behind silence the next request has a connection of its own, over %s',
  async (transport) => {
    const senders = new Set<string>();
    const start = transport === 'udp' ? udpPeer : tcpPeer;
    const peer = await start((heard) => void senders.add(senderIn(heard)));
    onTestFinished(() => peer.close());
    const phone = client(peer.port, { transport, limits: { answerMs: 200 } });
    for (const key of ['1', '2']) expect(await code(phone.press([{ key }]))).toBe('notify-silent');
    await expect.poll(() => senders.size).toBe(2);
  },
);

test('a phone that took the number and was gone before it answered may have dialled', async () => {
  const socket = createSocket('udp4');
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  // It dials, and restarts.
  socket.on('message', () => socket.close());
  expect(await code(client(socket.address().port).dial('123'))).toBe('notify-silent');
});

test('a request that was lost before this computer slept is not sent again when it wakes', async () => {
  const peer = await udpPeer(() => {});
  onTestFinished(() => peer.close());
  const phone = client(peer.port, { limits: { answerMs: 1_500 } });
  const dial = code(phone.dial('123'));
  await expect.poll(() => peer.heard.length).toBe(1);
  phone.drop();
  expect(await dial).toBe('notify-silent');
  expect(peer.heard).toHaveLength(1);
});

test('an asker that leaves while the password is waited for gets no key pressed', async () => {
  const peer = await udpPeer((heard) =>
    /^Authorization:/im.test(heard.raw)
      ? heard.answer(200)
      : heard.answer(401, ['WWW-Authenticate: Digest realm="p", nonce="n", qop="auth"']),
  );
  onTestFinished(() => peer.close());
  let isGone = false;
  const phone = client(peer.port, {
    credentials: { user: 'anna', password: 'secret' },
    tries: {
      ...{ isOurs: () => true, challenged: () => {}, isDisturbed: () => false, isRefused: async () => false },
      ...{ taken: () => {}, refused: async () => {}, over: () => {} },
      async begin() {
        // Another Offhook has its turn meanwhile.
        isGone = true;
        return 'ours';
      },
    },
  });
  expect(await code(phone.press([{ key: '1' }], { isGone: () => isGone }))).toBe('given-up');
  expect(peer.heard).toHaveLength(1);
});
