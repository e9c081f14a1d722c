import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import type { Misbehaviour } from '../../electron/demo/misbehaviour';
import { demoPhone, entry, pressed, rawExchange } from '../support/demo';
import { fetchScreen, send } from '../support/demo-screen';

const get = (path: string): string => `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`;
const MEGABYTE = 1024 * 1024;

describe('a display that cannot be had as it should', () => {
  test.each<readonly [Misbehaviour, string, string]>([
    [{ imagePage: true }, 'HTTP/1.1 200 Ok', 'Content-Type: text/html'],
    [{ imageRedirect: true }, 'HTTP/1.1 302 Found', 'Location: index.htm'],
    [{ imageRefused: 401 }, 'HTTP/1.1 401 Unauthorized', 'Www-Authenticate: '],
    [{ imageRefused: 403 }, 'HTTP/1.1 403 Forbidden', 'snom VoIP phone: Error'],
  ])('with %o images are kept back, and keys work', async (how, start, words) => {
    const phone = await demoPhone({ model: 'D785', modules: 1 });
    await phone.misbehave(how);
    for (const image of ['screen', 'label_screen', 'exp_screen']) {
      const reply = await rawExchange(phone, get(`/${image}.bmp`));
      expect(reply.startsWith(start)).toBe(true);
      expect(reply).toContain(words);
      expect(reply).not.toContain('BM');
    }
    await send(phone, 'key=1');
    expect(pressed(phone)).toEqual(['1']);
    await phone.misbehave(null);
    await fetchScreen(phone);
  });

  test('a display for admins only asks who one is first', async () => {
    const phone = await demoPhone({ user: 'u', password: 'p' });
    await phone.misbehave({ imageRefused: 403 });
    const headers = { authorization: `Basic ${Buffer.from('u:p').toString('base64')}` };
    expect((await fetch(`${phone.origin}/screen.bmp`)).status).toBe(401);
    expect((await fetch(`${phone.origin}/screen.bmp`, { headers })).status).toBe(403);
  });

  test('drips, and comes whole in the end', async () => {
    const phone = await demoPhone({ model: 'D120', now: () => 0 });
    const whole = await fetchScreen(phone);
    await phone.misbehave({ drip: { bytes: 100, everyMs: 2 } });
    const before = performance.now();
    expect((await fetchScreen(phone)).equals(whole)).toBe(true);
    expect(performance.now() - before).toBeGreaterThanOrEqual(15);
  });

  test('drips the reply to the next request, too, on the same connection', async () => {
    const phone = await demoPhone();
    await phone.misbehave({ drip: { bytes: 50, everyMs: 1 } });
    const get = (more: string) => `GET /info.htm HTTP/1.1\r\nHost: localhost\r\n${more}\r\n`;
    // The second comes before the reply to the first is ended.
    const replies = await rawExchange(phone, get('') + get('Connection: close\r\n'));
    expect(replies.match(/<\/html>/g)).toHaveLength(2);
  });

  test('stops dripping when nobody listens any more', async () => {
    const phone = await demoPhone();
    await phone.misbehave({ drip: { bytes: 1, everyMs: 5 } });
    await new Promise<void>((resolve) => {
      const socket = connect(phone.port, '127.0.0.1', () => socket.write(get('/screen.bmp')));
      socket.once('data', () => socket.destroy());
      socket.once('close', () => resolve());
    });
    await phone.misbehave(null);
    await fetchScreen(phone);
  });

  test.each([true, false])('is 20 MB long and sent as it is made (its length said: %s)', async (said) => {
    const phone = await demoPhone();
    await phone.misbehave({ bodyBytes: 20 * MEGABYTE, ...(said ? {} : { unsaidLength: true }) });
    const response = await fetch(`${phone.origin}/screen.bmp`);
    expect(response.headers.get('content-length')).toBe(said ? String(20 * MEGABYTE) : null);
    let bytes = 0;
    for await (const piece of response.body ?? []) bytes += piece.length;
    expect(bytes).toBe(20 * MEGABYTE);
  });

  test('waits with the rest of a long body for whoever reads slowly', async () => {
    const phone = await demoPhone();
    await phone.misbehave({ bodyBytes: 500 * MEGABYTE });
    const before = process.memoryUsage().arrayBuffers;
    const reader = (await fetch(`${phone.origin}/screen.bmp`)).body?.getReader();
    await reader?.read();
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * MEGABYTE);
    await reader?.cancel();
  });
});

describe('a phone that goes away in the middle of a press', () => {
  test('has pressed, says nothing, and is gone until it comes back', async () => {
    const phone = await demoPhone();
    await phone.misbehave({ goesAway: true, when: ({ query }) => query.startsWith('touch=') });
    await send(phone, 'key=1');
    expect(await rawExchange(phone, get('/command.htm?touch=100%20100%20p'))).toBe('');
    await entry(phone, ({ is }) => is === 'gone');
    await expect(fetch(`${phone.origin}/info.htm`)).rejects.toThrow();
    expect(phone.finger()).toEqual({ x: 100, y: 100 });
    expect(phone.journal.filter(({ is }) => is === 'gone')).toHaveLength(1);
    await phone.misbehave(null);
    await send(phone, 'touch=100%20100%20r');
    expect(phone.finger()).toBeNull();
  });
});
