import fc from 'fast-check';
import { getCountryCallingCode, isSupportedCountry, Metadata } from 'libphonenumber-js/max';
import { describe, expect, test } from 'vitest';
import type { Risk } from '../../electron/contract/dialling/risk';
import { DialRules } from '../../electron/contract/dialling/rules';
import { findNumbers } from '../../electron/numbers/find';
import { EMERGENCY_NUMBERS } from '../../electron/numbers/rules/emergency-numbers';
import { planNumber } from '../../electron/numbers/rules/plan';
import { readyRules } from '../../electron/numbers/rules/ready-rules';
import { riskOf } from '../../electron/numbers/rules/risk';
import type { Rules, Written } from '../../electron/numbers/written';

const rulesIn = (country: string | null, more: Record<string, unknown> = {}) =>
  readyRules(DialRules.parse({ country, ...more }), null);

async function riskIn(country: string | null, dials: string, more: Record<string, unknown> = {}): Promise<Risk | null> {
  const is: Written['is'] = dials.startsWith('sip') ? 'sip' : /[*#]/.test(dials) ? 'code' : 'number';
  const plan = planNumber({ is, number: dials, dials, steps: [], then: [] }, await rulesIn(country, more));
  if (!plan) throw new Error(`${dials} cannot be dialled.`);
  return plan.risk;
}

/** As few words as name it: its kind, which calls, and where they go. */
const brief = (risk: Risk | null): string => {
  if (!risk) return 'none';
  if (risk.is === 'forwards') return ['forwards', risk.calls, ...(risk.to === null ? [] : ['to', risk.to])].join(' ');
  return risk.is === 'forwards-off' ? `forwards-off ${risk.calls}` : risk.is;
};

describe('a code that sends calls elsewhere', () => {
  test.each([
    ['DE', '*21*0900123456#', 'forwards all to 0900 123456'],
    ['DE', '**21*0900123456#', 'forwards all to 0900 123456'],
    ['DE', '*21*0301234567', 'forwards all to 030 1234567'],
    ['DE', '*21#', 'forwards all'],
    ['DE', '*21#0900123456', 'forwards all to 0900 123456'],
    ['DE', '*21*4711#', 'forwards all to 4711'],
    ['DE', '*210900123456', 'forwards all to 0900 123456'],
    ['DE', '*61*0301234567#', 'forwards unanswered to 030 1234567'],
    ['DE', '**61*0301234567*11*20#', 'forwards unanswered to 030 1234567'],
    ['DE', '*62*0301234567#', 'forwards unreachable to 030 1234567'],
    ['DE', '*67*0301234567#', 'forwards busy to 030 1234567'],
    ['US', '**67*2125550155#', 'forwards busy to (212) 555-0155'],
    ['GB', '**002*02079460123#', 'forwards all to 020 7946 0123'],
    ['FR', '**004*0199001234#', 'forwards some to 01 99 00 12 34'],
    ['FR', '*69*0199001234#', 'forwards busy to 01 99 00 12 34'],
    ['CN', '*57*13800138000#', 'forwards all to 138 0013 8000'],
    ['AU', '*24*0293744000#', 'forwards busy to (02) 9374 4000'],
    ['US', '*722125550155', 'forwards all to (212) 555-0155'],
    ['US', '*72', 'forwards all'],
    ['CA', '*922125550155', 'forwards unanswered to (212) 555-0155'],
    ['US', '72#', 'forwards all'],
    ['US', '11722125550155', 'forwards all to (212) 555-0155'],
    ['IN', '*4019876543210', 'forwards all to 98765 43210'],
    ['KR', '*880212345678*', 'forwards all to 02-1234-5678'],
    ['US', '*67*722125550155', 'forwards busy to 722125550155'],
    ['DE', '#31#*21*0301234567#', 'forwards all to 030 1234567'],
    ['DE', '0*21*0301234567#', 'forwards all to 030 1234567'],
    [null, '*21*0301234567#', 'forwards all to 0301234567'],
    ['DE', '##002#', 'forwards-off all'],
    ['DE', '#21#', 'forwards-off all'],
    ['DE', '##61#', 'forwards-off unanswered'],
    ['US', '*73', 'forwards-off all'],
    ['DE', '**04*1234*4321*4321#', 'service'],
    ['DE', '*33*0000#', 'service'],
    ['KE', '*140*0712345678*50#', 'service'],
    ['DE', '*8*200#', 'service'],
  ])('in %s: %s %s', async (country, dials, wanted) => {
    expect(brief(await riskIn(country, dials))).toBe(wanted);
  });

  test.each([
    '**600',
    '**21',
    '*8',
    '*8200',
    '*97',
    '*98',
    '*9800',
    '*#21#',
    '*#06#',
    '*31#',
    '#31#',
    '*43#',
    '*67',
    '*82',
    '*70',
    '*31#0301234567',
    '#31#0301234567',
    '*670301234567',
    '*31*0301234567#',
    '*121#0301234567',
    '*7#017604069012',
    '*100#',
  ])('is none where it picks up, asks, or is for one call: %s', async (dials) => {
    for (const country of ['DE', 'GB', 'US', 'FR', null]) expect(brief(await riskIn(country, dials))).toBe('none');
  });

  test('is one in every country of the emergency table', async () => {
    const number = fc.stringMatching(/^[0-9]{4,14}$/);
    const code = fc.constantFrom('*21*', '**21*', '*61*', '**62*', '*67*', '**002*', '**004*');
    const country = fc.constantFrom(...Object.keys(EMERGENCY_NUMBERS));
    const end = fc.constantFrom('', '#');
    await fc.assert(
      fc.asyncProperty(country, code, number, end, async (home, head, to, tail) => {
        const risk = await riskIn(home, head + to + tail);
        expect(risk).toMatchObject({ is: 'forwards' });
        // Groups are for the eye: whatever stands between them, no digit is lost.
        expect(risk?.is === 'forwards' && risk.to?.replace(/\D/g, '')).toBe(to);
      }),
    );
  });
});

describe('a number that costs more than a call', () => {
  test.each([
    ['DE', '0900123456', 'premium'],
    ['DE', '09001234567', 'premium'],
    ['DE', '0900123456789', 'premium'],
    ['DE', '01805123456', 'shared-cost'],
    ['DE', '01371234567', 'shared-cost'],
    ['DE', '11833', 'directory'],
    ['DE', '118000', 'directory'],
    ['DE', '+499001234567', 'premium'],
    ['GB', '+499001234567', 'premium'],
    ['DE', '00499001234567', 'premium'],
    ['US', '011499001234567', 'premium'],
    ['US', '19005551234', 'premium'],
    ['US', '9005551234', 'premium'],
    ['US', '1900555123499', 'premium'],
    ['US', '2125559761234', 'none'],
    ['US', '2129761234', 'premium'],
    ['US', '411', 'directory'],
    ['US', '12125551212', 'directory'],
    ['DE', '+19005551234', 'premium'],
    ['GB', '09012345678', 'premium'],
    ['GB', '08711234567', 'premium'],
    ['GB', '118118', 'directory'],
    ['GB', '1410901234567', 'premium'],
    ['AT', '0930123456', 'premium'],
    ['AT', '0810123456', 'shared-cost'],
    ['CH', '0901123456', 'premium'],
    ['FR', '0899123456', 'premium'],
    ['FR', '36510899123456', 'premium'],
    ['NL', '09091234', 'premium'],
    ['ES', '067806123456', 'premium'],
    ['AU', '1900123456', 'premium'],
    ['AU', '18311900123456', 'premium'],
    ['JP', '0570123456', 'shared-cost'],
    ['JP', '1840990123456', 'premium'],
    ['DE', '010330900123456', 'premium'],
    ['US', '1010288' + '19005551234', 'premium'],
    ['DE', '#31#0900123456', 'premium'],
    ['DE', '*31#09001234567', 'premium'],
    ['US', '*6719005551234', 'premium'],
    ['DE', '*121#0900123456', 'premium'],
    ['DE', '0900123456#', 'premium'],
    ['DE', '00900123456', 'premium'],
    ['DE', '+8816311234567', 'satellite'],
    ['DE', '008816311234567', 'satellite'],
    ['US', '0118816311234567', 'satellite'],
    ['DE', '+870773111632', 'satellite'],
    ['DE', '+8821612345678', 'satellite'],
    ['DE', '+88231234567', 'network'],
    ['DE', '+883510012345', 'network'],
    ['DE', '+878101234567890', 'network'],
    ['DE', '+979123456789', 'premium'],
    ['DE', '+80812345678', 'shared-cost'],
    [null, '+499001234567', 'premium'],
    [null, '09001234567', 'premium'],
    [null, '19005551234', 'premium'],
    ['DE', '08001234567', 'none'],
    ['DE', '0800123', 'none'],
    ['DE', '0080012345678', 'none'],
    ['DE', '+80012345678', 'none'],
    ['US', '18005551234', 'none'],
    ['US', '9005551', 'none'],
    ['DE', '0301234567', 'none'],
    ['DE', '030900123456', 'none'],
    ['DE', '900123', 'none'],
    ['DE', '08811234567', 'none'],
    ['DE', '017604069012', 'none'],
    ['DE', '116117', 'none'],
    ['DE', '4711', 'none'],
    ['DE', '+447012345678', 'shared-cost'],
    ['GB', '07012345678', 'shared-cost'],
    ['IT', '199123456', 'shared-cost'],
    ['ES', '905123456', 'premium'],
    ['US', '19761234', 'premium'],
    ['DE', '00905321234567', 'none'],
  ])('in %s: %s is %s', async (country, dials, wanted) => {
    expect(brief(await riskIn(country, dials))).toBe(wanted);
  });

  test('is known behind the outside line, and an outside line makes none of another number', async () => {
    const office = { outside: { prefix: '0', from: 6 } };
    expect(brief(await riskIn('DE', '09001234567', office))).toBe('premium');
    expect(brief(await riskIn('DE', '00900123456', office))).toBe('premium');
    // 0 and 0881 12345 in Weilheim, not a satellite.
    expect(brief(await riskIn('DE', '08811234567', office))).toBe('none');
    expect(brief(await riskIn('DE', '+8816311234567', { ...office, plusAs: '00' }))).toBe('satellite');
    expect(brief(await riskIn('GB', '+499001234567', { plusAs: '000' }))).toBe('premium');
    expect(brief(await riskIn('DE', '09001234567', { trunkPrefix: '' }))).toBe('premium');
    expect(brief(await riskIn('DE', '+499001234567', { ownCountry: 'national' }))).toBe('premium');
  });

  test('is judged by what the user’s own rules make of it', async () => {
    const own = (pattern: string, replacement: string) => ({ own: [{ pattern, replacement, final: true }] });
    expect(brief(await riskIn('DE', '0301234567', own('^030.*', '09001234567')))).toBe('premium');
    expect(brief(await riskIn('DE', '09001234567', own('^0900.*', '200')))).toBe('none');
    expect(brief(await riskIn('DE', '0301234567', own('^(.*)$', '*21*$1#')))).toMatch(/^forwards/);
  });

  test('is none inside: an extension is not called by a directory', async () => {
    expect(brief(await riskIn('DE', '11833', { outside: { prefix: '0', from: 6 } }))).toBe('none');
    const ranges = { internal: { most: 0, ranges: [{ from: '11800', to: '11899' }] } };
    expect(brief(await riskIn('DE', '11833', ranges))).toBe('none');
  });

  /** The costly types of a country, as patterns of its national numbers. */
  const costly = (country: string): readonly { country: string; code: string; pattern: string }[] => {
    if (!isSupportedCountry(country)) return [];
    const metadata = new Metadata();
    metadata.selectNumberingPlan(country);
    const plan: object = metadata.numberingPlan ?? {};
    const typeOf: unknown = 'type' in plan ? plan.type : undefined;
    if (typeof typeOf !== 'function') throw new Error('The library has no types any more.');
    return (['PREMIUM_RATE', 'SHARED_COST'] as const).flatMap((name) => {
      const type: { pattern(): string } | undefined = typeOf.call(plan, name);
      return type ? [{ country, code: getCountryCallingCode(country), pattern: type.pattern() }] : [];
    });
  };

  const isAsked = (dials: string, rules: Rules): boolean => {
    const plan = planNumber({ is: 'number', number: dials, dials, steps: [], then: [] }, rules);
    // A call for help is asked about in any case.
    return plan === null || plan.kind === 'emergency' || plan.risk !== null;
  };

  test('asks in every country of the emergency table, dialled from inside and from abroad', async () => {
    const all = Object.keys(EMERGENCY_NUMBERS).flatMap(costly);
    expect(new Set(all.map(({ country }) => country)).size).toBeGreaterThan(90);
    // A short number may be an extension, until the rules say that there are none.
    const noneInside = { internal: { most: 0 } };
    for (const { country, code, pattern } of all) {
      const rules = await rulesIn(country, noneInside);
      const elsewhere = await rulesIn(country === 'DE' ? 'GB' : 'DE', noneInside);
      await fc.assert(
        fc.property(fc.stringMatching(new RegExp(`^(?:${pattern})$`)), (national) => {
          const abroad = `+${code}${national}`;
          const inside = isAsked(national, rules) || isAsked(trunkOf(country) + national, rules);
          expect([national, isAsked(abroad, rules), isAsked(abroad, elsewhere), inside]).toEqual([
            national,
            true,
            true,
            true,
          ]);
        }),
        { numRuns: 3 },
      );
    }
  });
});

const trunkOf = (country: string): string => {
  if (!isSupportedCountry(country)) return '';
  const metadata = new Metadata();
  metadata.selectNumberingPlan(country);
  const plan: object = metadata.numberingPlan ?? {};
  const trunk: unknown = 'nationalPrefix' in plan && typeof plan.nationalPrefix === 'function' && plan.nationalPrefix();
  return typeof trunk === 'string' ? trunk : '';
};

describe('a SIP URI', () => {
  const risk = async (uri: string, ownHosts?: readonly string[]) => {
    const rules = { ...(await rulesIn('DE')), ...(ownHosts ? { ownHosts } : {}) };
    return brief(planNumber({ is: 'sip', number: uri, dials: uri, steps: [], then: [] }, rules)?.risk ?? null);
  };

  test('of another host asks, and where nobody knows the own one', async () => {
    expect(await risk('sip:anna@evil.example', ['pbx.example'])).toBe('foreign-host');
    expect(await risk('sip:anna@evil.example')).toBe('foreign-host');
    expect(await risk('sip:anna@pbx.example.evil.example', ['pbx.example'])).toBe('foreign-host');
    expect(await risk('sip:anna@PBX.example.:5070', ['pbx.example'])).toBe('none');
    expect(await risk('sip:200@192.168.1.20', ['192.168.1.20'])).toBe('none');
  });

  test('of the own host is the number that its user is', async () => {
    expect(await risk('sip:09001234567@pbx.example', ['pbx.example'])).toBe('premium');
    expect(await risk('sip:0900-123.4567@pbx.example', ['pbx.example'])).toBe('premium');
    expect(await risk('sip:*21*0301234567@pbx.example', ['pbx.example'])).toMatch(/^forwards all/);
    expect(await risk('sip:+8816311234567@pbx.example', ['pbx.example'])).toBe('satellite');
  });
});

test('digits behind a pause are the number, where what is in front waits for one', async () => {
  const rules = await rulesIn('DE');
  expect(findNumbers('0,,0900123456', rules).candidates[0]?.risk ?? null).toEqual({ is: 'premium' });
  const then = [{ digits: '0900123456', commas: 2 }];
  expect(riskOf({ dials: '*31#', kind: 'code', steps: [], then }, rules)).toEqual({ is: 'premium' });
  // Tones for the person who has answered.
  expect(riskOf({ dials: '0301234567', kind: 'national', steps: [], then }, rules)).toBeNull();
});

test('what a text says of a number changes nothing about what it costs', async () => {
  const rules = await rulesIn('DE');
  const found = (text: string) => findNumbers(text, rules).candidates.map((one) => brief(one.risk));
  expect(found('Kostenlos! 0900 123456')).toEqual(['premium']);
  expect(found('*21*0900 123456#')).toEqual(['forwards all to 0900 123456']);
  expect(found('tel:*21*0900123456%23')).toEqual(['forwards all to 0900 123456']);
  expect(found('tel:+49-900-1234567')).toEqual(['premium']);
});
