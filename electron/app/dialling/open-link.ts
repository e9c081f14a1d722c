import type { Offer } from '../../contract/dialling/offer';
import { changesSystem } from '../../contract/dialling/risk';
import type { OutcomeOf } from '../../contract/outcome';
import type { Finding } from '../../numbers/find';
import { type Context, failed } from '../context';
import { isQuestion, showOffer } from './offers';
import { byRules } from './reading';

/** A question that nobody has answered for so long makes room for the next one. */
const QUESTION_LASTS_MS = 600_000;
/** What is dialled when it is seen has been seen by then; the panel leaves an older one to be dialled by hand. */
const SEEN_WITHIN_MS = 5_000;

/** Whether what is on screen must not be pushed away by another program: a question, or what somebody is dialling. */
function isBusy({ store, countdown, now }: Context): boolean {
  const { offer, question } = store.getState();
  if (countdown.isRunning() || question !== null) return true;
  const ageMs = offer ? now() - offer.at : 0;
  // A clock that was set back makes nothing longer.
  return offer !== null && ageMs >= 0 && ageMs < keepsMs(offer);
}

const keepsMs = (offer: Offer): number => {
  if (isQuestion(offer) || (offer.from === 'link' && offer.candidates.length > 0)) return QUESTION_LASTS_MS;
  return offer.dialWhenSeen ? SEEN_WITHIN_MS : 0;
};

/** Whether the screen is locked at this moment. */
function isLocked({ desktop }: Context): boolean {
  let locked = false;
  desktop.watchLock((now) => {
    locked = now;
  })();
  return locked;
}

/** A page must not send the calls of its visitors elsewhere: such a link is as good as none, unless the user allows it. */
function allowed({ settings }: Context, finding: Finding): Finding {
  const { number, risk = null } = finding.candidates[0] ?? {};
  if (number === undefined || risk === null || !changesSystem(risk) || settings.now().dialling.linksMayForward) {
    return finding;
  }
  return { candidates: [], problem: { code: 'link-changes-system', number, risk } };
}

/**
 * Shows the number of a link and asks about it, one link at a time: hundreds in a second change nothing. Nothing in a link
 * but its number is ever dialled.
 */
export async function openLink(context: Context, link: string): Promise<OutcomeOf<'open-link'>> {
  if (isBusy(context)) return failed({ code: 'link-waits' });
  const read = await byRules(context, (rules, hosts) => context.numbers.ofLink(link, rules, hosts));
  const finding = allowed(context, read);
  // Others may have come while this one was read.
  if (isBusy(context)) return failed({ code: 'link-waits' });
  const { offer } = context.store.getState();
  // It has been said once that a link cannot be understood: a page that has a hundred of them opens nothing more.
  if (finding.problem && offer?.from === 'link' && offer.problem) return failed(finding.problem);
  // Behind a locked screen nobody sees that it could be stopped: then it waits for somebody.
  return showOffer(context, { from: 'link', finding, ...(isLocked(context) ? { whenSeen: false } : {}) });
}
