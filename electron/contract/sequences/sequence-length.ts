// Without a schema: a page that only counts should not carry zod.
import type { SequenceStep } from './sequence';

/** What a key press, and a tone, is taken to last where no step says it, in ms; the phones do not (PROTOCOL.md 1.6). */
const USUAL_PRESS_MS = 100;
const USUAL_TONE_MS = 200;

/** How long a step lasts, in ms: as asked for, or a usual length where no step says it. The phone adds its own. */
export function stepMs(step: SequenceStep): number {
  switch (step.is) {
    case 'key':
      return (step.holdMs ?? USUAL_PRESS_MS) + (step.pauseMs ?? 0);
    case 'type':
      return step.digits.length * USUAL_PRESS_MS;
    case 'wait':
      return step.ms;
    case 'dtmf':
      return step.digits.length * USUAL_TONE_MS;
    case 'pin':
      // Its length is part of the secret.
      return 4 * (step.as === 'keys' ? USUAL_PRESS_MS : USUAL_TONE_MS);
    default:
      return USUAL_PRESS_MS;
  }
}
