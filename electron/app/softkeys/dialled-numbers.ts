import type { DialRules } from '../../contract/dialling/rules';
import type { Reading } from '../dialling/reading';

/** What numbers of keys dial, by the rules that say so. */
export interface DialledNumbers {
  /** What a number dials by these rules of the active phone's; undefined: that is being found out; null: it is none. */
  of(number: string, rules: DialRules): string | null | undefined;
  /** Resolves when all that was asked for is found out. */
  found(): Promise<unknown>;
}

/** `changed`: something that was asked for is known now. */
export function createDialledNumbers(reading: Pick<Reading, 'find'>, changed: () => void): DialledNumbers {
  const known = new WeakMap<DialRules, Map<string, string | null>>();
  const lookups = new Set<Promise<void>>();

  const look = async (number: string, to: Map<string, string | null>): Promise<void> => {
    const { candidates } = await reading.find(number);
    const [only, ...others] = candidates;
    to.set(number, only && others.length === 0 ? only.dials : null);
    changed();
  };

  return {
    of(number, rules) {
      const byRules = known.get(rules) ?? new Map<string, string | null>();
      known.set(rules, byRules);
      if (byRules.has(number)) return byRules.get(number);
      const lookup = look(number, byRules).finally(() => lookups.delete(lookup));
      lookups.add(lookup);
      // The sender that waits for it hears of its failure.
      lookup.catch(() => undefined);
      return undefined;
    },
    found: () => Promise.all(lookups),
  };
}
