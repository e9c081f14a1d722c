import type { SequenceStep } from '../../../../electron/contract/sequences/sequence';
import { stepMs } from '../../../../electron/contract/sequences/sequence-length';

/** How long a step presses or sends, and how long it waits then; in ms. */
export interface StepParts {
  readonly pressMs: number;
  readonly pauseMs: number;
}

/** The two parts of a step's length; together they are `stepMs`. */
export function partsOf(step: SequenceStep): StepParts {
  const whole = stepMs(step);
  if (step.is === 'wait') return { pressMs: 0, pauseMs: whole };
  const pauseMs = step.is === 'key' ? (step.pauseMs ?? 0) : 0;
  return { pressMs: whole - pauseMs, pauseMs };
}

/** How long all of it takes, in ms, as far as one can tell before. */
export const lengthMs = (steps: readonly SequenceStep[]): number => steps.reduce((sum, step) => sum + stepMs(step), 0);
