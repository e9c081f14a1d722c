import fc from 'fast-check';
import { expect, test } from 'vitest';
import { branchOf, readCSeq, tagOf, topVia } from '../../electron/sip/fields';
import {
  BODY_LIMIT_BYTES,
  HEAD_LIMIT_BYTES,
  headerValue,
  headerValues,
  readMessage,
  type SipMessage,
  writeMessage,
} from '../../electron/sip/message';
import { createMessageStream } from '../../electron/sip/stream';

const bytes = (text: string): Buffer => Buffer.from(text.replaceAll('\n', '\r\n'), 'utf8');

const word = fc.stringMatching(/^[A-Za-z0-9.!%*_+`'~-]{1,12}$/);
/** A header's value as it is read: without line breaks, and without blanks at its ends. */
const value = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .map((text) => text.replace(/[\r\n\0]/g, '').trim())
  .filter((text) => text === Buffer.from(text, 'utf8').toString('utf8'));
const headers = fc.array(
  fc.tuple(
    word.filter((name) => !['content-length', 'l'].includes(name.toLowerCase())),
    value,
  ),
  { maxLength: 8 },
);
const body = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array));
const message: fc.Arbitrary<SipMessage> = fc.oneof(
  fc.record({
    is: fc.constant('request' as const),
    method: fc.constantFrom('NOTIFY', 'MESSAGE', 'OPTIONS'),
    uri: word.map((user) => `sip:${user}@192.0.2.1:5060`),
    headers,
    body,
  }),
  fc.record({
    is: fc.constant('response' as const),
    status: fc.integer({ min: 100, max: 699 }),
    reason: value,
    headers,
    body,
  }),
);

const plain = (one: SipMessage | null) =>
  one && {
    ...one,
    headers: one.headers.filter(([name]) => name.toLowerCase() !== 'content-length'),
    body: Buffer.from(one.body).toString('hex'),
  };

test('what is written is read, whatever its headers and its body are', () => {
  fc.assert(
    fc.property(message, (one) => {
      expect(plain(readMessage(writeMessage(one)))).toEqual(plain(one));
    }),
  );
});

test('a stream gives the same messages, however its bytes are parted', () => {
  fc.assert(
    fc.property(
      fc.array(message, { maxLength: 4 }),
      fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1 }),
      (all, steps) => {
        const whole = Buffer.concat(all.flatMap((one) => [Buffer.from('\r\n\r\n'), writeMessage(one)]));
        const stream = createMessageStream();
        const read: SipMessage[] = [];
        for (let at = 0, step = 0; at < whole.length; step += 1) {
          const length = steps[step % steps.length] ?? 1;
          read.push(...(stream.push(whole.subarray(at, at + length)) ?? []));
          at += length;
        }
        expect(read.map(plain)).toEqual(all.map(plain));
      },
    ),
  );
});

test('no bytes make the reader throw, and a stream that is no SIP stays so', () => {
  const noise = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc
      .array(
        fc.constantFrom(
          'SIP/2.0 200 OK',
          'OPTIONS sip:a SIP/2.0',
          '\r\n',
          ' x',
          'Content-Length: 3',
          ':',
          'v: a',
          '\0',
        ),
      )
      .map((lines) => Buffer.from(lines.join('\r\n'))),
  );
  fc.assert(
    fc.property(noise, (raw) => {
      readMessage(Buffer.from(raw));
      const stream = createMessageStream();
      if (stream.push(raw) === null) expect(stream.push(bytes('SIP/2.0 200 OK\nContent-Length: 0\n\n'))).toBeNull();
    }),
  );
});

test.each(['a\r\nEvent: talk', 'a\nb', 'a\0b', '\r\n\r\nbody'])('no line break gets into a head: %j', (text) => {
  const request = { is: 'request', method: 'NOTIFY', uri: 'sip:a', headers: [], body: Buffer.alloc(0) } as const;
  expect(() => writeMessage({ ...request, headers: [['Subject', text]] })).toThrow(RangeError);
  expect(() => writeMessage({ ...request, uri: text })).toThrow(RangeError);
  expect(() => writeMessage({ ...request, headers: [[text, 'value']] })).toThrow(RangeError);
});

test('Content-Length counts the bytes of the body, not its characters, and is ours', () => {
  const written = writeMessage({
    is: 'request',
    method: 'MESSAGE',
    uri: 'sip:a',
    headers: [['l', '99']],
    body: Buffer.from('grün', 'utf8'),
  }).toString('utf8');
  expect(written.match(/Content-Length: \d+/g)).toEqual(['Content-Length: 5']);
});

/** RFC 4475 3.1.1.1: every freedom that the grammar gives, in one request. */
const TORTUOUS = `INVITE sip:vivekg@chair-dnrc.example.com;unknownparam SIP/2.0
TO :
 sip:vivekg@chair-dnrc.example.com ;   tag    = 1918181833n
from   : "J Rosenberg \\\\\\""       <sip:jdrosen@example.com>
  ;
  tag = 98asjd8
MaX-fOrWaRdS: 0068
Call-ID: wsinv.ndaksdj@192.0.2.1
Content-Length   : 3
cseq: 0009
  INVITE
Via  : SIP  /   2.0
 /UDP
    192.0.2.2;branch=390skdjuw
s :
NewFangledHeader:   newfangled value
 continued newfangled value
UnknownHeaderWithUnusualValue: ;;,,;;,;
v:  SIP  / 2.0  / TCP     spindle.example.com   ;
  branch  =   z9hG4bK9ikj8  ,
 SIP  /    2.0   / UDP  192.168.255.111   ; branch=
 z9hG4bK30239
m:"Quoted string \\"\\"" <sip:jdrosen@example.com> ; newparam =
      newvalue ;
  secondparam ; q = 0.33

v=0`;

test('a message that uses all of the grammar is read (RFC 4475 3.1.1.1)', () => {
  const read = readMessage(bytes(TORTUOUS));
  if (!read) throw new Error('it was not read');
  expect(headerValue(read, 'max-forwards')).toBe('0068');
  expect(tagOf(headerValue(read, 'To') ?? '')).toBe('1918181833n');
  expect(tagOf(headerValue(read, 'From') ?? '')).toBe('98asjd8');
  expect(readCSeq(read)).toEqual({ number: 9, method: 'INVITE' });
  expect(topVia(read)).toMatchObject({ transport: 'UDP', host: '192.0.2.2', port: undefined });
  expect(branchOf(read)).toBe('390skdjuw');
  expect(headerValues(read, 'Via')).toHaveLength(2);
  expect(headerValue(read, 'NewFangledHeader')).toBe('newfangled value continued newfangled value');
  expect(Buffer.from(read.body).toString()).toBe('v=0');
});

test.each([
  ['a body that is shorter than it says (RFC 4475 3.1.2.3)', 'OPTIONS sip:a SIP/2.0\nContent-Length: 9999\n\nshort'],
  ['a negative length (3.1.2.3)', 'OPTIONS sip:a SIP/2.0\nContent-Length: -999\n\n'],
  ['two lengths that differ', 'OPTIONS sip:a SIP/2.0\nContent-Length: 0\nl: 1\n\nx'],
  ['more than the limit', `OPTIONS sip:a SIP/2.0\nContent-Length: ${BODY_LIMIT_BYTES + 1}\n\n`],
  ['another version', 'OPTIONS sip:a SIP/7.0\n\n'],
  ['blanks in the address (3.1.2.8)', 'OPTIONS sip:a b SIP/2.0\n\n'],
  ['a first line that goes on', 'OPTIONS sip:a\n SIP/2.0\n\n'],
  ['a line without a colon', 'OPTIONS sip:a SIP/2.0\nNo header\n\n'],
  ['no end of the head', 'OPTIONS sip:a SIP/2.0\nVia: SIP/2.0/UDP a'],
  ['a status of 700', 'SIP/2.0 700 What\n\n'],
])('%s is no message', (_name, text) => {
  expect(readMessage(bytes(text))).toBeNull();
});

test('a head without an end costs no more than the limit', () => {
  const stream = createMessageStream();
  const chunk = Buffer.from('x'.repeat(1_000));
  let taken = 0;
  while (stream.push(chunk) !== null) taken += chunk.length;
  expect(taken).toBeLessThanOrEqual(HEAD_LIMIT_BYTES);
});

test('what stands behind the length in a datagram is not its body', () => {
  const read = readMessage(bytes('SIP/2.0 200 OK\nContent-Length: 2\n\nabcdef'));
  expect(Buffer.from(read?.body ?? []).toString()).toBe('ab');
});

test('a reason may hold what ends a line elsewhere', () => {
  expect(readMessage(bytes('SIP/2.0 200 a\u2028b\u0085c\n\n'))).toMatchObject({ reason: 'a\u2028b\u0085c' });
});

test('short names are the long ones', () => {
  const read = readMessage(
    bytes('SIP/2.0 200 OK\nv: SIP/2.0/UDP [2001:db8::1]:5070;branch=z9hG4bKx;rport=1;received=192.0.2.9\ni: id\n\n'),
  );
  if (!read) throw new Error('it was not read');
  expect(headerValue(read, 'CALL-ID')).toBe('id');
  const via = topVia(read);
  expect(via).toMatchObject({ host: '2001:db8::1', port: 5070 });
  expect(Object.fromEntries(via?.params ?? [])).toEqual({ branch: 'z9hG4bKx', rport: '1', received: '192.0.2.9' });
});
