import fc from 'fast-check';

/** Numbers as their country writes them, and some that look so and are in no table. */
export const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  US: ['212-555-0155', '(917) 555-0123', '764-555-0142', '(764) 555-0199', '555.555.5555', '1-764-555-0101'],
  CA: ['604-555-0123', '(555) 555-5555', '514 555-0123'],
  GB: ['020 7946 0123', '07700 900123', '01632 960123', '(0121) 496 0123'],
  IE: ['01 234 5678', '020 910 1234'],
  FR: ['01 99 00 12 34', '07.00.90.12.34', '0700901234'],
  ES: ['912 34 56 78', '555 12 34 56'],
  PT: ['212 345 678', '555 123 456'],
  PL: ['22 123 45 67', '11 234 56 78'],
  CZ: ['601 123 456', '112 345 678'],
  DK: ['33 12 34 56', '11 12 34 56'],
  NO: ['22 12 34 56', '11 23 45 67'],
  SE: ['08-465 004 12', '031-390 06 00'],
  DE: ['030 23125123', '0171 392000', '+49 171 392001', '030/23125-124'],
  CH: ['044 668 18 00', '099 555 12 34'],
  AT: ['01 2345678', '0660 1234567'],
  IT: ['06 12345678', '333 1234567'],
  NL: ['020 123 4567', '06-12345678'],
  IN: ['022-25550142', '050-25550142', '98765 43210'],
  CN: ['010-88886666', '019-88886666', '13800138000'],
  JP: ['03-1234-5678', '03-0000-0000'],
  BR: ['(11) 5555-0142', '(01) 1555-0142'],
  TR: ['0212 555 01 42', '0123 555 01 42'],
  ZA: ['021 555 0142', '099 555 0142'],
  SG: ['6555 0142', '1234 5678'],
};

export const country = (): fc.Arbitrary<string> => fc.constantFrom(...Object.keys(WRITTEN));

/** A number of this country, or one that is in no table of it. */
export const numberOf = (home: string): fc.Arbitrary<string> => fc.constantFrom(...(WRITTEN[home] ?? []));

/** The texts that people put between two numbers. */
export const BETWEEN = [
  ' or ',
  ' oder ',
  ' ou ',
  ' o ',
  ' eller ',
  ' und ',
  ', ',
  '; ',
  ' / ',
  '\n',
  '\n• ',
  ' | ',
  '\t',
];

/** Words and signs for an extension that every country knows. */
export const FOR_EXTENSION = [
  ' ext ',
  ' ext. ',
  ', ext. ',
  ' x',
  ' x ',
  ' extn ',
  ' Ext: ',
  ' #',
  ' * ',
  '*',
  ' extension ',
  ' (ext. ',
];

/** The texts between two numbers that touch them: signs, and words that lost their space on the way. */
export const TOUCHING = [
  '/',
  '&',
  '~',
  '+',
  '(',
  ' (',
  '/ ',
  ' /',
  'Fax ',
  'Fax: ',
  'Mobile ',
  'M: ',
  '. ',
  '→',
  '|',
] as const;
