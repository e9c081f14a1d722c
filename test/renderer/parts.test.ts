import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PhoneId, PhoneProfile } from '../../electron/contract/phones/profile';
import { capsOf } from '../../renderer/ui/Keycaps';
import { keyFor } from '../../renderer/windows/phone/keyboard';
import { type KeyFacts, record } from '../../renderer/windows/settings/hotkeys/accelerator';
import { newPhoneId } from '../../renderer/windows/settings/phone-id';
import { hasZone, takeApart } from '../../renderer/windows/settings/phones/address';
import { face } from '../support/states';
import { words } from '../support/words';

const press = (key: string, code: string, held: Partial<KeyFacts> = {}): KeyFacts => ({
  key,
  code,
  keyCode: 0,
  ctrlKey: false,
  altKey: false,
  shiftKey: false,
  metaKey: false,
  ...held,
});

test.each([
  ['phone.lan', { host: 'phone.lan' }],
  [' 192.168.1.20:8080 ', { host: '192.168.1.20', port: 8080 }],
  ['https://phone.lan/', { host: 'phone.lan', scheme: 'https', port: 443 }],
  ['HTTP://a:b@phone.lan:81/x?y#z', { host: 'phone.lan', scheme: 'http', port: 81, user: 'a', password: 'b' }],
  ['http://a:p@ss@phone.lan', { host: 'phone.lan', scheme: 'http', port: 80, user: 'a', password: 'p@ss' }],
  ['a:100%@phone.lan', { host: 'phone.lan', user: 'a', password: '100%' }],
  ['http://[fe80::1]:8080', { host: 'fe80::1', scheme: 'http', port: 8080 }],
  ['fe80::1', { host: 'fe80::1' }],
  ['http://phone.lan./index.htm', { host: 'phone.lan', scheme: 'http', port: 80 }],
  ['phone.lan.:8080', { host: 'phone.lan', port: 8080 }],
  ['http://192.0.2.5/x?m=a@b.c', { host: '192.0.2.5', scheme: 'http', port: 80 }],
  ['http://phone/x?m=a@b.c', { host: 'phone', scheme: 'http', port: 80 }],
  ['http://[fe80::1]:81/x#a@b', { host: 'fe80::1', scheme: 'http', port: 81 }],
  ['http://a:b@192.0.2.5:81/x?m=a@b.c', { host: '192.0.2.5', scheme: 'http', port: 81, user: 'a', password: 'b' }],
  ['http://a:b/c@phone.lan/x', { host: 'phone.lan', scheme: 'http', port: 80, user: 'a', password: 'b/c' }],
  ['http://a:12/34@phone', { host: 'phone', scheme: 'http', port: 80, user: 'a', password: '12/34' }],
  ['sip:phone.lan', { host: 'phone.lan', way: 'sip', sip: { port: 5060 } }],
  [
    'sip:440@192.168.1.20:5070;transport=tcp',
    { host: '192.168.1.20', way: 'sip', sip: { user: '440', port: 5070, transport: 'tcp' } },
  ],
  [
    ' <SIP:440@[fe80::1];line=7;Transport=UDP?subject=a@b> ',
    { host: 'fe80::1', way: 'sip', sip: { user: '440', port: 5060, transport: 'udp' } },
  ],
  ['sip:4;0?@phone.lan', { host: 'phone.lan', way: 'sip', sip: { user: '4;0?', port: 5060 } }],
  [
    'sip:a%40b:p%20s@phone.lan;transport=tls',
    { host: 'phone.lan', way: 'sip', sip: { user: 'a%40b', port: 5060 }, password: 'p s' },
  ],
  ['http://a:b@c/d@phone.lan', { host: 'phone.lan', scheme: 'http', port: 80, user: 'a', password: 'b@c/d' }],
])('the address %s is taken apart', (text, parts) => {
  expect(takeApart(text)).toEqual(parts);
});

test.each([
  '',
  'two words',
  'http://',
  'phone.lan:0',
  'phone.lan:99999',
  'ftp://phone.lan',
  'sip:',
  'sip:440@',
  'sip:440@phone.lan:0',
  'sip:4\u00e40@phone.lan',
  'sips:440@phone.lan',
])('no phone is at %j', (text) => {
  expect(takeApart(text)).toBeNull();
});

