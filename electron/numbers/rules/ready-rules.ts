import { COUNTRIES } from '../../contract/dialling/countries';
import type { DialRules } from '../../contract/dialling/rules';
import type { OwnRules, Rules } from '../written';

const noOwnRules: OwnRules = (dials) => ({ dials, steps: [], final: false });

/**
 * A phone's rules, ready to be used; `systemCountry` is where the phone stands when its rules do not say. A rule of the
 * user's own that cannot be read is left out: it was named when it was saved.
 */
export async function readyRules({ own, country, ...rules }: DialRules, systemCountry: string | null): Promise<Rules> {
  const wanted = country ?? systemCountry;
  return {
    ...rules,
    country: wanted !== null && COUNTRIES.includes(wanted) ? wanted : null,
    // Few have rules of their own, and what reads them is large.
    own: own.length === 0 ? noOwnRules : (await import('./own-rules')).ownRules(own),
  };
}
