import { findPhoneNumbersInText } from 'libphonenumber-js/max';
import { expect, test } from 'vitest';
import { prose } from '../support/prose';

test('the prose of the figures is of the length asked for, the same each time, and has numbers to find', () => {
  const text = prose(20_000);
  expect(text).toHaveLength(20_000);
  expect(prose(20_000)).toBe(text);
  expect(prose(20_000, 2)).not.toBe(text);
  expect(findPhoneNumbersInText(text, { defaultCountry: 'DE', extended: true }).length).toBeGreaterThan(20);
});
