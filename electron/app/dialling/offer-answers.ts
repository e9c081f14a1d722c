import { type Command, type CommandOf, TRAITS } from '../../contract/command';
import type { Outcome, OutcomeOf } from '../../contract/outcome';
import type { Problem } from '../../contract/problem';
import { type Context, done, failed } from '../context';
import { isQuestion, showOffer } from './offers';
import { callNumber, dialRefusal } from './place-call';
import { findIn, readClipboard, readSelection } from './reading';

/** Whether it is dialled as soon as it is seen: as the settings say, unless it has to wait. */
const seen = (wait: boolean | undefined) => (wait ? { whenSeen: false } : {});

/** Shows what the clipboard holds; whether it is dialled then, or waits for Enter, is the user's setting. */
export const offerClipboard = async (
  context: Context,
  { wait }: CommandOf<'offer-clipboard'>,
): Promise<OutcomeOf<'offer-clipboard'>> =>
  showOffer(context, { from: 'clipboard', finding: await readClipboard(context), ...seen(wait) });

/** The same with the text that is selected. */
export const offerSelection = async (
  context: Context,
  { wait }: CommandOf<'offer-selection'>,
): Promise<OutcomeOf<'offer-selection'>> =>
  showOffer(context, { from: 'selection', finding: await readSelection(context), ...seen(wait) });

/**
 * Lays the clipboard's numbers into the panel as a suggestion; a clipboard without one is nobody's business here, and a
 * question that waits for its answer stays.
 */
export async function suggestClipboard(context: Context): Promise<void> {
  const finding = await readClipboard(context);
  const { offer } = context.store.getState();
  if (offer && isQuestion(offer)) return;
  if (finding.problem) context.offers.drop();
  else context.offers.put('clipboard', finding);
}

/** Dials a number of the offer that was on screen: one, once, and only of that one. */
export async function dialOffer(
  context: Context,
  { id, index, confirmed, line }: CommandOf<'dial-offer'>,
): Promise<Outcome> {
  const found = context.offers.look(id, index);
  if (!found) return failed({ code: 'offer-gone' });
  const { candidate, from, ...extras } = found;
  const wish = { ...extras, plan: candidate, from, confirmed, ...(line === undefined ? {} : { line }) };
  const problem = dialRefusal(context, wish);
  if (problem) return failed(problem);
  // Gone before the phone is asked: a second Enter finds nothing left to dial.
  context.offers.drop(id);
  return callNumber(context, wish);
}

export function dropOffer(context: Context, { id, close = false }: CommandOf<'drop-offer'>): Outcome {
  const { offers, store, desktop } = context;
  offers.drop(id);
  const { offer, countdown } = store.getState();
  // In one go: what comes from now on has a panel of its own. What has come before this one was asked to go is shown in it.
  if (close && offer === null && countdown === null) desktop.closePanel();
  return done;
}

/** Does what was asked about, or leaves it; an answer to a question that is no longer shown does nothing. */
export async function answerQuestion(context: Context, { id, yes }: CommandOf<'answer-question'>): Promise<Outcome> {
  const { questions, asker } = context;
  // A yes of long ago is asked for once more.
  if (yes && asker.isGone()) return failed({ code: 'given-up' });
  if (!yes) questions.drop(id);
  const command = yes ? questions.take(id) : null;
  if (command) return context.later(command);
  return yes ? failed({ code: 'offer-gone' }) : done;
}

/** Asks in the panel about a command that needs a yes, and whose sender cannot ask; false: it needs none. */
export async function askInPanel(context: Context, command: Command, problem: Problem): Promise<boolean> {
  if (!context.questions.ask(command, problem)) return false;
  await context.desktop.show('panel');
  return true;
}

/**
 * Shows in the panel what went wrong for a sender who sees nothing, a hotkey or a menu. An emergency number, and one
 * with a risk, is asked about there. What shows itself (an offer, a window) has done so already.
 */
export async function tellFromAfar(context: Context, command: Command, problem: Problem): Promise<void> {
  if (TRAITS[command.do].showsItself || (await askInPanel(context, command, problem))) return;
  if (problem.code === 'emergency' && (command.do === 'dial' || command.do === 'dial-favourite')) {
    const from = command.do === 'dial' ? command.from : 'favourite';
    const finding = await findIn(context, problem.number);
    await showOffer(context, { from, finding, whenSeen: true });
    return;
  }
  await context.desktop.show('panel', { quietly: true });
}
