import type { Outcome, Problem } from '../../contract/bridge';
import type { Command } from '../../contract/command';
import type { Offer } from '../../contract/state';
import { type Reading, readPlainNumber } from '../../numbers/plain';
import { type CommandOf, type Context, failed } from '../context';
import { dialPlan } from './dial';

function putOffer(context: Context, reading: Reading): Offer {
  const made = { id: context.nextId(), at: context.now(), dialWhenSeen: false };
  const offer: Offer = reading.ok
    ? { ...made, plan: reading.plan, problem: null }
    : { ...made, plan: null, problem: reading.problem };
  context.store.setState({ offer });
  return offer;
}

/** Shows what a reading would dial, and has it dialled once it is seen; about an emergency number the panel asks. */
async function showOffer(context: Context, reading: Reading, dialWhenSeen: boolean): Promise<void> {
  const offer = putOffer(context, reading);
  // Whoever only has to look keeps the keyboard; a question or an answer to come needs it.
  await context.desktop.show('panel', { quietly: dialWhenSeen && offer.plan?.rule !== 'emergency' });
  // The panel can be seen now: not before may it dial by itself.
  if (dialWhenSeen && context.store.getState().offer?.id === offer.id) {
    context.store.setState({ offer: { ...offer, dialWhenSeen } });
  }
}

/** Shows what the clipboard holds; whether it is dialled then, or waits for Enter, is the user's setting. */
export async function offerClipboard(context: Context): Promise<Outcome> {
  const reading = await context.readClipboard();
  await showOffer(context, reading, reading.ok && context.settings().dialling.clipboard === 'dial');
  return reading.ok ? { ok: true, result: 'done', plan: reading.plan } : failed(reading.problem);
}

/** Lays the clipboard's number into the panel as a suggestion; a clipboard without one is nobody's business here. */
export async function suggestClipboard(context: Context): Promise<void> {
  const reading = await context.readClipboard();
  if (reading.ok) putOffer(context, reading);
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

/**
 * Shows in the panel what went wrong for a sender who sees nothing, a hotkey or a menu. An emergency number is asked
 * about there. What shows itself (an offer, a window) has done so already.
 */
export async function tellFromAfar(context: Context, command: Command, problem: Problem): Promise<void> {
  if (command.do === 'offer-clipboard' || command.do === 'show' || command.do === 'quit') return;
  if (command.do === 'dial' && problem.code === 'emergency') {
    return showOffer(context, readPlainNumber(command.text, context.settings().dialling), true);
  }
  await context.desktop.show('panel', { quietly: true });
}
