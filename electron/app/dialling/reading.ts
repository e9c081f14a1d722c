import type { DialRules } from '../../contract/dialling/rules';
import type { Problem } from '../../contract/problem';
import type { FoundNumbers } from '../../numbers/find';
import type { Desktop } from '../kernel/desktop';
import type { Numbers } from './number-finder';
import type { PhoneRules } from './rules';

/** Finds numbers by the rules of the active phone. */
export interface Reading {
  /** The numbers found by the rules of the active phone, whichever that is when it has been found. */
  byRules(find: (rules: DialRules, hosts: readonly string[]) => Promise<FoundNumbers>): Promise<FoundNumbers>;
  /** The numbers of a text. */
  find(text: string): Promise<FoundNumbers>;
  /** The numbers that the clipboard holds at this moment; a secret is not looked into. */
  clipboard(): Promise<FoundNumbers>;
  /** The numbers in the text that is selected at this moment, where the desktop tells it. */
  selection(): Promise<FoundNumbers>;
}

interface ReadingDeps {
  readonly numbers: Pick<Numbers, 'find'>;
  readonly rules: Pick<PhoneRules, 'active' | 'hosts'>;
  readonly desktop: Pick<Desktop, 'readClipboard' | 'readSelection'>;
}

const none = (problem: Problem): FoundNumbers => ({ candidates: [], problem });

export function createReading({ numbers, rules, desktop }: ReadingDeps): Reading {
  const byRules: Reading['byRules'] = async (find) => {
    const before = rules.active();
    const found = await find(before, rules.hosts());
    return rules.active() === before ? found : byRules(find);
  };
  const find: Reading['find'] = (text) => byRules((dialRules, hosts) => numbers.find(text, dialRules, hosts));

  return {
    byRules,
    find,
    async clipboard() {
      const copied = await desktop.readClipboard();
      if (copied.is === 'secret') return none({ code: 'clipboard-secret' });
      if (copied.is === 'silent') return none({ code: 'clipboard-silent' });
      return copied.text.trim() === '' ? none({ code: 'clipboard-empty' }) : find(copied.text);
    },
    async selection() {
      const selected = await desktop.readSelection();
      if (selected === null) return none({ code: 'no-selection' });
      if (selected.is === 'silent') return none({ code: 'selection-silent' });
      const text = selected.is === 'text' ? selected.text : '';
      return text.trim() === '' ? none({ code: 'selection-empty' }) : find(text);
    },
  };
}
