import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CommandInput } from '../../electron/contract/command';
import { type Candidate, printNumber } from '../../electron/contract/dialling/number';
import type { Offer } from '../../electron/contract/dialling/offer';
import type { Risk } from '../../electron/contract/dialling/risk';
import type { Favourite } from '../../electron/contract/history/history';
import type { Problem } from '../../electron/contract/problem';

/** A command that places a call. */
export type DialCommand = Extract<CommandInput, { readonly do: 'dial' | 'dial-offer' | 'dial-favourite' }>;

/** A question that must be answered before a number is dialled. */
export interface CallQuestion {
  readonly number: string;
  /** null: it calls for help. */
  readonly risk: Risk | null;
  /** The command that is sent when the answer is yes. */
  readonly command: DialCommand;
  /** The user did not ask for this by hand, so the safe answer has the focus. */
  readonly unasked: boolean;
}

/** The question for a dial that was turned away for want of a yes; null: it was turned away for another reason. */
export function questionOf(problem: Problem): Pick<CallQuestion, 'number' | 'risk'> | null {
  if (problem.code === 'emergency') return { number: problem.number, risk: null };
  return problem.code === 'unconfirmed' && 'risk' in problem ? { number: problem.number, risk: problem.risk } : null;
}

/** The numbers among which the field's number was picked. */
export interface Picked {
  /** The offer they belong to; null: they were found in a text that the user typed. */
  readonly offerId: number | null;
  readonly candidates: readonly Candidate[];
  readonly index: number;
}

/** The content of the dial field and its outcome, until the panel closes. */
export interface DialDraft {
  readonly text: string;
  /** The offer that filled the field last. */
  readonly offerId: number | null;
  readonly picked: Picked | null;
  /** The favourite that the field holds, as long as the user has not changed it. */
  readonly favourite: Favourite | null;
  /** The identity to dial from (its URI); null: the phone's usual one. */
  readonly line: string | null;
  /** The command that is being sent. */
  readonly sending: DialCommand | null;
  /** The field holds the number that is being sent: nothing was typed or chosen since. */
  readonly isSent: boolean;
  /** The field's number was dialled: until something is typed or chosen there is a call to hang up. */
  readonly hasDialled: boolean;
  readonly question: CallQuestion | null;
  /** The offer whose question has been answered. */
  readonly answered: number | null;
  /** The panel is about to close: a key typed now is meant for another window. */
  readonly leaving: boolean;
  readonly problem: Problem | null;
}

export const createDialDraft = (): StoreApi<DialDraft> =>
  createStore<DialDraft>(() => ({
    text: '',
    offerId: null,
    picked: null,
    favourite: null,
    line: null,
    sending: null,
    isSent: false,
    hasDialled: false,
    question: null,
    answered: null,
    leaving: false,
    problem: null,
  }));

type Filling = Pick<DialDraft, 'text' | 'picked' | 'favourite' | 'isSent' | 'hasDialled' | 'question' | 'problem'>;

/** A field that the user has typed in, or put a number into. */
export const written = (text: string, favourite: Favourite | null = null): Filling => ({
  text,
  picked: null,
  favourite,
  isSent: false,
  hasDialled: false,
  question: null,
  problem: null,
});

/** A field that holds one of several numbers. */
export function picking(picked: Picked): Filling {
  const candidate = picked.candidates[picked.index];
  return { ...written(candidate ? printNumber(candidate) : ''), picked: candidate ? picked : null };
}

/** A field whose number was dialled: another Enter finds nothing to dial again. */
export const emptied = (): Filling => ({ ...written(''), hasDialled: true });

/** Whether this command dials the number of the field, and not that of a question. */
export const isOfField = ({ picked }: DialDraft, command: DialCommand): boolean =>
  command.do !== 'dial-offer' || picked?.offerId === command.id;

/** Whether the user, and not an offer, has put its text into the field. */
export const isByHand = ({ text, picked }: DialDraft): boolean =>
  text !== '' && (picked === null || picked.offerId === null);

/** The numbers among which the field's number was picked, as long as they still wait there. */
export const standing = ({ picked }: DialDraft, offer: Offer | null): Picked | null =>
  picked && (picked.offerId === null || picked.offerId === offer?.id) ? picked : null;

/** The number that another program wants dialled, while the user has not answered. */
export const linkQuestion = ({ answered }: DialDraft, offer: Offer | null): Candidate | null =>
  offer?.mustConfirm && offer.id !== answered ? (offer.candidates[0] ?? null) : null;
