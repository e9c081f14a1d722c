import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printNumber } from '../../electron/contract/dialling/number';
import { splitPostDial } from '../../electron/numbers/links/post-dial';
import { STEEPEST, steepness } from '../support/steepness';

const split = (text: string): readonly string[] => {
  const { main, then } = splitPostDial(text);
  return [main, ...then.map(({ digits, commas }) => `${commas}:${digits}`)];
};

test.each([
  ['030 1234', ['030 1234']],
  ['030 1234,21', ['030 1234', '1:21']],
  ['030 1234,,,21#', ['030 1234', '3:21#']],
  ['030 1234, , 21', ['030 1234', '2:21']],
  ['030 1234;21', ['030 1234', '0:21']],
  ['030 1234w21', ['030 1234', '0:21']],
  ['030 1234pp21', ['030 1234', '2:21']],
  ['030 1234P21W7', ['030 1234', '1:21', '0:7']],
  ['030 1234;ext=21', ['030 1234', '0:21']],
  ['030 1234 ext. 21', ['030 1234', '0:21']],
  ['030 1234,,7# ext. *21#', ['030 1234', '2:7#', '0:*21#']],
  ['030 1234,,1 2-3#;ab', ['030 1234', '2:123#', '0:AB']],
  ['**600,,1', ['**600', '2:1']],
])('%s is %j', (text, parts) => {
  expect(split(text)).toEqual(parts);
});

test.each([
  '030 1234,',
  '030 1234;',
  '1-800-WHEELS',
  '1-800-POWER',
  'Anna, 21',
  ',21',
  '030,xyz',
  '030 1234;isub=1',
  '',
])('%j has nothing behind it', (text) => {
  expect(split(text)).toEqual([text]);
});

test('more than can be sent is refused, never cut', () => {
  expect(split(`030,${'1'.repeat(32)}`)).toEqual(['030', `1:${'1'.repeat(32)}`]);
  expect(split(`030,${'1'.repeat(33)}`)).toEqual(['']);
  expect(split(`030${',1'.repeat(8)}`)).toHaveLength(9);
  expect(split(`030${',1'.repeat(9)}`)).toEqual(['']);
  expect(split(`030${','.repeat(31)}1`)).toEqual(['']);
});

test('what is printed is read again as it was', () => {
  const part = fc.record({ digits: fc.stringMatching(/^[\dA-D*#]{1,32}$/), commas: fc.integer({ min: 0, max: 30 }) });
  fc.assert(
    fc.property(fc.stringMatching(/^\+?\d{1,15}$/), fc.array(part, { maxLength: 8 }), (number, then) => {
      expect(splitPostDial(printNumber({ number, then }))).toEqual({ main: number, then });
    }),
  );
});

test('an extension is printed as people write it: no semicolon that nobody typed', () => {
  const part = fc.record({ digits: fc.stringMatching(/^[\d*#]{1,32}$/), commas: fc.integer({ min: 0, max: 30 }) });
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (then) => {
      expect(printNumber({ number: '030 398330', then })).not.toContain(';');
    }),
  );
  expect(printNumber({ number: '030 398330', then: [{ digits: '21', commas: 0 }] })).toBe('030 398330 ext. 21');
});

test('no text makes it throw, or takes it long', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void splitPostDial(text)));
  for (const text of [',', '1,', '0 ', 'p', '0p ', ';ext=', '1 w']) {
    expect(steepness((length) => splitPostDial(text.repeat(length)), 5_000)).toBeLessThan(STEEPEST);
  }
});
