import { expect, test } from 'vitest';
import {
  contactQuery,
  readContacts,
  readRegistrationName,
  readRegistrations,
} from '../../electron/freeswitch/registrations';

const row = (more: Readonly<Record<string, string>> = {}) => ({
  reg_user: '2000',
  realm: 'pbx.example',
  token: 'abc@192.168.1.20',
  url: 'sofia/internal/sip:2000@192.168.1.20:5060',
  expires: '1700000000',
  network_ip: '192.168.1.20',
  network_port: '5060',
  network_proto: 'udp',
  hostname: 'pbx',
  metadata: '',
  ...more,
});
const answer = (...rows: readonly unknown[]) => JSON.stringify({ row_count: rows.length, rows });

test('registrations are read, the freshest first', () => {
  const found = readRegistrations(answer(row(), row({ token: 'new', expires: '1700000900' })));
  expect(found?.map(({ callId }) => callId)).toEqual(['new', 'abc@192.168.1.20']);
  expect(found?.[1]).toEqual({
    user: '2000',
    realm: 'pbx.example',
    callId: 'abc@192.168.1.20',
    url: 'sofia/internal/sip:2000@192.168.1.20:5060',
    address: '192.168.1.20',
    port: 5_060,
    transport: 'udp',
    expires: 1_700_000_000,
  });
});

test.each([
  ['none', answer(), []],
  ['none, as some versions say it', '{"row_count":0}', []],
  ['rows that are none', answer(null, 7, {}, row({ network_ip: '' }), row({ network_port: 'x' })), []],
] as const)('%s: no user is registered', (_what, text, found) => {
  expect(readRegistrations(text)).toEqual(found);
});

test.each(['', '-ERR no reply', '0 total.', '[]', '{}', 'null', '<html>'])('%j is no answer to it', (text) => {
  expect(readRegistrations(text)).toBeNull();
});

test.each([
  ['*/2000', { profile: '*', user: '2000', domain: '' }],
  [' */2000@pbx.example ', { profile: '*', user: '2000', domain: 'pbx.example' }],
  ['internal/2000@10.0.0.1', { profile: 'internal', user: '2000', domain: '10.0.0.1' }],
])('%j names a registration', (written, name) => {
  const found = readRegistrationName(written);
  expect(found).toEqual(name);
  expect(found && contactQuery(found)).toBe(written.trim());
});

test.each([
  '2000',
  '/2000',
  '*/',
  '*/a b',
  '*/a@',
  'a b/2000',
  '*/2000@x@y',
  '*/2000\n',
  'internal/2000/x',
  '192.168.1.20',
])('%j names none', (written) => {
  expect(readRegistrationName(written.replace('\n', '\nx'))).toBeNull();
});

test('contacts are those that the server prints; none, where the user is not registered', () => {
  expect(readContacts('sofia/internal/sip:2000@192.168.1.20:5060,sofia/internal/sip:2000@192.168.1.21:5060')).toEqual([
    'sofia/internal/sip:2000@192.168.1.20:5060',
    'sofia/internal/sip:2000@192.168.1.21:5060',
  ]);
  expect(readContacts('error/user_not_registered')).toEqual([]);
  expect(readContacts('-ERR no reply')).toBeNull();
});
