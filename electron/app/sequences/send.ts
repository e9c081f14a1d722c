import type { Outcome } from '../../contract/outcome';
import type { Asker } from '../../phone/asker';
import type { Reply } from '../../phone/replies';
import { type ChainWatch, UNWATCHED } from '../../phone/watch';
import type { Connected } from '../connection/clients';
import type { Connection } from '../connection/connection';
import { addressOf, phoneProblem } from '../connection/problems';
import type { Fingers } from '../display/fingers';
import type { CommandAsker } from '../kernel/asker';
import { failed } from '../kernel/outcomes';
import type { SendWatched } from './gated';
import type { Sendable } from './play';

export interface SendDeps {
  readonly connection: Pick<Connection, 'ask' | 'events'>;
  readonly fingers: Pick<Fingers, 'reach'>;
}

/** Sends one step to a phone; the pause behind it is not the phone's business. */
function deliver(
  fingers: SendDeps['fingers'],
  connected: Connected,
  { step, asker, watch }: { readonly step: Sendable; readonly asker: Asker; readonly watch: ChainWatch },
): Promise<Reply> {
  const { phone } = connected;
  switch (step.is) {
    case 'key':
      return phone.press(
        [{ key: step.key, ...(step.holdMs === undefined ? {} : { holdMs: step.holdMs }) }],
        asker,
        watch,
      );
    case 'type':
      return phone.press(
        [...step.digits].map((key) => ({ key })),
        asker,
        watch,
      );
    case 'dtmf':
      return phone.dtmf(step.digits.toUpperCase(), asker);
    case 'tap':
      return fingers.reach()(connected, [{ x: step.x, y: step.y, verb: 'pr' }], asker);
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

/** Thrown to leave a request that is for another client than the sequence began with; it is never shown. */
const ELSEWHERE = new Error('not the phone it began with');

/** The steps behind one that was not answered would come too late. */
const fellSilent = ({ profile }: Connected): Outcome => failed({ code: 'dropped', address: addressOf(profile) });

/** A way to send steps to the active phone, for as long as it is the same client. */
export function stepsToActivePhone({ connection, fingers }: SendDeps, asker: CommandAsker): SendWatched {
  const { ask, events } = connection;
  let first: Connected | null = null;
  let silent = false;
  const work = (step: Sendable, mine: Asker, watch: ChainWatch) => async (connected: Connected) => {
    first ??= connected;
    if (first.phone !== connected.phone) throw ELSEWHERE;
    if (step.is === 'release-all') events.emit('callsEnded');
    else if (step.is === 'key') events.emit('keys', [step]);
    return deliver(fingers, connected, { step, asker: mine, watch });
  };
  return async (step, _at, watch) => {
    if (first && silent) return fellSilent(first);
    try {
      // The sequence could have been stopped until now: patience begins with each step.
      const outcome = await ask({ work: work(step, asker.renewed(), watch) });
      silent = outcome.ok && outcome.result === 'no-answer';
      return outcome;
    } catch (error) {
      if (error === ELSEWHERE) return null;
      throw error;
    }
  };
}

/** A way to send steps to this client, of which only the caller hears. */
export function stepsTo(
  { connection, fingers }: SendDeps,
  connected: Connected,
  asker: CommandAsker,
): (step: Sendable) => Promise<Outcome> {
  let silent = false;
  return async (step) => {
    if (silent) return fellSilent(connected);
    try {
      const { result } = await deliver(fingers, connected, { step, asker: asker.renewed(), watch: UNWATCHED });
      silent = result === 'no-answer';
      return { ok: true, result };
    } catch (error) {
      const problem = phoneProblem(error, connected);
      if (!problem) throw error;
      return failed(problem);
    } finally {
      connection.events.emit('changed');
    }
  };
}
