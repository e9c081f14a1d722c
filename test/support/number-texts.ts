import fc from 'fast-check';
import { DialRules } from '../../electron/contract/dialling/rules';

/** Pieces that numbers, and texts that are taken for them, are made of. */
const PIECES = [
  ...'0123456789+*#()-/.,;:x@?&=%"\'<> \t\n',
  '\u00a0\u202f\u00ad\u200b\u202e\u202d\ud800\udc00\u0661\uff11\u0000',
  '+49',
  '(0)',
  '030',
  '112',
  '911',
  '23125123',
  'tel:',
  'sip:',
  'callto:',
  ';ext=',
  ';phone-context=',
  '%0d%0a',
  ' ext. ',
  'Tel.: ',
  'Fax ',
  'Durchwahl -21',
  '1-800-FLOWERS',
  'anna@pbx.example',
  '24.12.2024',
  '**600',
] as const;

/** Anything: unicode, unpaired surrogates, bytes, and soups of the pieces of numbers. */
export const scribble = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 60 }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join('')),
    fc.array(fc.oneof(number(), fc.constantFrom(...PIECES)), { maxLength: 6 }).map((pieces) => pieces.join('')),
  );

const digits = (count: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: 10 ** count - 1 }).map((value) => String(value).padStart(count, '0'));

/** Valid numbers of ranges that are kept for fiction (and one toll-free), as people write them, read from Germany. */
export const number = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc
      .tuple(
        fc.constantFrom(
          '030 23125-',
          '030/23125',
          '(030) 23125 ',
          '030-23125-',
          '+49 30 23125 ',
          '+49 (0) 30 23125-',
          '0049 30 23125',
        ),
        digits(3),
      )
      .map((parts) => parts.join('')),
    fc
      .tuple(fc.constantFrom('069 90009 ', '+49 69 90009', '089/99998-', '0221 4710-'), digits(3))
      .map((parts) => parts.join('')),
    fc
      .tuple(fc.constantFrom('0176 040690', '0176/04 06 90 ', '+49 176 040690'), digits(2))
      .map((parts) => parts.join('')),
    fc.tuple(fc.constantFrom('+44 20 7946 0', '+44 (0)20 7946 0'), digits(3)).map((parts) => parts.join('')),
    fc
      .tuple(fc.constantFrom('+33 1 99 00 ', '+33 (0)1 99 00 '), digits(2), digits(2))
      .map(([head, a, b]) => `${head}${a} ${b}`),
  );

const rarely = (text: string): fc.Arbitrary<string> => fc.constantFrom('', '', text);

/** Rules of a telephone system, as the settings let them through. */
export const phoneSystem = (): fc.Arbitrary<DialRules> =>
  fc
    .record({
      country: fc.constantFrom('DE', 'AT', 'GB', 'US', 'IT', 'FR', 'RU', null),
      areaCode: rarely('30'),
      plusAs: fc.constantFrom(null, '00', '+', '011', '810'),
      ownCountry: fc.constantFrom('international', 'national'),
      trunkPrefix: fc.constantFrom(null, null, '', '8'),
      outside: fc.record({ prefix: fc.constantFrom('', '', '0', '9', '*9'), from: fc.integer({ min: 1, max: 8 }) }),
      internal: fc.constantFrom(
        { least: 1, most: 5, ranges: [] },
        { least: 1, most: 0, ranges: [] },
        { least: 3, most: 3, ranges: [{ from: '770000', to: '779999' }] },
      ),
      own: fc.constantFrom(
        [],
        [],
        [{ pattern: '^0?1', replacement: '991', final: false }],
        [{ pattern: '.*', replacement: '0', final: true }],
        [{ pattern: '(', replacement: '1', final: true }],
      ),
    })
    .map((rules) => DialRules.parse(rules));
