import type { Candidate, DialSource } from '../../contract/dialling/number';
import type { Offer } from '../../contract/dialling/offer';
import type { DiallingState } from '../../contract/dialling/state';
import type { OutcomeOf } from '../../contract/outcome';
import type { Finding } from '../../numbers/find';
import type { CommandAsker } from '../kernel/asker';
import type { Clock } from '../kernel/clock';
import type { Desktop } from '../kernel/desktop';
import { failed } from '../kernel/outcomes';
import type { SettingsStore } from '../kernel/settings';
import type { Store } from '../kernel/store';
import { asksAbout, isDialledWhenSeen, needsYes } from './confirmation';

/** What goes with an offered number and is not for a window to say: the PIN behind it, the line, what was agreed to before. */
export interface OfferTerms {
  readonly line?: string | undefined;
  readonly pin?: string | null | undefined;
  readonly agreed?: string | undefined;
}

/** The numbers that are shown and wait: one offer at a time. */
export interface Offers {
  /** Puts it where the panel sees it, without dialling anything by itself. */
  put(from: DialSource, finding: Finding, terms?: OfferTerms): Offer;
  /** Keeps one that is shown elsewhere, in a menu, and not in the panel: until the next is kept. */
  hold(from: DialSource, finding: Finding): Offer;
  /** Shows other candidates in the place of those that are shown, with all that goes with them; it is another offer then. */
  renew(candidates: readonly Candidate[]): void;
  /** A candidate (from 0) of the offer with this id, and what goes with it; null: that is not what is shown. */
  look(id: number, index: number): Looked | null;
  /** Puts the offer with this id aside (absent: the one in the panel); nothing of it is dialled. */
  drop(id?: number): void;
  /** Shows numbers in the panel, and has the one of them dialled once it is seen, where the settings say so. */
  show(what: ToShow, asker: CommandAsker): Promise<OutcomeOf<'offer-clipboard'>>;
}

/** A candidate of an offer, and what goes with it. */
interface Looked extends OfferTerms {
  readonly from: DialSource;
  readonly candidate: Candidate;
  /** A menu has shown it: what is asked about, or doubtful, has to be seen in the panel first. */
  readonly inMenu: boolean;
}

const found = (
  { from, candidates }: Offer,
  index: number,
  terms: OfferTerms & Pick<Looked, 'inMenu'>,
): Looked | null => {
  const candidate = candidates[index];
  return candidate ? { ...terms, from, candidate } : null;
};

interface OffersDeps {
  readonly store: Store<Pick<DiallingState, 'offer'>>;
  readonly nextId: () => number;
  readonly clock: Pick<Clock, 'now'>;
  readonly settings: Pick<SettingsStore, 'now'>;
  readonly desktop: Pick<Desktop, 'show'>;
}

export function createOffers({ store, nextId, clock, settings, desktop }: OffersDeps): Offers {
  let terms: OfferTerms = {};
  let held: Offer | null = null;

  const make = (from: DialSource, { candidates, problem }: Finding): Offer => {
    const asks = candidates.length > 0 && asksAbout(from, settings.now().dialling, candidates);
    return { id: nextId(), at: clock.now(), from, candidates, problem, dialWhenSeen: false, asks };
  };

  const put: Offers['put'] = (from, finding, more = {}) => {
    const offer = make(from, finding);
    terms = more;
    store.setState({ offer });
    return offer;
  };

  return {
    put,
    hold(from, finding) {
      held = make(from, finding);
      return held;
    },
    renew(candidates) {
      const { offer } = store.getState();
      if (offer) store.setState({ offer: { ...offer, id: nextId(), candidates, dialWhenSeen: false } });
    },
    look(id, index) {
      const { offer } = store.getState();
      if (offer?.id === id) return found(offer, index, { ...terms, inMenu: false });
      return held?.id === id ? found(held, index, { inMenu: true }) : null;
    },
    drop(id) {
      const { offer } = store.getState();
      if (offer && (id === undefined || offer.id === id)) store.setState({ offer: null });
      if (id !== undefined && held?.id === id) held = null;
    },
    async show({ from, finding, terms: more, whenSeen: said }, asker) {
      // A panel that opened by itself, long after it was asked for, would be answered by mistake.
      if (asker.isGone()) return failed({ code: 'given-up' });
      const whenSeen = said ?? isDialledWhenSeen(from, finding.candidates, settings.now().dialling);
      const offer = put(from, finding, more);
      // A user who only has to look keeps the keyboard; a question or an answer to come needs it.
      await desktop.show('panel', { quietly: isQuiet(offer, whenSeen) });
      // The panel can be seen now: not before may it dial by itself.
      const isMeant = whenSeen && !asker.isGone() && store.getState().offer?.id === offer.id;
      if (isMeant) store.setState({ offer: { ...offer, dialWhenSeen: true } });
      return finding.problem ? failed(finding.problem) : { ok: true, result: 'done', candidates: finding.candidates };
    },
  };
}

/** Whether it waits for a yes: whether a link may be dialled, a number that calls for help, or the one with a risk. */
export const isQuestion = ({ from, asks, candidates }: Offer): boolean =>
  asks ||
  (from !== 'watch' &&
    (candidates.some(({ kind }) => kind === 'emergency') || (candidates.length === 1 && candidates.some(needsYes))));

/** Whether the user has nothing to answer: it is dialled as soon as it is seen, and needs no yes. */
const isQuiet = ({ candidates: [first] }: Offer, whenSeen: boolean): boolean =>
  whenSeen && first !== undefined && !needsYes(first);

export interface ToShow {
  readonly from: DialSource;
  readonly finding: Finding;
  readonly terms?: OfferTerms;
  /** Absent: as the settings say. */
  readonly whenSeen?: boolean;
}
