import type { Done, Outcome, Refused } from '../../contract/outcome';
import type { Problem } from '../../contract/problem';
import type { LastDone } from '../../contract/reported';
import { type Context, failed } from '../context';
import type { Connected } from './clients';
import { type Attempted, unreached } from './failures';

interface Request<Answer> {
  /** What the windows report: the number, the keys or the action, as people read it. Absent: nobody is told. */
  readonly report?: { readonly what: LastDone['what']; readonly subject: string };
  /** What the phone is told, as people read it. */
  readonly sent?: string;
  /** Nobody has asked for it: the phone itself has changed nothing, and a failure is not looked into. */
  readonly quietly?: boolean;
  /** It looks at a page, which says nothing of commands. */
  readonly looks?: boolean;
  readonly work: (connected: Connected) => Promise<Partial<Done> & Answer>;
}

/**
 * Asks the active phone for something and keeps the state true: what is under way, what came of it, and what that says
 * about the way to the phone. Whatever the phone does, this answers with an outcome; only a fault of ours is thrown.
 */
export async function askPhone<Answer>(
  context: Context,
  { report: told, quietly = false, ...request }: Request<Answer>,
): Promise<Refused | (Done & Answer)> {
  const report = told ? reporter(context, told.what, told.subject) : () => {};
  try {
    const outcome = await attempt(context, request);
    report(outcome);
    if (!outcome.ok && !quietly) context.doctor.lookInto();
    // A phone that closes on a dial is busy dialling (PROTOCOL.md 1.2); on anything else it may be gone.
    if (outcome.ok && outcome.result === 'no-answer' && told?.what !== 'dial') context.doubt();
    if (outcome.ok || !quietly) context.screenMayHaveChanged();
    return outcome;
  } catch (fault) {
    report(failed({ code: 'internal' }));
    throw fault;
  }
}

/** What could not even be asked is reported like what the phone refused: somebody pressed something and waits. */
export function refuse(context: Context, what: LastDone['what'], subject: string, problem: Problem): Refused {
  const outcome = failed(problem);
  reporter(context, what, subject)(outcome);
  return outcome;
}

/** Says that something is under way; what it hands back says what came of it, unless something newer is reported. */
export function reporter(
  { store, nextId }: Context,
  what: LastDone['what'],
  subject: string,
): (outcome: Outcome, more?: Pick<LastDone, 'step'>) => void {
  const id = nextId();
  store.setState({ last: { id, what, subject, outcome: null } });
  return (outcome, more = {}) => {
    if (store.getState().last?.id === id) store.setState({ last: { id, what, subject, outcome, ...more } });
  };
}

async function attempt<Answer>(
  context: Context,
  { sent, looks, work }: Request<Answer>,
): Promise<Refused | (Done & Answer)> {
  const { store, way } = context;
  const profile = context.activeProfile();
  let of: Attempted = unreached(profile ?? context.demo.profile());
  try {
    const connected = await way.to(profile);
    of = connected;
    context.heardOfKeychain(connected);
    const answer = await work(connected);
    if (answer.result !== 'no-answer') context.linkIsReady(connected, looks ? 'page' : undefined);
    return {
      ok: true,
      result: 'done',
      phone: connected.profile.name,
      ...(sent === undefined ? {} : { sent }),
      ...answer,
    };
  } catch (error) {
    const problem = context.failures.judge(error, of);
    if (!problem || problem.code === 'given-up') {
      // Nothing was sent: that says nothing of the phone.
      if (store.getState().link.is === 'asking') store.setState({ link: { is: 'unknown' } });
      if (problem) return failed(problem);
      throw error;
    }
    context.linkIsTroubled(of, problem, looks ? 'page' : undefined);
    return failed(problem);
  }
}
