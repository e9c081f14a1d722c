import type { DialRules } from '../../../../electron/contract/dialling/rules';
import type { PhoneState } from '../../../../electron/contract/phones/state';
import { changesOf } from '../changes';
import { type Edits, useEdits } from '../use-edits';

export interface EditedRules extends Edits<DialRules> {
  /** The rules in force. */
  readonly rules: DialRules;
}

/** The rules of a phone on their way to being changed. */
export const useRules = ({ id, rules }: PhoneState): EditedRules => ({
  rules,
  ...useEdits(rules, (next, now) => ({ do: 'change-rules', phone: id, patch: changesOf(now, next) })),
});
