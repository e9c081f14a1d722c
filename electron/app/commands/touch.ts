import type { Outcome } from '../../contract/bridge';
import { askPhone } from '../ask-phone';
import { type CommandOf, type Context, failed } from '../context';
import { shownNumber } from '../sequences/emergency';

/** Touches the display of a model that has fingers on it. */
export async function touch(context: Context, command: CommandOf<'touch'>): Promise<Outcome> {
  const { phone, touches } = command;
  const { face, activePhone } = context.store.getState();
  if (phone !== undefined && phone !== activePhone) return failed({ code: 'cancelled' });
  if (!face.touch) return failed({ code: 'no-touch', model: face.model });
  const settled = context.activeIdentity.settled();
  if (settled && !(await settled)) return failed({ code: 'cancelled' });
  const reach = context.finger.reach();
  const admitted = context.typed.admit({ strokes: [{ is: 'unknown' }], byPerson: !context.isFromProgram(command) });
  if (admitted.found) return failed({ code: 'emergency-in-sequence', number: shownNumber(admitted.found) });
  admitted.answered(true);
  return askPhone(context, { work: (connected) => reach(connected, touches) });
}
