import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitWords } from '../../electron/freeswitch/words';

const MOST = 8;

test.each([
  ['2 on DND 2000 pbx internal', ['2', 'on', 'DND', '2000', 'pbx', 'internal']],
  ['  2   on  DND ', ['2', 'on', 'DND']],
  [
    '2 on DND 2000 pbx internal message api+uuid_transfer 5f7a 9001',
    ['2', 'on', 'DND', '2000', 'pbx', 'internal', 'message', 'api+uuid_transfer 5f7a 9001'],
  ],
  ["2 on 'Front desk' 2000", ['2', 'on', 'Front desk', '2000']],
  ["2 on Front' 'desk", ['2', 'on', 'Front desk']],
  ['2 on Front\\sdesk', ['2', 'on', 'Front desk']],
  ["2 on Anna\\'s", ['2', 'on', "Anna's"]],
  ['2 on a\\tb\\nc\\\\d\\x', ['2', 'on', 'a\tb\nc\\d\\x']],
  ['^^|2|on|Front desk||pbx', ['2', 'on', 'Front desk', '', 'pbx']],
  ['^^:1:2', ['1', '2']],
  ["'", ['']],
  ['', []],
  ['   ', []],
  ['^^', ['^^']],
] as const)('%j is parted as FreeSWITCH does it', (line, words) => {
  expect(splitWords(line, MOST)).toEqual(words);
});

test('words that are quoted are the same words again, however many signs they have', () => {
  const word = fc.string({ unit: fc.constantFrom(...'ab \\\'"ns^|'), minLength: 1, maxLength: 12 });
  const quoted = (text: string): string => `'${text.replace(/[\\']/g, (sign) => `\\${sign}`)}'`;
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: MOST }), (words) => {
      expect(splitWords(words.map(quoted).join(' '), MOST)).toEqual(words);
    }),
  );
});

test('no line has more words than are wanted, and none takes long', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."a \\'^"), maxLength: 200 }),
      fc.integer({ min: 1, max: 9 }),
      (line, most) => splitWords(line, most).length <= most,
    ),
  );
});
