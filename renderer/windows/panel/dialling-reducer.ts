import type { Candidate } from '../../../electron/contract/dialling/number';
import type { Countdown } from '../../../electron/contract/dialling/offer';
import { questionOf } from '../../stores/call-question';
import type { DialEvent, DialStep, EventOf } from './dialling-events';
import {
  call,
  callOrAsk,
  confirmed,
  filled,
  holding,
  newestOf,
  picking,
  still,
  withField,
  written,
} from './dialling-field';
import {
  type Counting,
  countdownOf,
  type DialState,
  type Field,
  fieldOf,
  isByHand,
  linkOf,
  textOf,
} from './dialling-state';

const needsYes = ({ kind, risk }: Candidate): boolean => kind === 'emergency' || risk !== null;

/** Says no to a link. A panel that came only for it goes: further keys are meant for another window. */
function putAside(state: Field | Counting, id: number): DialStep {
  const close = state.is !== 'counting' && !isByHand(state);
  return {
    state: close ? { ...state, leaving: true } : state,
    effect: { is: 'put-aside', id, close },
  };
}

function offered(state: DialState, { offer, typing }: EventOf<'offered'>): DialState {
  const field = fieldOf(state);
  if (offer.mustConfirm || field.offerId === offer.id) return state;
  // The user did not ask for it.
  if (offer.from === 'watch' && textOf(field) !== '' && typing) return state;
  const now = filled(state, picking({ offerId: offer.id, candidates: offer.candidates, index: 0 }));
  return withField(now, (one) => ({ ...one, offerId: offer.id }));
}

function answered(state: DialState, { yes, link }: EventOf<'answered'>): DialStep {
  if (state.is !== 'asking') return still(state);
  const { over, question } = state;
  const { command } = question;
  if (yes) return call(over, { command: confirmed(command), unasked: question.unasked });
  return command.do === 'dial-offer' && command.id === link ? putAside(over, link) : still(over);
}

function answeredLink(state: DialState, { yes, link, command }: EventOf<'answered-link'>): DialStep {
  const candidate = linkOf(fieldOf(state), link);
  if (state.is === 'asking' || candidate === null) return still(state);
  const { id } = link;
  const over = withField(state, (field) => ({ ...field, answered: id }));
  if (!yes) return putAside(over, id);
  // One question is enough: it has said that this is an emergency number, or what it costs.
  return call(over, { command: needsYes(candidate) ? confirmed(command) : command, unasked: true });
}

function counted(state: DialState, countdown: Countdown | null): DialState {
  if (countdown === countdownOf(state)) return state;
  const field = fieldOf(state);
  const now: Field | Counting = countdown ? { is: 'counting', countdown, over: field } : field;
  return state.is === 'asking' ? { ...state, over: now } : now;
}

/** Whether the phone was told to call; a number may also have become an offer that has to be looked at. */
const isCall = (outcome: EventOf<'came'>['outcome']): boolean => outcome.ok && !('candidates' in outcome);

/** The field whose newest number is not on its way any more. One that was dialled is gone: Enter finds nothing to dial again. */
function landed(field: Field, isDialled: boolean): Field {
  if (field.is !== 'sending') return { ...field, before: null };
  return holding(field, isDialled ? { ...written(''), hasDialled: true } : field.holds, null);
}

function came(state: DialState, { order, outcome }: EventOf<'came'>): DialState {
  // A late outcome of an older number changes nothing of a newer one; the report tells it.
  if (newestOf(fieldOf(state)) !== order) return state;
  const over = withField(state, (field) => landed(field, isCall(outcome)));
  // That it was stopped is said by the last outcome, and by that only: it may have made room for another.
  if (outcome.ok || outcome.problem.code === 'cancelled') return over;
  const asked = questionOf(outcome.problem);
  if (asked && over.is !== 'asking') return { is: 'asking', question: { ...order, ...asked }, over };
  const { problem } = outcome;
  return withField(over, (field) => (field.is === 'sending' ? field : { ...field, problem }));
}

/** The step from one state to the next. It sends nothing itself. */
export function reduce(state: DialState, event: DialEvent): DialStep {
  switch (event.is) {
    case 'wrote':
      return still(filled(state, written(event.text, event.favourite)));
    case 'chose':
      return still(filled(state, picking(event.picked)));
    case 'chose-line':
      return still(withField(state, (field) => ({ ...field, line: event.line })));
    case 'offered':
      return still(offered(state, event));
    case 'pressed': {
      const field = fieldOf(state);
      if (field.leaving || textOf(field).trim() === '') return still(state);
      return callOrAsk(state, { command: event.command, unasked: false }, event.plan);
    }
    case 'saw':
      return callOrAsk(state, { command: event.command, unasked: true }, event.plan);
    case 'answered':
      return answered(state, event);
    case 'answered-link':
      return answeredLink(state, event);
    case 'counts':
      return still(counted(state, event.countdown));
    case 'stopped': {
      const countdown = countdownOf(state);
      return { state, effect: countdown && { is: 'stop', id: countdown.id } };
    }
    case 'came':
      return still(came(state, event));
    case 'stayed':
      return fieldOf(state).leaving ? still(withField(state, (field) => ({ ...field, leaving: false }))) : still(state);
  }
}
