import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DialRules } from '../../electron/contract/dialling/rules';
import { readLink } from '../../electron/numbers/links/link';
import { planNumber } from '../../electron/numbers/rules/plan';
import { readyRules } from '../../electron/numbers/rules/ready-rules';
import { printThen } from '../support/number-cases';

const rules = readyRules(DialRules.parse({ country: 'DE' }), null);

/** The number that the phone would get for a link, and the tones that would be sent behind it; null: it is refused. */
const dialled = async (link: string): Promise<string | null> => {
  const read = readLink(link);
  const plan = read.ok ? planNumber(read.written, await rules) : null;
  return plan && plan.dials + printThen(plan);
};

describe('a link', () => {
  test.each([
    ['tel:+49-30-23125-123', '00493023125123'],
    ['tel:+49(30)231.25.123', '00493023125123'],
    ['TEL:+493023125123', '00493023125123'],
    ['tel://+493023125123/', '00493023125123'],
    ['tel:%2B49%2030%2023125%20123', '00493023125123'],
    ['tel:+49%C2%A030%E2%80%AF23125123', '00493023125123'],
    ['tel:%E2%80%AA+49%2030%2023125123%E2%80%AC', '00493023125123'],
    ['tel:+49(0)30/23125123', '00493023125123'],
    ['tel:030 23125 123', '03023125123'],
    ['tel:215', '215'],
    ['tel:*21*03023125123%23', '*21*03023125123#'],
    ['tel:*21*03023125123#', '*21*03023125123#'],
    ['tel:1-800-FLOWERS', '18003569377'],
    ['tel:+1-800-flowers', '0018003569377'],
    ['callto:+493023125123', '00493023125123'],
    ['callto://+493023125123?call', '00493023125123'],
    ['callto:tel:+493023125123', '00493023125123'],
    ['sip:anna@pbx.example', 'sip:anna@pbx.example'],
    ['sips:anna@pbx.example:5061;transport=tls?subject=Hello', 'sips:anna@pbx.example:5061'],
    ['sip:+493023125123@provider.example;user=phone', 'sip:+493023125123@provider.example'],
    ['sip:200@192.0.2.7', 'sip:200@192.0.2.7'],
    ['sip:200@[2001:db8::7]:5060', 'sip:200@[2001:db8::7]:5060'],
    ['sip:200', '200'],
  ])('%s dials %s', async (link, dials) => {
    // North America's words are whole there, and not in Germany: the link counts here.
    expect(await dialled(link)).toBe(dials);
  });

  test.each([
    ['tel:+493023125123;ext=21', '00493023125123;21'],
    ['tel:+493023125123;isub=1411', '00493023125123'],
    ['tel:+493023125123;isub=1411;ext=21', '00493023125123;21'],
    ['tel:+493023125123,,21%23', '00493023125123,,21#'],
    ['tel:+493023125123;postd=pp21w7', '00493023125123,,21;7'],
    ['tel:+493023125123;21', '00493023125123;21'],
    ['tel:2125550155*101', '2125550155;101'],
    ['tel:+16579999999*101', '0016579999999;101'],
    ['tel:(212)%20555-0155%20*%209', '2125550155;9'],
    ['tel:+493023125123;tgrp=x;unknown', '00493023125123'],
  ])('%s keeps what is sent behind the number, and nothing else: %s', async (link, dials) => {
    expect(await dialled(link)).toBe(dials);
  });

  test.each([
    ['tel:23125123;phone-context=+4930', '00493023125123'],
    ['tel:03023125123;phone-context=+49', '00493023125123'],
    ['tel:0669812345;phone-context=+39', '00390669812345'],
    ['tel:5550123;phone-context=+1-202', '0012025550123'],
    ['tel:215;phone-context=pbx.example', '215'],
    ['tel:215;phone-context=+', '215'],
    ['tel:215;phone-context=+49x', '215'],
    ['tel:215;phone-context=+1234567890123456', '215'],
    ['tel:+493023125123;phone-context=+1', '00493023125123'],
    ['tel:*21%23;phone-context=+49', '*21#'],
    ['tel:112;phone-context=+49', '112'],
    ['tel:15;phone-context=+33', '15'],
    ['tel:911;phone-context=+1', '911'],
  ])('%s is a local number of that context where it names one: %s', async (link, dials) => {
    expect(await dialled(link)).toBe(dials);
  });

  test('says that a context was put in front', () => {
    expect(readLink('tel:23125123;phone-context=+4930')).toMatchObject({
      written: { number: '+493023125123', steps: [{ is: 'link', gives: '+493023125123', by: '+4930' }] },
    });
  });
});

test('what a link shows is read again as the same number', () => {
  const link = fc.stringMatching(/^tel:\+?\d[\d ().-]{0,20}\d(?:;ext=\d{1,6})?(?:;phone-context=\+\d{1,4})?$/);
  fc.assert(
    fc.property(link, (text) => {
      const read = readLink(text);
      if (!read.ok || read.written.then.length > 0) return;
      expect(readLink(`tel:${read.written.number}`)).toMatchObject({ written: { dials: read.written.dials } });
    }),
    { numRuns: 500 },
  );
});
