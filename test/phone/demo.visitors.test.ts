import { describe, expect, test } from 'vitest';
import { demoPhone, pressed, rawExchange } from '../support/demo';
import { clientFor, codes, key } from '../support/phone-client';

type Headers = Readonly<Record<string, string>>;

const PORT = 'PORT';

/** The answer to a request with these headers, where PORT is the phone's, and its effect. */
async function visit(headers: Headers, line = 'GET /command.htm?key=1') {
  const phone = await demoPhone();
  const lines = Object.entries({ Host: `127.0.0.1:${PORT}`, Connection: 'close', ...headers }).map(
    ([name, value]) => `${name}: ${value.replaceAll(PORT, String(phone.port))}`,
  );
  const reply = await rawExchange(phone, `${line} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
  return {
    status: Number(/^HTTP\/1\.1 (\d+)/.exec(reply)?.[1]),
    reply,
    pressed: pressed(phone),
    journal: phone.journal,
  };
}

describe('the demo phone and the pages of a browser', () => {
  test.each<[string, Headers]>([
    ['another host', { Host: `phone.example:${PORT}` }],
    ['another host on the same address', { Host: `127.0.0.1.nip.example:${PORT}` }],
    ['a page on the web', { Origin: 'https://example.com' }],
    ['a page on another port of this computer', { Origin: 'http://127.0.0.1:1' }],
    ['a page of the other scheme', { Origin: `https://127.0.0.1:${PORT}` }],
    ['a file, or a page in a sandbox', { Origin: 'null' }],
    ['an empty origin', { Origin: '' }],
    ['an image or a link of a page on the web', { 'Sec-Fetch-Site': 'cross-site' }],
    ['one on another port', { 'Sec-Fetch-Site': 'same-site' }],
    ['a word that no browser knows yet', { 'Sec-Fetch-Site': 'neighbour' }],
    ['an older browser, by the page it comes from', { Referer: 'http://example.com/page' }],
    ['a WebSocket', { Connection: 'Upgrade', Upgrade: 'websocket', Origin: 'http://example.com' }],
    ['the question before a request', { Origin: 'https://example.com', 'Access-Control-Request-Method': 'GET' }],
  ])('%s gets nothing, and presses nothing', async (_, headers) => {
    const visited = await visit(headers);
    expect(visited).toMatchObject({ status: 403, pressed: [], journal: [] });
    expect(visited.reply).not.toMatch(/snom|access-control/i);
  });

  test('a form of another page presses nothing', async () => {
    const form = { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': '0' };
    const visited = await visit({ ...form, Origin: 'http://example.com' }, 'POST /command.htm?key=1');
    expect(visited).toMatchObject({ status: 403, pressed: [] });
  });

  test.each<[string, Headers]>([
    ['a program', {}],
    ['a program behind a forwarder', { Host: '127.0.0.1:8080' }],
    ['its own page', { 'Sec-Fetch-Site': 'same-origin', Origin: `http://127.0.0.1:${PORT}` }],
    ['its own page under another name', { Host: `localhost:${PORT}`, Referer: `http://localhost:${PORT}/index.htm` }],
  ])('%s presses its keys', async (_, headers) => {
    expect(await visit(headers)).toMatchObject({ status: 200, pressed: ['1'] });
  });

  test('an address that was typed shows a page, and presses nothing', async () => {
    const typed = { 'Sec-Fetch-Site': 'none', 'Sec-Fetch-Mode': 'navigate' };
    expect(await visit(typed, 'GET /info.htm')).toMatchObject({ status: 200 });
    // A page on the web may have led there: a browser says `none` all the same.
    expect(await visit(typed)).toMatchObject({ status: 403, pressed: [] });
  });

  test('a client is let in at each name of this computer, also by IPv6 notation in its Host', async () => {
    const phone = await demoPhone();
    const client = clientFor(`http://localhost:${phone.port}`);
    expect(await codes([client.press(key('1'))])).toEqual(['done']);
    expect((await visit({ Host: `[::1]:${PORT}` })).status).toBe(200);
  });
});
