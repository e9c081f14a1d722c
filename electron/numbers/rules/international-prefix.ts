import type { Metadata } from 'libphonenumber-js/max';

/** The `+` itself: it goes to the telephone system as it is. */
const KEPT = '+';

/** What ITU-T E.164 recommends, and most countries dial. */
const USUAL = '00';

/**
 * Where callers can dial several prefixes, one for each carrier, the one that lists after ITU-T's "Dialling procedures" (E.164,
 * annex to the Operational Bulletin) name first, that of the old monopoly, as far as the library's tables still have it.
 *
 * In Brazil and Colombia no call leaves the country before its caller has named a carrier (`00 21 …`, `00 5 …`), and `00`
 * alone would take the country code for one: there `+` is kept, until the user says which carrier it is.
 */
const CHOSEN: Readonly<Record<string, string>> = {
  BR: KEPT,
  CO: KEPT,
  HK: '001',
  ID: '008',
  KH: '001',
  KR: '001',
  PW: '011',
  SG: '001',
  TH: '001',
  TW: '002',
  TZ: '000',
  UG: '000',
};

/** Russia's `8~10` says where a second dial tone comes; a phone sends it in one go. */
const withoutTones = (prefix: string): string => prefix.replaceAll('~', '');

/** What the library prefers to dial abroad; in some countries this field of its tables holds something else. */
const preferredIn = (plan: object): string => {
  const preferred: unknown =
    'defaultIDDPrefix' in plan && typeof plan.defaultIDDPrefix === 'function' && plan.defaultIDDPrefix();
  return typeof preferred === 'string' ? withoutTones(preferred) : '';
};

/** What a country dials in place of `+`, such as `00`, `011` or `810`; `+` where nothing else can be dialled unasked. */
export function internationalPrefixOf(country: string, plan: Metadata['numberingPlan'] & object): string {
  const chosen = CHOSEN[country];
  if (chosen !== undefined) return chosen;
  const pattern = plan.IDDPrefix();
  const fits = new RegExp(`^(?:${pattern})$`);
  const known = [preferredIn(plan), USUAL, pattern].find((prefix) => /^\d+$/.test(prefix) && fits.test(prefix));
  return known ?? KEPT;
}
