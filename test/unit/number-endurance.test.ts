import { expect, test } from 'vitest';
import { usualRules } from '../../electron/contract/dialling/rules';
import { findNumbers } from '../../electron/numbers/find';
import { readyRules } from '../../electron/numbers/rules/ready-rules';
import { STEEPEST, steepness } from '../support/steepness';

const MEGABYTE = 1_000_000;
const LONG = 150_000;

const rules = await readyRules({ ...usualRules(), country: 'DE' }, null);

const fill = (piece: string) => (length: number) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Texts that make careless patterns go back and forth. */
const HARD: readonly (readonly [string, (length: number) => string])[] = [
  ['digits', fill('1234567890')],
  ['digits and spaces', fill('12 ')],
  ['plus signs', fill('+')],
  ['zeros and dashes', fill('0-')],
  ['opening brackets', fill('(')],
  ['brackets around zeros', fill('(0)')],
  ['spaces', fill(' ')],
  ['no-break spaces', fill('\u00a0')],
  ['stars and hashes', fill('*#')],
  ['tel links', fill('tel:')],
  ['sip without a host', fill('sip:a')],
  ['at signs', fill('a@')],
  ['extensions', fill('030 23125123 ext. ')],
  ['pauses', fill('1,')],
  ['commas', fill(',')],
  ['dots', fill('1.')],
  ['slashes', fill('1/')],
  ['numbers and slashes', fill('030 23125123/')],
  ['numbers in brackets', fill('03023125123(')],
  ['numbers with a plus', fill('+493023125123')],
  ['numbers and words', fill('03023125123Fax')],
  ['ranges', fill('030 23125-100...')],
  ['short numbers and slashes', fill('112/')],
  ['dots between groups', fill('212·')],
  ['letters', fill('FLOWERS')],
  ['vanity numbers', fill('1-800-FLOWERS ')],
  ['bidi marks', fill('\u202e1')],
  ['combining marks', fill('1\u0301')],
  ['entities', fill('&nbsp;')],
  ['unpaired surrogates', fill('\ud800')],
  ['line ends', fill('1\n')],
];

test.each(HARD)('a megabyte of %s takes no more than its length', (_name, text) => {
  expect(steepness((length) => findNumbers(text(length), rules, MEGABYTE), LONG)).toBeLessThan(STEEPEST);
});

test('of ten thousand numbers in one text the first are offered, and never more than were asked for', () => {
  const numbers = Array.from({ length: 10_000 }, (_, index) => `030 23125${String(index).padStart(4, '0')}`);
  const { candidates } = findNumbers(numbers.join('\n'), rules);

  expect(candidates.length).toBe(50);
  expect(candidates.slice(0, 3).map(({ dials }) => dials)).toEqual(['030231250000', '030231250001', '030231250002']);
  expect(findNumbers(numbers.join('\n'), rules, MEGABYTE).candidates.length).toBe(10_000);
});

test('a million digits are no number, and it is said why', () => {
  expect(findNumbers('1'.repeat(MEGABYTE), rules)).toMatchObject({
    candidates: [],
    problem: { code: 'number-too-long' },
  });
});

test('a number behind a megabyte of prose is found', () => {
  const { candidates } = findNumbers(`${'Guten Morgen, wie geht es? '.repeat(40_000)} Tel. 030 23125123`, rules);

  expect(candidates.map(({ dials }) => dials)).toEqual(['03023125123']);
});
