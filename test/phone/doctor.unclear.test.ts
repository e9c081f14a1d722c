import { expect, test } from 'vitest';
import { troubles } from '../support/examined';
import { clientFor, serve } from '../support/phone-client';

const INFO = '<html><title>snom 870</title><body>Mac: 000413AABB01</body></html>';
const page = (status: string, headers: readonly string[], body: string): string =>
  [`HTTP/1.1 ${status}`, 'Content-Type: text/html', ...headers, '', body].join('\r\n');
const whole = (status: string, body: string): string => page(status, [`Content-Length: ${body.length}`], body);
const CUT = page('200 OK', ['Content-Length: 500'], INFO);
const ELSEWHERE = page('302 Found', ['Location: /', 'Content-Length: 0'], '');

/** A phone that answers these pages in its own way, and the others as it should. */
const examined = async (pages: Readonly<Record<string, string>>) => {
  const server = await serve(({ line }, socket) => {
    const reply = pages[line.split(' ')[1] ?? ''] ?? whole('200 OK', INFO);
    if (reply === CUT) socket.end(reply);
    else socket.write(reply);
  });
  return clientFor(server.origin, { oldInterfacePort: 1 }).examine({});
};

test.each([
  ['cut off', CUT, 'bad-reply'],
  ['not ready', whole('503 Service Unavailable', 'busy'), 'refused'],
  ['forbidden', whole('403 Forbidden', 'no'), 'queries-restricted'],
  ['sent elsewhere', ELSEWHERE, 'queries-restricted'],
])('a page that is %s: restricted queries are blamed where they may be the reason', async (_, reply, code) => {
  const seen = await examined({ '/info.htm?offhook=1': reply });
  expect(seen.finding).toMatchObject({ code });
  expect(troubles(seen)).toEqual(['commands']);
});

test.each([
  ['400 Bad Request', undefined],
  ['500 Internal Server Error', undefined],
  ['403 Forbidden', 'hidden-tags'],
  ['404 Not Found', 'hidden-tags'],
])('a phone that says %s to no command at all hides its commands, or only has not understood', async (status, code) => {
  const seen = await examined({ '/command.htm': whole(status, 'no') });
  expect(seen.finding?.code).toBe(code);
});
