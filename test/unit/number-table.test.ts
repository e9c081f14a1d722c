import { describe, expect, test } from 'vitest';
import { findNumbers } from '../../electron/numbers/find';
import { readyRules } from '../../electron/numbers/rules/ready-rules';
import { content, numberCases, report } from '../support/number-cases';

const CASES = numberCases();

describe('what a careful person would dial', () => {
  test.each(CASES.map((it) => [it.name, it.text.slice(0, 60), it] as const))('%s: %j', async (_name, _text, it) => {
    const { candidates } = findNumbers(it.text, await readyRules(it.rules, null));

    expect(content(it, candidates), report(it, candidates)).toBe(true);
  });
});

test('the table has at least 320 texts of 14 countries with numbers, and 70 without', () => {
  const withNumbers = CASES.filter((it) => it.expect.length > 0);
  const countries = new Set(CASES.map((it) => it.country).filter((country) => country !== null));

  expect(withNumbers.length).toBeGreaterThanOrEqual(320);
  expect(countries.size).toBeGreaterThanOrEqual(14);
  expect(CASES.filter((it) => it.expect.length === 0).length).toBeGreaterThanOrEqual(70);
});

test('no case stands twice in the table', () => {
  const keys = CASES.map(({ text, rules }) => JSON.stringify({ text, rules }));

  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});
