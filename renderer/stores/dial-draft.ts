import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Problem } from '../../electron/contract/bridge';
import type { CommandInput } from '../../electron/contract/command';
import type { Offer } from '../../electron/contract/state';

/** A question that must be answered before an emergency number is dialled. */
export interface EmergencyQuestion {
  readonly number: string;
  /** What is sent when the answer is yes. */
  readonly command: CommandInput;
  /** Nobody asked for this by hand, so the safe answer has the focus. */
  readonly unasked: boolean;
}

/** What the dial field holds and what came of it, until the panel closes. */
export interface DialDraft {
  readonly text: string;
  /** The offer that filled the field last. */
  readonly offerId: number | null;
  /** What is being sent. */
  readonly sending: CommandInput | null;
  readonly question: EmergencyQuestion | null;
  readonly problem: Problem | null;
}

export const createDialDraft = (): StoreApi<DialDraft> =>
  createStore<DialDraft>(() => ({ text: '', offerId: null, sending: null, question: null, problem: null }));

/** The offer, as long as the field holds just its number. */
export const unchangedOffer = (draft: DialDraft, offer: Offer | null): Offer | null =>
  offer?.plan && offer.id === draft.offerId && offer.plan.number === draft.text ? offer : null;
