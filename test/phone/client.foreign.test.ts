import type { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Phone } from '../../electron/phone/client';
import { asked, clientFor, key, serve, setUp } from '../support/phone-client';
import { type RawAnswer, rawReply } from '../support/raw-server';

const ELSEWHERE = 'http://portal.example';

/** Every command of command.htm. */
const COMMANDS: readonly (readonly [string, (phone: Phone) => Promise<unknown>])[] = [
  ['dial', (phone) => phone.dial('1')],
  ['press', (phone) => phone.press(key('1'))],
  ['touch', (phone) => phone.touch([{ x: 1, y: 1, verb: 'pr' }])],
  ['dtmf', (phone) => phone.dtmf('1')],
  ['release-all', (phone) => phone.releaseAllCalls()],
  ['log-off', (phone) => phone.maintain({ do: 'log-off', identity: 'all' })],
  ['re-register', (phone) => phone.maintain({ do: 're-register', identity: 1 })],
  ['mend-line-info', (phone) => phone.maintain({ do: 'mend-line-info' })],
];

const always =
  (reply: Buffer): RawAnswer =>
  (_request, socket) =>
    void socket.write(reply);

/** The outcome of a dial that is answered with this, and the number of its requests. */
const dialled = async (reply: Buffer, origin?: (port: number) => string) => {
  const server = await serve(always(reply));
  const phone = clientFor(origin?.(server.port) ?? server.origin);
  const word = await phone.dial('1').then(
    ({ result }) => result,
    (error) => error.code,
  );
  return { word, requests: server.requests.length };
};

/** The same with a Location that may name the port of the phone. */
const led = async (status: string, locations: (port: number) => readonly string[], host = '127.0.0.1') => {
  const server = await serve((_request, socket) => {
    const headers = locations(server.port).map((location) => `Location: ${location}`);
    socket.write(rawReply(status, headers, '<html>moved</html>'));
  });
  const phone = clientFor(`http://${host}:${server.port}`);
  const word = await phone.dial('1').then(
    ({ result }) => result,
    (error) => error.code,
  );
  return { word, requests: server.requests.length };
};

describe.each(COMMANDS)('%s', (_name, command) => {
  test.each([
    ['301 Moved Permanently', `${ELSEWHERE}/index.htm`],
    ['302 Found', `${ELSEWHERE}/login?url=http%3A%2F%2F192.168.1.20`],
    ['302 Found', 'https://portal.example/login'],
    ['303 See Other', '/login.htm'],
    ['307 Temporary Redirect', ELSEWHERE],
    ['308 Permanent Redirect', `${ELSEWHERE}/`],
  ])('that is led elsewhere is not done, and sent once: %s %s', async (status, location) => {
    const { server, phone } = await setUp(always(rawReply(status, [`Location: ${location}`])));
    await expect(command(phone)).rejects.toMatchObject({ code: 'foreign-reply', status: Number(status.slice(0, 3)) });
    expect(server.requests).toHaveLength(1);
  });

  test('that is led to the start page is done', async () => {
    const { phone } = await setUp(always(rawReply('302 Found', ['Location: index.htm'])));
    expect(await command(phone)).toEqual({ result: 'done' });
  });
});

test.each<[string, (port: number) => readonly string[]]>([
  ['by its name', () => ['index.htm']],
  ['by its path', () => ['/index.htm']],
  ['by a way round', () => ['./x/../index.htm']],
  ['on its port', (port) => [`http://127.0.0.1:${port}/index.htm`]],
  ['on the usual port', () => ['http://127.0.0.1/index.htm']],
  ['by https', () => ['https://127.0.0.1/index.htm']],
  ['in capitals', (port) => [`HTTP://127.0.0.1:${port}/index.htm`]],
  ['without the scheme', (port) => [`//127.0.0.1:${port}/index.htm`]],
  ['with blanks around it', () => ['  /index.htm \t']],
  ['with an empty query', () => ['/index.htm?']],
  ['twice', () => ['index.htm', '/index.htm']],
])('the start page of the phone is what a dial leads to: %s', async (_how, locations) => {
  expect(await led('302 Found', locations)).toEqual({ word: 'done', requests: 1 });
});

