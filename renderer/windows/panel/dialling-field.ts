import type { DialPlan } from '../../../electron/contract/dialling/number';
import type { Favourite } from '../../../electron/contract/history/history';
import type { DialCommand } from '../../stores/call-question';
import type { DialStep } from './dialling-events';
import {
  type Counting,
  type DialState,
  type Field,
  fieldOf,
  type Order,
  type Picked,
  pickedOf,
  unasked,
} from './dialling-state';

/** A step that sends nothing. */
export const still = (state: DialState): DialStep => ({ state, effect: null });

/** Changes the field, and leaves what lies over it. */
export function withField<State extends DialState>(state: State, change: (field: Field) => Field): State;
export function withField(state: DialState, change: (field: Field) => Field): DialState {
  if (state.is === 'asking') return { ...state, over: withField(state.over, change) };
  return state.is === 'counting' ? { ...state, over: change(state.over) } : change(state);
}

const keptOf = ({ line, offerId, answered, leaving }: Field) => ({ line, offerId, answered, leaving });

/** The newest number on its way. */
export const newestOf = (field: Field): Order | null => (field.is === 'sending' ? field.order : field.before);

/** The field with this content, while it waits for the user. */
export function holding(field: Field, holds: Field['holds'], before = newestOf(field)): Field {
  const rest = { ...keptOf(field), before, problem: null };
  return 'text' in holds ? { ...rest, is: 'typing', holds } : { ...rest, is: 'choosing', holds };
}

/** A field that the user has typed in, or put a number into. */
export const written = (text: string, favourite: Favourite | null = null) => ({ text, favourite, hasDialled: false });

/** A field that holds one of several numbers; an offer without a number empties it. */
export const picking = (picked: Picked): Field['holds'] => (picked.candidates[picked.index] ? picked : written(''));

/** Another content of the field: a question about the one before is none any more. */
export const filled = (state: DialState, holds: Field['holds']): DialState =>
  withField(unasked(state), (field) => holding(field, holds));

/** The same command, with the yes that an emergency number needs. */
export const confirmed = (command: DialCommand): DialCommand => ({ ...command, confirmed: true });

const isSameCall = (one: DialCommand, other: DialCommand): boolean =>
  JSON.stringify(confirmed(one)) === JSON.stringify(confirmed(other));

/** Whether this command dials the number of the field, and not that of a question. */
const isOfField = (field: Field, command: DialCommand): boolean =>
  command.do !== 'dial-offer' || pickedOf(field)?.offerId === command.id;

/** A second Enter must not call twice; another number may follow at once. */
function isUnderWay(field: Field, command: DialCommand): boolean {
  const newest = newestOf(field);
  return (
    newest !== null && (isSameCall(newest.command, command) || (field.is === 'sending' && isOfField(field, command)))
  );
}

/** Calls, unless that call is on its way. */
export function call(state: Field | Counting, order: Order): DialStep {
  const field = fieldOf(state);
  if (isUnderWay(field, order.command)) return still(state);
  const sending: Field = isOfField(field, order.command)
    ? { ...keptOf(field), is: 'sending', holds: field.holds, order }
    : holding(field, field.holds, order);
  return { state: withField(state, () => sending), effect: { is: 'call', order } };
}

/** Calls, unless it is an emergency number: that is asked about first. A risk is known where it is dialled. */
export function callOrAsk(state: DialState, order: Order, plan: DialPlan | null): DialStep {
  const over = unasked(state);
  if (isUnderWay(fieldOf(over), order.command)) return still(state);
  if (plan?.kind !== 'emergency') return call(over, order);
  const question = { ...order, number: plan.number, risk: null };
  return still({ is: 'asking', question, over: withField(over, (field) => holding(field, field.holds)) });
}
