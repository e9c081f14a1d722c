import { expect, test } from 'vitest';
import type { Touch } from '../../electron/phone/requests';
import { headedBitmap } from '../support/bitmap-header';
import { demoPhone } from '../support/demo';
import { digestChallenge, digestHolds } from '../support/digest-door';
import { asked, clientFor, codes, key, RIGHT, serve, setUp } from '../support/phone-client';
import { type RawAnswer, rawReply } from '../support/raw-server';

const OK = rawReply('200 Ok', ['Content-Type: text/html'], '<html></html>');
const BMP = rawReply('200 Ok', ['Content-Type: image/bmp'], headedBitmap().toString('latin1'));

const answerAll: RawAnswer = ({ line }, socket) => void socket.write(line.includes('.bmp') ? BMP : OK);

const at = (verb: Touch['verb'], x: number, y: number): readonly Touch[] => [{ x, y, verb }];
const tap = (x: number, y: number) => at('pr', x, y);

test('one tap is one request, byte for byte', async () => {
  const { server, phone } = await setUp(answerAll);
  expect(await phone.touch(tap(479, 271))).toEqual({ result: 'done' });
  expect(server.requests[0]?.line).toBe('GET /command.htm?touch=479%20271%20pr HTTP/1.1');
});

test('taps that wait behind a request go together, in order, each with its verb', async () => {
  const { server, phone } = await setUp(answerAll);
  const results = await Promise.all(
    [tap(0, 0), tap(1, 2), [...tap(3, 4), ...tap(5, 6)]].map((touches) => phone.touch(touches)),
  );
  expect(asked(server)).toEqual([
    '/command.htm?touch=0%200%20pr',
    '/command.htm?touch=1%202%20pr%203%204%20pr%205%206%20pr',
  ]);
  expect(results).toEqual(Array(3).fill({ result: 'done' }));
});

test('a press and its release go alone, however many wait, so that what was held stays held', async () => {
  const { server, phone } = await setUp(answerAll);
  const touches = [tap(9, 9), at('p', 1, 1), at('r', 2, 2), tap(3, 3), tap(4, 4), at('p', 5, 5), at('r', 5, 5)];
  await Promise.all(touches.map((touches) => phone.touch(touches)));
  expect(asked(server).map((path) => decodeURIComponent(path.split('=')[1] ?? ''))).toEqual([
    '9 9 pr',
    '1 1 p',
    '2 2 r',
    '3 3 pr 4 4 pr',
    '5 5 p',
    '5 5 r',
  ]);
});

test('taps, keys and commands keep their order, and none is put into another', async () => {
  const { server, phone } = await setUp(answerAll);
  await Promise.all([
    phone.touch(tap(1, 1)),
    phone.touch(tap(2, 2)),
    phone.press(key('5')),
    phone.press(key('6')),
    phone.touch(tap(3, 3)),
    phone.touch(tap(4, 4)),
    phone.maintain({ do: 'mend-line-info' }),
    phone.touch(tap(5, 5)),
    phone.dial('030'),
    phone.touch(tap(6, 6)),
    phone.press(key('7')),
  ]);
  expect(asked(server).map((path) => decodeURIComponent(path.replace('/command.htm?', '')))).toEqual([
    'touch=1 1 pr',
    'touch=2 2 pr',
    'key=5;6',
    'touch=3 3 pr 4 4 pr',
    'FIX_LIL=true',
    'touch=5 5 pr',
    'number=030',
    'touch=6 6 pr',
    'key=7',
  ]);
});

test('a touch goes ahead of images', async () => {
  const { server, phone } = await setUp(answerAll);
  await Promise.all([
    phone.screen(),
    phone.screen('label_screen'),
    phone.info().catch(() => {}),
    phone.touch(tap(1, 1)),
  ]);
  expect(asked(server).slice(0, 2)).toEqual(['/screen.bmp', '/command.htm?touch=1%201%20pr']);
});

test('a chain of taps has a limit, and what is over it makes the next one', async () => {
  const { server, phone } = await setUp(answerAll);
  const taps = Array.from({ length: 200 }, (_, index) => tap(200 + index, 271));
  await Promise.all(taps.map((touches) => phone.touch(touches)));
  const chains = asked(server).map((path) => decodeURIComponent(path.split('=')[1] ?? ''));
  expect(chains.join(' ')).toBe(taps.map(([one]) => `${one?.x} 271 pr`).join(' '));
  expect(chains.length).toBeGreaterThan(4);
  expect(Math.max(...asked(server).map(({ length }) => length))).toBeLessThanOrEqual(1_000);
});

