import type { DialRules, RulesPatch } from '../../../../electron/contract/dialling/rules';
import type { PhoneState } from '../../../../electron/contract/phones/state';
import type { Problem } from '../../../../electron/contract/problem';
import { type FieldSaid, useChange } from '../../../stores/use-change';

export interface EditedRules {
  readonly phone: PhoneState['id'];
  /** The rules in force. */
  readonly rules: DialRules;
  /** Resolves to why the change was not taken; null: it was. */
  readonly change: (patch: RulesPatch, place: string) => Promise<Problem | null>;
  readonly said: (place: string) => FieldSaid;
}

/** The rules of a phone on their way to being changed. */
export function useRules({ id: phone, rules }: PhoneState): EditedRules {
  const { change, said } = useChange();
  return { phone, rules, said, change: (patch, place) => change({ do: 'change-rules', phone, patch }, place) };
}
