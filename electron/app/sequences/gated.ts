import type { Outcome } from '../../contract/outcome';
import type { Sequence } from '../../contract/sequences/sequence';
import type { ChainWatch } from '../../phone/watch';
import type { ActiveIdentity } from '../connection/active-identity';
import { failed } from '../kernel/outcomes';
import { surelyHeard } from '../kernel/repeat-guard';
import type { Stroke, TypedEmergency } from '../typed/emergency-typed';
import { keyByKey } from '../typed/key-by-key';
import { shownNumber, strokesOf } from '../typed/strokes';
import type { TypedKeys } from '../typed/typed-keys';
import type { PlayDeps, Sendable } from './play';

type Send = PlayDeps['send'];
/** Sends a step, and has its keys followed where they go one by one. */
export type SendWatched = (step: Sendable, at: number, watch: ChainWatch) => Promise<Outcome | null>;

/** Each stroke, and the step that makes it (from 0). */
type Made = readonly { readonly stroke: Stroke; readonly by: number }[];

interface GatedDeps {
  readonly typed: Pick<TypedKeys, 'admit' | 'newRun'>;
  readonly identity: Pick<ActiveIdentity, 'settled'>;
  /** Whether keys that are typed in one step are sent one by one. */
  readonly oneByOne: boolean;
  /** Whether the sequence was stopped. */
  readonly isStopped: () => boolean;
}

/**
 * Sends a step only where the phone's input, with the digits that others have typed there meanwhile and the steps still
 * to come of the sequence, makes no emergency number.
 */
export function gated(deps: GatedDeps, { steps }: Sequence, send: SendWatched): Send {
  const { typed, identity, oneByOne, isStopped } = deps;
  const run = typed.newRun();

  /** The strokes of a step, in the pieces in which they are sent. */
  const piecesOf = (step: Sendable, at: number): readonly (readonly Stroke[])[] => {
    if (step.is !== 'type') return [strokesOf(step)];
    const pin = steps[at]?.is === 'pin';
    const parts = oneByOne ? [...step.digits] : [step.digits];
    return parts.map((digits) =>
      pin ? [{ is: 'digits' as const, digits, pin }] : strokesOf({ is: 'type' as const, digits }),
    );
  };

  const made = (now: readonly Stroke[], at: number): Made => {
    const then = steps.slice(at + 1).map((later) => strokesOf(later));
    return [now, ...then].flatMap((strokes, index) => strokes.map((stroke) => ({ stroke, by: at + index })));
  };

  return async (step, at): Promise<Outcome | null> => {
    const settled = identity.settled();
    if (settled && !(await settled)) return null;
    const pieces = piecesOf(step, at);
    const all = made(pieces.flat(), at);
    const ahead = all.filter(({ by }) => by !== at).map(({ stroke }) => stroke);
    const admission = keyByKey(typed, { pieces, ahead, byPerson: false, run, isEnded: isStopped });
    const emergency = (found: TypedEmergency): Outcome =>
      failed({ code: 'emergency-in-sequence', number: shownNumber(found), step: all[found.at]?.by ?? at });
    const found = admission.begin();
    if (found) return emergency(found);
    const outcome = await send(step, at, admission.watch);
    admission.over(outcome !== null && surelyHeard(outcome));
    const met = admission.found();
    return met ? emergency(met) : outcome;
  };
}
