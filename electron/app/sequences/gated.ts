import type { Outcome } from '../../contract/outcome';
import type { Sequence } from '../../contract/sequences/sequence';
import type { ActiveIdentity } from '../connection/active-identity';
import { failed } from '../kernel/outcomes';
import { maybeHeard } from '../kernel/repeat-guard';
import type { Stroke } from '../typed/emergency-typed';
import { shownNumber, strokesOf } from '../typed/strokes';
import type { TypedKeys } from '../typed/typed-keys';
import type { PlayDeps, Sendable } from './play';

type Send = PlayDeps['send'];

/** Each stroke, and the step that makes it (from 0). */
type Made = readonly { readonly stroke: Stroke; readonly by: number }[];

interface GatedDeps {
  readonly typed: Pick<TypedKeys, 'admit' | 'newRun'>;
  readonly identity: Pick<ActiveIdentity, 'settled'>;
}

/**
 * Sends a step only where the phone's input, with the digits that others have typed there meanwhile and the steps still
 * to come of the sequence, makes no emergency number.
 */
export function gated({ typed, identity }: GatedDeps, { steps }: Sequence, send: Send): Send {
  const run = typed.newRun();

  const made = (step: Sendable, at: number): Made => {
    const isPin = steps[at]?.is === 'pin' && step.is === 'type';
    const now = isPin ? [{ is: 'digits' as const, digits: step.digits, pin: true }] : strokesOf(step);
    const then = steps.slice(at + 1).map((later) => strokesOf(later));
    return [now, ...then].flatMap((strokes, index) => strokes.map((stroke) => ({ stroke, by: at + index })));
  };

  return async (step, at): Promise<Outcome | null> => {
    const settled = identity.settled();
    if (settled && !(await settled)) return null;
    const all = made(step, at);
    const [strokes, ahead] = [all.filter(({ by }) => by === at), all.filter(({ by }) => by !== at)].map((some) =>
      some.map(({ stroke }) => stroke),
    );
    const admitted = typed.admit({ strokes: strokes ?? [], ahead: ahead ?? [], byPerson: false, run });
    if (admitted.found) {
      const number = shownNumber(admitted.found);
      return failed({ code: 'emergency-in-sequence', number, step: all[admitted.found.at]?.by ?? at });
    }
    const outcome = await send(step, at);
    admitted.answered(outcome !== null && maybeHeard(outcome));
    return outcome;
  };
}
