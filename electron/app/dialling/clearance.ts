import type { DialPlan } from '../../contract/dialling/number';
import type { Problem } from '../../contract/problem';
import type { Asker } from '../../phone/asker';
import type { Reply } from '../../phone/replies';

declare const cleared: unique symbol;

/**
 * A plan that may go out: `mayBeDialled` alone makes one, and a phone dials nothing else (`Connected.dial`). A new sender
 * of a call has to bring what the user has said.
 */
export interface ClearedPlan extends DialPlan {
  readonly [cleared]: true;
}

/** Dials what may go out for `asker`, from the identity `line` (its URI; undefined: the phone's own). */
export type Dial = (plan: ClearedPlan, line: string | undefined, asker: Asker) => Promise<Reply>;

/** What the user has said to a number. */
export interface Consent {
  /** Yes, to this call: an emergency number, and one with a risk, is not dialled without. */
  readonly confirmed: boolean;
  /** What the phone got when the user said yes to this number before, once for all (a favourite). */
  readonly agreed?: string | undefined;
}

/** The yes that is missing before a number may be dialled, from every sender; null: none is. */
export function missingConfirmation(plan: DialPlan, { confirmed, agreed }: Consent): Problem | null {
  if (confirmed) return null;
  if (plan.kind === 'emergency') return { code: 'emergency', number: plan.dials };
  if (plan.risk === null || agreed === plan.dials) return null;
  return { code: 'unconfirmed', deed: 'dial', number: plan.number, risk: plan.risk };
}

/** Whether a plan may go out. */
export const mayBeDialled = (plan: DialPlan, consent: Consent): plan is ClearedPlan =>
  missingConfirmation(plan, consent) === null;
