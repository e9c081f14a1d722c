import { expect, test } from 'vitest';
import { asked, clientFor, codes, key, RIGHT, serve } from '../support/phone-client';
import { rawReply } from '../support/raw-server';
import { until } from '../support/until';

const OK = rawReply('200 Ok', [], 'ok');
const INFO = rawReply('200 Ok', [], '<title>snom 370</title>');
const ASKS = rawReply('401 Unauthorized', ['WWW-Authenticate: Basic realm="r"']);

/** A phone whose display is the administrator's; from `hold` on its page of information answers when it is told to. */
async function slowToProve(rebootsFor: 'anybody' | 'the password') {
  let isHeld = false;
  let answer: (() => void) | undefined;
  const server = await serve(({ line, authorization }, socket) => {
    if (rebootsFor === 'anybody' && line.includes('reboot')) return void socket.write(OK);
    if (authorization === '' || line.includes('.bmp')) return void socket.write(ASKS);
    if (!line.includes('/info.htm')) return void socket.write(OK);
    if (!isHeld) return void socket.write(INFO);
    answer = () => void socket.write(INFO);
  });
  const hold = (): void => {
    isHeld = true;
  };
  return { server, hold, isAsked: () => answer !== undefined, answer: () => answer?.() };
}

test.each(['anybody', 'the password'] as const)(
  'a restart that was dropped while the password was proved does not reach a phone that restarts for %s',
  async (who) => {
    const { server, hold, isAsked, answer } = await slowToProve(who);
    const phone = clientFor(server.origin, RIGHT);
    await phone.press(key('1'));
    expect(await codes([phone.screen()])).toEqual(['refused']);
    hold();
    const reboot = codes([phone.maintain({ do: 'reboot' })]);
    await until('the proof under way', isAsked);
    phone.drop();
    answer();
    expect(await reboot).toEqual(['dropped']);
    expect(asked(server).filter((path) => path.includes('reboot'))).toEqual([]);
  },
);

test('a restart that was dropped while the password was judged does not reach the phone', async () => {
  let answer: (() => void) | undefined;
  const server = await serve(({ line, authorization }, socket) => {
    if (line.includes('/command.htm ') && authorization !== '') answer = () => void socket.write(OK);
    else socket.write(authorization === '' ? ASKS : OK);
  });
  const phone = clientFor(server.origin, RIGHT);
  const reboot = codes([phone.maintain({ do: 'reboot' })]);
  await until('the judgement', () => answer !== undefined);
  const before = server.requests.length;
  phone.drop();
  answer?.();
  expect(await reboot).toEqual(['dropped']);
  expect(server.requests.slice(before)).toEqual([]);
});

test.each(['new', 'used'])(
  'a key that is dropped in the same breath does not reach the phone (%s client)',
  async (how) => {
    for (let ticks = 0; ticks < 12; ticks += 1) {
      const server = await serve((_request, socket) => void socket.write(OK));
      const phone = clientFor(server.origin, RIGHT);
      if (how === 'used') await phone.press(key('1'));
      const before = server.requests.length;
      const pressed = codes([phone.press(key('2'))]);
      for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
      phone.drop();
      const [said] = await pressed;
      // Where it was written already, it is done, and said to be so.
      expect(server.requests.length - before).toBe(said === 'done' ? 1 : 0);
      if (ticks === 0) expect(said).toBe('dropped');
    }
  },
);
