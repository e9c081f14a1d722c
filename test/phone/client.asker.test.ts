import type { Socket } from 'node:net';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Asker } from '../../electron/phone/asker';
import { asked, clientFor, codes, key, serve, setUp } from '../support/phone-client';
import { rawReply } from '../support/raw-server';
import { until } from '../support/until';

const OK = rawReply('200 Ok', ['Content-Type: text/html'], '<html></html>');

/** A caller that a test sends away. */
const caller = (): Asker & { leave(): void } => {
  let gone = false;
  return {
    isGone: () => gone,
    leave() {
      gone = true;
    },
  };
};

/** A phone whose next reply a test holds back. */
async function slowPhone() {
  const held: Socket[] = [];
  const { server, phone } = await setUp((_request, socket) => void held.push(socket));
  return {
    server,
    phone,
    /** Waits for the nth request (from 1), and answers it. */
    async answer(nth: number) {
      await until(`request ${nth}`, () => server.requests.length >= nth);
      held[nth - 1]?.write(OK);
    },
  };
}

test('what waits for a caller that has left is not sent, and what is behind it is', async () => {
  const { server, phone, answer } = await slowPhone();
  const [first, second] = [caller(), caller()];
  const all = codes([
    phone.dial('1', undefined, first),
    phone.dial('2', undefined, second),
    phone.dtmf('3', second),
    phone.releaseAllCalls(second),
    phone.maintain({ do: 'log-off', identity: 1 }, second),
    phone.touch([{ x: 1, y: 1, verb: 'pr' }], second),
    phone.press(key('4'), second),
    phone.dial('5'),
  ]);
  await until('the first one', () => server.requests.length === 1);
  second.leave();
  // It is under way: the phone has it, though its caller waits no more.
  first.leave();
  await answer(1);
  await answer(2);
  expect(await all).toEqual(['done', ...Array(6).fill('given-up'), 'done']);
  expect(asked(server)).toEqual(['/command.htm?number=1', '/command.htm?number=5']);
});

test('keys that wait as one chain lose those of a caller that has left, and no others', async () => {
  const { server, phone, answer } = await slowPhone();
  const [stays, leaves] = [caller(), caller()];
  const all = codes([
    phone.press(key('1')),
    phone.press(key('2'), stays),
    phone.press(key('3'), leaves),
    phone.press(key('4')),
  ]);
  await until('the first one', () => server.requests.length === 1);
  leaves.leave();
  await answer(1);
  await answer(2);
  expect(await all).toEqual(['done', 'done', 'given-up', 'done']);
  expect(asked(server)).toEqual(['/command.htm?key=1', '/command.htm?key=2;4']);
});

test('a caller that leaves while the password is asked for is not served', async () => {
  const leaves = caller();
  const server = await serve((request, socket) => {
    if (request.authorization !== '') return void socket.write(OK);
    leaves.leave();
    const challenge = 'WWW-Authenticate: Digest realm="snom", nonce="n", qop="auth"';
    socket.end(rawReply('401 Unauthorized', [challenge], ''));
  });
  const phone = clientFor(server.origin, { user: 'alice', password: 'geheim' });
  expect(await codes([phone.dial('1', undefined, leaves)])).toEqual(['given-up']);
  expect(server.requests).toHaveLength(1);
  expect(await codes([phone.dial('2')])).toEqual(['done']);
});

const WAYS = ['key', 'dial', 'dtmf', 'touch'] as const;

/** A command is asked for; the nth caller leaves; the phone answers the request that it holds. */
const happening = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...WAYS) },
  { weight: 2, arbitrary: fc.nat({ max: 11 }) },
  { weight: 2, arbitrary: fc.constant('answer' as const) },
);

/** The commands (from 0) that a request holds: each says its number, in two digits from 10 on. */
const commandsIn = (path: string): readonly number[] => {
  const query = decodeURIComponent(path.slice(path.indexOf('?')));
  const touched = query.includes('touch=') ? [...query.matchAll(/(\d\d) 7 pr/g)].map(([, x]) => x) : null;
  return (touched ?? query.replace(/\D/g, '').match(/../g) ?? []).map((two) => Number(two) - 10);
};

test('whatever waits in whatever order, nothing is sent for a caller that has left, and all else once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(happening, { minLength: 3, maxLength: 30 }), async (happenings) => {
      const callers: ReturnType<typeof caller>[] = [];
      const results: Promise<unknown>[] = [];
      const sent: number[] = [];
      const sentForGone: number[] = [];
      let held: Socket | null = null;
      const { server, phone } = await setUp(({ line }, socket) => {
        held = socket;
        const commands = commandsIn(line.split(' ')[1] ?? '');
        sent.push(...commands);
        // Callers leave only while a request is held: none can leave between its writing and its coming here.
        sentForGone.push(...commands.filter((one) => callers[one]?.isGone()));
      });
      const ask = (way: (typeof WAYS)[number]): void => {
        const mine = caller();
        const name = String(callers.length + 10);
        callers.push(mine);
        const begin = {
          key: () =>
            phone.press(
              [...name].map((one) => ({ key: one })),
              mine,
            ),
          dial: () => phone.dial(name, undefined, mine),
          dtmf: () => phone.dtmf(name, mine),
          touch: () => phone.touch([{ x: Number(name), y: 7, verb: 'pr' as const }], mine),
        }[way];
        const result = begin();
        // Looked at when all is over.
        result.catch(() => {});
        results.push(result);
      };
      const isOver = (count: number): Promise<boolean> =>
        Promise.race([
          Promise.allSettled(results).then(() => true),
          new Promise<false>((go) => setImmediate(() => go(false))),
        ]).then((over) => over || server.requests.length > count);
      const settle = (count: number) => until('a request, or an end', () => isOver(count));
      const answer = async (): Promise<void> => {
        const [socket, count] = [held, server.requests.length];
        held = null;
        socket?.write(OK);
        await settle(count);
      };
      for (const one of happenings) {
        const count = server.requests.length;
        if (one === 'answer') {
          if (held) await answer();
        } else if (typeof one === 'number') callers[one]?.leave();
        else {
          ask(one);
          if (!held) await settle(count);
        }
      }
      while (held) await answer();
      const came = await codes(results);
      expect(sentForGone).toEqual([]);
      expect(sent).toEqual([...new Set(sent)]);
      expect(sent.toSorted((a, b) => a - b)).toEqual(came.flatMap((code, at) => (code === 'done' ? [at] : [])));
      expect(came.filter((code, at) => code !== 'done' && !callers[at]?.isGone())).toEqual([]);
      await phone.close();
      await server.stop();
    }),
    { numRuns: 60 },
  );
});
