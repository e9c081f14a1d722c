import fc from 'fast-check';
import { type CountryCode, validatePhoneNumberLength } from 'libphonenumber-js/max';
import { describe, expect, test } from 'vitest';
import type { Candidate } from '../../electron/contract/dialling/number';
import { DialRules } from '../../electron/contract/dialling/rules';
import { findNumbers } from '../../electron/numbers/find';
import { readyRules } from '../../electron/numbers/rules/ready-rules';
import { BETWEEN, country, FOR_EXTENSION, numberOf, TOUCHING, WRITTEN } from '../support/placed-numbers';

const found = async (text: string, home: string): Promise<readonly Candidate[]> =>
  findNumbers(text, await readyRules(DialRules.parse({ country: home, plusAs: '+' }), null)).candidates;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Several people's computers, and slow ones: in ms. */
const PATIENCE = { timeout: 60_000 };

/** A number, and perhaps an extension behind it. */
const entry = (home: string) =>
  fc.record({
    number: numberOf(home),
    extension: fc.constantFrom('', '', ...FOR_EXTENSION.map((word) => `${word}12${word.includes('(') ? ')' : ''}`)),
  });

/** A country, and a text with a few of its numbers. */
const texts = () =>
  country().chain((home) =>
    fc.record({
      home: fc.constant(home),
      entries: fc.array(entry(home), { minLength: 1, maxLength: 4 }),
      between: fc.constantFrom(...BETWEEN),
      before: fc.constantFrom('', 'Call ', 'Anna: ', 'Office ', '• '),
      behind: fc.constantFrom('', '.', ' today', ' (Anna)', ', please'),
    }),
  );

describe('whatever number stands beside whatever other', PATIENCE, () => {
  test('none that was dropped leaves the other to be dialled unasked', async () => {
    await fc.assert(
      fc.asyncProperty(texts(), async ({ home, entries, between, before, behind }) => {
        const text = before + entries.map(({ number, extension }) => number + extension).join(between) + behind;
        const candidates = await found(text, home);
        const seen = candidates.map((each) => digitsOf(each.text)).join(' ');
        const isDropped = entries.some(({ number }) => !seen.includes(digitsOf(number)));
        expect([text, isDropped && candidates.length === 1 && candidates[0]?.sure]).toEqual([text, false]);
        expect([text, isDropped]).toEqual([text, false]);
      }),
      { numRuns: 400 },
    );
  });

  test('nor does one that touches it, or the word of the other', async () => {
    const touching = fc.constantFrom(...TOUCHING);
    await fc.assert(
      fc.asyncProperty(texts(), touching, async ({ home, entries, before, behind }, between) => {
        const numbers = entries.map(({ number }) => number);
        const text = before + numbers.join(between) + behind;
        const candidates = await found(text, home);
        const seen = candidates.map((each) => digitsOf(each.text)).join(' ');
        const isDropped = numbers.some((number) => !seen.includes(digitsOf(number)));
        expect([text, isDropped && candidates.length === 1 && candidates[0]?.sure]).toEqual([text, false]);
      }),
      { numRuns: 400 },
    );
  });

  test('no extension is dialled in the place of its number, and none vanishes', async () => {
    await fc.assert(
      fc.asyncProperty(
        country().chain((home) => fc.tuple(fc.constant(home), numberOf(home))),
        fc.constantFrom(...FOR_EXTENSION),
        fc.constantFrom('12', '911', '112', '4021'),
        async ([home, number], word, extension) => {
          const text = number + word + extension + (word.includes('(') ? ')' : '');
          const candidates = await found(text, home);
          expect([text, candidates.map(({ then }) => then.map(({ digits }) => digits))]).toEqual([text, [[extension]]]);
          expect(candidates[0]?.kind).not.toBe('emergency');
          expect(digitsOf(candidates[0]?.dials ?? '')).toContain(digitsOf(number).slice(-7));
        },
      ),
      { numRuns: 400 },
    );
  });

  test('too many digits for any phone make the number beside them doubtful', async () => {
    // A text that begins with a year may be a time stamp, which no reader takes for a number.
    const long = fc.stringMatching(/^[3-9]\d{23,30}$/);
    await fc.assert(
      fc.asyncProperty(long, fc.constantFrom(...BETWEEN), async (digits, between) => {
        expect(await found(`${digits}${between}212-555-0155`, 'US')).toMatchObject([{ sure: false }]);
      }),
    );
  });
});

describe('a list of the last digits', PATIENCE, () => {
  const sign = fc.constantFrom('/', ' / ');
  const lasts = fc.uniqueArray(fc.integer({ min: 21, max: 99 }).map(String), { minLength: 1, maxLength: 4 });
  const known = fc.constantFrom(
    ['DE', '030 23125141'],
    ['DE', '030/23125-41'],
    ['IN', '022-25550142'],
    ['FR', '01 99 00 12 34'],
    ['CH', '044 668 18 00'],
    ['US', '(212) 555-0155'],
    ['GB', '020 7946 0123'],
    ['BR', '(11) 5555-0142'],
  );

  test('is the first number and one for each of them, as long as the first', async () => {
    await fc.assert(
      fc.asyncProperty(known, lasts, sign, async ([home = '', first = ''], ends, between) => {
        const all = [first, ...ends].join(between);
        const stem = digitsOf(first).slice(0, -2);
        const wanted = new Set([first.slice(-2), ...ends].map((end) => stem + digitsOf(end)));
        const candidates = await found(all, home);
        expect([all, new Set(candidates.map(({ dials }) => dials))]).toEqual([all, wanted]);
        expect(candidates[0]).toMatchObject({ dials: digitsOf(first), sure: true });
        expect(candidates.slice(1).every(({ sure }) => !sure)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

test('no number that is written in groups has more digits than its country writes', PATIENCE, async () => {
  const group = fc.stringMatching(/^\d{1,8}$/);
  const sign = fc.constantFrom(' ', '-', '/', ' / ', '.', ') ', ', ', ' or ', '\n', ' ext ', '~');
  const soup = fc
    .array(fc.tuple(fc.oneof(group, fc.constantFrom(...Object.values(WRITTEN).flat())), sign), {
      minLength: 2,
      maxLength: 7,
    })
    .map((parts) => parts.flat().join(''));
  await fc.assert(
    fc.asyncProperty(country(), soup, async (home, text) => {
      const code = home as CountryCode;
      for (const { number, dials, kind, steps } of await found(text, home)) {
        if (number === dials || !/^[\d ()./+-]+$/.test(number) || steps.some(({ is }) => is === 'direct')) continue;
        // 00 may be another country's prefix here, and the rest is no number of this one.
        if (dials.startsWith('00')) continue;
        const length = kind === 'emergency' ? undefined : validatePhoneNumberLength(dials, code);
        expect([text, number, length]).not.toEqual([text, number, 'TOO_LONG']);
      }
    }),
    { numRuns: 600 },
  );
});
