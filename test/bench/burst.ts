import { startDemoPhone } from '../../electron/demo/demo-phone';
import type { DemoPhone } from '../../electron/demo/options';
import { createPhone, type Phone } from '../../electron/phone/client';
import { atLeast, type Figure, fact, ms, timed } from './figures';

const BURST_KEYS = 1_000;
/** Keys of which each waits for the one before: a tenth of the burst tells how long all of it would take. */
const SINGLE_KEYS = 100;
/** The phone's time for a request. */
const REQUEST_MS = 20;
const FASTER_THAN_SINGLE = 20;
const DIGITS = '1234567890*#';

/** A thousand keys at once on a phone that is slow with each request, against one request for each of them. */
export async function benchBurst(): Promise<readonly Figure[]> {
  const server = await startDemoPhone({ pace: 'instant', journalLimit: 4 * BURST_KEYS });
  const phone = createPhone({ origin: server.origin });
  try {
    await phone.info();
    await server.misbehave({ delayMs: REQUEST_MS });
    const singleMs = await timed(() => oneByOne(phone));
    const before = server.journal.length;
    const burstMs = await timed(() => allAtOnce(phone));
    const wholeMs = (singleMs / SINGLE_KEYS) * BURST_KEYS;
    return [
      fact(`${BURST_KEYS} keys at once, a phone that takes ${REQUEST_MS} ms a request`, ms(burstMs)),
      fact('the same, one request a key', ms(wholeMs)),
      atLeast('how much faster', wholeMs / burstMs, FASTER_THAN_SINGLE),
      inOrder(server, before),
    ];
  } finally {
    await phone.close();
    await server.stop();
  }
}

const keyAt = (index: number): string => DIGITS.charAt(index % DIGITS.length);

async function oneByOne(phone: Phone): Promise<void> {
  for (let index = 0; index < SINGLE_KEYS; index += 1) await phone.press([{ key: keyAt(index) }]);
}

const allAtOnce = (phone: Phone): Promise<unknown> =>
  Promise.all(Array.from({ length: BURST_KEYS }, (_, index) => phone.press([{ key: keyAt(index) }])));

function inOrder({ journal }: DemoPhone, from: number): Figure {
  const keys = journal.slice(from).flatMap((entry) => (entry.is === 'key' ? [entry.key] : []));
  const right = keys.filter((key, index) => key === keyAt(index)).length;
  return {
    what: 'keys of the burst that the phone took, each in its place',
    measured: `${right} of ${keys.length}`,
    promise: `${BURST_KEYS} of ${BURST_KEYS}`,
    kept: keys.length === BURST_KEYS && right === BURST_KEYS,
  };
}
