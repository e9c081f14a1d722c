import type { Outcome } from '../contract/bridge';
import type { LastDone } from '../contract/state';
import { type Context, failed } from './context';
import { phoneProblem } from './problems';
import { type Connected, keychainFirst } from './way';

interface Request {
  readonly what: LastDone['what'];
  /** The number, the keys or the action, as people read it. */
  readonly subject: string;
  /** What the phone is told, as people read it. */
  readonly sent?: string;
  /** Nobody asked for it, so nobody is told; the way to the phone still learns from it. */
  readonly quiet?: boolean;
  readonly work: (connected: Connected) => Promise<Partial<Extract<Outcome, { ok: true }>>>;
}

/**
 * Asks the active phone for something and keeps the state true: what is under way, what came of it, and what that says
 * about the way to the phone. Whatever the phone does, this answers with an outcome; only a fault of ours is thrown.
 */
export async function askPhone(context: Context, { what, subject, sent, quiet, work }: Request): Promise<Outcome> {
  const { store } = context;
  if (quiet) return attempt(context, sent, work);
  const id = context.nextId();
  store.setState({ last: { id, what, subject, outcome: null } });
  const outcome = await attempt(context, sent, work);
  if (store.getState().last?.id === id) store.setState({ last: { id, what, subject, outcome } });
  context.screenMayHaveChanged();
  return outcome;
}

async function attempt(context: Context, sent: string | undefined, work: Request['work']): Promise<Outcome> {
  const { store, way } = context;
  const wanted = context.activeProfile();
  const connected = await way.to(wanted);
  context.refresh();
  // Somebody may choose another phone meanwhile; this answer says nothing about that one.
  const stillActive = (): boolean => context.activeProfile() === wanted;
  try {
    const answer = await work(connected);
    if (stillActive() && answer.result !== 'no-answer') store.setState({ link: { is: 'ready', since: context.now() } });
    return {
      ok: true,
      result: 'done',
      phone: connected.profile.name,
      ...(sent === undefined ? {} : { sent }),
      ...answer,
    };
  } catch (error) {
    const known = phoneProblem(error, connected.profile);
    if (!known) throw error;
    const problem = keychainFirst(known, connected);
    if (stillActive()) store.setState({ link: { is: 'trouble', since: context.now(), problem } });
    return failed(problem);
  }
}
