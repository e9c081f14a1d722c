import type { Outcome } from '../../contract/outcome';
import type { Problem } from '../../contract/problem';
import type { Connection } from '../connection/connection';
import type { ClearedPlan } from '../connection/dial';
import type { RoutedProfile } from '../connection/way';
import type { CallHistory } from '../history/history';
import { type CommandAsker, commonAsker } from '../kernel/asker';
import type { Clock } from '../kernel/clock';
import type { Desktop } from '../kernel/desktop';
import { failed } from '../kernel/outcomes';
import type { RepeatGuard, RepeatWindow } from '../kernel/repeat-guard';
import type { Reporting } from '../kernel/reporting';
import type { SettingsStore } from '../kernel/settings';
import type { TypedKeys } from '../typed/typed-keys';
import type { CallEnds } from './call-ends';
import { CALLS, type CallOf, type CallRequest } from './call-request';
import { clear, isMissingYes } from './clearance';
import { countdownMs } from './confirmation';
import type { Countdown } from './countdown';
import { isUndone, oneCall } from './one-call';
import type { PostDial } from './post-dial';
import { type CallsOnce, SAME_CALL_MS } from './shared-calls';

/** A call that may be made. */
interface Cleared extends Omit<CallRequest, 'plan'> {
  readonly plan: ClearedPlan;
}

interface PlaceCallDeps {
  readonly connection: Pick<Connection, 'active' | 'identity' | 'ask'>;
  readonly callEnds: Pick<CallEnds, 'callEpoch'>;
  readonly countdown: Pick<Countdown, 'run' | 'stop' | 'isRunning'>;
  readonly postDial: Pick<PostDial, 'next'>;
  /** What every Offhook of this user's knows of each other's calls; null: this one knows of its own only. */
  readonly callsOnce: CallsOnce | null;
  readonly repeats: RepeatGuard;
  readonly typed: Pick<TypedKeys, 'dialled'>;
  readonly history: Pick<CallHistory, 'begin'>;
  readonly settings: Pick<SettingsStore, 'now'>;
  readonly desktop: Pick<Desktop, 'show'>;
  readonly reporting: Reporting;
  readonly clock: Pick<Clock, 'now'>;
}

/**
 * Dials a number: one that calls for help or has a risk only when the user has said yes to it, all but an emergency number
 * behind the countdown, and the same one twice in a breath once. `taken` is called when nothing speaks against it, before
 * anything is awaited.
 */
export type PlaceCall = (request: CallRequest, asker: CommandAsker, taken?: () => void) => Promise<Outcome>;

/** The identity that a call is made from. */
const lineFor = ({ way, outgoingUri }: RoutedProfile, line: string | undefined): string | undefined =>
  line || (way === 'http' && outgoingUri) || undefined;

export function createPlaceCall(deps: PlaceCallDeps): PlaceCall {
  const { connection, callEnds, countdown, postDial, repeats, typed, history, settings, desktop, reporting, clock } =
    deps;
  const { active, identity, ask } = connection;

  const refuse = ({ plan }: Pick<CallRequest, 'plan'>, problem: Problem): Promise<Outcome> =>
    reporting.during('dial', plan.number, () => failed(problem));

  /** Tells the phone to call, and remembers what came of it. */
  const tell = async (
    { plan, from, pin }: Cleared,
    line: string | undefined,
    sending: () => void,
    asker: CommandAsker,
  ): Promise<Outcome> => {
    const { number, dials, then } = plan;
    const phone = active.profile().name;
    const remember = history.begin({ number, dials, phone, at: clock.now(), from });
    const answered = postDial.next();
    try {
      const outcome = await reporting.during('dial', number, () =>
        ask({
          sent: dials,
          silenceIsUsual: true,
          work(connected) {
            sending();
            typed.dialled(dials);
            return connected.dial(plan, line, asker);
          },
        }),
      );
      const remembered = remember(outcome.ok ? outcome.result : outcome.problem.code);
      if (outcome.ok) answered({ number, phone, then, pin: pin ?? null });
      // A window that hears of the outcome finds the call in the state.
      await remembered;
      return outcome;
    } catch (fault) {
      void remember('internal');
      throw fault;
    }
  };

  /** Waits for the countdown, and dials unless the user has stopped it or another phone is active by then. */
  const afterCountdown = async (
    request: Cleared,
    line: string | undefined,
    sending: () => void,
    asker: CommandAsker,
  ): Promise<Outcome> => {
    const { plan, from } = request;
    const lastsMs = countdownMs(plan, from, settings.now().dialling);
    // Another Offhook may have been waited for.
    if (asker.isGone()) return refuse(request, { code: 'given-up' });
    // The last request counts.
    countdown.stop();
    if (lastsMs === 0) return tell(request, line, sending, asker);
    const place = active.place();
    const counted = countdown.run(plan, active.profile().name, lastsMs);
    // Also what was typed: its panel may have closed since. One that cannot be shown keeps no call back.
    desktop.show('panel', { quietly: true }).catch(() => {});
    const goes = await counted;
    if (active.place() !== place) return refuse(request, { code: 'phone-changed' });
    // A person who sees a countdown could have stopped it: patience begins at its end.
    return goes ? tell(request, line, sending, asker.renewed()) : refuse(request, { code: 'cancelled' });
  };

  const make = (request: Cleared, of: CallOf, one: CommandAsker): Promise<Outcome> => {
    const asker = commonAsker(one);
    let isOurs = false;
    // For how long another Offhook's call is the same counts from its answer, not from when it was told here.
    const heard = (outcome: Outcome): boolean => isOurs && !isUndone(outcome);
    const window: RepeatWindow = {
      forMs: SAME_CALL_MS,
      from: 'answered',
      untilAnswered: true,
      group: CALLS,
      heard,
      asker,
      isShown: countdown.isRunning,
    };
    return repeats.once(JSON.stringify([CALLS, of]), window, () =>
      oneCall(deps, request.plan, of, refuse, (sending) => {
        isOurs = true;
        return afterCountdown(request, of.line, sending, asker);
      }),
    );
  };

  return async (request, asker, taken = () => {}) => {
    const plan = clear(request.plan, active.profile(), request);
    if ('code' in plan) return isMissingYes(plan) || request.showsRefusal ? failed(plan) : refuse(request, plan);
    taken();
    if (asker.isGone()) return refuse(request, { code: 'given-up' });
    const epoch = callEnds.callEpoch();
    const settled = identity.settled();
    if (settled && !(await settled)) return refuse(request, { code: 'phone-changed' });
    // The user may have hung up meanwhile.
    if (callEnds.callEpoch() !== epoch) return refuse(request, { code: 'cancelled' });
    if (asker.isGone()) return refuse(request, { code: 'given-up' });
    const line = lineFor(active.profile(), request.line);
    const of: CallOf = { phone: identity.now(), dials: plan.dials, line };
    return repeats.same(JSON.stringify([CALLS, of]), asker) ?? make({ ...request, plan }, of, asker);
  };
}
