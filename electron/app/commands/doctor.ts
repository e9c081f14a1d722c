import type { Outcome } from '../../contract/bridge';
import { type CommandOf, type Context, done } from '../context';

/** Finds out why the active phone does not do what it should. That something was found is no failure. */
export async function examine(context: Context): Promise<Outcome> {
  const { name } = context.activeProfile() ?? context.demo.profile();
  return { ok: true, result: 'done', phone: name, examination: await context.doctor.examine() };
}

export function findPhones({ finding }: Context, { on }: CommandOf<'find-phones'>): Outcome {
  if (on) finding.look();
  else finding.end();
  return done;
}
