import type { Ability } from '../phones/ways';
import type { SequenceStep } from './sequence';

/** The ability that a step needs of the way to the phone, beside keys; null: none. */
export function abilityFor(step: SequenceStep): Ability | null {
  switch (step.is) {
    case 'key':
      return step.holdMs === undefined ? null : 'hold';
    case 'pin':
      return step.as === 'keys' ? null : 'dtmf';
    case 'tap':
      return 'touch';
    case 'log-off':
      return step.identity === 'all' ? 'log-off' : 'one-identity';
    case 're-register':
      return 'one-identity';
    case 'dtmf':
    case 'release-all':
    case 'play-ringer':
    case 'mend-line-info':
      return step.is;
    default:
      return null;
  }
}
