import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RFC_TIMERS, startClientTransaction } from '../../electron/sip/client-transaction';
import { SipError } from '../../electron/sip/errors';
import type { SipResponse } from '../../electron/sip/message';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const response = (status: number): SipResponse => ({
  is: 'response',
  status,
  reason: '',
  headers: [],
  body: new Uint8Array(),
});

/** A transaction, when its request was sent (ms from the first), and what came of it. */
function start(transport: 'udp' | 'tcp' = 'udp', send: () => Promise<void> = async () => undefined) {
  const begun = Date.now();
  const sent: number[] = [];
  const transaction = startClientTransaction(
    {
      transport,
      send() {
        sent.push(Date.now() - begun);
        return send();
      },
    },
    new Uint8Array([1]),
    RFC_TIMERS,
  );
  const came = transaction.final.then(
    ({ status }) => `${status} at ${Date.now() - begun}`,
    (error: SipError) => `${error.code} at ${Date.now() - begun}`,
  );
  return { transaction, sent, came };
}

test('a request is sent at the times of RFC 3261 17.1.2.2, eleven times, and given up after 32 s', async () => {
  const { sent, came } = start();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toEqual([0, 500, 1_500, 3_500, 7_500, 11_500, 15_500, 19_500, 23_500, 27_500, 31_500]);
  expect(await came).toBe('no-answer at 32000');
});

test('from a provisional answer on it is sent every 4 s; the limit stays', async () => {
  const { transaction, sent, came } = start();
  await vi.advanceTimersByTimeAsync(100);
  transaction.answer(response(100));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toEqual([0, 500, 4_500, 8_500, 12_500, 16_500, 20_500, 24_500, 28_500]);
  expect(await came).toBe('no-answer at 32000');
});

test('a final answer ends it; a second one, and a provisional one behind it, change nothing', async () => {
  const { transaction, sent, came } = start();
  await vi.advanceTimersByTimeAsync(600);
  for (const status of [481, 200, 100]) transaction.answer(response(status));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toEqual([0, 500]);
  expect(await came).toBe('481 at 600');
});

test('a stream loses nothing: it is sent once', async () => {
  const { sent, came } = start('tcp');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toEqual([0]);
  expect(await came).toBe('no-answer at 32000');
});

test('what cannot be sent is over at once, and is not tried again', async () => {
  const { sent, came } = start('udp', () => Promise.reject(new SipError('unreachable')));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toEqual([0]);
  expect(await came).toBe('unreachable at 0');
});

test('a peer that is found gone behind the first datagram may have taken that one', async () => {
  for (const [after, came] of [
    [0, 'unreachable at 0'],
    [600, 'no-answer at 600'],
  ] as const) {
    const one = start();
    await vi.advanceTimersByTimeAsync(after);
    one.transaction.fail(new SipError('unreachable'));
    expect(await one.came).toBe(came);
  }
});

test('what is ended from outside is over, and an answer behind that comes too late', async () => {
  const { transaction, sent, came } = start();
  await vi.advanceTimersByTimeAsync(600);
  transaction.fail(new SipError('closed'));
  transaction.answer(response(200));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toEqual([0, 500]);
  expect(await came).toBe('closed at 600');
});
