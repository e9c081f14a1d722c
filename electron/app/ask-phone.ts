import type { Outcome, Problem } from '../contract/bridge';
import type { LastDone } from '../contract/state';
import { type Context, failed } from './context';
import { phoneProblem } from './problems';
import { type Connected, isRefusal, keychainFirst } from './way';

interface Request {
  /** What the windows report: the number, the keys or the action, as people read it. Absent: nobody is told. */
  readonly report?: { readonly what: LastDone['what']; readonly subject: string };
  /** What the phone is told, as people read it. */
  readonly sent?: string;
  readonly work: (connected: Connected) => Promise<Partial<Extract<Outcome, { ok: true }>>>;
}

/**
 * Asks the active phone for something and keeps the state true: what is under way, what came of it, and what that says
 * about the way to the phone. Whatever the phone does, this answers with an outcome; only a fault of ours is thrown.
 */
export async function askPhone(context: Context, { report: told, sent, work }: Request): Promise<Outcome> {
  const report = told ? reporter(context, told.what, told.subject) : () => {};
  try {
    const outcome = await attempt(context, sent, work);
    report(outcome);
    return outcome;
  } catch (fault) {
    report(failed({ code: 'internal' }));
    throw fault;
  } finally {
    context.screenMayHaveChanged();
  }
}

/** What could not even be asked is reported like what the phone refused: somebody pressed something and waits. */
export function refuse(context: Context, what: LastDone['what'], subject: string, problem: Problem): Outcome {
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

async function attempt(context: Context, sent: string | undefined, work: Request['work']): Promise<Outcome> {
  const { store, way } = context;
  let connected: Connected | undefined;
  try {
    connected = await way.to(context.activeProfile());
    context.heardOfKeychain(connected);
    const answer = await work(connected);
    if (answer.result !== 'no-answer') context.linkIsReady(connected);
    return {
      ok: true,
      result: 'done',
      phone: connected.profile.name,
      ...(sent === undefined ? {} : { sent }),
      ...answer,
    };
  } catch (error) {
    const known = connected && phoneProblem(error, connected.profile);
    if (!connected || !known) {
      if (store.getState().link.is === 'asking') store.setState({ link: { is: 'unknown' } });
      throw error;
    }
    const problem = keychainFirst(known, connected);
    if (isRefusal(problem)) way.stopAsking(connected);
    context.linkIsTroubled(connected, problem);
    return failed(problem);
  }
}
