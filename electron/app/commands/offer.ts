import type { Outcome } from '../../contract/bridge';
import type { Offer } from '../../contract/state';
import type { Reading } from '../../numbers/plain';
import { type CommandOf, type Context, done, failed } from '../context';
import { dialPlan } from './dial';

function putOffer(context: Context, reading: Reading, dialWhenSeen: boolean): void {
  const id = context.nextId();
  const offer: Offer = reading.ok
    ? { id, plan: reading.plan, problem: null, dialWhenSeen }
    : { id, plan: null, problem: reading.problem, dialWhenSeen: false };
  context.store.setState({ offer });
}

/** Shows what the clipboard holds, and has it dialled once it is seen; about an emergency number the panel asks then. */
export async function offerClipboard(context: Context): Promise<Outcome> {
  const reading = await context.readClipboard();
  const atOnce = reading.ok && context.settings().dialling.clipboard === 'dial';
  putOffer(context, reading, atOnce);
  // Whoever only has to look keeps the keyboard; a question or an answer to come needs it.
  context.desktop.show('panel', { quietly: atOnce && reading.plan.rule !== 'emergency' });
  return reading.ok ? { ok: true, result: 'done', plan: reading.plan } : failed(reading.problem);
}

/** Lays the clipboard's number into the panel as a suggestion; a clipboard without one is nobody's business here. */
export async function suggestClipboard(context: Context): Promise<void> {
  const reading = await context.readClipboard();
  if (reading.ok) putOffer(context, reading, false);
  else context.store.setState({ offer: null });
}

/** Dials the offer that was on screen: once, and only that one. */
export async function dialOffer(context: Context, { id, confirmed }: CommandOf<'dial-offer'>): Promise<Outcome> {
  const { offer } = context.store.getState();
  if (offer?.id !== id || offer.plan === null) return failed({ code: 'offer-gone' });
  if (offer.plan.rule === 'emergency' && !confirmed) return failed({ code: 'emergency', number: offer.plan.dials });
  // Gone before the phone is asked: a second Enter finds nothing left to dial.
  context.store.setState({ offer: null });
  return dialPlan(context, offer.plan, confirmed);
}

export function dropOffer({ store }: Context, { id }: CommandOf<'drop-offer'>): Outcome {
  if (store.getState().offer?.id === id) store.setState({ offer: null });
  return done;
}
