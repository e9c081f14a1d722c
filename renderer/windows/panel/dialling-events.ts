import type { DialPlan } from '../../../electron/contract/dialling/number';
import type { Countdown, Offer } from '../../../electron/contract/dialling/offer';
import type { Favourite } from '../../../electron/contract/history/history';
import type { OutcomeOf } from '../../../electron/contract/outcome';
import type { DialCommand } from '../../stores/call-question';
import type { DialState, Order, Picked } from './dialling-state';

/** The events of the dialling, by the user or by the program. */
export type DialEvent =
  | { readonly is: 'wrote'; readonly text: string; readonly favourite?: Favourite }
  | { readonly is: 'chose'; readonly picked: Picked }
  | { readonly is: 'chose-line'; readonly line: string | null }
  /** `typing`: the window has the focus, so that the user may press Enter at this very moment. */
  | { readonly is: 'offered'; readonly offer: Offer; readonly typing: boolean }
  /** Enter, or the button, for the number of the field; the plan is null as long as it is not known. */
  | { readonly is: 'pressed'; readonly command: DialCommand; readonly plan: DialPlan | null }
  /** An offer that is dialled when the user can see it has been on screen. */
  | { readonly is: 'saw'; readonly command: DialCommand; readonly plan: DialPlan | null }
  /** The answer to the question that is open; `link`: the offer of the link that waits, or null. */
  | { readonly is: 'answered'; readonly yes: boolean; readonly link: number | null }
  /** The answer to the question of a link; `command` dials its number. */
  | { readonly is: 'answered-link'; readonly yes: boolean; readonly link: Offer; readonly command: DialCommand }
  | { readonly is: 'counts'; readonly countdown: Countdown | null }
  | { readonly is: 'stopped' }
  | { readonly is: 'came'; readonly order: Order; readonly outcome: OutcomeOf<DialCommand['do']> }
  /** The panel that was to close is still here: it shows something else by now. */
  | { readonly is: 'stayed' };

/** One of the events. */
export type EventOf<Is extends DialEvent['is']> = Extract<DialEvent, { readonly is: Is }>;

/** A thing that has to be sent. */
export type DialEffect =
  | { readonly is: 'call'; readonly order: Order }
  | { readonly is: 'put-aside'; readonly id: number; readonly close: boolean }
  | { readonly is: 'stop'; readonly id: number };

/** The state behind an event, and the thing to be sent, once. An event that means nothing leaves the state the same. */
export interface DialStep {
  readonly state: DialState;
  readonly effect: DialEffect | null;
}
