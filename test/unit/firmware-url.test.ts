import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FirmwareUrl } from '../../electron/contract/phones/maintenance';
import { maintenanceRequest } from '../../electron/phone/maintenance';
import { VENDOR_WIRE } from '../../electron/phone/requests';

const isTaken = (url: string): boolean => FirmwareUrl.safeParse(url).success;

test.each([
  'http://10.0.0.1/fw.bin',
  'https://firmware.example:8443/a/b.bin?x=1&y=%26#part',
  'HTTP://[fe80::1]/fw.bin',
])('%s is an address of a firmware', (url) => {
  expect(isTaken(url)).toBe(true);
});

// Programs do not agree on which host these lead to; the one that was read must be the one that is asked.
test.each([
  'http:good.example/fw.bin',
  'http:///good.example/fw.bin',
  'http:\\\\good.example\\fw.bin',
  'http://good.example\\@evil.example/fw.bin',
  'http://good.example/a\\b',
  'http://good.example?@evil.example/fw.bin',
  'http://user@good.example/fw.bin',
  'ftp://good.example/fw.bin',
])('%s is none', (url) => {
  expect(isTaken(url)).toBe(false);
});

test('what the contract takes as an address the client takes, too', () => {
  const part = fc.stringMatching(/^[ -~]{0,12}$/);
  const url = fc
    .tuple(fc.constantFrom('http:', 'https://', 'http://', 'HTTP:/'), part, part)
    .map((parts) => parts.join('/h'));
  fc.assert(
    fc.property(fc.oneof(url, fc.webUrl()), (text) => {
      const read = FirmwareUrl.safeParse(text);
      if (read.success) maintenanceRequest({ do: 'upgrade-firmware', url: read.data }, VENDOR_WIRE);
    }),
    { numRuns: 2_000 },
  );
});
