import { dial, transfer } from './calls';
import { activeCall, type DemoState, LONGEST_NUMBER, type Step, step, talkingCall } from './state';

/** The number being typed: a transfer's aim, or a number to call. */
const typedIn = ({ transferTo, typed }: DemoState): string => transferTo ?? typed;

/** The number being typed in its two parts, before and behind the cursor. */
export const typedParts = (state: DemoState): readonly [string, string] => {
  const digits = typedIn(state);
  const at = Math.max(0, digits.length - state.behindCursor);
  return [digits.slice(0, at), digits.slice(at)];
};

const write = (state: DemoState, before: string, behind: string): Partial<DemoState> => {
  const digits = (before + behind).slice(0, LONGEST_NUMBER);
  return { ...(state.transferTo === null ? { typed: digits } : { transferTo: digits }), behindCursor: behind.length };
};

/** A digit: of a transfer's aim, a tone to whom one talks to, or of the number that is being typed. */
export const typeDigit = (state: DemoState, digit: string): Step => {
  const [before, behind] = typedParts(state);
  const written = write(state, before + digit, behind);
  if (state.transferTo !== null) return step(state, written);
  if (talkingCall(state) !== undefined) return step(state, { note: null }, { is: 'dtmf', digits: digit });
  // While a call is on its way there is no other end to hear a tone and no number to be typed.
  if (activeCall(state) !== undefined) return step(state, {});
  return step(state, { ...written, menu: null, note: null });
};

/** Takes the digit before the cursor back. */
export const deleteDigit = (state: DemoState): Step => {
  const [before, behind] = typedParts(state);
  return step(state, write(state, before.slice(0, -1), behind));
};

/** Moves the cursor by so many digits, no further than the number's ends. */
export const moveCursor = (state: DemoState, by: number): Step => {
  const { length } = typedIn(state);
  const behindCursor = Math.min(length, Math.max(0, typedParts(state)[1].length - by));
  return step(state, { behindCursor });
};

/** Dials the typed number, or hands the call over to it; null when there is none. */
export const sendTyped = (state: DemoState, at: number): Step | null => {
  const talking = talkingCall(state);
  if (state.transferTo !== null && talking !== undefined) {
    return state.transferTo === '' ? step(state, {}) : transfer(state, talking, state.transferTo, at);
  }
  return state.typed === '' ? null : dial(state, state.typed, at);
};
