import type { Problem } from '../problem';
import type { Candidate, DialPlan, DialSource } from './number';
import type { Risk } from './risk';

/** Numbers that were copied, selected or linked to, shown and waiting; one of them is dialled, at most once. */
export interface Offer {
  readonly id: number;
  /** When it was made, in ms since 1970: an old one is not dialled by itself. */
  readonly at: number;
  readonly from: DialSource;
  /** The best first; none: `problem` says why. */
  readonly candidates: readonly Candidate[];
  readonly problem: Problem | null;
  /** The panel dials it as soon as it is on screen; it has one candidate then, and that is sure. */
  readonly dialWhenSeen: boolean;
  /** Another program wants it dialled (a link), so the panel asks in so many words. */
  readonly mustConfirm: boolean;
}

/** A command that waits for a yes: its sender, a menu or a hotkey, cannot ask. */
export interface Question {
  readonly id: number;
  readonly does: 'dial' | 'dial-offer' | 'dial-favourite' | 'press' | 'run-sequence';
  /** What it dials or types, as people write it. */
  readonly number: string;
  readonly risk: Risk;
}

/** A dial that can still be stopped. */
export interface Countdown {
  readonly id: number;
  readonly plan: DialPlan;
  readonly phone: string;
  /** When it is dialled, in ms since 1970, and how long it waits altogether, in ms. */
  readonly endsAt: number;
  readonly lastsMs: number;
}

/** Digits that wait behind a call to be sent as tones; a PIN among them is shown by its name only. */
export interface PostDialWait {
  readonly id: number;
  readonly number: string;
  readonly phone: string;
  /** The next part; of a PIN only its name. */
  readonly next: { readonly digits: string } | { readonly pin: string };
  /** How many parts come behind that. */
  readonly more: number;
  /** When it is sent by itself, in ms since 1970; null: when the user says so. */
  readonly at: number | null;
}
