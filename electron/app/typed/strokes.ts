import type { Problem } from '../../contract/problem';
import type { SequenceStep } from '../../contract/sequences/sequence';
import { judge, type Stroke, type TypedEmergency } from './emergency-typed';
import type { HelpPlace } from './guess';
import { EMPTY, UNREAD } from './input';

/** The problem found, and at which step (from 0). */
export type EmergencyProblem = Extract<Problem, { code: 'emergency-in-sequence' }>;

/** In place of the digits of a number that a PIN is part of. */
const HIDDEN = '•••';
/** A phone may take so long a rest for the end of a number and dial it, in ms. */
const DIALS_BY_ITSELF_MS = 2_000;

const REST: Stroke = { is: 'rest' };

const restBehind = (ms: number | undefined): readonly Stroke[] => ((ms ?? 0) >= DIALS_BY_ITSELF_MS ? [REST] : []);

/**
 * What a step means to the phone's input. Digits that are sent as tones go to the other end of the call, and do not
 * count; `pin` are the digits of a PIN step that are known by now.
 */
export function strokesOf(step: SequenceStep, pin?: string): readonly Stroke[] {
  switch (step.is) {
    case 'key':
      return [{ is: 'key', key: step.key, holdMs: step.holdMs }, ...restBehind(step.pauseMs)];
    case 'type':
      return [{ is: 'digits', digits: step.digits, pin: false }];
    case 'pin':
      return step.as === 'keys' ? [{ is: 'digits', digits: pin ?? UNREAD, pin: true }] : [];
    case 'wait':
      return restBehind(step.ms);
    case 'tap':
      return [{ is: 'unknown' }];
    case 'release-all':
      return [{ is: 'maybe-ended' }];
    default:
      return [];
  }
}

/** The number as it is shown: no PIN is. */
export const shownNumber = ({ number, hasPin }: TypedEmergency): string => (hasPin ? HIDDEN : number);

/**
 * Whether steps type an emergency number, in one piece or digit by digit: people dial these, not sequences. `pins` are the
 * digits of PIN steps (from 0) that are known by now; a number with another one in it is looked at when that is known.
 */
export function emergencyTyped(
  steps: readonly SequenceStep[],
  place: HelpPlace,
  pins: ReadonlyMap<number, string> = new Map(),
): EmergencyProblem | null {
  const strokes = steps.flatMap((step, at) => strokesOf(step, pins.get(at)).map((stroke) => ({ stroke, at })));
  const all = strokes.map(({ stroke }) => stroke);
  const { found } = judge(EMPTY, all, place, false);
  if (!found) return null;
  const step = strokes[found.at]?.at ?? 0;
  return { code: 'emergency-in-sequence', number: shownNumber(found), step };
}
