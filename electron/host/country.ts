import { COUNTRIES } from '../contract/dialling/countries';

type Env = Readonly<Record<string, string | undefined>>;

const known: ReadonlySet<string> = new Set(COUNTRIES);

/** A country of which telephone numbers are known, or null. */
export const knownCountry = (code: string | undefined): string | null => (code && known.has(code) ? code : null);

/**
 * Where this user's telephone numbers are at home (ISO 3166-1 alpha-2), by the environment: `de_DE.UTF-8` in LC_ALL, in
 * LC_TELEPHONE, or else in LANG (POSIX, 8.2). null: it does not say.
 */
export function countryOf(env: Env): string | null {
  const locale = env.LC_ALL || env.LC_TELEPHONE || env.LANG || '';
  return knownCountry(/^[a-z]{2,3}_([A-Z]{2})(?![A-Za-z0-9])/.exec(locale)?.[1]);
}

/** The country of a language tag, `de-AT`. */
export const countryOfTag = (tag: string): string | null => knownCountry(/-([A-Z]{2})(?:-|$)/.exec(tag)?.[1]);

/**
 * Where the user of this terminal is at home; null: nothing says so. Windows knows a region of its own. Elsewhere only the
 * environment counts: for `C.UTF-8`, or `en` alone, Node's locale is `en-US`, wherever that computer stands.
 */
export const homeCountry = (platform: string = process.platform, env: Env = process.env): string | null =>
  platform === 'win32' ? countryOfTag(Intl.DateTimeFormat().resolvedOptions().locale) : countryOf(env);
