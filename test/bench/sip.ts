import { createSocket } from 'node:dgram';
import type { AddressInfo } from 'node:net';
import { createSipPhone } from '../../electron/phone/sip/client';
import { median } from '../support/quantile';
import { atMost, type Figure, fact, ms, timed } from './figures';

const ROUNDS = 50;
const TURNS_A_ROUND = 20;
/** Until the code on both sides is compiled. */
const WARM_UP = 1_000;
const TIMES_A_DATAGRAM = 2;

/** One key over SIP by UDP, against a datagram of the same bytes that comes back with the same answer. */
export async function benchSip(): Promise<readonly Figure[]> {
  const responder = await startResponder();
  const phone = createSipPhone({
    ...{ host: '127.0.0.1', port: responder.port, transport: 'udp', user: '440', registrar: '' },
    ...{ stepMs: 0, program: 'Offhook' },
  });
  const press = () => phone.press([{ key: 'F_HOLD' }]);
  await press();
  const bare = await startBare(responder.port, responder.last());
  try {
    for (let turn = 0; turn < WARM_UP; turn += 1) {
      await press();
      await bare.send();
    }
    const ours: number[] = [];
    const theirs: number[] = [];
    // In turns, so that whatever else this machine does slows both down alike.
    for (let round = 0; round < ROUNDS; round += 1) {
      for (let turn = 0; turn < TURNS_A_ROUND; turn += 1) ours.push(await timed(press));
      for (let turn = 0; turn < TURNS_A_ROUND; turn += 1) theirs.push(await timed(bare.send));
    }
    return [
      fact('key over SIP, Offhook', ms(median(ours))),
      fact('a datagram of the same bytes and its answer', ms(median(theirs))),
      atMost('what SIP costs', median(ours) / median(theirs), TIMES_A_DATAGRAM),
    ];
  } finally {
    await Promise.all([phone.close(), bare.stop(), responder.stop()]);
  }
}

const stopped = (socket: ReturnType<typeof createSocket>): Promise<void> =>
  new Promise((resolve) => socket.close(() => resolve()));

/** Answers each request at once with what RFC 3261 8.2.6 wants in an answer, and no more. */
async function startResponder() {
  const socket = createSocket('udp4');
  let last: Buffer = Buffer.alloc(0);
  socket.on('message', (bytes, { port, address }) => {
    last = bytes;
    const head = bytes.toString('latin1').match(/^(?:Via|From|To|Call-ID|CSeq):.*\r\n/gm) ?? [];
    socket.send(`SIP/2.0 200 OK\r\n${head.join('')}Content-Length: 0\r\n\r\n`, port, address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  const { port } = socket.address() as AddressInfo;
  return { port, last: () => last, stop: () => stopped(socket) };
}

async function startBare(port: number, bytes: Buffer) {
  const socket = createSocket('udp4');
  await new Promise<void>((resolve) => socket.connect(port, '127.0.0.1', () => resolve()));
  return {
    send: () =>
      new Promise<void>((resolve) => {
        socket.once('message', () => resolve());
        socket.send(bytes);
      }),
    stop: () => stopped(socket),
  };
}
