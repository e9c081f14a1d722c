import fc from 'fast-check';
import { parse, stringify } from 'sip';
import { expect, test } from 'vitest';
import { notifyRequest } from '../../electron/phone/sip/notify';
import { readCSeq, tagOf, topVia } from '../../electron/sip/fields';
import { headerValue, readMessage, writeMessage } from '../../electron/sip/message';

const word = fc.stringMatching(/^[A-Za-z0-9]{1,12}$/);

/** One message in the words of the package, with what both have to see in it. */
const message = fc.record({
  method: fc.constantFrom('NOTIFY', 'MESSAGE', 'OPTIONS'),
  user: word,
  tag: word,
  callId: word.map((id) => `${id}@127.0.0.1`),
  branch: word.map((id) => `z9hG4bK${id}`),
  seq: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  port: fc.integer({ min: 1, max: 65_535 }),
  content: fc.constantFrom('', 'k=1;c=on;', '<SnomIPPhoneSilent state="relevant"/>', 'two\r\nlines'),
});

test('what the package writes, we read', () => {
  fc.assert(
    fc.property(message, ({ method, user, tag, callId, branch, seq, port, content }) => {
      const text = stringify({
        method,
        uri: `sip:${user}@127.0.0.1:${port}`,
        headers: {
          via: [{ version: '2.0', protocol: 'UDP', host: '127.0.0.1', port, params: { branch, rport: null } }],
          from: { uri: `sip:${user}@127.0.0.1`, params: { tag } },
          to: { uri: 'sip:offhook@127.0.0.1', params: {} },
          'call-id': callId,
          cseq: { seq, method },
          'content-type': 'text/plain',
        },
        content,
      });
      const read = readMessage(Buffer.from(text, 'latin1'));
      if (read?.is !== 'request') throw new Error(`not read: ${text}`);
      expect([read.method, read.uri]).toEqual([method, `sip:${user}@127.0.0.1:${port}`]);
      expect(topVia(read)).toMatchObject({ transport: 'UDP', host: '127.0.0.1', port });
      expect(topVia(read)?.params.get('branch')).toBe(branch);
      expect(tagOf(headerValue(read, 'From') ?? '')).toBe(tag);
      expect(readCSeq(read)).toEqual({ number: seq, method });
      expect(headerValue(read, 'Call-ID')).toBe(callId);
      expect(Buffer.from(read.body).toString('latin1')).toBe(content);
    }),
  );
});

test('what we write, the package reads', () => {
  fc.assert(
    fc.property(message, ({ method, user, tag, callId, branch, seq, port, content }) => {
      const bytes = writeMessage({
        is: 'request',
        method,
        uri: `sip:${user}@127.0.0.1:${port}`,
        headers: [
          ['Via', `SIP/2.0/UDP 127.0.0.1:${port};branch=${branch};rport`],
          ['From', `<sip:${user}@127.0.0.1>;tag=${tag}`],
          ['To', '<sip:offhook@127.0.0.1>'],
          ['Call-ID', callId],
          ['CSeq', `${seq} ${method}`],
        ],
        body: Buffer.from(content),
      });
      expect(parse(bytes.toString('latin1'))).toMatchObject({
        method,
        uri: `sip:${user}@127.0.0.1:${port}`,
        headers: {
          via: [{ protocol: 'UDP', host: '127.0.0.1', port, params: { branch } }],
          from: { uri: `sip:${user}@127.0.0.1`, params: { tag } },
          'call-id': callId,
          cseq: { seq, method },
          'content-length': content.length,
        },
        content,
      });
    }),
  );
});

test('the package reads the NOTIFY of a key', () => {
  const target = { host: '192.168.1.20', port: 5_060, user: '440', registrar: 'pbx.example' };
  const { method, uri, to, headers = [], body } = notifyRequest(target, { is: 'key', key: 'F_HOLD' });
  const bytes = writeMessage({
    ...{ is: 'request', method, uri },
    headers: [['To', `<${to}>`], ['Content-Type', body?.type ?? ''], ...headers],
    body: Buffer.from(body?.text ?? ''),
  });
  expect(parse(bytes.toString('latin1'))).toMatchObject({
    method: 'NOTIFY',
    uri: 'sip:440@192.168.1.20:5060',
    headers: { to: { uri: 'sip:440@pbx.example' }, event: 'xml', 'content-type': 'application/snomxml' },
    content: expect.stringContaining('snom://mb_nop#key=F_HOLD'),
  });
});
