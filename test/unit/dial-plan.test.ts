import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DialPlan } from '../../electron/contract/dialling/number';
import { DialRules } from '../../electron/contract/dialling/rules';
import { EMERGENCY_NUMBERS } from '../../electron/numbers/rules/emergency-numbers';
import { planNumber } from '../../electron/numbers/rules/plan';
import { readyRules } from '../../electron/numbers/rules/ready-rules';
import type { Rules, Written } from '../../electron/numbers/written';
import { phoneSystem } from '../support/number-texts';

const written = (dials: string, is: Written['is'] = 'number'): Written => ({
  is,
  number: dials,
  dials,
  steps: [],
  then: [],
});
const rulesOf = (rules: Record<string, unknown>): Promise<Rules> => readyRules(DialRules.parse(rules), null);

/** Each step as `name:gives`. */
const stepsOf = (plan: DialPlan | null): readonly string[] =>
  plan?.steps.map(({ is, gives }) => `${is}:${gives}`) ?? [];
const steps = async (dials: string, rules: Record<string, unknown>): Promise<readonly string[]> =>
  stepsOf(planNumber(written(dials), await rulesOf(rules)));

test('a plan says what it says, and nothing else', async () => {
  const rules = await rulesOf({ own: [{ pattern: '^555$', replacement: '556', final: false }] });
  for (const dials of ['200', '555', '030398330', '112', '+442079460123']) {
    expect(Object.keys(planNumber(written(dials), rules) ?? {}).sort()).toEqual([
      'dials',
      'kind',
      'number',
      'risk',
      'steps',
      'then',
    ]);
  }
});

describe('step by step', () => {
  const office = { country: 'DE', areaCode: '30', ownCountry: 'national', outside: { prefix: '0', from: 6 } };

  test('a local number gets its area code, and then the outside line', async () => {
    expect(await steps('23125123', office)).toEqual(['area:03023125123', 'outside-line:003023125123']);
  });

  test('a number of the own country in its international form becomes a national one', async () => {
    expect(await steps('+493023125123', office)).toEqual(['national-form:03023125123', 'outside-line:003023125123']);
  });

  test('a number of another country is dialled with what + is here', async () => {
    expect(await steps('+442079460123', office)).toEqual(['plus-as:00442079460123', 'outside-line:000442079460123']);
    expect(await steps('+442079460123', { ...office, plusAs: '+' })).toEqual(['plus-kept:+442079460123']);
  });

  test('what no rule concerns is dialled as it is written, and says so', async () => {
    expect(await steps('03023125123', { country: 'DE' })).toEqual(['as-written:03023125123']);
    expect(await steps('4711', office)).toEqual(['internal:4711']);
    expect(stepsOf(planNumber(written('*21#', 'code'), await rulesOf(office)))).toEqual(['code:*21#']);
  });

  test('what was done before the rules came stays the beginning of the story', async () => {
    const link = { is: 'link' as const, gives: '+493023125123', by: '+49' };
    const plan = planNumber({ ...written('+493023125123'), steps: [link] }, await rulesOf({ country: 'DE' }));
    expect(stepsOf(plan)).toEqual(['link:+493023125123', 'plus-as:00493023125123']);
  });

  test('a number of a country with another prefix for abroad is understood', async () => {
    expect(await steps('00442079460123', { country: 'US', plusAs: '011' })).toEqual(['plus-as:011442079460123']);
    expect(await steps('011442079460123', { country: 'US', plusAs: '011' })).toEqual(['as-written:011442079460123']);
  });

  test('another trunk prefix takes the place of the country’s', async () => {
    expect(await steps('03023125123', { country: 'DE', trunkPrefix: '8' })).toEqual(['trunk:83023125123']);
  });
});

describe('an area code', () => {
  test.each([
    ['DE', '30', '116117', 'a service that is the same everywhere'],
    ['DE', '30', '017604069012', 'a number with its own'],
    ['DE', '30', '+493023125123', 'an international number'],
    ['US', '202', '2125550123', 'ten digits in North America'],
    ['GB', '20', '1632960123', 'a number that only lacks its 0'],
    ['CN', '10', '13800138000', 'a mobile that has none'],
    ['AU', '2', '1800160401', 'a freephone number'],
    ['ES', '91', '912345678', 'a whole number of a country where all are'],
    ['IT', '06', '0669812345', 'an area code that keeps its 0'],
  ])('in %s is not put in front of what is complete: %s, %s, %s', async (country, areaCode, dials) => {
    expect((await steps(dials, { country, areaCode, plusAs: '+' })).join()).not.toContain('area:');
  });

  test.each([
    ['DE', '30', '23125123', '03023125123'],
    ['US', '202', '5550123', '12025550123'],
    ['GB', '20', '79460123', '02079460123'],
    ['AU', '2', '93744000', '0293744000'],
    ['AT', '1', '2345678', '012345678'],
  ])('of %s, %s, makes a local number whole: %s is %s', async (country, areaCode, dials, whole) => {
    expect(await steps(dials, { country, areaCode })).toEqual([`area:${whole}`]);
  });

  test('is left out where nobody knows what stands before it', async () => {
    expect(await steps('23125123', { areaCode: '30' })).toEqual(['as-written:23125123']);
    expect(await steps('23125123', { areaCode: '30', trunkPrefix: '0' })).toEqual(['area:03023125123']);
  });
});

