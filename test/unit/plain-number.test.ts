import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Dialling } from '../../electron/contract/settings';
import { readPlainNumber } from '../../electron/numbers/plain';

const dialling: Dialling = { plusAs: '00', clipboard: 'dial' };
const dials = (text: string, rules = dialling): string => {
  const reading = readPlainNumber(text, rules);
  return reading.ok ? reading.plan.dials : reading.problem.code;
};

test.each([
  ['+49 30 398330', '004930398330'],
  ['+49 (0) 2921/7892-00', '00492921789200'],
  ['0049 (0)30 398330', '004930398330'],
  ['030 / 39833-0', '030398330'],
  ['(030) 398 33.0', '030398330'],
  ['  030 398330\n', '030398330'],
  ['+49\u00a030\u202f1234567', '0049301234567'],
  ['+49\u201130\u20111234567', '0049301234567'],
  ['\u202a+49 30 123456\u202c', '004930123456'],
  ['\uff0b\uff14\uff19 30 123', '004930123'],
  ['200', '200'],
  ['**600', '**600'],
  ['*31#0301234567', '*31#0301234567'],
  ['112', '112'],
  ['1 1 2', '112'],
])('%j dials %s', (text, expected) => {
  expect(dials(text)).toBe(expected);
});

test.each([
  ['', 'no-number'],
  ['   \n', 'no-number'],
  ['hello', 'no-number'],
  ['call 112', 'no-number'],
  ['Anna, Tel 030 123456, Mobil 0171 1234567', 'no-number'],
  ['192.168.10.20', 'no-number'],
  ['2026-11-21', 'no-number'],
  ['21.11.2026', 'no-number'],
  ['030 123456\n0171 1234567', 'several-numbers'],
  ['030 123456; 0171 1234567', 'several-numbers'],
  ['+49 30 123 +49 30 456', 'several-numbers'],
  ['4111 1111 1111 1111 1111 1111', 'number-too-long'],
  ['+', 'no-number'],
  ['030 398330\u00b2', 'no-number'],
  ['030 398330 \u2460', 'no-number'],
  ['\u202e321', 'turned-round'],
  ['()', 'no-number'],
])('%j is not dialled: %s', (text, expected) => {
  expect(dials(text)).toBe(expected);
});

test('a leading + becomes what the settings say', () => {
  expect(dials('+49 30 1', { ...dialling, plusAs: '011' })).toBe('01149301');
  expect(dials('+49 30 1', { ...dialling, plusAs: '+' })).toBe('+49301');
});

test('an emergency number is dialled exactly as it is, whatever + becomes', () => {
  for (const number of ['112', '110', '911', '999', '19222']) {
    expect(readPlainNumber(number, { ...dialling, plusAs: '0' })).toMatchObject({
      ok: true,
      plan: { dials: number, rule: 'emergency' },
    });
  }
});

test('an emergency number with # behind it is one, too', () => {
  expect(readPlainNumber('112#', dialling)).toMatchObject({ plan: { dials: '112#', rule: 'emergency' } });
});

test('ten megabytes are answered at once', () => {
  expect(dials('7'.repeat(10_000_000))).toBe('no-number');
});

test('no text makes it throw, or dial what a phone cannot', () => {
  const messy = fc.stringMatching(/^[+\d ()/.*#\-\n\u202e\u00a0]{0,40}$/);
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), messy), (text) => {
      const result = readPlainNumber(text, dialling);
      if (result.ok) expect(result.plan.dials).toMatch(/^\+?[\d*#]{1,22}$/);
    }),
  );
});

test('what it dials, it dials again unchanged', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\d ()/.-]{1,20}$/), (text) => {
      const first = readPlainNumber(text, dialling);
      fc.pre(first.ok);
      expect(dials(first.ok ? first.plan.dials : '')).toBe(first.ok ? first.plan.dials : '');
    }),
  );
});
