import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DialRules } from '../../electron/contract/dialling/rules';
import { EMERGENCY_NUMBERS } from '../../electron/numbers/rules/emergency-numbers';
import { planNumber } from '../../electron/numbers/rules/plan';
import { readyRules } from '../../electron/numbers/rules/ready-rules';

type More = Readonly<Record<string, unknown>>;

async function riskIn(country: string, text: string, more: More = {}): Promise<string> {
  const dials = text.replaceAll(' ', '');
  const rules = await readyRules(DialRules.parse({ country, ...more }), null);
  const is = /[*#]/.test(dials) ? 'code' : 'number';
  const plan = planNumber({ is, number: text, dials, steps: [], then: [] }, rules);
  if (!plan) throw new Error(`${text} cannot be dialled.`);
  return plan.risk?.is ?? 'none';
}

const office = (prefix: string): More => ({ outside: { prefix, from: 6 } });

describe('a number as short as an extension', () => {
  test.each([
    ['JP', '142', 'forwards'],
    ['JP', '1420', 'forwards'],
    ['JP', '1429', 'forwards'],
    ['JP', '01420', 'forwards'],
    ['US', '1172', 'forwards'],
    ['US', '11 72', 'forwards'],
    ['CA', '1172', 'forwards'],
    ['US', '1173', 'forwards-off'],
    ['US', '91172', 'forwards'],
    ['US', '72#', 'forwards'],
    ['US', '73#', 'forwards-off'],
    ['US', '11902125550155', 'forwards'],
    ['US', '116719005551234', 'premium'],
    ['US', '411', 'directory'],
    ['FR', '3615', 'premium'],
    ['FR', '3250', 'premium'],
    ['FR', '3949', 'premium'],
    ['GP', '3615', 'premium'],
    ['GI', '8123', 'premium'],
    ['CH', '1811', 'directory'],
  ])('is judged by what it reaches: in %s %s %s', async (country, dials, wanted) => {
    expect(await riskIn(country, dials)).toBe(wanted);
  });

  test.each([
    ['DE', '1420'],
    ['DE', '1172'],
    ['DE', '3615'],
    ['JP', '1172'],
    ['JP', '1430'],
    ['US', '1420'],
    ['US', '1190'],
    ['US', '200'],
    ['FR', '3010'],
    ['FR', '3117'],
    ['FR', '3651'],
    ['FR', '200'],
    ['US', '011905321234567'],
  ])('asks nothing where it costs and forwards nothing: in %s %s', async (country, dials) => {
    expect(await riskIn(country, dials)).toBe('none');
  });

  const SERVICES = [
    ['JP', '1420'],
    ['US', '1172'],
    ['FR', '3615'],
    ['DE', '11833'],
  ] as const;

  test.each(SERVICES)('is an extension where the user has said so: in %s %s', async (country, dials) => {
    const range = { internal: { ranges: [{ from: dials, to: dials }] } };
    const lengths = { internal: { least: 2, most: 5 } };
    for (const own of [range, lengths]) expect([own, await riskIn(country, dials, own)]).toEqual([own, 'none']);
    expect(await riskIn(country, dials, { internal: { most: 0 } })).not.toBe('none');
  });

  test.each(SERVICES)(
    'stays inside behind a system with an outside line, and not behind that: in %s %s',
    async (country, dials) => {
      expect(await riskIn(country, dials, office('0'))).toBe('none');
      expect(await riskIn(country, `0${dials}`, { ...office('0') })).not.toBe('none');
    },
  );
});

test('in no country many short numbers ask, and none of two digits does', async () => {
  const country = fc.constantFrom(...Object.keys(EMERGENCY_NUMBERS));
  await fc.assert(
    fc.asyncProperty(country, fc.stringMatching(/^[2-7]\d{1,4}$/), async (home, dials) => {
      const known = /^3[2469]\d\d$|^3[2-9]\d\d$|^411$|^7[23]/.test(dials);
      if (!known) expect([home, dials, await riskIn(home, dials)]).toEqual([home, dials, 'none']);
    }),
    { numRuns: 3_000 },
  );
});
