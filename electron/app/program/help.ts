import type { CommandOf } from '../../contract/command';
import type { Outcome, OutcomeOf } from '../../contract/outcome';
import { type Context, done } from '../context';
import { diagnosis } from './diagnostics';

/** What somebody who helps has to know of this computer. */
export const diagnose = async (context: Context): Promise<OutcomeOf<'diagnose'>> => ({
  ok: true,
  result: 'done',
  text: diagnosis(context.store.getState(), { now: context.now(), log: await context.readLog() }),
});

export async function copyText(
  { desktop, clipboardWatch }: Context,
  { text }: CommandOf<'copy-text'>,
): Promise<Outcome> {
  clipboardWatch.isOurs(text);
  await desktop.copyText(text);
  return done;
}

export function showLog({ desktop }: Context): Outcome {
  desktop.showLog();
  return done;
}
