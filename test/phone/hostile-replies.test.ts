import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerWith, FLOODS, flood, hostileReply, OK } from '../support/hostile';
import { clientFor, codes, serve } from '../support/phone-client';
import { rawReply } from '../support/raw-server';

const LIMITS = { requestMs: 1_500, replyBytes: 200_000 };
/** The bytes that the kernel's buffers of both sides hold, and those that a reply may take on the wire. */
const WRITTEN_MOST = 16_000_000;
const GROWN_MOST_BYTES = 60_000_000;
const BUSY_MOST_MS = 2_500;
const DONE = rawReply('200 Ok', [], '<html>done</html>');

const WORDS = /^(?:bad-reply|too-much|no-reply)$/;
/** A 200 is the phone's word, however long its page is. */
const OK_WORDS = /^(?:done|bad-reply|too-much|no-reply)$/;

test.each(FLOODS)('%s: sent once, refused in time, and the next phone is served', async (_name, head, part) => {
  let written = 0;
  const hostile = await serve((_request, socket) =>
    flood(socket, head, part, (bytes) => {
      written += bytes;
    }),
  );
  const good = await serve((_request, socket) => void socket.write(DONE));
  const [memory, cpu] = [process.memoryUsage().rss, process.cpuUsage()];
  const phone = clientFor(hostile.origin, { limits: LIMITS });
  const other = clientFor(good.origin);
  const told = await codes([phone.press([{ key: '1' }]), other.press([{ key: '2' }])]);
  const busy = process.cpuUsage(cpu);
  expect(told[0]).toMatch(head.startsWith(OK) ? OK_WORDS : WORDS);
  expect(told[1]).toBe('done');
  expect(hostile.requests).toHaveLength(1);
  expect(written).toBeLessThan(WRITTEN_MOST);
  expect(process.memoryUsage().rss - memory).toBeLessThan(GROWN_MOST_BYTES);
  expect((busy.user + busy.system) / 1_000).toBeLessThan(BUSY_MOST_MS);
});

/** So many random replies are tried, several at the same time. */
const RUNS = 20;
const AT_ONCE = 25;
const SHORT = { requestMs: 300, replyBytes: 100_000 };
const ANY_WORD =
  /^(?:done|bad-reply|too-much|no-reply|dropped|unreachable|refused|foreign-reply|not-a-phone|password-missing|https-wanted|no-remote-control|locked-out)$/;
const FIVE_SECONDS_US = 5_000_000;

test('500 random replies are read in bounds: sent once, and the next phone is served', {
  timeout: 120_000,
}, async () => {
  const good = await serve((_request, socket) => void socket.write(DONE));
  const next = clientFor(good.origin);
  await next.press([{ key: '1' }]);
  const memory = process.memoryUsage().rss;
  let tried = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(hostileReply(), { minLength: AT_ONCE, maxLength: AT_ONCE }), async (replies) => {
      const begun = process.hrtime.bigint();
      const cpu = process.cpuUsage();
      const servers = await Promise.all(replies.map((reply) => serve(answerWith(reply))));
      const phones = servers.map(({ origin }) => clientFor(origin, { limits: SHORT }));
      const told = await codes(phones.map((phone) => phone.press([{ key: '1' }])));
      expect(await codes([next.press([{ key: '2' }])])).toEqual(['done']);
      for (const word of told) expect(word).toMatch(ANY_WORD);
      for (const { requests } of servers) expect(requests.length).toBeLessThanOrEqual(1);
      await Promise.all(phones.map((phone) => phone.close()));
      await Promise.all(servers.map((server) => server.stop()));
      tried += replies.length;
      const { user, system } = process.cpuUsage(cpu);
      const lastedUs = Number(process.hrtime.bigint() - begun) / 1_000;
      // All phones and their servers are at work here: each may take the time that one phone may.
      expect(user + system).toBeLessThan(AT_ONCE * BUSY_MOST_MS * 1_000 * Math.max(1, lastedUs / FIVE_SECONDS_US));
    }),
    { numRuns: RUNS },
  );
  expect(tried).toBeGreaterThanOrEqual(RUNS * AT_ONCE);
  expect(process.memoryUsage().rss - memory).toBeLessThan(2 * GROWN_MOST_BYTES);
});
