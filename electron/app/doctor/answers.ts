import type { CommandOf } from '../../contract/command';
import type { OutcomeOf } from '../../contract/outcome';
import type { Context } from '../context';
import { lookAgainAtCertificate } from '../phones/answers';

/** Finds out why the active phone does not do what it should. That something was found is no failure. */
export async function examine(context: Context): Promise<OutcomeOf<'examine'>> {
  const { name } = context.activeProfile() ?? context.demo.profile();
  lookAgainAtCertificate(context);
  return { ok: true, result: 'done', phone: name, examination: await context.doctor.examine() };
}

/** Looks for phones, or looks no more; who asks again while somebody looks is told what was found so far. */
export function findPhones({ finding, store }: Context, { on }: CommandOf<'find-phones'>): OutcomeOf<'find-phones'> {
  if (on) finding.look();
  else finding.end();
  const found = store.getState().finding;
  return { ok: true, result: 'done', ...(found ? { finding: found } : {}) };
}
