import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logLine } from '../../electron/settings/log-line';
import { masked } from '../../electron/settings/masked';

/** Four digits that nothing but signs and spaces keeps apart: a person's number, PIN or address. */
const hasNumber = (text: string): boolean =>
  [text, decoded(text)].some((one) => /\p{N}{4}/u.test(one.replace(/[^\p{L}\p{N}\n]/gu, '')));

const decoded = (text: string): string =>
  text.replace(/%([0-9a-f]{2})/gi, (_, byte: string) => String.fromCharCode(Number.parseInt(byte, 16)));

const digit = fc.constantFrom(...'0123456789０٣५');
/** The texts that people, clipboards and programs write between two digits. */
const between = fc.constantFrom(
  ...['', ' ', '-', '.', '/', ' (', ') ', ';', ',', ',,1000;', '%20', '%2A', '\u00a0', '\u202f', '\u200b', '–', '","'],
);
const number = fc
  .array(fc.tuple(digit, between), { minLength: 4, maxLength: 16 })
  .map((pairs) => pairs.map(([one, gap]) => one + gap).join(''));
const word = fc.stringMatching(/^[a-zA-Zäß ]{0,12}$/);

test.each([
  '+49 30 398330',
  '(030) 39 83-30',
  '1;2;3;4',
  'key=1;9;1;9;6;ENTER,,1000',
  'sip:4930398330@pbx.example',
  '192.168.178.20',
  '00:04:13:24:0A:01',
  'number=%2B4930',
  '０３０３９８',
])('%s is nobody’s business', (text) => {
  expect(hasNumber(masked(`dialled ${text} at noon`))).toBe(false);
});

test.each([
  ['GET /command.htm?key=1 Authorization: Digest username="anna", response="6629fae4"', /anna|6629/],
  ['{"Authorization":"Basic YW5uYTpzZWNyZXQ="}', /YW5u/],
  ['["proxy-authorization","Basic YW5uYTpzZWNyZXQ="]', /YW5u/],
  ['sent Basic YW5uYTpzZWNyZXQ=', /YW5u/],
  ['cannot reach http://anna:s3cr/et@phone.example/', /anna|s3cr/],
  ['password=open sesame', /sesame/],
  ['{"password":"open sesame"}', /sesame/],
  ['http_pass: sesame', /sesame/],
  ['pin = 12', /12/],
  ['from sip:anna@pbx.example', /anna/],
])('%s loses its secret', (text, secret) => {
  expect(masked(text)).not.toMatch(secret);
});

test('what helps stays', () => {
  for (const text of ['dial: unreachable', 'refused with 401', 'D785 is ready', 'after 250 ms, 3 times']) {
    expect(masked(text)).toBe(text);
  }
});

test('no number gets through, whatever stands around it and between its digits', () => {
  fc.assert(
    fc.property(word, number, word, (before, hidden, after) => {
      const text = `${before}${hidden}${after}`;
      for (const line of [
        masked(text),
        logLine('app', text),
        logLine('app', 'failed', { fact: text }),
        logLine('app', 'failed', { fact: { deep: [text] } }),
        logLine('app', 'failed', { fact: [...hidden] }),
      ])
        expect([line, hasNumber(line)]).toEqual([line, false]);
    }),
    { numRuns: 2_000 },
  );
});

test('no number gets through in an error, its code or its cause', () => {
  fc.assert(
    fc.property(number, word, (hidden, text) => {
      const cause = Object.assign(new Error(`${text}${hidden}\n    at ${hidden} (x:1:2)`), { code: hidden, stack: '' });
      const error = new Error(`${hidden}${text}`, { cause });
      const line = logLine('app', 'failed', { error });
      // The place of a fault in our own files has no digits of a user's.
      expect(hasNumber(line.replace(/\.[cm]?[jt]s:\d+:\d+/g, ''))).toBe(false);
    }),
  );
});

test('no proof of who somebody is gets through, in any writing of its header', () => {
  const name = fc.constantFrom('Authorization', 'authorization', 'AUTHORIZATION', 'Proxy-Authorization');
  const sign = fc.constantFrom(': ', ':', '=', '":"', "': '", '","');
  const value = fc.stringMatching(/^(Basic|Digest|) ?[!-~]{6,40}( [!-~]{6,40})?$/);
  fc.assert(
    fc.property(word, name, sign, value, (before, header, between, secret) => {
      // The stack may hold any word, in the name of a function: two secrets with the same line are not in it.
      const [line, other] = [secret, 'Basic YW5uYTpzZWNyZXQ='].map((proof) =>
        logLine('app', 'failed', { error: new Error(`${before} ${header}${between}${proof}`) }),
      );
      expect(line).toBe(other);
      expect(line?.split('\n')[0]?.endsWith(`${header} …`)).toBe(true);
    }),
  );
});

test('no fact stops the log, and none writes a line of its own', () => {
  const circle: Record<string, unknown> = {};
  circle.again = circle;
  const hostile = [
    circle,
    12n,
    Symbol('x'),
    undefined,
    () => 1,
    {
      get x() {
        throw new Error('no');
      },
    },
  ];
  for (const fact of hostile) expect(logLine('app', 'failed', { fact })).toMatch(/^app: failed fact=/);
  expect(logLine('app', 'failed', { fact: 'a\r\nprogram: starts\u2028x\u001b[2J' })).toBe(
    'app: failed fact=a / program: starts / x?[2J',
  );
});

test('an error says where it happened, and no more of a path than is needed', () => {
  const line = logLine('app', 'failed', { error: new TypeError('no') });
  expect(line).toMatch(/^app: failed error=TypeError: no\n {4}at .*masked\.test\.ts:\d+:\d+\)?/);
  expect(logLine('app', 'failed', { error: Object.assign(new Error('x'), { stack: 'made up 1234' }) })).not.toContain(
    '12',
  );
});

test('the version of a program is no number of anybody’s', () => {
  expect(logLine('program', 'starts', { version: '0.1.0', system: 'Linux 6.1.0-48-amd64' })).toBe(
    'program: starts version=0.1.0 system=Linux 6.1.0-48-amd64',
  );
});