test.each([
  ['fe80::1%eth0', true],
  ['http://[fe80::1%25eth0]/', true],
  ['fe80::1', false],
  ['phone.lan', false],
  ['a:100%@phone.lan', false],
])('an address with a zone is no address that can be kept, and known as such: %s', (text, zone) => {
  expect(hasZone(text)).toBe(zone);
  expect(takeApart(text) === null).toBe(zone);
});

const sipLike = fc
  .tuple(
    fc.constantFrom('sip:', '<sip:'),
    fc.string({ unit: 'binary-ascii' }),
    fc.constantFrom('@h', '@h:5070;a=b', ''),
  )
  .map((parts) => parts.join(''));

test('whatever is taken apart is something that the program takes too', () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl(), sipLike, fc.string(), fc.ipV6(), fc.ipV4()), (text) => {
      const parts = takeApart(text);
      if (!parts) return;
      const { host, way = 'find-out', sip = {} } = parts;
      expect(PhoneProfile.safeParse({ id: 'a', name: 'a', host, way, sip }).error).toBeUndefined();
    }),
  );
});

test('every name gives an id that the program takes and nobody has', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      const id = newPhoneId(name, ['demo', 'desk-phone', 'phone']);
      expect(PhoneId.safeParse(id).success).toBe(true);
      expect(['demo', 'desk-phone', 'phone']).not.toContain(id);
    }),
  );
  expect(newPhoneId('Büro 2. OG', [])).toBe('bu-ro-2-og');
  expect(newPhoneId('Desk phone', ['desk-phone', 'desk-phone-2'])).toBe('desk-phone-3');
});

test.each([
  [press('!', 'Digit1', { ctrlKey: true, shiftKey: true }), 'CommandOrControl+Shift+1'],
  // A German keyboard: the key in the place of Y bears a Z, and Electron registers that letter.
  [press('z', 'KeyY', { ctrlKey: true, altKey: true, shiftKey: true }), 'CommandOrControl+Alt+Shift+Z'],
  [press('ø', 'KeyO', { ctrlKey: true, altKey: true }), 'CommandOrControl+Alt+O'],
  [press('5', 'Numpad5', { altKey: true }), 'Alt+num5'],
  [press('Enter', 'NumpadEnter', { ctrlKey: true }), 'CommandOrControl+Return'],
  [press('ArrowUp', 'ArrowUp', { metaKey: true }), 'Super+Up'],
  [press('F13', 'F13'), 'F13'],
  [press('MediaPlayPause', 'MediaPlayPause'), 'MediaPlayPause'],
])('a key press is the accelerator %#', (facts, accelerator) => {
  expect(record(facts, { platform: 'linux', session: 'wayland' })).toEqual({ is: 'done', accelerator });
});

test('on a Mac, Command is the main modifier and Control another one', () => {
  const facts = press('d', 'KeyD', { metaKey: true, ctrlKey: true });
  expect(record(facts, { platform: 'darwin', session: 'other' })).toEqual({
    is: 'done',
    accelerator: 'CommandOrControl+Control+D',
  });
});

test.each([
  [press('Shift', 'ShiftLeft', { shiftKey: true }), 'incomplete'],
  [press('a', 'KeyA'), 'needs-modifier'],
  [press('A', 'KeyA', { shiftKey: true }), 'needs-modifier'],
  [press('ä', 'Quote', { ctrlKey: true }), 'unknown-key'],
] as const)('a key press is no accelerator yet %#', (facts, is) => {
  expect(record(facts, { platform: 'linux', session: 'wayland' })).toEqual({ is });
});

test('an accelerator is shown as the caps of the computer and its language', () => {
  expect(capsOf('CommandOrControl+Alt+Shift+D', 'win32', words('de').caps)).toEqual(['Strg', 'Alt', 'Umschalt', 'D']);
  expect(capsOf('CommandOrControl+Control+num5', 'darwin', words('en').caps)).toEqual(['⌘', '⌃', 'Num 5']);
});

test('the keyboard presses only keys that the face has', () => {
  expect(keyFor('Escape', face)).toBe('CANCEL');
  expect(keyFor('F1', { ...face, softKeys: [] })).toBeNull();
  expect(keyFor('a', face)).toBeNull();
  expect(keyFor('toString', face)).toBeNull();
});
