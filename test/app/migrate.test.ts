import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Dialling, usualRules } from '../../electron/contract/dialling/rules';
import { defaultSettings, Settings } from '../../electron/contract/settings';
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
  const { learned, sequences, pins } = migrate({ version: 1 });
  expect({ learned, sequences, pins }).toEqual({
    learned: { passwordsFor: {}, certificates: {}, macs: {}, ways: {}, chosen: {}, touchedKeys: {} },
    sequences: [],
    pins: [],
  });
});

test('what was learned up to version 4 is learned still, and stands apart from what was chosen', () => {
  const learned = {
    passwordsFor: { desk: 'http://192.168.1.20:443' },
    certificates: {
      desk: { fingerprint: Array.from({ length: 32 }, () => 'AB').join(':'), origin: 'https://x:1', at: 3 },
    },
    macs: { desk: '000413AABBCC' },
  };
  const { learned: after, ...chosen } = migrate({ version: 4, phones: [phone], ...learned });
  expect(after).toEqual({ ...learned, ways: {}, chosen: {}, touchedKeys: {} });
  expect(Object.keys(chosen).filter((key) => Object.hasOwn(learned, key))).toEqual([]);
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
        expect(after).toMatchObject({ version: 5, language, activePhone: before.activePhone });
        expect(after.phones).toMatchObject(phones.map(({ certificate: _, ...others }) => others));
        // A certificate that needed an authority still needs one, and none is taken unseen.
        const wanted = phones.map(({ scheme = 'http', certificate = 'trusted' }) =>
          scheme === 'https' && certificate === 'trusted' ? 'system' : 'pinned',
        );
        expect(after.phones.map(({ certificate }) => certificate)).toEqual(wanted);
      },
    ),
  );
});

test('no link may change the telephone system until the user allows it, whatever was set before', () => {
  for (const version of [1, 2, 3]) {
    expect(migrate({ version, dialling: { countdownS: 3 } }).dialling.linksMayForward).toBe(false);
  }
  expect(migrate({ version: 3, dialling: { linksMayForward: true } }).dialling.linksMayForward).toBe(true);
});

const rulesAfter = (dialling: unknown) => migrate({ version: 2, phones: [phone, { ...phone, id: 'hall' }], dialling });

test('what + was dialled as is a rule of each phone now, also of the demo phone', () => {
  const { phones, demo } = rulesAfter({ plusAs: '011', clipboard: 'dial' });
  expect([...phones, demo].map(({ rules }) => rules.plusAs)).toEqual(['011', '011', '011']);
  // The default of that time, left out.
  expect(rulesAfter(undefined).phones.map(({ rules }) => rules)).toEqual([usualRules(), usualRules()]);
  expect(usualRules().plusAs).toBeNull();
});

test('who was asked before what they had copied was dialled is asked before everything', () => {
  expect(rulesAfter({ clipboard: 'ask' }).dialling.confirm).toBe('always');
  expect(rulesAfter({ clipboard: 'dial' }).dialling.confirm).toBe('links');
  expect(rulesAfter({ plusAs: '+' }).dialling).toEqual(Dialling.parse({}));
  expect(rulesAfter(undefined).dialling).toEqual(Dialling.parse({}));
});

test('what was never written by us is refused, not made fit', () => {
  expect(() => rulesAfter({ clipboard: 'sometimes' })).toThrow();
  expect(() => rulesAfter('dial')).toThrow();
  expect(() => rulesAfter({ plusAs: 'zero' })).toThrow();
  expect(() => rulesAfter({ confirm: 'never', plusAs: '00', clipboard: 'dial', more: 1 })).toThrow();
});

const dialClipboard = { id: 'dial-clipboard', accelerator: 'Ctrl+D', run: { do: 'dial-clipboard' } };
const showPanel = { id: 'show-panel', accelerator: 'Super+O', run: { do: 'show-panel' } };
const hotkeysAfter = (hotkeys: readonly unknown[]) =>
  migrate({ version: 2, hotkeys }).hotkeys.map(({ id, accelerator }) => [id, accelerator]);

test('a hotkey for selected text comes in behind the one for the clipboard', () => {
  expect(hotkeysAfter([dialClipboard, showPanel])).toEqual([
    ['dial-clipboard', 'Ctrl+D'],
    ['dial-selection', 'CommandOrControl+Alt+Shift+S'],
    ['show-panel', 'Super+O'],
  ]);
  expect(migrate({ version: 2 }).hotkeys).toEqual(defaultSettings().hotkeys);
});

