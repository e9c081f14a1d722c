import type { DialPlan } from '../../contract/dialling/number';
import type { Asker } from '../../phone/asker';
import type { Reply } from '../../phone/replies';

declare const cleared: unique symbol;

/**
 * A plan that may go out: `clear` (dialling/clearance.ts) alone makes one, and `Connected.dial` takes nothing else. A new sender of a call
 * has to bring what the user has said.
 */
export interface ClearedPlan extends DialPlan {
  readonly [cleared]: true;
}

/** Dials what may go out for `asker`, from the identity `line` (its URI; undefined: the phone's own). */
export type Dial = (plan: ClearedPlan, line: string | undefined, asker: Asker) => Promise<Reply>;
