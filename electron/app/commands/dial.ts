import type { Outcome } from '../../contract/bridge';
import type { DialPlan } from '../../contract/state';
import { readPlainNumber } from '../../numbers/plain';
import { askPhone, refuse } from '../ask-phone';
import { type CommandOf, type Context, failed, type MadeCall } from '../context';

/** How many dialled numbers the panel can offer again. They are gone when Offhook ends. */
const RECENT_LIMIT = 20;

/** No more than this much of a text that is no number is kept and shown. */
const SHOWN_CHARS = 40;

/**
 * So long after an answer, the same number on the same phone is taken for the same wish: a second Enter, a double click.
 * Whoever asks again gets the outcome of the call that was made.
 */
const SAME_WISH_MS = 1_000;

/** Whether asking for it now means this call; a clock that was set back makes nothing longer. */
const isStill = ({ answered }: MadeCall, now: number): boolean =>
  answered === null || (now >= answered && now < answered + SAME_WISH_MS);

/** Dials what a plan says; an emergency number only when somebody has said yes to it. */
export async function dialPlan(context: Context, plan: DialPlan, confirmed: boolean): Promise<Outcome> {
  if (plan.rule === 'emergency' && !confirmed) return failed({ code: 'emergency', number: plan.dials });
  const phone = context.store.getState().activePhone;
  const { made } = context.lastCall;
  if (made?.phone === phone && made.dials === plan.dials && isStill(made, context.now())) return made.outcome;
  const outcome = call(context, plan);
  const mine: MadeCall = { phone, dials: plan.dials, outcome, answered: null };
  context.lastCall.made = mine;
  try {
    remember(context, plan, phone, await outcome);
    return outcome;
  } finally {
    mine.answered = context.now();
  }
}

const call = (context: Context, plan: DialPlan): Promise<Outcome> =>
  askPhone(context, {
    report: { what: 'dial', subject: plan.number },
    sent: plan.dials,
    work: ({ phone, profile }) => phone.dial(plan.dials, profile.outgoingUri === '' ? undefined : profile.outgoingUri),
  });

function remember({ store, now }: Context, { number, dials }: DialPlan, phone: string, outcome: Outcome): void {
  const { recent } = store.getState();
  const others = recent.filter((one) => one.dials !== dials);
  store.setState({ recent: [{ number, dials, phone, at: now(), outcome }, ...others].slice(0, RECENT_LIMIT) });
}

/** Dials the one number of a text. */
export async function dial(context: Context, { text, confirmed }: CommandOf<'dial'>): Promise<Outcome> {
  const reading = readPlainNumber(text, context.settings().dialling);
  return reading.ok
    ? dialPlan(context, reading.plan, confirmed)
    : refuse(context, 'dial', text.slice(0, SHOWN_CHARS), reading.problem);
}

/** What a text would dial, and why; nothing is sent. */
export function explain(context: Context, { text }: CommandOf<'explain'>): Outcome {
  const reading = readPlainNumber(text, context.settings().dialling);
  return reading.ok ? { ok: true, result: 'done', plan: reading.plan } : failed(reading.problem);
}
