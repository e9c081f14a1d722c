import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Button, buttonsBody, LIGHTS } from '../../electron/sip/x-buttons';

const button = (more: Partial<Button> = {}): Button => ({
  key: 1,
  light: 'on',
  label: 'Front desk',
  action: { is: 'invite', number: '201' },
  ...more,
});

test('a key is sent whole, its lines ended as the vendor wants them', () => {
  expect(buttonsBody([button()])).toBe('k=1\r\nc=on\r\nl=Front desk\r\nn=201\r\na=invite\r\n');
  expect(buttonsBody([button({ label: '', action: { is: 'none' } })])).toBe('k=1\r\nc=on\r\nl=\r\nn=\r\n');
});

test('several keys stand behind each other, with an empty line between', () => {
  const body = buttonsBody([button(), button({ key: 144, light: 'off', action: { is: 'message', data: 'event+x' } })]);
  expect(body.split('\r\n\r\n')).toEqual([
    'k=1\r\nc=on\r\nl=Front desk\r\nn=201\r\na=invite',
    'k=144\r\nc=off\r\nl=Front desk\r\nn=event+x\r\na=message\r\n',
  ]);
});

test.each<[string, Partial<Button>]>([
  ['a key that no phone has', { key: 145 }],
  ['a key that is none', { key: 0.5 }],
  ['a light that is none', { light: 'blink' as 'on' }],
  ['a label of two lines', { label: 'a\r\nk=2' }],
  ['a label with a tab', { label: 'a\tb' }],
  ['a label that turns round', { label: 'a\u202eb' }],
  ['a label that is too long', { label: 'x'.repeat(41) }],
  ['data of two lines', { action: { is: 'message', data: 'x\nn=api+reload' } }],
])('%s is turned away', (_what, more) => {
  expect(() => buttonsBody([button(more)])).toThrow(RangeError);
});

test('whatever the texts are, a body has the lines of its keys and no other', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 30 });
  const any = fc.record({
    key: fc.integer({ min: 1, max: 144 }),
    light: fc.constantFrom(...LIGHTS),
    label: text,
    action: fc.oneof(
      fc.constant({ is: 'none' as const }),
      fc.record({ is: fc.constant('invite' as const), number: text }),
      fc.record({ is: fc.constant('message' as const), data: text }),
    ),
  });
  fc.assert(
    fc.property(fc.array(any, { minLength: 1, maxLength: 5 }), (buttons) => {
      let body: string;
      try {
        body = buttonsBody(buttons);
      } catch (error) {
        return error instanceof RangeError;
      }
      const names = body
        .split('\r\n')
        .filter((one) => one !== '')
        .map((one) => one.slice(0, 2));
      const wanted = buttons.flatMap(({ action }) => ['k=', 'c=', 'l=', 'n=', ...(action.is === 'none' ? [] : ['a='])]);
      return JSON.stringify(names) === JSON.stringify(wanted);
    }),
  );
});
