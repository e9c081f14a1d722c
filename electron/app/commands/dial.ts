import type { Outcome } from '../../contract/bridge';
import type { DialPlan } from '../../contract/state';
import { readPlainNumber } from '../../numbers/plain';
import { askPhone } from '../ask-phone';
import { type CommandOf, type Context, failed } from '../context';

/** How many dialled numbers the panel can offer again. They are gone when Offhook ends. */
const RECENT_LIMIT = 20;

/** Dials what a plan says; an emergency number only when somebody has said yes to it. */
export async function dialPlan(context: Context, plan: DialPlan, confirmed: boolean): Promise<Outcome> {
  if (plan.rule === 'emergency' && !confirmed) return failed({ code: 'emergency', number: plan.dials });
  const outcome = await askPhone(context, {
    what: 'dial',
    subject: plan.number,
    sent: plan.dials,
    work: ({ phone, profile }) => phone.dial(plan.dials, profile.outgoingUri === '' ? undefined : profile.outgoingUri),
  });
  remember(context, plan, outcome);
  return outcome;
}

function remember({ store, now }: Context, { number, dials }: DialPlan, outcome: Outcome): void {
  const { recent, activePhone } = store.getState();
  const others = recent.filter((call) => call.dials !== dials);
  const call = { number, dials, phone: activePhone, at: now(), outcome };
  store.setState({ recent: [call, ...others].slice(0, RECENT_LIMIT) });
}

/** Dials the one number of a text. */
export async function dial(context: Context, { text, confirmed }: CommandOf<'dial'>): Promise<Outcome> {
  const reading = readPlainNumber(text, context.settings().dialling);
  return reading.ok ? dialPlan(context, reading.plan, confirmed) : failed(reading.problem);
}

/** What a text would dial, and why; nothing is sent. */
export function explain(context: Context, { text }: CommandOf<'explain'>): Outcome {
  const reading = readPlainNumber(text, context.settings().dialling);
  return reading.ok ? { ok: true, result: 'done', plan: reading.plan } : failed(reading.problem);
}
