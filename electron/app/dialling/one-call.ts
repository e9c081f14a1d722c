import type { DialPlan } from '../../contract/dialling/number';
import type { Outcome } from '../../contract/outcome';
import type { ProblemCode } from '../../contract/problem';
import { refuse } from '../connection/ask';
import { addressOf } from '../connection/problems';
import { type Context, failed, type MadeCall } from '../context';

/** After these nothing was sent: asking again is another wish. */
const UNDONE: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['cancelled', 'phone-changed', 'given-up']);

/**
 * Longer than a countdown, a login and an answer take, in ms: an Offhook that was stopped in the middle must not keep a
 * phone from calling for ever.
 */
const WAIT_MOST_MS = 120_000;
/** As long as a phone has for its reply: a call for help waits for no other Offhook any longer. */
const HELP_WAITS_MOST_MS = 5_000;

/** Whether nothing was sent, and nothing came of it that another one could be told. */
export const isUndone = (outcome: Outcome): boolean => !outcome.ok && UNDONE.has(outcome.problem.code);

/**
 * Makes a call unless another Offhook of this user's makes the same one at this moment, or has just made it: then this one
 * answers with what came of that. The demo phone is each Offhook's own.
 */
export async function oneCall(
  context: Context,
  plan: DialPlan,
  { phone, dials, line }: Pick<MadeCall, 'phone' | 'dials' | 'line'>,
  make: (sending: () => void) => Promise<Outcome>,
): Promise<Outcome> {
  const profile = context.activeProfile();
  if (!context.callsOnce || !profile) return make(() => {});
  const asked = context.endings();
  return context.callsOnce.once(
    { address: phone, dials, line },
    {
      isUndone,
      waitMostMs: plan.kind === 'emergency' ? HELP_WAITS_MOST_MS : WAIT_MOST_MS,
      lost: failed({ code: 'no-reply', address: addressOf(profile) }),
      // The user may have hung up while other processes were asked.
      make: async (sending) =>
        context.endings() === asked ? make(sending) : refuse(context, 'dial', plan.number, { code: 'cancelled' }),
    },
  );
}
