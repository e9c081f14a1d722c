import type { CommandOf } from '../../contract/command';
import type { Outcome } from '../../contract/outcome';
import { askPhone } from '../connection/ask';
import { type Context, failed } from '../context';
import { shownNumber } from '../typed/strokes';
import { typedRisks, unconfirmed } from '../typed/typed-risk';

/** Touches the display of a model that has fingers on it. */
export async function touch(context: Context, command: CommandOf<'touch'>): Promise<Outcome> {
  const { phone, touches } = command;
  const { face, activePhone } = context.store.getState();
  if (phone !== undefined && phone !== activePhone) return failed({ code: 'cancelled' });
  if (!face.touch) return failed({ code: 'no-touch', model: face.model });
  const settled = context.activeIdentity.settled();
  if (settled && !(await settled)) return failed({ code: 'cancelled' });
  const reach = context.finger.reach();
  const typing = { strokes: [{ is: 'unknown' as const }], byPerson: !context.isFromProgram(command) };
  const risks = typedRisks(context, typing);
  const [risk] = risks instanceof Promise ? await risks : risks;
  if (risk) return unconfirmed('press', risk);
  const admitted = context.typed.admit(typing);
  if (admitted.found) return failed({ code: 'emergency-in-sequence', number: shownNumber(admitted.found) });
  admitted.answered(true);
  return askPhone(context, { work: (connected) => reach(connected, touches, context.asker) });
}
