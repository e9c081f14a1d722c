import { connect } from 'node:net';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startDemoPhone } from '../../electron/demo/demo-phone';
import type { DemoPhone } from '../../electron/demo/options';
import { demoPhone, dialled, entry, pressed, rawExchange } from '../support/demo';

const get = (path: string): string => `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`;
const DIAL = get('/command.htm?number=201');

const alive = async (phone: DemoPhone): Promise<void> => {
  expect((await fetch(`${phone.origin}/info.htm`)).status).toBe(200);
};

describe('a demo phone that misbehaves', () => {
  test('answers a dial by closing without a word, and has dialled', async () => {
    const phone = await demoPhone();
    await phone.misbehave({ dial: 'no-answer' });
    expect(await rawExchange(phone, DIAL)).toBe('');
    expect(dialled(phone)).toEqual(['201']);
    await alive(phone);
  });

  test('answers a dial with 200', async () => {
    const phone = await demoPhone();
    await phone.misbehave({ dial: 'ok' });
    expect(await rawExchange(phone, DIAL)).toMatch(/^HTTP\/1\.1 200 Ok/);
    expect(dialled(phone)).toEqual(['201']);
  });

  test('closes after any number of bytes of the very reply it would have given', async () => {
    const phone = await demoPhone();
    const whole = await rawExchange(phone, DIAL);
    for (let cutAt = 0; cutAt <= whole.length; cutAt += 11) {
      await phone.misbehave({ cutAt });
      expect(await rawExchange(phone, DIAL)).toBe(whole.slice(0, cutAt));
    }
    expect(dialled(phone)).toHaveLength(1 + Math.floor(whole.length / 11) + 1);
  });

  test.each([
    [{ http: 'redirects' }, 'HTTP/1.1 307 ', 'Location: https://'],
    [{ http: 'forbidden' }, 'HTTP/1.1 403 Forbidden', 'snom VoIP phone: Error'],
    [{ unauthorised: true }, 'HTTP/1.1 401 Unauthorized', 'Www-Authenticate: Basic REALM="snom"'],
    [{ blocked: true }, 'HTTP/1.1 200 Ok', 'blocked'],
    [{ page: 'd8xx' }, 'HTTP/1.1 200 Ok', '<title>Phone Manager</title>'],
    [{ page: 'other-device' }, 'HTTP/1.1 200 OK', '<title>Router</title>'],
  ] as const)('with %o it does not dial', async (how, start, words) => {
    const phone = await demoPhone();
    await phone.misbehave(how);
    const reply = await rawExchange(phone, DIAL);
    expect(reply.startsWith(start)).toBe(true);
    expect(reply).toContain(words);
    expect(dialled(phone)).toEqual([]);
    await phone.misbehave(null);
    await rawExchange(phone, DIAL);
    expect(dialled(phone)).toEqual(['201']);
  });

  test('sends junk, or a body of any size', async () => {
    const phone = await demoPhone();
    await phone.misbehave({ junk: true });
    expect((await rawExchange(phone, DIAL)).startsWith('HTTP')).toBe(false);
    await phone.misbehave({ bodyBytes: 3_000_000 });
    expect(await (await fetch(`${phone.origin}/info.htm`)).arrayBuffer()).toHaveProperty('byteLength', 3_000_000);
  });

  test('only for the requests that were named', async () => {
    const phone = await demoPhone();
    await phone.misbehave({ noAnswer: true, when: ({ path }) => path === '/screen.bmp' });
    expect(await rawExchange(phone, get('/screen.bmp'))).toBe('');
    await alive(phone);
  });

  test('holds its replies until it is told to let go, having done what was asked', async () => {
    const phone = await demoPhone();
    const release = phone.hold();
    let answered = false;
    const reply = rawExchange(phone, DIAL).then((text) => {
      answered = true;
      return text;
    });
    await entry(phone, ({ is }) => is === 'dial');
    // A whole exchange with another phone is more time than a reply on its way would need.
    await alive(await demoPhone());
    expect(answered).toBe(false);
    release();
    expect(await reply).toMatch(/^HTTP\/1\.1 302 /);
  });

  test('is slow', async () => {
    const phone = await demoPhone();
    await phone.misbehave({ delayMs: 40 });
    const before = performance.now();
    await rawExchange(phone, DIAL);
    expect(performance.now() - before).toBeGreaterThanOrEqual(35);
  });

  test('leaves the network and comes back at the same address', async () => {
    const phone = await demoPhone();
    await phone.misbehave({ refuse: true });
    await expect(fetch(`${phone.origin}/info.htm`)).rejects.toThrow();
    await phone.misbehave(null);
    await alive(phone);
    expect(phone.journal.map(({ is }) => is)).toEqual(['gone', 'back', 'request']);
  });
});

