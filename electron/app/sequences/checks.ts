import type { Problem } from '../../contract/problem';
import { abilityFor } from '../../contract/sequences/needs';
import type { Sequence, SequenceStep } from '../../contract/sequences/sequence';
import type { Ability } from '../../phone/abilities';
import { hasKey, isKey, type Model } from '../../phone/models';
import { keysMeant } from '../keys/key-problems';
import type { HelpPlace } from '../typed/guess';
import { emergencyTyped } from '../typed/strokes';

/** Names a key that no phone has. A saved key is told by its step, not by a place in a text. */
export function unknownKey(steps: readonly SequenceStep[], model: Model | undefined): Problem | null {
  for (const [at, step] of steps.entries())
    if (step.is === 'key' && !isKey(step.key))
      return { code: 'unknown-key', key: step.key, position: at + 1, step: at, ...keysMeant(step.key, model) };
  return null;
}

/** What a phone has, as far as Offhook knows, and what the way to it can do. */
export interface Abilities {
  /** undefined: the user has not named it, so every key is let through. */
  readonly model: Model | undefined;
  readonly shows: { readonly model: string; readonly touch: boolean; readonly mendsLineInfo: boolean };
  readonly help: HelpPlace;
  /** Why its way cannot do this; null: it can. */
  readonly lacks: (ability: Ability) => Problem | null;
}

function notOn({ model, shows, lacks }: Abilities, step: SequenceStep, at: number): Problem | null {
  const ability = abilityFor(step);
  const lacking = ability && lacks(ability);
  if (lacking) return lacking;
  if (step.is === 'tap' && !shows.touch) return { code: 'no-touch', model: shows.model };
  if (step.is === 'mend-line-info' && !shows.mendsLineInfo) return { code: 'no-line-info', model: shows.model };
  if (step.is !== 'key' || !model || hasKey(model, step.key)) return null;
  const meant = keysMeant(step.key, model);
  return { code: 'key-not-on-model', key: step.key, position: at + 1, model: model.name, step: at, ...meant };
}

/** Why a sequence cannot be played on a phone: known before anything is sent. */
export function sequenceRefusal({ name, steps }: Sequence, abilities: Abilities): Problem | null {
  if (steps.length === 0) return { code: 'sequence-empty', name };
  const unknown = unknownKey(steps, abilities.model);
  if (unknown) return unknown;
  for (const [at, step] of steps.entries()) {
    const problem = notOn(abilities, step, at);
    if (problem) return problem;
  }
  return emergencyTyped(steps, abilities.help);
}
