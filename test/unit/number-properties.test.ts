import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Candidate, printNumber } from '../../electron/contract/dialling/number';
import { type DialRules, usualRules } from '../../electron/contract/dialling/rules';
import { findNumbers } from '../../electron/numbers/find';
import { readyRules } from '../../electron/numbers/rules/ready-rules';
import type { Rules } from '../../electron/numbers/written';
import { number, phoneSystem, scribble } from '../support/number-texts';

const GERMAN: DialRules = { ...usualRules(), country: 'DE' };
/** All a phone can dial: digits and signs with one `+` in front at most, or a SIP URI without anything hidden in it. */
const DIALS = /^(?:\+?[\d*#]+|sips?:[^\s\p{Cc}"'<>?;@]+@[^\s\p{Cc}"'<>?;@/]+)$/u;
const TONES = /^[\d*#A-D]+$/;
/** The numbers that every phone knows as calls for help, whatever its country. */
const HELP = ['112', '110', '911', '999', '19222'];

const found = (text: string, rules: Rules): readonly Candidate[] => findNumbers(text, rules).candidates;
const dials = (text: string, rules: Rules): readonly string[] => found(text, rules).map((each) => each.dials);

/** Several people's computers, and slow ones: in ms. */
describe('whatever the text', () => {
  test('nothing is thrown, and what would be dialled a phone can dial', async () => {
    await fc.assert(
      fc.asyncProperty(scribble(), phoneSystem(), async (text, system) => {
        for (const each of found(text, await readyRules(system, null))) {
          expect(each.dials).toMatch(DIALS);
          expect(each.steps.at(-1)?.gives).toBe(each.dials);
          for (const { digits } of each.then) expect(digits).toMatch(TONES);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a candidate shows the characters it was found in, where they stand', async () => {
    const rules = await readyRules(GERMAN, null);
    fc.assert(
      fc.property(scribble(), (text) => {
        for (const { text: own, at } of found(text, rules)) expect(own).toBe(text.slice(at, at + own.length));
      }),
      { numRuns: 300 },
    );
  });

  test('a number that is printed and read again dials the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(scribble(), number()), phoneSystem(), async (text, system) => {
        const rules = await readyRules(system, null);
        for (const each of found(text, rules)) {
          const printed = printNumber(each);
          const again = found(printed, rules);
          expect(again.map((one) => [one.dials, one.then])).toEqual([[each.dials, each.then]]);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a number that only the text around it makes one is not offered', async () => {
    const rules = await readyRules({ ...usualRules(), country: 'RU', plusAs: null }, null);
    for (const text of ['00176/04 06 90 00112', '00176/04 06 90 000176 04069000']) {
      for (const each of found(text, rules)) expect(dials(printNumber(each), rules)).toEqual([each.dials]);
    }
  });

  test.each([
    ['.callto:112)0', { country: 'DE', internal: { least: 1, most: 5, ranges: [] } }],
    ['(20176 04069000', { country: 'DE', areaCode: '30', internal: { least: 1, most: 5, ranges: [] } }],
    ['911\t069 90009 000', { country: 'DE', trunkPrefix: '', internal: { least: 1, most: 5, ranges: [] } }],
    ['00176/04 06 90 030176/04 06 90 00', { country: 'DE', internal: { least: 1, most: 5, ranges: [] } }],
  ])('each number of %j is printed so that it is the same by itself', async (text, system) => {
    const rules = await readyRules({ ...usualRules(), ...system }, null);
    for (const each of found(text, rules)) expect(dials(printNumber(each), rules)).toEqual([each.dials]);
  });

  test('a plus behind a number, with an extension behind it, is read again', async () => {
    const rules = await readyRules(GERMAN, null);
    for (const text of ['23125123+(0)', '23125123+ (0)', '030 23125123+(0)']) {
      const [each] = found(text, rules);
      expect(each && found(printNumber(each), rules).map((one) => [one.dials, one.then])).toEqual([
        [each?.dials, each?.then],
      ]);
    }
  });

  test('a number of a link that is too long for its country reads as one again', async () => {
    const rules = await readyRules({ ...usualRules(), country: 'RU' }, null);
    for (const text of ['callto:030-23125-0000176', 'callto:030-23125-0000176 04069000']) {
      const [each, ...others] = found(text, rules);
      expect([each?.dials, others]).toEqual(['030231250000176', []]);
      expect(each && found(printNumber(each), rules).map(({ dials }) => dials)).toEqual([each?.dials]);
    }
  });

  test('there is a reason when nothing was found, and none when something was', async () => {
    const rules = await readyRules(GERMAN, null);
    fc.assert(
      fc.property(scribble(), (text) => {
        const { candidates, problem } = findNumbers(text, rules);
        expect(problem === null).toBe(candidates.length > 0);
      }),
    );
  });
});

describe('a call for help', () => {
  test('is dialled exactly as it is, whatever the rules', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...HELP), phoneSystem(), async (help, system) => {
        const [only, ...others] = found(help, await readyRules(system, null));
        expect(only).toMatchObject({ dials: help, kind: 'emergency', sure: true, then: [] });
        expect(others).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('behind the prefix for an outside line keeps that prefix and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...HELP), phoneSystem(), async (help, system) => {
        const { prefix } = system.outside;
        fc.pre(prefix !== '' && /^\d+$/.test(prefix));
        const [only] = found(prefix + help, await readyRules(system, null));
        expect(only).toMatchObject({ dials: prefix + help, kind: 'emergency' });
      }),
      { numRuns: 300 },
    );
  });

  test('is one however it is spaced', async () => {
    const rules = await readyRules(GERMAN, null);
    fc.assert(
      fc.property(fc.constantFrom(...HELP), fc.constantFrom(' ', '\u00a0', '\u200b', '\u00ad', '-'), (help, gap) => {
        expect(found([...help].join(gap), rules)).toMatchObject([{ dials: help, kind: 'emergency' }]);
      }),
    );
  });
});

describe('a number', () => {
  const KIN: Readonly<Record<string, readonly string[]>> = {
    ' ': ['\u00a0', '\u2002', '\u2007', '\u2009', '\u202f', '\u3000'],
    '-': ['\u2010', '\u2011', '\u2012', '\u2013', '\u2212', '\uff0d'],
  };
  const UNSEEN = ['', '', '', '\u200b', '\u200e', '\u200f', '\u202a', '\u202c', '\u2066', '\u2069', '\u00ad', '\ufeff'];

  test('dials the same with the kin of its spaces and dashes, and with marks nobody sees', async () => {
    const rules = await readyRules(GERMAN, null);
    fc.assert(
      fc.property(number(), fc.infiniteStream(fc.nat(1_000)), (plain, picks) => {
        const pick = <T>(from: readonly T[]): T | undefined => from[picks.next().value % from.length];
        const odd = [...plain].map((sign) => (pick(KIN[sign] ?? [sign]) ?? sign) + (pick(UNSEEN) ?? '')).join('');
        expect(dials(odd, rules)).toEqual(dials(plain, rules));
      }),
      { numRuns: 200 },
    );
  });

  test('alone in a text is found, and may be dialled at once', async () => {
    const rules = await readyRules(GERMAN, null);
    fc.assert(
      fc.property(number(), (text) => {
        expect(found(text, rules)).toMatchObject([{ sure: true }]);
      }),
    );
  });

  test('beside another one is neither lost nor glued to it', async () => {
    const rules = await readyRules(GERMAN, null);
    const between = fc.constantFrom('\n', '\r\n', ', ', ' oder ', ' / ', ' or ', '\t', ' | ', '; ', ' und ');
    fc.assert(
      fc.property(number(), number(), between, (one, other, gap) => {
        const [[first], [second]] = [dials(one, rules), dials(other, rules)];
        // One number in two writings is one choice.
        fc.pre(first?.slice(-8) !== second?.slice(-8) || first === second);
        const both = [...new Set([first, second])].sort();
        expect([...dials(one + gap + other, rules)].sort()).toEqual(both);
      }),
      { numRuns: 200 },
    );
  });

  test('is found in the middle of words, too', async () => {
    const rules = await readyRules(GERMAN, null);
    const words = fc.constantFrom('Bitte anrufen:', 'Anna Berger, Tel.', 'Mobil', 'call me at', 'Büro (Berlin):');
    fc.assert(
      fc.property(words, number(), (before, text) => {
        expect(dials(`${before} ${text} – danke!`, rules)).toEqual(dials(text, rules));
      }),
    );
  });
});
