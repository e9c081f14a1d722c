import { EventEmitter, once } from 'node:events';
import { expect, test } from 'vitest';
import { serveDemo } from '../../electron/demo/serve';

test('run by hand, the demo phone prints its address and what it is asked for, in words', async () => {
  const lines: string[] = [];
  const news = new EventEmitter();
  const print = (line: string) => {
    lines.push(line);
    news.emit('line');
  };
  const ended = once(news, 'end').then(() => undefined);
  const firstLine = once(news, 'line');
  const options = { pace: 'instant', user: 'desk', password: 'hush', model: 'D785' } as const;
  const running = serveDemo(options, print, () => ended);
  await firstLine;
  expect(lines[0]).toContain('snom D785');
  const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(lines[0] ?? '')?.[0];

  const login = { authorization: `Basic ${Buffer.from('desk:hush').toString('base64')}` };
  await fetch(`${origin}/command.htm?number=201%E2%80%AE`, { redirect: 'manual', headers: login });
  await fetch(`${origin}/command.htm?number=201`, { redirect: 'manual', headers: login });
  await fetch(`${origin}/command.htm?key=F_HOLD,50`, { headers: login });
  await fetch(`${origin}/info.htm`);
  news.emit('end');
  await running;

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
