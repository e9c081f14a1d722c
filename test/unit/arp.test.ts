import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseArpTable } from '../../electron/discovery/arp';
import { isSnoms } from '../../electron/discovery/hardware-address';

const LINUX = `IP address       HW type     Flags       HW address            Mask     Device
192.168.178.1    0x1         0x2         3c:a6:2f:01:02:03     *        enp3s0
192.168.178.42   0x1         0x2         00:04:13:24:ab:01     *        enp3s0
192.168.178.77   0x1         0x0         00:00:00:00:00:00     *        enp3s0
`;
const NET_TOOLS = `fritz.box (192.168.178.1) at 3c:a6:2f:01:02:03 [ether] on enp3s0
? (192.168.178.42) at 00:04:13:24:ab:01 [ether] on enp3s0
? (192.168.178.77) at <incomplete> on enp3s0
`;
const MACOS = `? (192.168.178.1) at 3c:a6:2f:1:2:3 on en0 ifscope [ethernet]
? (192.168.178.42) at 0:4:13:24:ab:1 on en0 ifscope [ethernet]
? (192.168.178.77) at (incomplete) on en0 ifscope [ethernet]
`;
const windows = (heading: string, columns: string, kind: string) =>
  `\r\n${heading}: 192.168.178.20 --- 0xb\r\n  ${columns}\r\n` +
  `  192.168.178.1         3c-a6-2f-01-02-03     ${kind} \r\n  192.168.178.42        00-04-13-24-ab-01     ${kind} \r\n`;

const EXPECTED = [
  { host: '192.168.178.1', mac: '3CA62F010203' },
  { host: '192.168.178.42', mac: '00041324AB01' },
];

test.each([
  ['Linux', LINUX],
  ['net-tools', NET_TOOLS],
  ['macOS, which leaves zeros out', MACOS],
  ['Windows in English', windows('Interface', 'Internet Address      Physical Address      Type', 'dynamic')],
  ['Windows in German', windows('Schnittstelle', 'Internetadresse       Physische Adresse     Typ', 'dynamisch')],
  ['Windows in French', windows('Interface\u00a0', 'Adresse Internet      Adresse physique      Type', 'dynamique')],
  [
    'Windows in Russian, in its old letters',
    windows('\u0088\u00ad\u00e2', '\u0080\u00a4\u00e0\u00a5\u00e1', '\u00a4\u00a8\u00ad'),
  ],
])('the table of %s', (_, table) => {
  expect(parseArpTable(table).filter(({ mac }) => mac !== '000000000000')).toEqual(EXPECTED);
});

test('a neighbour that two interfaces know is one neighbour', () => {
  expect(parseArpTable(LINUX + LINUX)).toEqual(parseArpTable(LINUX));
});

test('a name is never taken for an address', () => {
  expect(parseArpTable('10.0.0.1 (192.168.178.42) at 0:4:13:24:ab:1 on en0')).toEqual([
    { host: '192.168.178.42', mac: '00041324AB01' },
  ]);
});

test('Snom has two prefixes', () => {
  expect(['00041324AB01', '1C7126000001'].map(isSnoms)).toEqual([true, true]);
  expect(['3CA62F010203', '100041324AB0', '', '0004'].map(isSnoms)).toEqual([false, false, false, false]);
});

test('no text makes it throw, and whatever it finds is an address', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 10 }),
    fc.ipV4(),
    fc.constantFrom(
      ' ',
      '\n',
      '(',
      ') at ',
      '0x1 ',
      '00:04:13:24:ab:01',
      '0-4-13-24-ab-1',
      '999.1.1.1',
      '...',
      '::::::',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      for (const { host, mac } of parseArpTable(pieces.join(''))) {
        expect(host).toMatch(/^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.|$)){4}$/);
        expect(mac).toMatch(/^[0-9A-F]{12}$/);
      }
    }),
    { numRuns: 3_000 },
  );
});
