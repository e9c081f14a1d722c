import fc from 'fast-check';
import { expect, test } from 'vitest';
import { curl } from '../support/curl';
import { long } from '../support/long';
import { clientFor, codes, serve } from '../support/phone-client';
import { readByPython } from '../support/python';

const RUNS = long(30, 100);

const BODY = '<html>done</html>';
const LENGTH = `Content-Length: ${BODY.length}`;
const CHUNKED = 'Transfer-Encoding: chunked';

const lines = (...all: readonly string[]): string => all.join('\r\n');
const whole = (...head: readonly string[]): string => lines('HTTP/1.1 200 Ok', ...head, '', BODY);

/** Replies of embedded servers that no standard allows, and that all the same say what they mean (PROTOCOL.md 1.6). */
const ODD: readonly (readonly [name: string, reply: string])[] = [
  ['line feeds alone', whole('Server: snom embedded', LENGTH).replaceAll('\r\n', '\n')],
  ['line feeds alone behind some lines', `HTTP/1.1 200 Ok\nServer: snom\r\n${LENGTH}\n\r\n${BODY}`],
  ['a 100 Continue that was not asked for', `HTTP/1.1 100 Continue\r\n\r\n${whole(LENGTH)}`],
  ['a 100 Continue with line feeds alone', `HTTP/1.1 100 Continue\n\n${whole(LENGTH)}`],
  ['early hints', `HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n${whole(LENGTH)}`],
  ['a folded line', whole('Server: snom', '  embedded', LENGTH)],
  ['a folded line with a tab', whole('Server: snom', '\tembedded', LENGTH)],
  ['a blank before the colon', whole('Server : snom', LENGTH.replace(':', ' :'))],
  ['a doubled equal length', whole(LENGTH, LENGTH)],
  ['an equal length twice in a line', whole(`${LENGTH}, ${BODY.length}`)],
  ['a line without a colon', whole('This is a snom', LENGTH)],
  ['a name that is none', whole('Last Modified: today', LENGTH)],
  ['a length beside chunks', lines('HTTP/1.1 200 Ok', CHUNKED, 'Content-Length: 5', '', '11', BODY, '0', '', '')],
  ['chunks with line feeds alone', `HTTP/1.1 200 Ok\r\n${CHUNKED}\r\n\r\n11\n${BODY}\n0\n\n`],
  ['chunks with blanks behind their sizes', lines('HTTP/1.1 200 Ok', CHUNKED, '', '11  ', BODY, '0', '', '')],
  ['chunks with extensions', lines('HTTP/1.1 200 Ok', CHUNKED, '', '11;name="x"', BODY, '0;last', '', '')],
  ['chunks with a trailer', lines('HTTP/1.1 200 Ok', CHUNKED, '', '11', BODY, '0', 'Checksum: 1', '', '')],
  ['two blanks before the status', whole(LENGTH).replace(' 200', '  200')],
  ['no words behind the status', whole(LENGTH).replace('200 Ok', '200')],
  ['a blank behind the status', whole(LENGTH).replace('200 Ok', '200 ')],
  ['HTTP/1.0 without a length', lines('HTTP/1.0 200 OK', 'Server: snom', '', BODY)],
  ['umlauts in a header', whole('Server: Gerät', LENGTH)],
  ['a header without a value', whole('Server:', LENGTH)],
];

const served = async (reply: string): Promise<number> =>
  (await serve((_request, socket) => void socket.end(Buffer.from(reply, 'latin1')))).port;

test.each(ODD)('%s: the reply is read', async (_name, reply) => {
  const port = await served(reply);
  expect(await codes([clientFor(`http://127.0.0.1:${port}`).press([{ key: '1' }])])).toEqual(['done']);
});

/** Lines that may stand in a head, odd ones among them. */
const LINE = fc.constantFrom(
  'Server: snom embedded',
  'Server : snom',
  'This is a snom',
  'Last Modified: today',
  '  goes on',
  '\tgoes on',
  ': nothing',
  'Server:',
  'X-Gerät: ü',
  LENGTH,
  `content-length : ${BODY.length}`,
  'Connection: close',
);
const END = fc.constantFrom('\r\n', '\n');
const INTERIM = fc.constantFrom('', 'HTTP/1.1 100 Continue\r\n\r\n', 'HTTP/1.1 103 Early Hints\nLink: </a>\n\n');
const STATUS = fc.constantFrom(
  'HTTP/1.1 200 Ok',
  'HTTP/1.1 200',
  'HTTP/1.0 200 OK',
  'HTTP/1.1  200 Ok',
  'HTTP/1.1 200 ',
);
const FRAMES = fc.constantFrom<readonly [header: string, body: string]>(
  [LENGTH, BODY],
  ['Server: snom', BODY],
  [CHUNKED, `11\r\n${BODY}\r\n0\r\n\r\n`],
  [CHUNKED, `11 \n${BODY}\n0\n\n`],
  [CHUNKED, `8;a=b\r\n${BODY.slice(0, 8)}\r\n9\r\n${BODY.slice(8)}\r\n0\r\nSum: 1\r\n\r\n`],
);
const ANY = fc
  .tuple(INTERIM, STATUS, fc.array(LINE, { maxLength: 4 }), FRAMES, fc.array(END, { minLength: 7, maxLength: 7 }))
  .map(([interim, status, before, [header, body], ends]) => {
    const head = [status, ...before, header, ''].map((line, at) => `${line}${ends[at]}`);
    return `${interim}${head.join('')}${body}`;
  });

/** The text that curl reads at each of these paths: the body behind the last head; null: it reads nothing. */
const readByCurl = (port: number, paths: readonly string[]): Promise<readonly (string | null)[]> =>
  Promise.all(
    paths.map(async (path) => {
      const { exit, output } = await curl(`http://127.0.0.1:${port}${path}`);
      return exit === 0 ? (output.split(/\r?\n\r?\n/).at(-1) ?? '') : null;
    }),
  );

test('what curl and Python read, Offhook reads', async () => {
  const replies = fc.sample(ANY, RUNS);
  const server = await serve(({ line }, socket) => {
    const reply = replies[Number(/\/(\d+)/.exec(line)?.[1] ?? -1)] ?? mine;
    socket.end(Buffer.from(reply, 'latin1'));
  });
  let mine = '';
  const paths = replies.map((_, at) => `/${at}`);
  const [byCurl, byPython] = await Promise.all([readByCurl(server.port, paths), readByPython(server.port, paths)]);
  const both = replies.filter((_, at) => byCurl[at] === BODY && byPython[at] === `200 ${BODY}`);
  expect(both.length).toBeGreaterThan(0);
  for (const reply of both) {
    mine = reply;
    expect(await codes([clientFor(server.origin).press([{ key: '1' }])]), JSON.stringify(reply)).toEqual(['done']);
  }
});
