import type { Offer } from '../../contract/dialling/offer';
import { changesSystem } from '../../contract/dialling/risk';
import type { DiallingState } from '../../contract/dialling/state';
import type { OutcomeOf } from '../../contract/outcome';
import type { FoundNumbers } from '../../numbers/find';
import type { CommandAsker } from '../kernel/asker';
import type { Clock } from '../kernel/clock';
import type { Desktop } from '../kernel/desktop';
import { failed } from '../kernel/outcomes';
import type { SettingsStore } from '../kernel/settings';
import type { Store } from '../kernel/store';
import type { Countdown } from './countdown';
import type { Numbers } from './number-finder';
import { isQuestion, type Offers } from './offers';
import type { Reading } from './reading';

/** A question that the user has not answered for so long makes room for the next one. */
const QUESTION_LASTS_MS = 600_000;
/** A number dialled when seen has been seen by then; the panel leaves an older one to be dialled by hand. */
const SEEN_WITHIN_MS = 5_000;

const keepsMs = (offer: Offer): number => {
  if (isQuestion(offer) || (offer.from === 'link' && offer.candidates.length > 0)) return QUESTION_LASTS_MS;
  return offer.dialWhenSeen ? SEEN_WITHIN_MS : 0;
};

interface OpenLinkDeps {
  readonly store: Pick<Store<Pick<DiallingState, 'offer' | 'question'>>, 'getState'>;
  readonly settings: Pick<SettingsStore, 'now'>;
  readonly numbers: Pick<Numbers, 'ofLink'>;
  readonly reading: Pick<Reading, 'byRules'>;
  readonly offers: Pick<Offers, 'show'>;
  readonly countdown: Pick<Countdown, 'isRunning'>;
  readonly desktop: Pick<Desktop, 'watchLock'>;
  readonly clock: Pick<Clock, 'now'>;
}

/**
 * Shows the number of a link and asks about it, one link at a time: hundreds in a second change nothing. Nothing in a link
 * but its number is ever dialled.
 */
export function createOpenLink(deps: OpenLinkDeps) {
  const { store, settings, numbers, reading, offers, countdown, desktop, clock } = deps;

  /** Whether another program must not push away the screen's content: a question, or a number being dialled. */
  const isBusy = (): boolean => {
    const { offer, question } = store.getState();
    if (countdown.isRunning() || question !== null) return true;
    const ageMs = offer ? clock.now() - offer.at : 0;
    // A clock that was set back makes nothing longer.
    return offer !== null && ageMs >= 0 && ageMs < keepsMs(offer);
  };

  /** Whether the screen is locked at this moment. */
  const isLocked = (): boolean => {
    let locked = false;
    desktop.watchLock((now) => {
      locked = now;
    })();
    return locked;
  };

  /** A page must not send the calls of its visitors elsewhere: such a link is as good as none, unless the user allows it. */
  const allowed = (found: FoundNumbers): FoundNumbers => {
    const { number, risk = null } = found.candidates[0] ?? {};
    const isAllowed = number === undefined || risk === null || !changesSystem(risk);
    if (isAllowed || settings.now().dialling.linksMayForward) return found;
    return { candidates: [], problem: { code: 'link-changes-system', number, risk } };
  };

  return async (link: string, asker: CommandAsker): Promise<OutcomeOf<'open-link'>> => {
    if (isBusy()) return failed({ code: 'link-waits' });
    const found = allowed(await reading.byRules((rules, hosts) => numbers.ofLink(link, rules, hosts)));
    // Others may have come while this one was read.
    if (isBusy()) return failed({ code: 'link-waits' });
    const { offer } = store.getState();
    // It has been said once that a link cannot be understood: a page that has a hundred of them opens nothing more.
    if (found.problem && offer?.from === 'link' && offer.problem) return failed(found.problem);
    // Behind a locked screen no one sees that it could be stopped: then it waits.
    return offers.show({ from: 'link', found, ...(isLocked() ? { whenSeen: false } : {}) }, asker);
  };
}
