import type { Candidate, DialSource } from '../../contract/dialling/number';
import type { Offer } from '../../contract/dialling/offer';
import type { DiallingState } from '../../contract/dialling/state';
import type { OutcomeOf } from '../../contract/outcome';
import type { FoundNumbers } from '../../numbers/find';
import type { ActivePhone } from '../connection/active-phone';
import type { CommandAsker } from '../kernel/asker';
import type { Clock } from '../kernel/clock';
import type { Desktop } from '../kernel/desktop';
import { failed } from '../kernel/outcomes';
import type { SettingsStore } from '../kernel/settings';
import type { Store } from '../kernel/store';
import { asksBeforeDialling, isDialledWhenSeen, needsYes } from './confirmation';
import type { PhoneRules } from './rules';

/** What goes with an offered number and is not for a window to say: the PIN behind it, the line, what was agreed to before. */
export interface OfferTerms {
  readonly line?: string | undefined;
  readonly pin?: string | null | undefined;
  readonly agreed?: string | undefined;
}

/** The numbers that are shown and wait: one offer at a time. */
export interface Offers {
  /** Puts it where the panel sees it, without dialling anything by itself. */
  put(from: DialSource, found: FoundNumbers, terms?: OfferTerms): Offer;
  /** Keeps one that a menu shows, and not the panel; of these the last few are kept. */
  hold(from: DialSource, found: FoundNumbers): Offer;
  /** Shows other candidates in the place of those that are shown, with all that goes with them; it is another offer then. */
  renew(candidates: readonly Candidate[]): void;
  /** A candidate (from 0) of the offer with this id, and what goes with it; null: that is not what is shown. */
  look(id: number, index: number): Looked | null;
  /** Puts the offer with this id aside (absent: the one in the panel); nothing of it is dialled. */
  drop(id?: number): void;
  /** Puts all of them aside, also what menus show. */
  dropAll(): void;
  /** Shows numbers in the panel, and has the one of them dialled once it is seen, where the settings say so. */
  show(what: ToShow, asker: CommandAsker): Promise<OutcomeOf<'offer-clipboard'>>;
}

/** A candidate of an offer, and what goes with it. */
interface Looked extends OfferTerms {
  readonly from: DialSource;
  readonly candidate: Candidate;
  /**
   * A menu has shown it: what is asked about, or doubtful, has to be seen in the panel first. `outdated`: so has this one, for
   * by the rules of now, or on the phone of now, it may be another number.
   */
  readonly inMenu: false | 'as-shown' | 'outdated';
}

const candidateOf = (
  { from, candidates }: Offer,
  index: number,
  terms: OfferTerms & Pick<Looked, 'inMenu'>,
): Looked | null => {
  const candidate = candidates[index];
  return candidate ? { ...terms, from, candidate } : null;
};

/** So many menus may be open, or asked about, before the first of them is answered. */
const HELD_MOST = 8;

interface OffersDeps {
  readonly store: Store<Pick<DiallingState, 'offer'>>;
  readonly nextId: () => number;
  readonly clock: Pick<Clock, 'now'>;
  readonly settings: Pick<SettingsStore, 'now'>;
  readonly desktop: Pick<Desktop, 'show'>;
  readonly active: Pick<ActivePhone, 'place'>;
  readonly rules: Pick<PhoneRules, 'active' | 'country'>;
}

export function createOffers({ store, nextId, clock, settings, desktop, active, rules }: OffersDeps): Offers {
  let terms: OfferTerms = {};
  const held = new Map<number, { readonly offer: Offer; readonly basis: readonly unknown[] }>();

  /** What a number is read by: settings are replaced, never changed, so the same object is the same rules. */
  const basis = (): readonly unknown[] => [active.place(), rules.active(), rules.country()];
  const isAsShown = (before: readonly unknown[]): boolean => basis().every((one, at) => one === before[at]);

  const make = (from: DialSource, { candidates, problem }: FoundNumbers): Offer => {
    const mustConfirm = candidates.length > 0 && asksBeforeDialling(from, settings.now().dialling, candidates);
    return { id: nextId(), at: clock.now(), from, candidates, problem, dialWhenSeen: false, mustConfirm };
  };

  const put: Offers['put'] = (from, found, more = {}) => {
    const offer = make(from, found);
    terms = more;
    store.setState({ offer });
    return offer;
  };

  return {
    put,
    hold(from, found) {
      const offer = make(from, found);
      held.set(offer.id, { offer, basis: basis() });
      const [oldest] = held.keys();
      if (held.size > HELD_MOST && oldest !== undefined) held.delete(oldest);
      return offer;
    },
    renew(candidates) {
      const { offer } = store.getState();
      if (offer) store.setState({ offer: { ...offer, id: nextId(), candidates, dialWhenSeen: false } });
    },
    look(id, index) {
      const { offer } = store.getState();
      if (offer?.id === id) return candidateOf(offer, index, { ...terms, inMenu: false });
      const menu = held.get(id);
      if (!menu) return null;
      return candidateOf(menu.offer, index, { inMenu: isAsShown(menu.basis) ? 'as-shown' : 'outdated' });
    },
    drop(id) {
      const { offer } = store.getState();
      if (offer && (id === undefined || offer.id === id)) store.setState({ offer: null });
      if (id !== undefined) held.delete(id);
    },
    dropAll() {
      held.clear();
      if (store.getState().offer) store.setState({ offer: null });
    },
    async show({ from, found, terms: more, whenSeen: said }, asker) {
      // A panel that opened by itself, long after it was asked for, would be answered by mistake.
      if (asker.isGone()) return failed({ code: 'given-up' });
      const whenSeen = said ?? isDialledWhenSeen(from, found.candidates, settings.now().dialling);
      const offer = put(from, found, more);
      // A user who only has to look keeps the keyboard; a question or an answer to come needs it.
      await desktop.show('panel', { quietly: isQuiet(offer, whenSeen) });
      // The panel can be seen now: not before may it dial by itself.
      const isMeant = whenSeen && !asker.isGone() && store.getState().offer?.id === offer.id;
      if (isMeant) store.setState({ offer: { ...offer, dialWhenSeen: true } });
      return found.problem ? failed(found.problem) : { ok: true, result: 'done', candidates: found.candidates };
    },
  };
}

/** Whether it waits for a yes: whether a link may be dialled, a number that calls for help, or the one with a risk. */
export const isQuestion = ({ from, mustConfirm, candidates }: Offer): boolean =>
  mustConfirm ||
  (from !== 'watch' &&
    (candidates.some(({ kind }) => kind === 'emergency') || (candidates.length === 1 && candidates.some(needsYes))));

/** Whether the user has nothing to answer: it is dialled as soon as it is seen, and needs no yes. */
const isQuiet = ({ candidates: [first] }: Offer, whenSeen: boolean): boolean =>
  whenSeen && first !== undefined && !needsYes(first);

export interface ToShow {
  readonly from: DialSource;
  readonly found: FoundNumbers;
  readonly terms?: OfferTerms;
  /** Absent: as the settings say. */
  readonly whenSeen?: boolean;
}
