import type { Outcome } from '../../contract/outcome';
import type { Asker } from '../../phone/asker';
import type { Reply } from '../../phone/replies';
import { askPhone } from '../connection/ask';
import type { Connected } from '../connection/clients';
import { addressOf, phoneProblem } from '../connection/problems';
import { type Context, failed } from '../context';
import { heedKeys } from '../dialling/heed-keys';
import type { Sendable } from './play';

/** Sends one step to a phone; the pause behind it is not the phone's business. */
function deliver(finger: Context['finger'], connected: Connected, step: Sendable, asker: Asker): Promise<Reply> {
  const { phone } = connected;
  switch (step.is) {
    case 'key':
      return phone.press([{ key: step.key, ...(step.holdMs === undefined ? {} : { holdMs: step.holdMs }) }], asker);
    case 'type':
      return phone.press(
        [...step.digits].map((key) => ({ key })),
        asker,
      );
    case 'dtmf':
      return phone.dtmf(step.digits.toUpperCase(), asker);
    case 'tap':
      return finger.reach()(connected, [{ x: step.x, y: step.y, verb: 'pr' }], asker);
    case 'release-all':
      return phone.releaseAllCalls(asker);
    case 'log-off':
      return phone.maintain({ do: 'log-off', identity: step.identity }, asker);
    case 're-register':
      return phone.maintain({ do: 're-register', identity: step.identity }, asker);
    case 'play-ringer':
      return phone.maintain({ do: 'play-ringer', ringer: step.ringer }, asker);
    case 'mend-line-info':
      return phone.maintain({ do: 'mend-line-info' }, asker);
  }
}

/** Thrown to leave a request that is for another client than the sequence began with; nobody sees it. */
const ELSEWHERE = new Error('not the phone it began with');

/** What stands behind a step that nobody answered would come too late. */
const fellSilent = ({ profile }: Connected): Outcome => failed({ code: 'dropped', address: addressOf(profile) });

/** A way to send steps to the active phone, for as long as it is the same client. */
export function stepsToActivePhone(context: Context): (step: Sendable) => Promise<Outcome | null> {
  let first: Connected | null = null;
  let silent = false;
  const work = (step: Sendable, asker: Asker) => async (connected: Connected) => {
    first ??= connected;
    if (first.phone !== connected.phone) throw ELSEWHERE;
    if (step.is === 'release-all') context.hangUp();
    else if (step.is === 'key') heedKeys(context, [step]);
    return deliver(context.finger, connected, step, asker);
  };
  return async (step) => {
    if (first && silent) return fellSilent(first);
    try {
      // The sequence could have been stopped until now: patience begins with each step.
      const outcome = await askPhone(context, { work: work(step, context.asker.renewed()) });
      silent = outcome.ok && outcome.result === 'no-answer';
      return outcome;
    } catch (error) {
      if (error === ELSEWHERE) return null;
      throw error;
    }
  };
}

/** A way to send steps to this client, without a word about it to anybody but the caller. */
export function stepsTo(context: Context, connected: Connected): (step: Sendable) => Promise<Outcome> {
  let silent = false;
  return async (step) => {
    if (silent) return fellSilent(connected);
    try {
      const { result } = await deliver(context.finger, connected, step, context.asker.renewed());
      silent = result === 'no-answer';
      return { ok: true, result };
    } catch (error) {
      const problem = phoneProblem(error, connected);
      if (!problem) throw error;
      return failed(problem);
    } finally {
      context.screenMayHaveChanged();
    }
  };
}