test('keys that somebody has given to another hotkey stay there, however they are spelt', () => {
  for (const accelerator of ['CommandOrControl+Alt+Shift+S', 'shift+ctrl+alt+s', 'Cmd+Option+Shift+S']) {
    const after = hotkeysAfter([{ ...showPanel, accelerator }]);
    expect(after).toEqual([
      ['dial-selection', null],
      ['show-panel', accelerator],
    ]);
  }
});

test('the new hotkey takes nobody else’s name, and does not come twice', () => {
  const namesake = { ...showPanel, id: 'dial-selection' };
  expect(hotkeysAfter([namesake]).map(([id]) => id)).toEqual(['dial-selection-2', 'dial-selection']);
  const own = { id: 'mine', accelerator: null, run: { do: 'dial-selection' } };
  expect(hotkeysAfter([own])).toEqual([['mine', null]]);
});

test('who has as many hotkeys as there may be keeps them', () => {
  const hundred = Array.from({ length: 100 }, (_, nth) => ({ ...showPanel, id: `k${nth}`, accelerator: null }));
  expect(hotkeysAfter(hundred)).toHaveLength(100);
});

test('settings of version 2 become settings of today, with everything else as it was, and without touching the old ones', () => {
  fc.assert(
    fc.property(
      fc.record({
        phones: fc.array(
          phoneOfVersion1.map(({ certificate: _, ...others }) => others),
          { maxLength: 5 },
        ),
        dialling: fc.record(
          { plusAs: fc.constantFrom('+', '00', '011', '000'), clipboard: fc.constantFrom('ask', 'dial') },
          { requiredKeys: [] },
        ),
        demo: fc.record({ model: fc.constantFrom('870', 'D785') }, { requiredKeys: [] }),
        hotkeys: fc.subarray([dialClipboard, showPanel]),
        welcomed: fc.boolean(),
      }),
      (settings) => {
        const before = { version: 2, ...settings };
        const copy = structuredClone(before);
        const after = migrate(before);
        expect(before).toEqual(copy);
        expect(Settings.parse(after)).toEqual(after);
        expect(after).toMatchObject({ version: 5, welcomed: settings.welcomed, demo: settings.demo });
        expect(after.phones).toMatchObject(settings.phones);
        expect(after.hotkeys).toEqual(expect.arrayContaining(settings.hotkeys));
        // 00 was there before the user had said anything.
        const { plusAs = '00' } = settings.dialling;
        expect(
          [...after.phones, after.demo].every(({ rules }) => rules.plusAs === (plusAs === '00' ? null : plusAs)),
        ).toBe(true);
      },
    ),
  );
});

/** The rules of version 3 as Offhook wrote them where the user had changed none. */
const UNTOUCHED = {
  country: null,
  areaCode: '',
  plusAs: '00',
  ownCountry: 'international',
  trunkPrefix: null,
  outside: { prefix: '', from: 6 },
  internal: { least: 1, most: 5, ranges: [] },
  own: [],
};
const plusAfter = (rules: unknown) =>
  migrate({ version: 3, phones: [{ ...phone, rules }], demo: { rules } }).phones.map((one) => one.rules.plusAs)[0];

test('rules that nobody has ever changed follow the place from now on', () => {
  expect(plusAfter(UNTOUCHED)).toBeNull();
  expect(plusAfter({})).toBeNull();
  expect(migrate({ version: 3, phones: [phone], demo: { model: '870' } }).phones[0]?.rules).toEqual(usualRules());
  expect(migrate({ version: 3, demo: { model: '870', rules: UNTOUCHED } }).demo.rules).toEqual(usualRules());
});

test.each([
  { ...UNTOUCHED, country: 'US' },
  { ...UNTOUCHED, outside: { prefix: '9', from: 6 } },
  { ...UNTOUCHED, areaCode: '30' },
  { ...UNTOUCHED, own: [{ pattern: '^55', replacement: '', final: false }] },
  { country: 'DE' },
  { plusAs: '00' },
])('rules that somebody has looked at go on dialling 00: %j', (rules) => {
  expect(plusAfter(rules)).toBe('00');
});

test.each(['+', '011', '0011', '000'])('what somebody has said of + stays: %s', (plusAs) => {
  expect(plusAfter({ ...UNTOUCHED, plusAs })).toBe(plusAs);
  expect(plusAfter({ plusAs, country: 'JP' })).toBe(plusAs);
});

test('rules of version 3 that Offhook never wrote are refused', () => {
  expect(() => plusAfter({ ...UNTOUCHED, plusAs: 'zero' })).toThrow();
  expect(() => plusAfter([])).toThrow();
  expect(() => plusAfter('00')).toThrow();
});

test('settings of today pass through unchanged', () => {
  const once = migrate({ version: 1, phones: [{ ...phone, certificate: 'any' }] });
  expect(migrate(once)).toEqual(once);
});
