import { type DialPlan, type DialSource, waitsForCountry } from '../../contract/dialling/number';
import type { Outcome } from '../../contract/outcome';
import type { PhoneProfile } from '../../contract/phones/profile';
import type { Problem } from '../../contract/problem';
import type { Asker } from '../../phone/asker';
import { placeOf } from '../connection/active-phone';
import { askPhone, refuse } from '../connection/ask';
import { type Context, failed, type MadeCall } from '../context';
import { commonAsker } from '../kernel/asker';
import { type Consent, mayBeDialled, missingConfirmation } from './clearance';
import { countdownMs } from './confirmation';
import { isUndone, oneCall } from './one-call';
import { isSameWish } from './shared-calls';

/** A number that somebody wants to be dialled, and how. */
export interface CallWish extends Consent {
  readonly plan: DialPlan;
  readonly from: DialSource;
  /** The identity to dial from (its URI); absent or empty: the phone's usual one. */
  readonly line?: string | undefined;
  /** A PIN of the keychain that is to be sent when the call stands. */
  readonly pin?: string | null | undefined;
}

const profileIn = (context: Context): PhoneProfile => context.activeProfile() ?? context.demo.profile();

const hasLine = ({ outgoingUri, lines }: PhoneProfile, line: string): boolean =>
  line === outgoingUri || lines.some(({ uri }) => uri === line);

/** The identity that a call is made from; undefined leaves it to the phone. */
const lineFor = ({ outgoingUri }: PhoneProfile, line: string | undefined): string | undefined =>
  line || outgoingUri || undefined;

/** Why this may not be dialled: a yes that is missing, no country for what depends on it, no such line. */
export function dialRefusal(context: Context, wish: CallWish): Problem | null {
  const { plan, line } = wish;
  const missing = missingConfirmation(plan, wish);
  if (missing) return missing;
  if (waitsForCountry(plan)) return { code: 'country-unknown' };
  return line && !hasLine(profileIn(context), line) ? { code: 'no-such-line', line } : null;
}

/**
 * Dials a number: one that calls for help or has a risk only when the user has said yes to it, all but an emergency number
 * behind the countdown, and the same one twice in a breath once.
 */
export async function callNumber(context: Context, wish: CallWish): Promise<Outcome> {
  const { plan, line } = wish;
  const problem = dialRefusal(context, wish);
  if (problem?.code === 'no-such-line' || problem?.code === 'country-unknown') {
    return refuse(context, 'dial', plan.number, problem);
  }
  if (problem) return failed(problem);
  if (context.asker.isGone()) return refuse(context, 'dial', plan.number, { code: 'given-up' });
  const asked = context.endings();
  const settled = context.activeIdentity.settled();
  if (settled && !(await settled)) return refuse(context, 'dial', plan.number, { code: 'phone-changed' });
  // The user may have hung up meanwhile.
  if (context.endings() !== asked) return refuse(context, 'dial', plan.number, { code: 'cancelled' });
  if (context.asker.isGone()) return refuse(context, 'dial', plan.number, { code: 'given-up' });
  const profile = profileIn(context);
  const wanted = { phone: context.activeIdentity.now(), dials: plan.dials, line: lineFor(profile, line) };
  const { made } = context.lastCall;
  // While it is counted down, it is seen to be under way.
  const isWaitedFor = (one: MadeCall): boolean =>
    one.answered !== null || context.countdown.isRunning() || !one.asker.isGone();
  const isKnown = made && isWaitedFor(made) && isSame(made, wanted);
  if (isKnown && isSameWish(made.answered, context.clock.elapsed())) {
    made.asker.join(context.asker);
    return made.outcome;
  }
  return makeCall(context, wish, wanted);
}

type Wanted = Pick<MadeCall, 'phone' | 'dials' | 'line'>;

/** The same, and what hears that the phone is about to be told. */
type Told = Wanted & { readonly sending: () => void };

const isSame = (made: Wanted, wanted: Wanted): boolean =>
  made.phone === wanted.phone && made.dials === wanted.dials && made.line === wanted.line;

async function makeCall(of: Context, wish: CallWish, wanted: Wanted): Promise<Outcome> {
  const asker = commonAsker(of.asker);
  const context = { ...of, asker };
  const { lastCall } = context;
  let isOurs = false;
  const outcome = oneCall(context, wish.plan, wanted, (sending) => {
    isOurs = true;
    return whenItsTimeHasCome(context, wish, { ...wanted, sending });
  });
  const mine: MadeCall = { ...wanted, outcome, answered: null, asker };
  lastCall.made = mine;
  try {
    // How long another Offhook's call is the same wish counts from its answer, not from when it was told here.
    const isKept = !isUndone(await outcome) && isOurs;
    if (!isKept && lastCall.made === mine) lastCall.made = null;
    return outcome;
  } finally {
    mine.answered = context.clock.elapsed();
  }
}

/** Waits for the countdown, and dials unless somebody has stopped it or another phone is active by then. */
async function whenItsTimeHasCome(context: Context, wish: CallWish, wanted: Told): Promise<Outcome> {
  const { plan, from } = wish;
  const lastsMs = countdownMs(plan, from, context.settings.now().dialling);
  // Another Offhook may have been waited for.
  if (context.asker.isGone()) return refuse(context, 'dial', plan.number, { code: 'given-up' });
  // The last wish counts.
  context.countdown.stop();
  if (lastsMs === 0) return ask(context, wish, { ...wanted, asker: context.asker });
  const place = placeOf(context.activeProfile(), context.demo);
  const counted = context.countdown.run(plan, profileIn(context).name, lastsMs);
  // Also what was typed: its panel may have closed since. One that cannot be shown keeps no call back.
  context.desktop.show('panel', { quietly: true }).catch(() => {});
  const goes = await counted;
  if (placeOf(context.activeProfile(), context.demo) !== place) {
    return refuse(context, 'dial', plan.number, { code: 'phone-changed' });
  }
  // A person who sees a countdown could have stopped it: patience begins at its end.
  const asker = context.asker.renewed();
  return goes ? ask(context, wish, { ...wanted, asker }) : refuse(context, 'dial', plan.number, { code: 'cancelled' });
}

async function ask(
  context: Context,
  wish: CallWish,
  { line, sending, asker }: Told & { readonly asker: Asker },
): Promise<Outcome> {
  const { plan } = wish;
  if (!mayBeDialled(plan, wish)) return failed(missingConfirmation(plan, wish) ?? { code: 'internal' });
  const { number, dials, then } = plan;
  const phone = profileIn(context).name;
  const remember = context.history.begin({ number, dials, phone, at: context.now(), from: wish.from });
  const answered = context.afterDial.next();
  try {
    const outcome = await askPhone(context, {
      report: { what: 'dial', subject: number },
      sent: dials,
      work(connected) {
        sending();
        context.typed.dialled(dials);
        return connected.dial(plan, line, asker);
      },
    });
    const remembered = remember(outcome.ok ? outcome.result : outcome.problem.code);
    if (outcome.ok) answered({ number, phone, then, pin: wish.pin ?? null });
    // A window that hears of the outcome finds the call in the state.
    await remembered;
    return outcome;
  } catch (fault) {
    void remember('internal');
    throw fault;
  }
}
