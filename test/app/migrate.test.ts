import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Settings } from '../../electron/contract/settings';
import { migrate } from '../../electron/settings/migrate';

const phone = { id: 'desk', name: 'Desk', host: '192.168.1.20', port: 443 };

const trustAfter = (before: Record<string, unknown>) =>
  migrate({ version: 1, phones: [{ ...phone, ...before }] }).phones[0]?.certificate;

test('a phone whose certificate was taken unseen has to show it once', () => {
  expect(trustAfter({ scheme: 'https', certificate: 'any' })).toBe('pinned');
  expect(trustAfter({ scheme: 'http', certificate: 'any' })).toBe('pinned');
});

test('a phone that an authority vouches for stays as strict as it was', () => {
  expect(trustAfter({ scheme: 'https', certificate: 'trusted' })).toBe('system');
  // The default of that time, left out.
  expect(trustAfter({ scheme: 'https' })).toBe('system');
});

test('without https nothing was vouched for: should it come, its certificate is looked at once', () => {
  expect(trustAfter({ scheme: 'http', certificate: 'trusted' })).toBe('pinned');
  expect(trustAfter({})).toBe('pinned');
});

test('nobody has trusted anything yet, and no phone has told its hardware address', () => {
  const { certificates, macs, sequences, pins } = migrate({ version: 1 });
  expect({ certificates, macs, sequences, pins }).toEqual({ certificates: {}, macs: {}, sequences: [], pins: [] });
});

const phoneOfVersion1 = fc.record(
  {
    id: fc.stringMatching(/^[a-z][a-z0-9]{0,9}$/).filter((id) => id !== 'demo'),
    name: fc.stringMatching(/^\w{1,20}$/),
    host: fc.constantFrom('192.168.1.20', 'phone.local', '::1'),
    scheme: fc.constantFrom('http', 'https'),
    port: fc.integer({ min: 1, max: 65_535 }),
    model: fc.constantFrom('870', 'unknown'),
    user: fc.stringMatching(/^\w{0,20}$/),
    certificate: fc.constantFrom('trusted', 'any'),
  },
  { requiredKeys: ['id', 'name', 'host'] },
);

test('settings of version 1 become settings of today, with everything else as it was, and without touching the old ones', () => {
  fc.assert(
    fc.property(
      fc.array(phoneOfVersion1, { maxLength: 10 }),
      fc.constantFrom('en', 'de', 'system'),
      (phones, language) => {
        const before = { version: 1, phones, language, activePhone: phones[0]?.id ?? null };
        const copy = structuredClone(before);
        const after = migrate(before);
        expect(before).toEqual(copy);
        expect(Settings.parse(after)).toEqual(after);
        expect(after).toMatchObject({ version: 2, language, activePhone: before.activePhone });
        expect(after.phones).toMatchObject(phones.map(({ certificate: _, ...others }) => others));
        // What was asked of an authority is still asked of one, and nothing is taken unseen.
        const wanted = phones.map(({ scheme = 'http', certificate = 'trusted' }) =>
          scheme === 'https' && certificate === 'trusted' ? 'system' : 'pinned',
        );
        expect(after.phones.map(({ certificate }) => certificate)).toEqual(wanted);
      },
    ),
  );
});

test('settings of today pass through unchanged', () => {
  const once = migrate({ version: 1, phones: [{ ...phone, certificate: 'any' }] });
  expect(migrate(once)).toEqual(once);
});
