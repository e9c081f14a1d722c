import type { DialRules } from '../../contract/dialling';
import type { Problem } from '../../contract/problem';
import type { Finding } from '../../numbers/find';
import type { Rules } from '../../numbers/written';

/** What finds numbers and knows what they dial. It is large, so it is loaded when somebody asks for the first time. */
export interface Numbers {
  /** The numbers of a text, the best first, by these rules. */
  find(text: string, rules: DialRules): Promise<Finding>;
  /** The one number of a link (RFC 3966 and its like); a link that holds anything else is not understood. */
  ofLink(link: string, rules: DialRules): Promise<Finding>;
  /** What is wrong with the first of the user's own rules that cannot be read. */
  faultIn(rules: DialRules): Promise<Problem | null>;
}

const NOT_UNDERSTOOD: Finding = { candidates: [], problem: { code: 'link-not-understood' } };

/** `country` is where this computer says it is (ISO 3166-1 alpha-2); null: it does not say. */
export function createNumbers(country: string | null): Numbers {
  /** Settings are replaced, never changed: the same object is the same rules. */
  const ready = new WeakMap<DialRules, Promise<Rules>>();

  const rulesOf = (rules: DialRules): Promise<Rules> => {
    const known = ready.get(rules);
    if (known) return known;
    const made = import('../../numbers/rules/ready-rules').then(({ readyRules }) => readyRules(rules, country));
    ready.set(rules, made);
    // What could not be made once may be made the next time.
    made.catch(() => ready.delete(rules));
    return made;
  };

  return {
    async find(text, rules) {
      const [{ findNumbers }, known] = await Promise.all([import('../../numbers/find'), rulesOf(rules)]);
      return findNumbers(text, known);
    },
    async ofLink(link, rules) {
      const [{ findInLink }, known] = await Promise.all([import('../../numbers/find'), rulesOf(rules)]);
      const found = findInLink(link, 0, known);
      return found ? { candidates: [found], problem: null } : NOT_UNDERSTOOD;
    },
    async faultIn({ own }) {
      if (own.length === 0) return null;
      const { faultIn } = await import('../../numbers/rules/own-rules');
      return own.map(faultIn).find((fault) => fault !== null) ?? null;
    },
  };
}
