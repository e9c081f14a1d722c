import { expect, test } from 'vitest';
import { readContact, readContacts, readRegistrations, readStatus } from '../../electron/freeswitch/registrations';

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

test('contacts are those that the server prints; none, where the user is not registered', () => {
  expect(readContacts('sofia/internal/sip:2000@192.168.1.20:5060,sofia/internal/sip:2000@192.168.1.21:5060')).toEqual([
    'sofia/internal/sip:2000@192.168.1.20:5060',
    'sofia/internal/sip:2000@192.168.1.21:5060',
  ]);
  expect(readContacts('error/user_not_registered')).toEqual([]);
  expect(readContacts('-ERR no reply')).toBeNull();
});

test.each([
  ['sofia/internal/sip:2000@192.168.1.20:5060', { profile: 'internal', host: '192.168.1.20', isNat: false }],
  ['sofia/internal/2000@192.168.1.20:5060', { profile: 'internal', host: '192.168.1.20', isNat: false }],
  ['sofia/ext/sip:2000@[2001:db8::5]:5060;transport=tcp', { profile: 'ext', host: '2001:db8::5', isNat: false }],
  [
    'sofia/internal/sip:2000@10.0.0.9:1024;fs_nat=yes;fs_path=sip%3A',
    { profile: 'internal', host: '10.0.0.9', isNat: true },
  ],
  ['sofia/internal/sip:phone.lan', { profile: 'internal', host: 'phone.lan', isNat: false }],
  ['user/2000', null],
  ['', null],
])('%j says where a phone is', (contact, parts) => {
  expect(readContact(contact)).toEqual(parts);
});

test('the registrations of one user are read as the server prints them, the freshest first', () => {
  const text =
    'Registrations:\n===\nCall-ID:    \ta@x\nUser:       \t2000@pbx\nContact:    \t"Anna" <sip:2000@192.168.1.20:5060;fs_nat=yes>\nAgent:      \tsnomD785/10.1.198.12 0004130DD7C9\nStatus:     \tRegistered(UDP-NAT)(unknown) EXP(2026-11-30 12:00:00) EXPSECS(50)\nIP:         \t192.168.1.20\nPort:       \t5060\n\nCall-ID:    \tb@x\nUser:       \t2000@pbx\nContact:    \tsip:2000@192.168.1.21\nAgent:      \t\nStatus:     \tRegistered(TCP)(unknown) EXP(x) EXPSECS(900)\nIP:         \t192.168.1.21\nPort:       \t1024\n\nTotal items returned: 2\n';
  expect(readStatus(text)).toEqual([
    {
      ...{ callId: 'b@x', user: '2000', realm: 'pbx', contact: 'sip:2000@192.168.1.21', agent: '' },
      ...{ address: '192.168.1.21', port: 1_024, transport: 'tcp', expires: 900 },
    },
    {
      ...{ callId: 'a@x', user: '2000', realm: 'pbx', contact: 'sip:2000@192.168.1.20:5060;fs_nat=yes' },
      ...{
        agent: 'snomD785/10.1.198.12 0004130DD7C9',
        address: '192.168.1.20',
        port: 5_060,
        transport: 'udp',
        expires: 50,
      },
    },
  ]);
  expect(readStatus('Invalid Profile!\n')).toEqual([]);
});
