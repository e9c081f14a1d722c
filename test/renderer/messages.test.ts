import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DialPlan, DialStep, DialStepName } from '../../electron/contract/dialling/number';
import { LANGUAGES } from '../../electron/contract/language';
import { ABILITIES } from '../../electron/phone/abilities';
import { grouped, groupedPlan } from '../../renderer/messages/grouped';
import { PROBLEMS } from '../support/problems';
import { words } from '../support/words';

const SHOUTS = /!|\berror|invalid|please|oops|fehler|ungültig|\bbitte\b|hoppla|undefined|null|\[object/i;

/** Every text in a tree of words; functions are left to their own tests. */
const texts = (tree: unknown): readonly string[] => {
  if (typeof tree === 'string') return [tree];
  return typeof tree === 'object' && tree !== null ? Object.values(tree).flatMap(texts) : [];
};

test.each(LANGUAGES)('every problem has words in both languages and none shouts (%s)', (language) => {
  for (const problem of Object.values(PROBLEMS)) {
    const { text, next } = words(language).problem(problem);
    expect(text, problem.code).toMatch(/^\S.*[.]$/s);
    expect(next, problem.code).toMatch(/^\S.*[^.]$/s);
    expect(`${text} ${next}`, problem.code).not.toMatch(SHOUTS);
  }
});

/** Everything that one way or the other lacks. */
const LACKING = [...new Set([...ABILITIES.http, ...ABILITIES.sip])];

test.each(LANGUAGES)('what a way cannot do comes with a step to the same end (%s)', (language) => {
  const said = LACKING.map((lacks) => words(language).problem({ code: 'not-this-way', phone: 'Desk phone', lacks }));
  expect(new Set(said.map(({ text }) => text)).size).toBe(LACKING.length);
  for (const { text, next } of said) {
    expect(text).toContain('Desk phone');
    expect(text).toMatch(/[.]$/);
    expect(next).toMatch(/^[A-Z].*[^.]$/);
  }
});

test('tones that SIP lacks are typed at the phone, behind the number alone', () => {
  const { next } = words('en').problem({ code: 'not-this-way', phone: 'Desk phone', lacks: 'dtmf' });
  expect(next).toBe('Dial only the number, then type the digits on the phone');
});

test.each(LANGUAGES)('no other word shouts either (%s)', (language) => {
  expect(texts(words(language)).filter((text) => SHOUTS.test(text))).toEqual([]);
});

test('the facts of a problem are in its words', () => {
  expect(words('en').problem(PROBLEMS.sequence).text).toBe(
    'At character 6: expected a time in milliseconds, found “x”.',
  );
  expect(words('de').problem(PROBLEMS['hotkey-clash']).text).toContain('„Auflegen“');
  for (const language of LANGUAGES) {
    expect(words(language).problem(PROBLEMS.unreachable).text).toContain(PROBLEMS.unreachable.address);
    expect(words(language).problem({ ...PROBLEMS.sequence, found: '' }).text).not.toMatch(/“”|„“/);
  }
});

test('a dial without an answer is neither a success nor a failure in words', () => {
  const said = words('en').last({ id: 1, what: 'dial', subject: '030', outcome: { ok: true, result: 'no-answer' } });
  expect(said.text).toBe(
    'Sent. The phone closed the connection without an answer, as it does after dialling. Look at its display.',
  );
});

/** One of each; a step that is missing here does not compile. */
const STEPS: { readonly [Name in DialStepName]: DialStep } = {
  emergency: { is: 'emergency', gives: '112' },
  code: { is: 'code', gives: '**600' },
  internal: { is: 'internal', gives: '21' },
  sip: { is: 'sip', gives: 'sip:anna@pbx.example' },
  'as-written': { is: 'as-written', gives: '030398330' },
  link: { is: 'link', gives: '+4930398330', by: '+4930' },
  letters: { is: 'letters', gives: '18003569377' },
  'zero-left-out': { is: 'zero-left-out', gives: '+4930398330' },
  direct: { is: 'direct', gives: '03039833021', by: '21' },
  'own-rule': { is: 'own-rule', gives: '7021', by: '^030398(\\d\\d)$' },
  area: { is: 'area', gives: '030398330', by: '030' },
  'national-form': { is: 'national-form', gives: '030398330', by: '0' },
  trunk: { is: 'trunk', gives: '930398330', by: '9' },
  'plus-as': { is: 'plus-as', gives: '004930398330', by: '00' },
  'plus-kept': { is: 'plus-kept', gives: '+4930398330' },
  'trunk-missing': { is: 'trunk-missing', gives: '30398330', by: '0' },
  'plus-dropped': { is: 'plus-dropped', gives: '0171', by: '+' },
  'plus-missing': { is: 'plus-missing', gives: '4930398330', by: '+' },
  'country-unknown': { is: 'country-unknown', gives: '+4930398330' },
  'outside-line': { is: 'outside-line', gives: '0004930398330', by: '0' },
};

const planned = (number: string, ...steps: readonly DialStep[]): DialPlan => ({
  number,
  dials: steps.at(-1)?.gives ?? '',
  kind: 'national',
  steps,
  then: [],
  risk: null,
});

test('a plan says what the phone gets, and why, from the front of the digits to their end', () => {
  const plan = planned('+49 30 398330', STEPS['plus-as'], STEPS['outside-line']);
  expect(words('en').plan(plan)).toBe('dials 0 0049 30 398330 – outside line, + as 00');
  expect(words('de').plan(plan)).toBe('wählt 0 0049 30 398330 – Amtsholung, + als 00');
  const then = { ...plan, then: [{ digits: '21#', commas: 2 }] };
  expect(words('en').plan(then)).toBe('dials 0 0049 30 398330 – outside line, + as 00, then 21#');
});

test.each([
  ['+49 (0) 30 398330', [STEPS['zero-left-out'], STEPS['plus-as']], '0049 30 398330'],
  ['+49 30 398330', [STEPS['national-form']], '030 398330'],
  ['+49 30 398330', [STEPS['national-form'], { is: 'outside-line', gives: '0030398330', by: '0' }], '0 030 398330'],
  ['398330', [STEPS.area], '030 398330'],
  ['1-800-FLOWERS', [STEPS.letters], '1 800 3569377'],
  ['sip:anna@pbx.example', [STEPS.sip], 'sip:anna@pbx.example'],
  ['112', [STEPS.emergency], '112'],
] as const)('%s is dialled in groups', (number, steps, groups) => {
  const plan = planned(number, ...steps);
  expect(groupedPlan({ ...plan, kind: number.startsWith('sip') ? 'sip' : plan.kind })).toBe(groups);
});

test.each(LANGUAGES)('every step has words of its own (%s)', (language) => {
  const said = Object.values(STEPS).map((step) => words(language).dialStep(step));
  expect(new Set(said).size).toBe(said.length);
  expect(said.filter((text) => SHOUTS.test(text) || text.trim() === '')).toEqual([]);
  const long = words(language).dialStep({ is: 'own-rule', gives: '1', by: '(030)?'.repeat(30) });
  expect(long.length).toBeLessThan(50);
});

test('grouping a number adds spaces and nothing else', () => {
  const digits = fc.stringMatching(/^[+0-9*#]{1,20}$/);
  fc.assert(
    fc.property(fc.stringMatching(/^[+0-9 ()/.-]{0,30}$/), digits, (number, dials) => {
      const result = grouped(number, dials);
      expect(result.replaceAll(' ', '')).toBe(dials);
      expect(result).toBe(result.trim());
      expect(result).not.toContain('  ');
    }),
  );
});

test('what is dialled is never changed by its groups, whatever the steps', () => {
  const digits = fc.stringMatching(/^\+?[0-9*#]{1,20}$/);
  const step = fc.record({ is: fc.constantFrom(...Object.values(STEPS).map(({ is }) => is)), by: digits });
  fc.assert(
    fc.property(fc.stringMatching(/^[+0-9A-Z ()/.-]{0,30}$/), digits, fc.array(step), (number, dials, steps) => {
      const kind = 'national' as const;
      const all = steps.map((one) => ({ ...one, gives: dials }));
      expect(groupedPlan({ number, dials, kind, steps: all }).replaceAll(' ', '')).toBe(dials);
    }),
  );
});