test('a phone that is known by its name may say its address, and one known by its address in its own way', async () => {
  const byAddress = (port: number) => [`http://127.0.0.1:${port}/index.htm`];
  expect(await led('302 Found', byAddress, 'localhost')).toEqual({ word: 'done', requests: 1 });
  expect(await led('302 Found', byAddress, '127.1')).toEqual({ word: 'done', requests: 1 });
  expect(await led('302 Found', (port) => [`http://LOCALHOST.:${port}/index.htm`], 'localhost')).toMatchObject({
    word: 'done',
  });
});

test.each<[string, (port: number) => readonly string[]]>([
  ['nowhere', () => []],
  ['to an empty place', () => ['']],
  ['to itself', () => ['/command.htm?number=1']],
  ['to the root', () => ['/']],
  ['to another page', () => ['index.html']],
  ['to a folder', () => ['/portal/index.htm']],
  ['to the page with a question', () => ['/index.htm?login=1']],
  ['to a place in the page', () => ['/index.htm#/login']],
  ['to the page in other letters', () => ['/INDEX.HTM']],
  ['to an encoded page', () => ['/%69ndex.htm']],
  ['to another host', () => ['http://192.0.2.7/index.htm']],
  ['to another host without a scheme', () => ['//192.0.2.7/index.htm']],
  ['to another host with backslashes', () => ['\\\\192.0.2.7\\index.htm']],
  ['to another host by one slash and a backslash', () => ['/\\192.0.2.7/index.htm']],
  ['to another host behind a tab', () => ['/\t/192.0.2.7/index.htm']],
  ['to another host that looks like it', (port) => [`http://127.0.0.1:${port}@192.0.2.7/index.htm`]],
  ['to a host whose name begins like it', (port) => [`http://127.0.0.1.example:${port}/index.htm`]],
  ['to it with a user', (port) => [`http://admin@127.0.0.1:${port}/index.htm`]],
  ['to another port of it', (port) => [`http://127.0.0.1:${port === 8080 ? 8081 : 8080}/index.htm`]],
  ['to another scheme', () => ['ftp://127.0.0.1/index.htm']],
  ['to a script', () => ['javascript:location="index.htm"']],
  ['to what is no address', () => ['http://[::1/index.htm']],
  ['to two places', (port) => [`http://127.0.0.1:${port}/index.htm`, 'http://192.0.2.7/index.htm']],
])('a dial that is led %s is not done', async (_where, locations) => {
  expect(await led('302 Found', locations)).toEqual({ word: 'foreign-reply', requests: 1 });
});

test.each(['300 Multiple Choices', '304 Not Modified', '305 Use Proxy', '307 Temporary Redirect', '399 Odd'])(
  'a dial that is answered %s with the start page is not done',
  async (status) => {
    expect((await led(status, () => ['/index.htm'])).word).toBe('foreign-reply');
  },
);

test('the same place that wants https for the same request wants https; another place does not', async () => {
  expect((await led('307 Temporary Redirect', () => ['https://127.0.0.1/command.htm?number=1'])).word).toBe(
    'https-wanted',
  );
  expect((await led('302 Found', () => ['https://127.0.0.1:8443/'])).word).toBe('https-wanted');
  expect((await led('307 Temporary Redirect', () => ['https://192.0.2.7/command.htm?number=1'])).word).toBe(
    'foreign-reply',
  );
});

