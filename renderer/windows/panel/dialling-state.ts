import { type Candidate, printNumber } from '../../../electron/contract/dialling/number';
import type { Countdown, Offer } from '../../../electron/contract/dialling/offer';
import type { Favourite } from '../../../electron/contract/history/history';
import type { Problem } from '../../../electron/contract/problem';
import type { CallQuestion, DialCommand } from '../../stores/call-question';

/** The numbers among which the field's number was picked. */
export interface Picked {
  /** The offer they belong to; null: they were found in a text that the user typed. */
  readonly offerId: number | null;
  readonly candidates: readonly Candidate[];
  readonly index: number;
}

/** A text that the user typed, or put into the field. */
interface Text {
  readonly text: string;
  /** The favourite that it was, as long as the user has not changed it. */
  readonly favourite: Favourite | null;
  /** The field's number was dialled: until something is typed or chosen there is a call to hang up. */
  readonly hasDialled: boolean;
}

/** The content of the field. */
type Content = Text | Picked;

/** A command that places a call, on its way. Two that say the same are told apart by their identity. */
export interface Order {
  readonly command: DialCommand;
  /** The user did not ask for this by hand. */
  readonly unasked: boolean;
}

/** The facts that no typing, question or dial changes. */
interface Kept {
  /** The identity to dial from (its URI); null: the phone's usual one. */
  readonly line: string | null;
  /** The offer that filled the field last. */
  readonly offerId: number | null;
  /** The offer whose question, that of a link, has been answered. */
  readonly answered: number | null;
  /** The panel is about to close: a key typed now is meant for another window. */
  readonly leaving: boolean;
}

/** The field waits for the user. */
interface Waiting<Holds extends Content> extends Kept {
  readonly holds: Holds;
  /** Another number than the field's, still on its way: the newest one. */
  readonly before: Order | null;
  /** Why the newest number was not dialled. */
  readonly problem: Problem | null;
}

export interface Typing extends Waiting<Text> {
  readonly is: 'typing';
}

/** The field holds one of the numbers of a text; the user may choose another. */
export interface Choosing extends Waiting<Picked> {
  readonly is: 'choosing';
}

/** The number of the field is on its way: nothing was typed or chosen since. */
export interface Sending extends Kept {
  readonly is: 'sending';
  readonly holds: Content;
  readonly order: Order;
}

export type Field = Typing | Choosing | Sending;

/** A dial, from the panel or elsewhere, can still be stopped. The field is as it was, and may be changed. */
export interface Counting {
  readonly is: 'counting';
  readonly countdown: Countdown;
  readonly over: Field;
}

/** A number waits for a yes. */
export interface Asking {
  readonly is: 'asking';
  readonly question: CallQuestion;
  readonly over: Field | Counting;
}

/** The dialling of the panel, until it closes. A question lies over a countdown, and both over the field. */
export type DialState = Field | Counting | Asking;

export const nothingTyped: Typing = {
  is: 'typing',
  holds: { text: '', favourite: null, hasDialled: false },
  before: null,
  problem: null,
  line: null,
  offerId: null,
  answered: null,
  leaving: false,
};

/** The field below a question and a countdown. */
export const fieldOf = (state: DialState): Field =>
  state.is === 'asking' || state.is === 'counting' ? fieldOf(state.over) : state;

/** The state without its question. */
export const unasked = (state: DialState): Field | Counting => (state.is === 'asking' ? state.over : state);

/** The countdown that can be stopped. */
export function countdownOf(state: DialState): Countdown | null {
  const over = unasked(state);
  return over.is === 'counting' ? over.countdown : null;
}

/** The text in the field. */
export function textOf({ holds }: Field): string {
  if ('text' in holds) return holds.text;
  const candidate = holds.candidates[holds.index];
  return candidate ? printNumber(candidate) : '';
}

/** The numbers among which the field's number was picked; null: it is a text. */
export const pickedOf = ({ holds }: Field): Picked | null => ('text' in holds ? null : holds);

/** Whether the user, and not an offer, has put its text into the field. */
export const isByHand = (field: Field): boolean => textOf(field) !== '' && (pickedOf(field)?.offerId ?? null) === null;

/** The numbers among which the field's number was picked, as long as they still wait there. */
export function standing(field: Field, offer: Offer | null): Picked | null {
  const picked = pickedOf(field);
  return picked && (picked.offerId === null || picked.offerId === offer?.id) ? picked : null;
}

/** The number that another program wants dialled, while the user has not answered. */
export const linkOf = ({ answered }: Field, offer: Offer | null): Candidate | null =>
  offer?.mustConfirm && offer.id !== answered ? (offer.candidates[0] ?? null) : null;
