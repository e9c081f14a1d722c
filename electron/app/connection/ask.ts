import type { Done, Outcome, Refused } from '../../contract/outcome';
import type { ProblemCode } from '../../contract/problem';
import { failed } from '../kernel/outcomes';
import type { ActivePhone } from './active-phone';
import type { Clients, Connected } from './clients';
import type { ConnectionEvents } from './events';
import { type Attempted, type Failures, unreached } from './failures';
import type { KeychainStatus } from './keychain-status';
import type { Heard, StatusKeeper } from './status';

export interface AskRequest<Answer> {
  /** The text that the phone is sent, as people read it. */
  readonly sent?: string;
  /** Offhook asks by itself: the phone has changed nothing, and a failure is not looked into. */
  readonly quietly?: boolean;
  /** It looks at a page, which says nothing of commands. */
  readonly looks?: boolean;
  /** A phone that closes the line on it without a word is at work (PROTOCOL.md 1.2); on anything else it may be gone. */
  readonly silenceIsUsual?: boolean;
  readonly work: (connected: Connected) => Promise<Partial<Done> & Answer>;
}

/**
 * Asks the active phone for something, and keeps the connection status true. Whatever the phone does, this answers
 * with an outcome; only a fault of ours is thrown.
 */
export type Ask = <Answer>(request: AskRequest<Answer>) => Promise<Refused | (Done & Answer)>;

interface AskDeps {
  readonly clients: Pick<Clients, 'clientFor'>;
  readonly active: Pick<ActivePhone, 'onFile' | 'profile'>;
  readonly failures: Pick<Failures, 'judge'>;
  readonly status: Pick<StatusKeeper, 'isTroubled' | 'nothingSent'>;
  readonly events: Pick<ConnectionEvents, 'emit'>;
  readonly keychainStatus: Pick<KeychainStatus, 'reached'>;
  readonly answered: (connected: Connected, by?: Heard) => void;
  /** The active phone may be gone. */
  readonly recheck: () => void;
}

/** These are no trouble of the phone, nor of the way to it: the request, or the rest of it, was not sent. */
const NOT_ITS_TROUBLE: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'given-up',
  'not-this-way',
  'too-long',
  'cut-short',
  'in-part',
]);

/** Whether the phone may be gone, by what came of a request. */
const isDoubtful = (outcome: Outcome, silenceIsUsual: boolean): boolean =>
  outcome.ok ? outcome.result === 'no-answer' && !silenceIsUsual : outcome.problem.code === 'in-part';

export function createAsk(deps: AskDeps): Ask {
  const { clients, active, failures, status, events, keychainStatus, answered, recheck } = deps;

  const attempt = async <Answer>({ sent, looks, work }: AskRequest<Answer>): Promise<Refused | (Done & Answer)> => {
    const by = looks ? 'page' : undefined;
    let of: Attempted = unreached(active.profile());
    try {
      const connected = await clients.clientFor(active.onFile());
      of = connected;
      keychainStatus.reached(connected);
      events.emit('reached', connected);
      const answer = await work(connected);
      // A server has taken it: that says no more of the phone than a page of its own.
      if (answer.result !== 'no-answer') answered(connected, answer.result === 'handed' ? 'page' : by);
      const done: Done = { ok: true, result: 'done', phone: connected.profile.name };
      return { ...done, ...(sent === undefined ? {} : { sent }), ...answer };
    } catch (error) {
      const problem = failures.judge(error, of);
      if (!problem) {
        status.nothingSent();
        throw error;
      }
      if (!NOT_ITS_TROUBLE.has(problem.code)) status.isTroubled(of, problem, by);
      else status.nothingSent();
      return failed(problem);
    }
  };

  return async (request) => {
    const { quietly = false, silenceIsUsual = false } = request;
    const outcome = await attempt(request);
    if (!outcome.ok && !quietly) events.emit('failed');
    if (isDoubtful(outcome, silenceIsUsual)) recheck();
    if (outcome.ok || !quietly) events.emit('changed');
    return outcome;
  };
}