test.each<[string, string, readonly string[], string]>([
  ['a portal', '200 OK', [], '<html><head><title>Welcome to the hotel</title></head></html>'],
  ['a form for a password', '200 OK', [], '<form><input name=u><input class="x" type="password"></form>'],
  ['a login page of the maker', '200 Ok', ['Server: snom embedded'], "<input type='password' name=p>"],
  ['a refresh', '200 OK', [], `<meta http-equiv="refresh" content="0; url=${ELSEWHERE}/login">`],
  ['a refresh, turned round', '200 OK', [], `<META CONTENT='0;URL="${ELSEWHERE}"' HTTP-EQUIV='Refresh'>`],
  ['a refresh to a login page', '200 OK', [], '<meta http-equiv=refresh content=0;url=/login>'],
  ['a refresh in a header', '200 OK', [`Refresh: 0; url=${ELSEWHERE}`], ''],
  ['a refresh of the maker that leads away', '200 Ok', [`Refresh: 0; url=${ELSEWHERE}`], '<title>snom 870</title>'],
  ['a script that leads away', '200 OK', [], `<script>window.location.href = "${ELSEWHERE}/login"</script>`],
  ['a script that leads away, otherwise', '200 OK', [], `<script>location.replace('${ELSEWHERE}')</script>`],
  ['data', '200 OK', ['Content-Type: application/json; charset=utf-8'], '{"error":"no such page"}'],
  ['a proxy that wants a login', '407 Proxy Authentication Required', [], ''],
  ['a gateway', '502 Bad Gateway', [], '<h1>502</h1>'],
  ['a gateway that waits no longer', '504 Gateway Timeout', [], ''],
  ['a network that wants a login', '511 Network Authentication Required', [], '<title>Login</title>'],
])('a dial that is answered by %s is not done, and sent once', async (_what, status, headers, body) => {
  expect(await dialled(rawReply(status, headers, body))).toEqual({ word: 'foreign-reply', requests: 1 });
});

test.each<[string, readonly string[], string]>([
  ['nothing at all', [], ''],
  ['a word', [], 'ok'],
  ['a page of the phone', ['Server: snom embedded'], '<title>snom 870</title><p>Ok</p>'],
  ['a page that leads to its start page', [], '<meta http-equiv="refresh" content="1; url=index.htm">'],
  ['a page that is shown anew', [], '<meta http-equiv="refresh" content="30">'],
  ['a page of the phone that leads to another one', [], '<title>snom 870</title><script>location="dial.htm"</script>'],
  ['a page with a field', [], '<title>snom 870</title><input type="text" name="password">'],
])('a dial that is answered by %s is done', async (_what, headers, body) => {
  expect(await dialled(rawReply('200 Ok', headers, body))).toEqual({ word: 'done', requests: 1 });
});

test('what restarts may show the page on which the phone waits, and nothing else', async () => {
  const restarted = async (location: string) => {
    const { phone } = await setUp(always(rawReply('302 Found', [`Location: ${location}`])));
    return phone.maintain({ do: 'reboot' }).then(
      ({ result }) => result,
      (error) => error.code,
    );
  };
  expect(await restarted('reboot.htm')).toBe('done');
  expect(await restarted('/advanced_update.htm')).toBe('done');
  expect(await restarted('/login.htm')).toBe('foreign-reply');
  expect(await restarted(`${ELSEWHERE}/reboot.htm`)).toBe('foreign-reply');
});

test('keys behind one that something else has answered are not pressed', async () => {
  const { server, phone } = await setUp(always(rawReply('302 Found', [`Location: ${ELSEWHERE}`])));
  const waiting = [phone.press(key('1')), phone.press(key('2'))].map((one) => one.catch((error) => error.code));
  expect(await Promise.all(waiting)).toEqual(['foreign-reply', 'dropped']);
  expect(asked(server)).toEqual(['/command.htm?key=1']);
});

test('whatever a Location names, a dial is done only where a browser would be at the phone’s own start page', async () => {
  let location = '';
  const { server, phone } = await setUp(
    (_request, socket) => void socket.write(rawReply('302 Found', [`Location: ${location}`])),
  );
  const part = fc.constantFrom(
    '/',
    '//',
    '\\',
    'index.htm',
    '127.0.0.1',
    'evil.example',
    '@',
    ':',
    '?',
    '#',
    '..',
    'http:',
    ' ',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 7 }), async (parts) => {
      location = parts.join('');
      const word = await phone.dial('1').then(
        ({ result }) => result,
        (error) => error.code,
      );
      const base = `${server.origin}/command.htm`;
      const place = URL.canParse(location, base) ? new URL(location, base) : null;
      const isHome = place?.hostname === '127.0.0.1' && place.pathname === '/index.htm' && place.search === '';
      if (!isHome) expect([location, word]).toEqual([location, 'foreign-reply']);
    }),
    { numRuns: 300 },
  );
});

test('a page that is made to be slow to search is judged at once', async () => {
  const bodies = ['<meta '.repeat(10_000), 'http-equiv=refresh '.repeat(3_000), "location = '".repeat(5_000)];
  for (const body of bodies) expect((await dialled(rawReply('200 Ok', [], body))).requests).toBe(1);
});
