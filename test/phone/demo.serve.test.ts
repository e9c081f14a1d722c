import { EventEmitter, once } from 'node:events';
import { expect, test } from 'vitest';
import type { DemoOptions } from '../../electron/demo/options';
import { serveDemo } from '../../electron/demo/serve';
import { createSipPhone } from '../../electron/phone/sip/client';

/** A demo phone that is run by hand: the lines that it prints, and its end. */
async function byHand(options: DemoOptions) {
  const lines: string[] = [];
  const news = new EventEmitter();
  const print = (line: string) => {
    lines.push(line);
    news.emit('line');
  };
  const ended = once(news, 'end').then(() => undefined);
  const firstLine = once(news, 'line');
  const running = serveDemo({ pace: 'instant', ...options }, print, () => ended);
  await firstLine;
  const end = async () => {
    news.emit('end');
    await running;
  };
  return { lines, end };
}

test('run by hand, the demo phone prints its address and what it is asked for, in words', async () => {
  const { lines, end } = await byHand({ user: 'desk', password: 'hush', model: 'D785' });
  expect(lines[0]).toMatch(/^A demo snom D785 listens at http:\/\/127\.0\.0\.1:\d+ \(/);
  const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(lines[0] ?? '')?.[0];

  const login = { authorization: `Basic ${Buffer.from('desk:hush').toString('base64')}` };
  await fetch(`${origin}/command.htm?number=201%E2%80%AE`, { redirect: 'manual', headers: login });
  await fetch(`${origin}/command.htm?number=201`, { redirect: 'manual', headers: login });
  await fetch(`${origin}/command.htm?key=F_HOLD,50`, { headers: login });
  await fetch(`${origin}/info.htm`);
  await end();

  const said = lines.join('\n');
  expect(said).toMatch(/\d\d:\d\d {2}GET \/command\.htm\?number=201: answered 302 \(connection \d+\)/);
  expect(said).toMatch(/Dialled 201$/m);
  expect(said).toContain('Key F_HOLD pressed for 50 ms');
  expect(said).toContain('Put 201 on hold');
  expect(said).toContain('GET /info.htm: answered 401, not let in');
  expect(said).toContain('Did not understand number=201U+202e');
  expect(said).not.toContain('hush');
  await expect(fetch(`${origin}/info.htm`)).rejects.toThrow();
});

test.each([
  [{ model: 'D862' }, '101'],
  [{ model: 'D785', sip: { port: 0, user: '440' } }, '440'],
] as const)(
  'of one that takes SIP the address for it is printed, and what it is asked for: %j',
  async (options, user) => {
    const { lines, end } = await byHand(options);
    const [, port = ''] = new RegExp(`and at sip:${user}@127\\.0\\.0\\.1:(\\d+) \\(Ctrl`).exec(lines[0] ?? '') ?? [];
    const phone = createSipPhone({
      ...{ host: '127.0.0.1', port: Number(port), transport: 'udp', user, registrar: '' },
      ...{ stepMs: 0, program: 'Offhook/1.2.3' },
    });
    await phone.dial('201');
    await phone.press([{ key: 'F_HOLD' }]);
    await phone.info();
    await phone.close();
    await end();
    const said = lines.join('\n');
    expect(said).toMatch(/\d\d:\d\d {2}NOTIFY sip:\d+@127\.0\.0\.1:\d+ over udp, numberdial=201: answered 200$/m);
    expect(said).toMatch(/over udp, key=F_HOLD: answered 200$/m);
    expect(said).toMatch(/OPTIONS sip:\d+@127\.0\.0\.1:\d+ over udp: answered 200$/m);
    expect(said).toContain('Put 201 on hold');
  },
);
