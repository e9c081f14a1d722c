import fc from 'fast-check';
import { expect, test } from 'vitest';
import { OwnRule } from '../../electron/contract/dialling/rules';
import { faultIn, ownRules } from '../../electron/numbers/rules/own-rules';
import { STEEPEST, steepness } from '../support/steepness';

const rule = (pattern: string, replacement = '', final = false): OwnRule =>
  OwnRule.parse({ pattern, replacement, final });

test('rules are used in their order, each on what the one before has made', () => {
  const rules = ownRules([rule('^0301234', '7'), rule('^7(\\d+)$', '8$1'), rule('^9', '1')]);
  expect(rules('030123456')).toEqual({
    dials: '856',
    steps: [
      { is: 'own-rule', gives: '756', by: '^0301234' },
      { is: 'own-rule', gives: '856', by: '^7(\\d+)$' },
    ],
    final: false,
  });
});

test('a final rule ends it, also where it changes nothing', () => {
  const rules = ownRules([rule('^0', '0', true), rule('^0', '1')]);
  expect(rules('030')).toEqual({ dials: '030', steps: [{ is: 'own-rule', gives: '030', by: '^0' }], final: true });
  expect(rules('40')).toEqual({ dials: '40', steps: [], final: false });
});

test('only where the pattern is found first something is replaced', () => {
  expect(ownRules([rule('0', '9')])('00100').dials).toBe('90100');
});

test('a group that took no part is empty, and $0 is the whole match', () => {
  expect(ownRules([rule('^(?:0(\\d)|1(\\d))', '$1*$2#$0')])('173').dials).toBe('*7#173');
});

test('a rule that leaves nothing, or what no phone could dial, is passed over', () => {
  for (const broken of [rule('.*'), rule('$', '+49'), rule('^0', '$5'), rule('0', '$')]) {
    expect(ownRules([broken])('030')).toEqual({ dials: '030', steps: [], final: false });
  }
});

test('what cannot be read is named, and left out', () => {
  for (const pattern of ['(', '[', '([', '*', '(?=0)', '(?<=0)1', '\\1', 'a{1001}', 'x**', '\\'] as const) {
    expect(faultIn(rule(pattern, '1'))).toEqual({ code: 'rule-pattern', pattern });
    expect(ownRules([rule(pattern, '1'), rule('^0', '9')])('030').dials).toBe('930');
  }
  expect(faultIn(rule('^0', '$1'))).toEqual({ code: 'rule-leaves-nothing', pattern: '^0' });
  expect(faultIn(rule('^0(\\d+)', '9$1'))).toBeNull();
});

/** Patterns that take others longer than the universe has been there. */
const ENDLESS = ['(a+)+$', '(0+)+$', '(0*)*1', '^(0|00)+$', '(([0-9])+)+x', '(0?){30}0{30}', '(.*)(.*)(.*)(.*)x'];

test.each(ENDLESS)('%s over 20,000 digits ends, in proportion to their number', (pattern) => {
  const rules = ownRules([rule(pattern, '1')]);
  expect(steepness((length) => rules(`${'0'.repeat(length)}#`), 20_000)).toBeLessThan(STEEPEST);
});

test('whatever the pattern, nothing is thrown, and what comes out a phone can dial', () => {
  const pieces = fc.constantFrom(
    '0',
    '1',
    '\\d',
    '.',
    '*',
    '+',
    '?',
    '(',
    ')',
    '[',
    ']',
    '{2}',
    '|',
    '^',
    '$',
    '(?:',
    '\\b',
    '\ud800',
  );
  const pattern = fc.oneof(
    fc.array(pieces, { minLength: 1, maxLength: 20 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  );
  const replacement = fc.stringMatching(/^[0-9*#+$]{0,10}$/);
  fc.assert(
    fc.property(pattern, replacement, fc.boolean(), fc.stringMatching(/^\+?\d{1,22}$/), (source, to, final, dials) => {
      const own = { pattern: source, replacement: to, final };
      faultIn(own);
      const came = ownRules([own, own])(dials);
      expect(came.dials).toMatch(/^\+?[\d*#]+$/);
      expect(came.steps.at(-1)?.gives ?? dials).toBe(came.dials);
    }),
    { numRuns: 1_000 },
  );
});
