import type { DialPlan } from '../../contract/dialling/number';
import type { Outcome } from '../../contract/outcome';
import type { Problem, ProblemCode } from '../../contract/problem';
import type { ActivePhone } from '../connection/active-phone';
import { addressOf } from '../connection/problems';
import { failed } from '../kernel/outcomes';
import type { CallEnds } from './call-ends';
import type { CallOf } from './call-request';
import type { CallsOnce } from './shared-calls';

interface OneCallDeps {
  readonly connection: { readonly active: Pick<ActivePhone, 'onFile'> };
  readonly callEnds: Pick<CallEnds, 'callEpoch'>;
  readonly callsOnce: CallsOnce | null;
}

/** After these nothing was sent: asking again is another request. */
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
 * answers with the outcome of that one. The demo phone is each Offhook's own.
 */
export async function oneCall(
  { connection, callsOnce, callEnds }: OneCallDeps,
  plan: DialPlan,
  { phone, dials, line }: CallOf,
  refuse: (of: { readonly plan: DialPlan }, problem: Problem) => Promise<Outcome>,
  make: (sending: () => void) => Promise<Outcome>,
): Promise<Outcome> {
  const profile = connection.active.onFile();
  if (!callsOnce || !profile) return make(() => {});
  const epoch = callEnds.callEpoch();
  return callsOnce.once(
    { address: phone, dials, line },
    {
      isUndone,
      waitMostMs: plan.kind === 'emergency' ? HELP_WAITS_MOST_MS : WAIT_MOST_MS,
      lost: failed({ code: 'no-reply', address: addressOf(profile) }),
      // The user may have hung up while other processes were asked.
      make: async (sending) =>
        callEnds.callEpoch() === epoch ? make(sending) : refuse({ plan }, { code: 'cancelled' }),
    },
  );
}
