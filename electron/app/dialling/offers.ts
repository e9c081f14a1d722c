import type { StoreApi } from 'zustand/vanilla';
import type { Candidate, DialSource } from '../../contract/dialling/number';
import type { Offer } from '../../contract/dialling/offer';
import type { OutcomeOf } from '../../contract/outcome';
import type { AppState } from '../../contract/state';
import type { Finding } from '../../numbers/find';
import { type Context, failed } from '../context';
import { asksAbout, isDialledWhenSeen, needsYes } from './confirmation';

/** What goes with an offered number and is not for a window to say: the PIN behind it, the line it was asked for with, what was agreed to before. */
export interface Extras {
  readonly line?: string | undefined;
  readonly pin?: string | null | undefined;
  readonly agreed?: string | undefined;
}

/** The numbers that are shown and wait: one offer at a time. */
export interface Offers {
  /** Puts it where the panel sees it, without dialling anything by itself. */
  put(from: DialSource, finding: Finding, extras?: Extras): Offer;
  /** Shows other candidates in the place of those that are shown, with all that goes with them; it is another offer then. */
  renew(candidates: readonly Candidate[]): void;
  /** A candidate (from 0) of the offer with this id, and what goes with it; null: that is not what is shown. */
  look(id: number, index: number): (Extras & { readonly from: DialSource; readonly candidate: Candidate }) | null;
  /** Puts the offer with this id aside (absent: whichever there is); nothing of it is dialled. */
  drop(id?: number): void;
}

interface OffersDeps {
  readonly store: StoreApi<AppState>;
  readonly nextId: () => number;
  readonly now: () => number;
  readonly dialling: () => AppState['dialling'];
}

export function createOffers({ store, nextId, now, dialling }: OffersDeps): Offers {
  let extras: Extras = {};
  return {
    put(from, { candidates, problem }, more = {}) {
      const asks = candidates.length > 0 && asksAbout(from, dialling(), candidates);
      const offer: Offer = { id: nextId(), at: now(), from, candidates, problem, dialWhenSeen: false, asks };
      extras = more;
      store.setState({ offer });
      return offer;
    },
    renew(candidates) {
      const { offer } = store.getState();
      if (offer) store.setState({ offer: { ...offer, id: nextId(), candidates, dialWhenSeen: false } });
    },
    look(id, index) {
      const { offer } = store.getState();
      const candidate = offer?.id === id ? offer.candidates[index] : undefined;
      return offer && candidate ? { ...extras, from: offer.from, candidate } : null;
    },
    drop(id) {
      const { offer } = store.getState();
      if (offer && (id === undefined || offer.id === id)) store.setState({ offer: null });
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

interface Shown {
  readonly from: DialSource;
  readonly finding: Finding;
  readonly extras?: Extras;
  /** Absent: as the settings say. */
  readonly whenSeen?: boolean;
}

/** Shows numbers in the panel, and has the one of them dialled once it is seen, where the settings say so. */
export async function showOffer(
  context: Context,
  { from, finding, extras, whenSeen: said }: Shown,
): Promise<OutcomeOf<'offer-clipboard'>> {
  const { store, desktop, asker } = context;
  // A panel that opened by itself, long after it was asked for, would be answered by mistake.
  if (asker.isGone()) return failed({ code: 'given-up' });
  const whenSeen = said ?? isDialledWhenSeen(from, finding.candidates, context.settings.now().dialling);
  const offer = context.offers.put(from, finding, extras);
  // Whoever only has to look keeps the keyboard; a question or an answer to come needs it.
  await desktop.show('panel', { quietly: isQuiet(offer, whenSeen) });
  // The panel can be seen now: not before may it dial by itself.
  const isMeant = whenSeen && !asker.isGone() && store.getState().offer?.id === offer.id;
  if (isMeant) store.setState({ offer: { ...offer, dialWhenSeen: true } });
  return finding.problem ? failed(finding.problem) : { ok: true, result: 'done', candidates: finding.candidates };
}