test('no touch sends nothing', async () => {
  const { server, phone } = await setUp(answerAll);
  expect(await phone.touch([])).toEqual({ result: 'done' });
  expect(server.requests).toEqual([]);
});

test('when the phone goes, what waits is dropped and never sent: a release says so, and can be sent later', async () => {
  let silent = true;
  const { server, phone } = await setUp((_request, socket) => void (silent || socket.write(OK)), {
    limits: { requestMs: 60 },
  });
  const waiting = [at('p', 1, 1), at('r', 1, 1), tap(2, 2), tap(3, 3)].map((touches) => phone.touch(touches));
  expect(await codes(waiting)).toEqual(['no-reply', 'dropped', 'dropped', 'dropped']);
  expect(asked(server)).toEqual(['/command.htm?touch=1%201%20p']);
  silent = false;
  expect(await phone.touch(at('r', 1, 1))).toEqual({ result: 'done' });
  expect(asked(server)).toEqual(['/command.htm?touch=1%201%20p', '/command.htm?touch=1%201%20r']);
});

test('a phone that closes on a press may have missed it: its release is dropped, not sent into the dark', async () => {
  const { server, phone } = await setUp((_request, socket) => void socket.destroy());
  const [press, release] = [phone.touch(at('p', 1, 1)), phone.touch(at('r', 1, 1))];
  expect(await codes([release])).toEqual(['dropped']);
  expect(await press).toEqual({ result: 'no-answer' });
  expect(asked(server)).toHaveLength(1);
});

test('a client that is closed drops the release that waits, and refuses another', async () => {
  let pressed = () => {};
  let answer = () => {};
  const arrived = new Promise<void>((resolve) => {
    pressed = resolve;
  });
  const { server, phone } = await setUp((_request, socket) => {
    answer = () => void socket.write(OK);
    pressed();
  });
  const press = phone.touch(at('p', 1, 1));
  const release = phone.touch(at('r', 1, 1));
  await arrived;
  const closed = phone.close();
  answer();
  expect(await codes([press, release, phone.touch(at('r', 1, 1))])).toEqual(['done', 'dropped', 'dropped']);
  await closed;
  expect(server.requests).toHaveLength(1);
});

const CHALLENGE = digestChallenge('n1');

test.each([
  ['fin', (socket: { end(): unknown }) => socket.end()],
  ['rst', (socket: { resetAndDestroy(): unknown }) => socket.resetAndDestroy()],
] as const)('a reply cut off at every byte (%s): no touch is sent twice', async (_name, end) => {
  let cut = 0;
  const server = await serve((_request, socket) => void socket.write(OK.subarray(0, cut), () => void end(socket)));
  for (cut = 0; cut <= OK.length; cut += 1) {
    const before = server.requests.length;
    const phone = clientFor(server.origin);
    const [word] = await codes([phone.touch(tap(cut, 1))]);
    await phone.close();
    expect([cut, word, server.requests.length - before]).toEqual([cut, 'done', 1]);
  }
});

test('a challenge cut off at every byte: no touch is accepted twice', async () => {
  let cut = 0;
  let accepted = 0;
  const server = await serve((request, socket) => {
    if (request.authorization !== '' && digestHolds(request, RIGHT.password)) {
      accepted += 1;
      socket.write(OK);
    } else socket.end(CHALLENGE.subarray(0, cut));
  });
  for (cut = 0; cut <= CHALLENGE.length; cut += 1) {
    accepted = 0;
    const phone = clientFor(server.origin, RIGHT);
    const reply = await phone.touch([...tap(1, 1), ...tap(2, 2)]);
    await phone.close();
    expect([cut, accepted]).toEqual([cut, reply.result === 'done' ? 1 : 0]);
  }
  expect(accepted).toBe(1);
});

test('the demo phone feels every touch where it was, in order, and mends what it is asked to', async () => {
  const demo = await demoPhone({
    model: '870',
    user: RIGHT.user,
    password: RIGHT.password,
    auth: { scheme: 'digest' },
  });
  const phone = clientFor(demo.origin, RIGHT);
  await Promise.all(
    [tap(479, 0), tap(0, 271), at('p', 200, 100), at('r', 240, 130)].map((touches) => phone.touch(touches)),
  );
  expect(await phone.maintain({ do: 'mend-line-info' })).toEqual({ result: 'done' });
  const felt = demo.journal.flatMap((one) => (one.is === 'touch' ? [`${one.x} ${one.y} ${one.verb}`] : []));
  expect(felt).toEqual([
    '479 0 press',
    '479 0 release',
    '0 271 press',
    '0 271 release',
    '200 100 press',
    '240 130 release',
  ]);
});
