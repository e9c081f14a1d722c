import type { Model } from '../phone/models';
import { answerCall, dial, holdCall, resumeCall } from './calls';
import { labelOf, lineOf, speedDial } from './labels';
import { type Call, type DemoState, type Step, step } from './state';

export type Light = 'off' | 'on' | 'slow' | 'fast';

/** A function key as a display labels it. */
export interface FunctionKey {
  readonly key: string;
  /** '': it means nothing. */
  readonly label: string;
  readonly light: Light;
}

const callOn = (state: DemoState, line: number): Call | undefined =>
  state.calls.find((call) => call.line === line && call.is !== 'ended');

const lineLight = (call: Call | undefined): Light => {
  if (call === undefined) return 'off';
  if (call.way === 'in' && call.is === 'ringing') return 'fast';
  return call.is === 'held' ? 'slow' : 'on';
};

/** The light of a function key: lines show their call, speed dials whether one talks to that person. */
export const lightOf = (state: DemoState, key: string): Light => {
  const line = lineOf(key);
  if (line !== null) return lineLight(callOn(state, line));
  const number = speedDial(key);
  return number !== undefined && state.calls.some((call) => call.number === number && call.is === 'connected')
    ? 'on'
    : 'off';
};

/** Keys with their labels and lights. */
export const labelled = (state: DemoState, keys: readonly string[]): readonly FunctionKey[] =>
  keys.map((key) => ({ key, label: labelOf(key), light: lightOf(state, key) }));

/** How many pages of labels this model has, and which one is on, from 0. */
export const labelPage = ({ functionKeyFacts: { count, perPage } }: Model, state: DemoState) => {
  const pages = Math.max(1, Math.ceil(count / perPage));
  return { pages, page: state.labelPage % pages };
};

/** The function keys that stand beside a display together: those of the page that is on. */
export const keysOnPage = (model: Model, state: DemoState): readonly FunctionKey[] => {
  const { perPage } = model.functionKeyFacts;
  const { page } = labelPage(model, state);
  return labelled(state, model.functionKeys.slice(page * perPage, (page + 1) * perPage));
};

/** A function key: takes up, holds or answers the line's call, seizes a free line, or dials whom it stands for. */
export const pressFunctionKey = (state: DemoState, key: string, at: number): Step => {
  const number = speedDial(key);
  if (number !== undefined) return dial(state, number, at);
  const line = lineOf(key);
  if (line === null) return step(state, {});
  const call = callOn(state, line);
  if (call === undefined) return step(state, { dialTone: true, voice: 'speaker', menu: null, note: null });
  if (call.way === 'in' && call.is === 'ringing') return answerCall(state, call, at);
  if (call.is === 'held') return resumeCall(state, call, at);
  return call.is === 'connected' ? holdCall(state, call) : step(state, {});
};
