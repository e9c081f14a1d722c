import { RE2JS } from 're2js';
import type { DialStep } from '../../contract/dialling/number';
import type { OwnRule } from '../../contract/dialling/rules';
import type { Problem } from '../../contract/problem';
import type { OwnRules } from '../written';

interface ReadyRule extends OwnRule {
  readonly compiled: RE2JS;
}

/** What a phone can dial; a rule that makes anything else is passed over. */
const DIALLABLE = /^\+?[\d*#]+$/;

const compile = (pattern: string): RE2JS | null => {
  try {
    return RE2JS.compile(pattern);
  } catch {
    // The library says with an error that it cannot read a pattern; which one, faultIn tells.
    return null;
  }
};

/** Replacements know `$0`, the whole match, and `$1` to `$9`: the groups that a pattern has. */
const groupsFit = (replacement: string, compiled: RE2JS): boolean =>
  replacement.replace(/\$(\d)/g, (whole, group) => (Number(group) <= compiled.groupCount() ? '' : whole)).indexOf('$') <
  0;

/** Why a rule can never be used: its pattern cannot be read, or its replacement names a group that is not there. */
export function faultIn({ pattern, replacement }: OwnRule): Problem | null {
  const compiled = compile(pattern);
  if (!compiled) return { code: 'rule-pattern', pattern };
  return groupsFit(replacement, compiled) ? null : { code: 'rule-leaves-nothing', pattern };
}

/** What a rule makes of a number; null: nothing that could be dialled, or it does not concern it. */
function applied({ compiled, replacement }: ReadyRule, dials: string): string | null {
  const matcher = compiled.matcher(dials);
  if (!matcher.find()) return null;
  const made =
    dials.slice(0, matcher.start()) +
    replacement.replace(/\$(\d)/g, (_, group) => matcher.group(Number(group)) ?? '') +
    dials.slice(matcher.end());
  return DIALLABLE.test(made) ? made : null;
}

/**
 * The user's own rules, in their order, each on what the one before has made, and where its pattern is found first. RE2
 * patterns take time in proportion to the number, so none of them hangs. A rule with a fault is left out.
 */
export function ownRules(rules: readonly OwnRule[]): OwnRules {
  const ready = rules.flatMap((rule): ReadyRule[] => {
    const compiled = compile(rule.pattern);
    return compiled && groupsFit(rule.replacement, compiled) ? [{ ...rule, compiled }] : [];
  });
  return (number) => {
    let dials = number;
    const steps: DialStep[] = [];
    for (const rule of ready) {
      const made = applied(rule, dials);
      if (made === null) continue;
      if (made !== dials || rule.final) steps.push({ is: 'own-rule', gives: made, by: rule.pattern });
      dials = made;
      if (rule.final) return { dials, steps, final: true };
    }
    return { dials, steps, final: false };
  };
}
