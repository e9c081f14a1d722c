/** Digits in front of a number for one call, by country (ISO 3166-1 alpha-2): they hide the caller, or show it. */
const CALLER_ID: Readonly<Record<string, readonly string[]>> = {
  AU: ['1831', '1832'],
  // Without a star, for telephones that have none: *67, *70 and *82.
  CA: ['1167', '1170', '1182'],
  ES: ['067'],
  FR: ['3651'],
  GB: ['141', '1470'],
  GG: ['141', '1470'],
  HK: ['133'],
  IE: ['141', '142'],
  IM: ['141', '1470'],
  JE: ['141', '1470'],
  JP: ['184', '186'],
  NZ: ['0196', '0197'],
  US: ['1167', '1170', '1182'],
};

/** Digits that choose another carrier for one call. The entries of the library (BR, CO, KR) are not repeated. */
const CARRIER: Readonly<Record<string, RegExp>> = {
  AT: /^10\d\d(?=0)/,
  BE: /^16\d\d(?=0)/,
  CA: /^101\d{4}/,
  CH: /^10[78]\d\d(?=0)/,
  CN: /^(?:179\d\d|12593|193)/,
  DE: /^010(?:0\d\d|[1-9]\d)(?=0)/,
  DK: /^16\d\d(?=\d{8})/,
  ES: /^10\d\d(?=[6-9]|00)/,
  FR: /^16\d\d(?=0)/,
  GB: /^1[268]\d\d(?=0)/,
  IT: /^10\d{2,3}(?=[038])/,
  JP: /^00\d\d(?=0)/,
  LI: /^10[78]\d\d(?=0)/,
  NL: /^16\d\d(?=0)/,
  NO: /^15\d\d(?=\d{8})/,
  NZ: /^05\d(?=0)/,
  PL: /^10\d\d/,
  PT: /^10\d\d(?=[2-9])/,
  SE: /^95\d{2,3}(?=0)/,
  US: /^101\d{4}/,
};

/** The digits that hide the caller for one call in a country, or show it; none: it has none, or is unknown. */
export const callerIdPrefixes = (country: string | null): readonly string[] =>
  country === null ? [] : (CALLER_ID[country] ?? []);

/** The prefixes in front of a number for one call only, as they stand in `dials`; none: there are none. */
export function callPrefixesIn(dials: string, country: string | null): readonly string[] {
  const carrier = country === null ? undefined : CARRIER[country]?.exec(dials)?.[0];
  const found = callerIdPrefixes(country).filter((prefix) => dials.startsWith(prefix));
  return carrier === undefined ? found : [...found, carrier];
}

/** The same number without the prefixes in front of it for one call only; none: there are none. */
export const withoutCallPrefix = (dials: string, country: string | null): readonly string[] =>
  callPrefixesIn(dials, country)
    .map((prefix) => dials.slice(prefix.length))
    .filter((rest) => rest !== '');