describe('a demo phone among strangers', () => {
  const nonsense: readonly string[] = [
    '\r\n\r\n\r\n:\r\n\r\n',
    'HELLO\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    'GET http://\u0000 HTTP/1.1\r\n\r\n',
    `GET /${'a'.repeat(100_000)} HTTP/1.1\r\n\r\n`,
    `GET / HTTP/1.1\r\nX: ${'y'.repeat(100_000)}\r\n\r\n`,
    'POST /command.htm HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nkey=1',
    'POST /command.htm HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
  ];
  test.each(nonsense)('survives nonsense %#', async (bytes) => {
    const phone = await demoPhone();
    expect(await rawExchange(phone, bytes)).toMatch(/^(HTTP\/1\.1 4\d\d |$)/);
    expect(pressed(phone)).toEqual([]);
    await alive(phone);
  });

  test('answers strange but legal requests without a fault of its own', async () => {
    const phone = await demoPhone({ user: 'u', password: 'p', auth: { scheme: 'both' } });
    const header = fc.string({ maxLength: 60 }).map((text) => text.replace(/[^\x20-\x7e]/g, ''));
    const target = fc.webQueryParameters().map((query) => `/command.htm?${query}`);
    const ask = async (authorization: string, where: string) => {
      const lines = ['Host: localhost', 'Connection: close', `Authorization: ${authorization}`];
      const reply = await rawExchange(phone, `GET ${where} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
      expect(reply).toMatch(/^HTTP\/1\.1 (200|401) /);
    };
    const digestLike = header.map((text) => `Digest ${text}`);
    await fc.assert(fc.asyncProperty(fc.oneof(header, digestLike), target, ask), { numRuns: 60 });
    expect(pressed(phone)).toEqual([]);
    await phone.misbehave(null);
  });

  test('ignores or does whatever a query may say, and lives on', async () => {
    const phone = await demoPhone();
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom('key', 'number', 'touch', 'constructor', '__proto__', '%', '%zz', ';', ',', '='),
    );
    const query = fc.array(part, { maxLength: 8 }).map((parts) => parts.join('').replace(/[^\x21-\x7e]/g, ''));
    const ask = async (text: string) => {
      expect(await rawExchange(phone, get(`/command.htm?${text}`))).toMatch(/^HTTP\/1\.1 (200|302|400) /);
    };
    await fc.assert(fc.asyncProperty(query, ask), { numRuns: 80 });
    await alive(phone);
  });

  test('reads no more of a body than a phone would', async () => {
    const phone = await demoPhone();
    const body = `key=1&x=${'y'.repeat(200_000)}`;
    const head = `POST /command.htm HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: ${body.length}\r\n\r\n`;
    expect(await rawExchange(phone, head + body)).toMatch(/^(HTTP\/1\.1 413 |$)/);
    expect(pressed(phone)).toEqual([]);
    await alive(phone);
  });

  test('a sender who leaves in the middle of a request harms nobody', async () => {
    const phone = await demoPhone();
    const head = 'POST /command.htm HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nkey=1';
    await new Promise<void>((resolve) => {
      const socket = connect(phone.port, '127.0.0.1', () => socket.write(head, () => socket.destroy()));
      socket.once('close', () => resolve());
    });
    await alive(phone);
    expect(pressed(phone)).toEqual([]);
  });

  test('listens on 127.0.0.1 and on no other address of this computer', async () => {
    const phone = await demoPhone();
    // These are this computer too, and reached only by a server that listens everywhere.
    for (const host of ['127.0.0.2', '::1']) {
      const reached = await new Promise<boolean>((resolve) => {
        const socket = connect(phone.port, host, () => resolve(true));
        socket.once('error', () => resolve(false));
        socket.once('close', () => socket.destroy());
      });
      expect([host, reached]).toEqual([host, false]);
    }
    await alive(phone);
  });

  test('says so when its port is taken or there is no such model', async () => {
    const phone = await demoPhone();
    await expect(startDemoPhone({ port: phone.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await expect(startDemoPhone({ model: 'D899' })).rejects.toBeInstanceOf(RangeError);
  });

  test('the journal forgets its beginning when it is full', async () => {
    const phone = await demoPhone({ journalLimit: 3 });
    await (await fetch(`${phone.origin}/command.htm?key=1;2;3;4`)).arrayBuffer();
    expect(phone.journal).toHaveLength(3);
    expect(pressed(phone)).toEqual(['2', '3', '4']);
  });
});

describe('the pace of people', () => {
  test('a chain is played key by key, in order, with its pauses', async () => {
    const phone = await demoPhone({ pace: { key: 5 } });
    await (await fetch(`${phone.origin}/command.htm?key=1,10,10;2;3`)).arrayBuffer();
    expect(pressed(phone)).toEqual(['1']);
    await entry(phone, (one) => one.is === 'key' && one.key === '3');
    expect(phone.state().typed).toBe('123');
    const [first, second] = phone.journal.filter(({ is }) => is === 'key');
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(15);
  });

  test('a call is set up step by step, and somebody calls who was asked to', async () => {
    const phone = await demoPhone({ pace: { dialling: 5, calling: 5, ringing: 5, ended: 5, callMe: 5, key: null } });
    const steps: unknown[] = [];
    // In the same breath as it begins: its own clock may go on before the reply is here.
    phone.onEntry(({ is }) => is === 'dial' && queueMicrotask(() => steps.push(phone.state().calls[0]?.is)));
    await (await fetch(`${phone.origin}/command.htm?number=201`, { redirect: 'manual' })).arrayBuffer();
    await entry(phone, ({ is }) => is === 'connected');
    expect(steps).toEqual(['dialling']);
    await (await fetch(`${phone.origin}/command.htm?key=CANCEL;MENU;DOWN;DOWN;ENTER`)).arrayBuffer();
    await entry(phone, ({ is }) => is === 'ringing');
  });
});
