import type { Outcome } from '../../contract/bridge';
import { askPhone } from '../ask-phone';
import { type CommandOf, type Context, failed } from '../context';

/** Touches the display of a model that has fingers on it. */
export async function touch(context: Context, { phone, touches }: CommandOf<'touch'>): Promise<Outcome> {
  const { face, activePhone } = context.store.getState();
  if (phone !== undefined && phone !== activePhone) return failed({ code: 'cancelled' });
  if (!face.touch) return failed({ code: 'no-touch', model: face.model });
  const reach = context.finger.reach();
  return askPhone(context, { work: (connected) => reach(connected, touches) });
}
