import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COUNTRIES } from '../../electron/contract/dialling/countries';
import { waitsForCountry } from '../../electron/contract/dialling/number';
import { DialRules } from '../../electron/contract/dialling/rules';
import { homeOf } from '../../electron/numbers/rules/home';
import { planNumber } from '../../electron/numbers/rules/plan';
import { readyRules } from '../../electron/numbers/rules/ready-rules';

const planOf = async (dials: string, rules: Record<string, unknown>) =>
  planNumber(
    { is: 'number', number: dials, dials, steps: [], then: [] },
    await readyRules(DialRules.parse(rules), null),
  );

test.each(COUNTRIES)('what %s dials in place of + is read there as an international prefix', (country) => {
  const home = homeOf(country);
  const idd = home?.idd ?? '';
  expect(idd).toMatch(/^(?:\+|\d{1,4})$/);
  if (idd === '+') return;
  expect(home?.iddIn(`${idd}493023125123`)).toBe(idd);
});

test('+ is kept only where the caller has to name a carrier', () => {
  expect(COUNTRIES.filter((country) => homeOf(country)?.idd === '+')).toEqual(['BR', 'CO']);
});

test('every country of North America dials 011 abroad, and 1 and ten digits inside', async () => {
  const countries = COUNTRIES.filter((country) => homeOf(country)?.callingCode === '1');
  expect(countries.length).toBeGreaterThan(20);
  for (const country of countries) {
    expect(await planOf('+493023125123', { country })).toMatchObject({ dials: '011493023125123' });
    expect(await planOf('+12025550123', { country })).toMatchObject({ dials: '12025550123' });
  }
});

const national = fc.stringMatching(/^[2-9]\d{5,10}$/);

test('a foreign number is what is dialled for + and the number, whatever the country', async () => {
  await fc.assert(
    fc.asyncProperty(national, fc.constantFrom(...COUNTRIES), async (digits, country) => {
      const abroad = `+999${digits}`.slice(0, 16);
      const plan = await planOf(abroad, { country });
      expect(plan).toMatchObject({ dials: `${homeOf(country)?.idd}${abroad.slice(1)}`, kind: 'international' });
    }),
  );
});

test('what somebody has said of + is dialled everywhere, also where no country is known', async () => {
  await fc.assert(
    fc.asyncProperty(
      national,
      fc.constantFrom(...COUNTRIES, null),
      fc.constantFrom('00', '011', '0011', '+'),
      async (digits, country, plusAs) => {
        const dials = `+999${digits}`.slice(0, 16);
        expect(await planOf(dials, { country, plusAs })).toMatchObject({ dials: plusAs + dials.slice(1) });
      },
    ),
  );
});

test('without a country + waits, and digits, codes and emergency numbers do not', async () => {
  const waits = async (dials: string, rules: Record<string, unknown> = {}): Promise<boolean | null> => {
    const plan = await planOf(dials, rules);
    return plan && waitsForCountry(plan);
  };
  expect(await waits('+493023125123')).toBe(true);
  expect(await waits('+493023125123', { outside: { prefix: '0', from: 6 } })).toBe(true);
  expect(await waits('+493023125123', { country: 'DE' })).toBe(false);
  expect(await waits('+493023125123', { plusAs: '+' })).toBe(false);
  for (const dials of ['03023125123', '00493023125123', '011493023125123', '2025550123', '200', '112', '+112']) {
    expect(await waits(dials), dials).toBe(false);
    expect(await planOf(dials, {})).toMatchObject({ dials: dials.replace('+', '') });
  }
});
