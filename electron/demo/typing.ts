import { dial, transfer } from './calls';
import { activeCall, type DemoState, LONGEST_NUMBER, type Step, step, talkingCall } from './state';

const without = (digits: string): string => digits.slice(0, -1);

/** A digit: of a transfer's aim, a tone to whom one talks to, or of the number that is being typed. */
export const typeDigit = (state: DemoState, digit: string): Step => {
  if (state.transferTo !== null) {
    return step(state, { transferTo: (state.transferTo + digit).slice(0, LONGEST_NUMBER) });
  }
  if (talkingCall(state) !== undefined) return step(state, { note: null }, { is: 'dtmf', digits: digit });
  // While a call is on its way there is nobody to hear a tone and no number to be typed.
  if (activeCall(state) !== undefined) return step(state, {});
  return step(state, { typed: (state.typed + digit).slice(0, LONGEST_NUMBER), menu: null, note: null });
};

/** Takes the last digit back. */
export const deleteDigit = (state: DemoState): Step => {
  if (state.transferTo !== null) return step(state, { transferTo: without(state.transferTo) });
  return step(state, { typed: without(state.typed) });
};

/** Dials what was typed, or hands the call over to it; null when nothing was. */
export const sendTyped = (state: DemoState, at: number): Step | null => {
  const talking = talkingCall(state);
  if (state.transferTo !== null && talking !== undefined) {
    return state.transferTo === '' ? step(state, {}) : transfer(state, talking, state.transferTo, at);
  }
  return state.typed === '' ? null : dial(state, state.typed, at);
};
