import type { CommandInput } from '../../electron/contract/command';
import type { Risk } from '../../electron/contract/dialling/risk';
import type { Problem } from '../../electron/contract/problem';

/** A command that places a call. */
export type DialCommand = Extract<CommandInput, { readonly do: 'dial' | 'dial-offer' | 'dial-favourite' }>;

/** A question that must be answered before a number is dialled. */
export interface CallQuestion {
  readonly number: string;
  /** null: it calls for help. */
  readonly risk: Risk | null;
  /** The command that is sent when the answer is yes. */
  readonly command: DialCommand;
  /** The user did not ask for this by hand, so the safe answer has the focus. */
  readonly unasked: boolean;
}

/** The question for a dial that was turned away for want of a yes; null: it was turned away for another reason. */
export function questionOf(problem: Problem): Pick<CallQuestion, 'number' | 'risk'> | null {
  if (problem.code === 'emergency') return { number: problem.number, risk: null };
  return problem.code === 'unconfirmed' && 'risk' in problem ? { number: problem.number, risk: problem.risk } : null;
}
