import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchCalls } from '../../electron/app/history/search';
import { pastCall } from '../support/history';
import { STEEPEST, steepness } from '../support/steepness';

const calls = [
  pastCall(1, 0, { number: '+49 (0) 30 / 1234-501', dials: '00049301234501', phone: 'Büro Müller' }),
  pastCall(2, 0, { number: '0800 FLOWERS', dials: '08003569377', phone: 'Küche' }),
  pastCall(3, 0, { number: 'sip:Zoë@pbx.example', dials: 'sip:Zoë@pbx.example', phone: 'Desk' }),
  pastCall(4, 0, { number: '**600', dials: '**600', phone: 'Desk' }),
];

const found = (text: string) => searchCalls(calls, text).map(({ id }) => id.slice(-1));

test.each([
  ['', ['1', '2', '3', '4']],
  ['  ', ['1', '2', '3', '4']],
  // As it is written, as it is dialled, and as another person would write it.
  ['30 / 1234', ['1']],
  ['030-1234', ['1']],
  ['0049 30 1234', ['1']],
  ['301234', ['1']],
  ['3569377', ['2']],
  ['flowers', ['2']],
  // Whatever the case, and without accents.
  ['muller', ['1']],
  ['MÜLLER', ['1']],
  ['kuche', ['2']],
  ['zoe@PBX', ['3']],
  ['desk', ['3', '4']],
  // Full-width digits, and a dash that is none.
  ['３０ １２３４', ['1']],
  ['30–1234', ['1']],
  ['**6', ['4']],
  ['nobody', []],
])('“%s” finds %j', (text, ids) => {
  expect(found(text)).toEqual(ids);
});

test('a sign that stands nowhere finds nothing, however many calls there are', () => {
  expect(found('§')).toEqual([]);
});

test('every part of a number finds its call, with any punctuation in it', () => {
  const number = fc.stringMatching(/^\+?[0-9]{3,15}$/);
  const sign = fc.constantFrom(' ', '-', '/', '.', '\u00a0', '\u202f', ' (', ') ');
  fc.assert(
    fc.property(number, fc.nat(), fc.nat(), sign, (dials, from, length, between) => {
      const start = from % dials.length;
      const part = dials.slice(start, start + 1 + (length % (dials.length - start)));
      const written = [...part].join(between);
      expect(searchCalls([pastCall(1, 0, { number: 'Anna', dials })], written)).toHaveLength(1);
    }),
  );
});

test('what is found is some of the calls, in their order, for every text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const hits = searchCalls(calls, text);
      expect(calls.filter((call) => hits.includes(call))).toEqual(hits);
    }),
  );
});

test('five thousand calls take no longer than they are many, however long the text that is looked for', () => {
  const many = Array.from({ length: 5_000 }, (_, nth) => pastCall(nth));
  const search = (count: number) => searchCalls(many.slice(0, count), '1234-4999');
  expect(search(5_000)).toHaveLength(1);
  expect(steepness(search, 5_000)).toBeLessThan(STEEPEST);
  expect(steepness((length) => searchCalls(many.slice(0, 50), '1-'.repeat(length)), 5_000)).toBeLessThan(STEEPEST);
});