test.each([
  ['RU', '+74951234567', '84951234567'],
  ['HU', '+3612345678', '0612345678'],
  ['AR', '+5491123456789', '01123456789'.replace('011', '01115')],
  ['CN', '+8613800138000', '13800138000'],
  ['AU', '+611800160401', '1800160401'],
  ['US', '+12425550123', '12425550123'],
  ['IT', '+390669812345', '0669812345'],
])('the national form of %s: %s is %s', async (country, dials, national) => {
  expect(await steps(dials, { country, ownCountry: 'national' })).toEqual([`national-form:${national}`]);
});

describe('a call for help', () => {
  const everyHelp = Object.entries(EMERGENCY_NUMBERS).flatMap(([country, numbers]) =>
    numbers.split(' ').map((help) => ({ country, help })),
  );

  test('is known in more than a hundred countries, as numbers a phone can dial', () => {
    expect(Object.keys(EMERGENCY_NUMBERS).length).toBeGreaterThan(100);
    for (const { country, help } of everyHelp) expect([country, help].join(' ')).toMatch(/^[A-Z]{2} \d{2,5}$/);
  });

  test('of any country is dialled as it is there, whatever the rules, with + or # too', async () => {
    const one = fc.constantFrom(...everyHelp);
    await fc.assert(
      fc.asyncProperty(
        one,
        phoneSystem(),
        fc.constantFrom('', '+'),
        fc.constantFrom('', '#'),
        async (which, system, plus, hash) => {
          const rules = await readyRules({ ...system, country: which.country }, null);
          const plan = planNumber(written(plus + which.help + hash, hash ? 'code' : 'number'), rules);
          if (plus && hash) expect(plan?.kind ?? 'emergency').toBe('emergency');
          else expect(plan).toMatchObject({ dials: which.help, kind: 'emergency', then: [] });
        },
      ),
      { numRuns: 500 },
    );
  });

  test('of two digits is one in its own country only', async () => {
    expect(planNumber(written('15'), await rulesOf({ country: 'FR' }))?.kind).toBe('emergency');
    expect(planNumber(written('15'), await rulesOf({ country: 'DE' }))?.kind).toBe('internal');
  });

  test('behind the outside line keeps what is in front of it', async () => {
    const plan = planNumber(written('9112'), await rulesOf({ country: 'GB', outside: { prefix: '9', from: 6 } }));
    expect(plan).toMatchObject({ dials: '9112', steps: [{ is: 'emergency', gives: '9112', by: '9' }] });
  });

  test('that rules make of something else is asked about', async () => {
    const own = { own: [{ pattern: '^0301234', replacement: '' }] };
    expect(planNumber(written('0301234112'), await rulesOf({ country: 'DE', ...own }))?.kind).toBe('emergency');
    const outside = { outside: { prefix: '9', from: 1 }, internal: { most: 0 } };
    expect(planNumber(written('11'), await rulesOf({ country: 'US', ...outside }))).toMatchObject({
      kind: 'emergency',
      dials: '911',
    });
  });

  test('by SIP is asked about, and goes where the URI says', async () => {
    const plan = planNumber(written('sip:112@pbx.example', 'sip'), await rulesOf({ country: 'DE' }));
    expect(plan).toMatchObject({ kind: 'emergency', dials: 'sip:112@pbx.example' });
  });
});

test('what is planned a phone can dial, whatever is written and whatever the rules', async () => {
  const signs = fc.stringMatching(/^\+?[\d*#]{0,30}$/);
  const anything = fc.oneof(signs, fc.string({ unit: 'binary' }), fc.constantFrom('sip:a@b', 'sip:a@b?x', 'sip:"@b'));
  const is = fc.constantFrom<Written['is']>('number', 'code', 'sip');
  await fc.assert(
    fc.asyncProperty(anything, is, phoneSystem(), async (dials, kind, system) => {
      const plan = planNumber(written(dials, kind), await readyRules(system, null));
      if (!plan) return;
      expect(plan.dials).toMatch(/^(?:\+?[\d*#]{1,60}|sips?:[\w.!~*+&$-]+@[\w.:[\]-]+)$/);
      expect(plan.steps.at(-1)?.gives).toBe(plan.dials);
    }),
    { numRuns: 500 },
  );
});

test('more digits than any number has are not dialled', async () => {
  const rules = await rulesOf({ country: 'DE' });
  expect(planNumber(written('1'.repeat(22)), rules)).not.toBeNull();
  expect(planNumber(written('1'.repeat(23)), rules)).toBeNull();
  expect(planNumber(written('1'.repeat(1_000_000)), rules)).toBeNull();
});

test('a country that has no telephone numbers is like none', async () => {
  expect(await rulesOf({ country: 'AQ' })).toMatchObject({ country: null });
  expect(await readyRules(DialRules.parse({}), 'DE')).toMatchObject({ country: 'DE' });
});

test.each([
  ['DE', '*31#112'],
  ['DE', '#31#0110'],
  ['US', '*67911'],
  ['GB', '*31#999'],
])(
  'a code that hides the caller in front of it makes no emergency number in %s anything else: %s',
  async (country, code) => {
    const plan = planNumber(written(code, 'code'), await rulesOf({ country }));
    expect(plan).toMatchObject({ kind: 'emergency', dials: code });
  },
);

test('a code with another number behind it stays a code', async () => {
  const rules = await rulesOf({ country: 'DE' });
  for (const code of ['*31#0301234567', '**112', '*21*112#', '*31#1120']) {
    expect(planNumber(written(code, 'code'), rules)).toMatchObject({ kind: 'code', dials: code });
  }
});
