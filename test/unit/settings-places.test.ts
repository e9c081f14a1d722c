import { expect, test } from 'vitest';
import { Command } from '../../electron/contract/command';
import { FIELD_NAMES, FIELDS } from '../../electron/contract/program/places';
import { SECTIONS } from '../../electron/contract/program/windows';

const isTaken = (place: object): boolean => Command.safeParse({ do: 'show', window: 'settings', ...place }).success;

test('each field is there once, in a section that exists', () => {
  expect(new Set(FIELD_NAMES).size).toBe(FIELD_NAMES.length);
  expect(SECTIONS).toEqual(expect.arrayContaining(Object.keys(FIELDS)));
});

test('a field is shown in its own section alone', () => {
  for (const [home, fields] of Object.entries(FIELDS)) {
    for (const field of fields) {
      const homes = SECTIONS.filter((section) => isTaken({ section, field }));
      expect(homes, field).toEqual([home]);
      expect(isTaken({ field }), field).toBe(false);
    }
  }
});

test.each<[string, object]>([
  ['a section that is not there', { section: 'passwords' }],
  ['a field that is not there', { section: 'phones', field: 'colour' }],
  ['an item that is no id', { section: 'phones', field: 'password', item: 'x'.repeat(41) }],
  ['a row before the first', { section: 'rules', field: 'own-rule', item: 'desk', row: -1 }],
])('%s is turned away', (_, place) => expect(isTaken(place)).toBe(false));
