import { expect, test } from 'vitest';
import { DialRules } from '../../electron/contract/dialling/rules';
import { findInLink, findNumbers } from '../../electron/numbers/find';
import { emergencyAmong, emergencyIn } from '../../electron/numbers/rules/emergency';
import { readyRules } from '../../electron/numbers/rules/ready-rules';

const rules = readyRules(DialRules.parse({ country: 'DE' }), null);

const CALLS_FOR_HELP = [
  'sip:112@pbx',
  'sip:1-1-2@pbx',
  'sip:1.1.2@pbx',
  'sip:1~1~2@pbx',
  'sip:1%2D1%2d2@pbx',
  'sip:%31%31%32@pbx.example',
  'sip:1%2E1.2@pbx.example',
  'sip:(112)@pbx.example',
  'sip:1%2812%29@pbx.example',
  'sip:+112@pbx.example',
  'sip:%2B1-1-2@pbx.example',
  'sip:0-112@pbx.example',
  'sip:112;phone-context=+49@pbx.example',
  'sip:1-1-2;phone-context=example.org@pbx.example;user=phone',
  'sips:1-1-2@[2001:db8::1]:5061',
  'SIP:1-1-0@192.0.2.7',
  'sip:1-1-2',
  'tel:1-1-2',
  'tel:1.1.2',
  'tel:(1)1-2',
  'tel:1%2D1%2D2',
  'tel:112;phone-context=+49',
  'tel:112;phone-context=example.org',
  'callto:1-1-2',
  'callto:sip:1-1-2@pbx',
];

test.each(CALLS_FOR_HELP)('%s calls for help', async (link) => {
  expect(findInLink(link, 0, await rules)?.kind).toBe('emergency');
});

test.each(CALLS_FOR_HELP.filter((link) => /^sips?:.*@/i.test(link)))(
  '%s in a text does not go out as another number',
  async (link) => {
    for (const { kind, sure } of findNumbers(link, await rules).candidates)
      expect(kind === 'emergency' || !sure).toBe(true);
  },
);

test.each(['sip:1-1-3@pbx', 'sip:anna.112@pbx', 'sip:11-2-0@pbx', 'sip:2-0-0@pbx'])('%s does not', async (link) => {
  expect(findInLink(link, 0, await rules)?.kind).toBe('sip');
});

test.each([
  ['GB', '141999', '141'],
  ['GB', '9141999', '9141'],
  ['US', '*70911', '*70'],
  ['US', '9*67911', '9*67'],
  ['US', '1167911', '1167'],
  ['US', '1010288911', '1010288'],
  ['AU', '1831000', '1831'],
  ['JP', '184110', '184'],
  ['FR', '365115', '3651'],
  ['DE', '0*31#112', '0*31#'],
  ['DE', '*31*112#', '*31*'],
])('in %s %s calls for help behind %s, in the order of its keys and in any other', (country, dials, prefix) => {
  const place = { country, outside: { prefix: '', from: 1 } };
  expect(emergencyIn(dials, place)).toMatchObject({ prefix });
  const shuffled = [...dials].sort().join('');
  expect(country === 'US' && prefix === '1010288' ? true : emergencyAmong(shuffled, place, () => true)).toBeTruthy();
});

test.each(['999112', '000112', '112112', '9909112'])('%s is no call for help behind itself', (dials) => {
  expect(emergencyIn(dials, { country: 'GB', outside: { prefix: '', from: 1 } })).toBeNull();
});
