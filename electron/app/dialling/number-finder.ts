import type { Risk } from '../../contract/dialling/risk';
import type { DialRules } from '../../contract/dialling/rules';
import type { Problem } from '../../contract/problem';
import type { FoundNumbers } from '../../numbers/find';
import type { riskOfTyped } from '../../numbers/rules/risk';
import type { Rules } from '../../numbers/written';

/** Finds numbers and knows what they dial. It is large, so it is loaded when a caller asks for the first time. */
export interface Numbers {
  /** The numbers of a text, the best first, by these rules; `hosts` are those of the phone's own telephone system. */
  find(text: string, rules: DialRules, hosts: readonly string[]): Promise<FoundNumbers>;
  /** The one number of a link (RFC 3966 and its like); a link that holds anything else is not understood. */
  ofLink(link: string, rules: DialRules, hosts: readonly string[]): Promise<FoundNumbers>;
  /** Why digits that are typed on a phone need a yes; a promise until what judges them has been loaded. */
  riskOf(digits: string, rules: DialRules, hosts: readonly string[]): Risk | null | Promise<Risk | null>;
  /** The fault in the first of the user's own rules that cannot be read. */
  faultIn(rules: DialRules): Promise<Problem | null>;
}

/** Rules that are ready, by the country they were made ready for. */
interface Judged {
  readonly country: string | null;
  readonly ready: Rules;
}

const NOT_UNDERSTOOD: FoundNumbers = { candidates: [], problem: { code: 'link-not-understood' } };

/** `countryNow` says where the phones are whose rules do not say it (ISO 3166-1 alpha-2); null: unknown. */
export function createNumbers(countryNow: () => string | null): Numbers {
  /** Settings are replaced, never changed: the same object is the same rules. */
  const ready = new WeakMap<DialRules, { readonly country: string | null; readonly made: Promise<Rules> }>();

  const rulesOf = (rules: DialRules): Promise<Rules> => {
    const country = countryNow();
    const known = ready.get(rules);
    if (known?.country === country) return known.made;
    const made = import('../../numbers/rules/ready-rules').then(({ readyRules }) => readyRules(rules, country));
    ready.set(rules, { country, made });
    // What could not be made once may be made the next time.
    made.catch(() => ready.delete(rules));
    return made;
  };

  /** What judges digits, and the rules that are ready for it; null: not loaded yet. */
  let judging: { readonly riskOf: typeof riskOfTyped; readonly rules: WeakMap<DialRules, Judged> } | null = null;
  const judged = async (digits: string, rules: DialRules, ownHosts: readonly string[]): Promise<Risk | null> => {
    const country = countryNow();
    const [{ riskOfTyped: riskOf }, known] = await Promise.all([import('../../numbers/rules/risk'), rulesOf(rules)]);
    judging ??= { riskOf, rules: new WeakMap() };
    judging.rules.set(rules, { country, ready: known });
    return riskOf(digits, { ...known, ownHosts });
  };

  return {
    async find(text, rules, ownHosts) {
      const [{ findNumbers }, known] = await Promise.all([import('../../numbers/find'), rulesOf(rules)]);
      return findNumbers(text, { ...known, ownHosts });
    },
    async ofLink(link, rules, ownHosts) {
      const [{ findInLink }, known] = await Promise.all([import('../../numbers/find'), rulesOf(rules)]);
      const found = findInLink(link, 0, { ...known, ownHosts });
      return found ? { candidates: [found], problem: null } : NOT_UNDERSTOOD;
    },
    riskOf(digits, rules, ownHosts) {
      const known = judging?.rules.get(rules);
      // The user may have said since then where the phone stands.
      if (!judging || known?.country !== countryNow()) return judged(digits, rules, ownHosts);
      return judging.riskOf(digits, { ...known.ready, ownHosts });
    },
    async faultIn({ own }) {
      if (own.length === 0) return null;
      const { faultIn } = await import('../../numbers/rules/own-rules');
      return own.map(faultIn).find((fault) => fault !== null) ?? null;
    },
  };
}
