/**
 * Short numbers that tell the numbers of people, by country (ISO 3166-1 alpha-2), and cost more than a call. The
 * library's tables have none of them. Those of three digits that are many a company's extension (104, 114) are left out.
 */
const DIRECTORY_NUMBERS: Readonly<Record<string, string>> = {
  AT: '118\\d{2,3}',
  AU: '12(?:34|45[56])',
  AX: '118\\d{2,3}',
  BE: '1[234]07',
  BG: '118\\d\\d',
  CA: '411|(?:1?\\d{3})?5551212',
  CH: '18\\d\\d',
  CY: '118\\d\\d',
  CZ: '118\\d{1,2}',
  DE: '118\\d{2,3}',
  DK: '118\\d{1,2}',
  EE: '118\\d{1,2}',
  ES: '118\\d\\d',
  FI: '118\\d{2,3}',
  FR: '118\\d{3}',
  GB: '118\\d{3}',
  GF: '118\\d{3}',
  GG: '118\\d{3}',
  GP: '118\\d{3}',
  GR: '118\\d\\d',
  HR: '118\\d\\d',
  HU: '118\\d\\d|198|199',
  IE: '118\\d\\d',
  IM: '118\\d{3}',
  IT: '12[45]\\d{1,2}',
  JE: '118\\d{3}',
  LI: '18\\d\\d',
  LT: '118\\d{1,2}|1588',
  LU: '118\\d\\d',
  LV: '118\\d',
  MQ: '118\\d{3}',
  MT: '118\\d',
  NL: '18\\d\\d',
  NO: '18\\d\\d',
  PL: '118\\d{3}',
  PT: '18(?:20|\\d{3})|118\\d\\d',
  RE: '118\\d{3}',
  RO: '118\\d{3}',
  SE: '118\\d{3}',
  SI: '118\\d{1,2}',
  SJ: '18\\d\\d',
  SK: '118\\d{1,2}',
  TR: '118\\d\\d',
  US: '411|(?:1?\\d{3})?5551212',
};

/** More digits than 1 555 1212 with its area code has none of them. */
const DIGITS_MOST = 11;

/** Whether a number, as it is dialled inside a country, is that of a directory. */
export const isDirectory = (dials: string, country: string | null): boolean => {
  const known = country === null ? undefined : DIRECTORY_NUMBERS[country];
  // Few numbers begin so: for all others no pattern has to be made.
  return known !== undefined && mayBeDirectory(dials) && new RegExp(`^(?:${known})$`).test(dials);
};

const mayBeDirectory = (dials: string): boolean =>
  dials.length <= DIGITS_MOST && (/^(?:1|411)/.test(dials) || dials.endsWith('5551212'));
