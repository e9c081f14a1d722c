import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAnnouncement } from '../../electron/discovery/announcement';
import { announcement } from '../support/announcement';
import { STEEPEST, steepness } from '../support/steepness';

const read = (text: string) => readAnnouncement(Buffer.from(text, 'latin1'));

test('a phone that starts says who it is', () => {
  expect(read(announcement({ mac: '00041324AB01', model: 'snom870', version: '8.7.5.35' }))).toEqual({
    mac: '00041324AB01',
    model: '870',
    firmware: '8.7.5.35',
  });
  expect(read(announcement({ mac: '0004139cd001', model: 'snomD785', version: '10.1.198.19' }))).toEqual({
    mac: '0004139CD001',
    model: 'D785',
    firmware: '10.1.198.19',
  });
});

test.each([
  [
    'the address is in To only',
    (text: string) => text.replace(/MAC%3a\w+/, 'x').replace(/(From: <sip:)MAC%3a\w+/, '$1512'),
  ],
  ['header fields have their short names', (text: string) => text.replace('Event:', 'o:').replace('From:', 'f:')],
  ['lines end with LF alone', (text: string) => text.replaceAll('\r\n', '\n')],
  ['the colon is not encoded', (text: string) => text.replaceAll('MAC%3a', 'MAC:')],
  ['letters have another case', (text: string) => text.replace('Event', 'EVENT').replaceAll('%3a', '%3A')],
])('it is understood when %s', (_, written) => {
  expect(read(written(announcement({ mac: '00041324AB01' })))).toMatchObject({ mac: '00041324AB01', model: '870' });
});

test('a phone that is sold under another name is known by its hardware address', () => {
  const oem = { vendor: 'OEM', model: 'OEM' };
  expect(read(announcement({ ...oem, mac: '1C712613EF01' }))).toEqual({ mac: '1C712613EF01', firmware: '8.7.5.35' });
  expect(read(announcement({ ...oem, mac: '00135E874B49' }))).toBeNull();
});

test.each([
  ['another maker', announcement({ vendor: 'Yealink', mac: '001565AABBCC' })],
  ['an answer', announcement({}).replace(/^SUBSCRIBE .*/, 'SIP/2.0 200 OK')],
  ['another event', announcement({}).replace('ua-profile', 'presence')],
  ['another method', announcement({}).replace(/^SUBSCRIBE/, 'INVITE')],
  ['no hardware address', announcement({ mac: 'nobody' })],
  ['nothing', ''],
  ['a page', '<!doctype html><title>snom</title>'],
])('%s is no announcement', (_, text) => {
  expect(read(text)).toBeNull();
});

test('what a hostile phone says of itself is left out where it is not what phones say', () => {
  for (const hostile of ['<script>', '870\u0000', 'x'.repeat(50), '__proto__', '../..', 'D7 85']) {
    const said = read(announcement({ mac: '00041324AB01', model: hostile, version: `<b>${hostile}` }));
    expect([hostile, said]).toEqual([hostile, { mac: '00041324AB01' }]);
  }
});

const FIELDS = { mac: expect.stringMatching(/^[0-9A-F]{12}$/) };

test('no datagram makes it throw, and whatever it reads has the form of what phones say', () => {
  const bytes = fc.uint8Array({ maxLength: 3_000 });
  const line = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...announcement({}).split('\r\n')));
  const text = fc.array(line, { maxLength: 90 }).map((lines) => Buffer.from(lines.join('\r\n')));
  const cut = fc
    .tuple(fc.nat(600), fc.nat(600), fc.uint8Array({ maxLength: 20 }))
    .map(([from, to, junk]) =>
      Buffer.concat([
        Buffer.from(announcement({})).subarray(0, from),
        junk,
        Buffer.from(announcement({})).subarray(to),
      ]),
    );
  fc.assert(
    fc.property(fc.oneof(bytes, text, cut), (datagram) => {
      const said = readAnnouncement(datagram);
      if (said === null) return;
      expect(said).toMatchObject(FIELDS);
      expect(said.model ?? '870').toMatch(/^[A-Z0-9]{1,8}$/);
      expect(said.firmware ?? '1').toMatch(/^[\w.-]{1,40}$/);
    }),
    { numRuns: 3_000 },
  );
});

test('a datagram of the largest size takes no longer than it is long, whatever is in it', () => {
  for (const filling of ['sip:', 'o:ua-profile;', 'MAC%3a', ';vendor="', '0', '\r\n', ' ;vendor = ']) {
    const both = (length: number): void => {
      const filled = filling.repeat(length / filling.length);
      read(`SUBSCRIBE sip:x SIP/2.0\r\n${filled}`);
      read(`SUBSCRIBE sip:x SIP/2.0\r\nEvent: ua-profile${filled}`);
    };
    expect(steepness(both, 65_000), filling).toBeLessThan(STEEPEST);
  }
});
