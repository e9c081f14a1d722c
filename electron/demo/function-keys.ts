import { answerCall, dial, holdCall, resumeCall } from './calls';
import { nameOf, SPEED_DIAL } from './directory';
import { type Call, type DemoState, LINES, type Step, step } from './state';

export type Light = 'off' | 'on' | 'slow' | 'fast';

/** A function key as the display labels it. */
export interface FunctionKey {
  readonly key: string;
  readonly label: string;
  readonly light: Light;
}

const callOn = (state: DemoState, key: string): Call | undefined =>
  state.calls.find(({ line, is }) => `P${line}` === key && is !== 'ended');

const isLine = (key: string): boolean => /^P\d+$/.test(key) && Number(key.slice(1)) <= LINES;

const lineLight = (call: Call | undefined): Light => {
  if (call === undefined) return 'off';
  if (call.way === 'in' && call.is === 'ringing') return 'fast';
  return call.is === 'held' ? 'slow' : 'on';
};

/** The light of a P key: lines show their call, speed dials whether one talks to that person. */
export const lightOf = (state: DemoState, key: string): Light => {
  if (isLine(key)) return lineLight(callOn(state, key));
  const number = SPEED_DIAL[key];
  return number !== undefined && state.calls.some((call) => call.number === number && call.is === 'connected')
    ? 'on'
    : 'off';
};

const labelOf = (key: string): string => {
  const number = SPEED_DIAL[key];
  return number === undefined ? `Line ${key.slice(1)}` : (nameOf(number) ?? number);
};

/** The P keys that mean something on this phone. */
export const functionKeys = (state: DemoState): readonly FunctionKey[] =>
  [...Array.from({ length: LINES }, (_, i) => `P${i + 1}`), ...Object.keys(SPEED_DIAL)].map((key) => ({
    key,
    label: labelOf(key),
    light: lightOf(state, key),
  }));

/** A P key: takes up, holds or answers the line's call, seizes a free line, or dials whom it stands for. */
export const pressFunctionKey = (state: DemoState, key: string, at: number): Step => {
  const number = SPEED_DIAL[key];
  if (number !== undefined) return dial(state, number, at);
  if (!isLine(key)) return step(state, {});
  const call = callOn(state, key);
  if (call === undefined) return step(state, { dialTone: true, voice: 'speaker', menu: null, note: null });
  if (call.way === 'in' && call.is === 'ringing') return answerCall(state, call, at);
  if (call.is === 'held') return resumeCall(state, call, at);
  return call.is === 'connected' ? holdCall(state, call) : step(state, {});
};
