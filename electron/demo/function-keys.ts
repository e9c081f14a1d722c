import type { Model } from '../phone/models';
import { answerCall, dial, holdCall, resumeCall } from './calls';
import { labelIn, type Meaning, meaningOf, toldLight } from './key-meaning';
import type { Light } from './lights';
import { type Call, type DemoState, errand, type Step, step } from './state';

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

const ownLight = (state: DemoState, meaning: Meaning): Light => {
  if (meaning.is === 'line') return lineLight(callOn(state, meaning.line));
  const isTalking = (call: Call): boolean => call.is === 'connected';
  return meaning.is === 'dial' && state.calls.some((call) => call.number === meaning.number && isTalking(call))
    ? 'on'
    : 'off';
};

/**
 * The light of a function key: as it was told to show, else its own use. Lines show their call, speed dials whether one
 * talks to that person.
 */
export const lightOf = (state: DemoState, key: string): Light =>
  toldLight(state, key) ?? ownLight(state, meaningOf(state, key));

/** Keys with their labels and lights. */
export const labelled = (state: DemoState, keys: readonly string[]): readonly FunctionKey[] =>
  keys.map((key) => ({ key, label: labelIn(state, key), light: lightOf(state, key) }));

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

const pressLine = (state: DemoState, line: number, at: number): Step => {
  const call = callOn(state, line);
  if (call === undefined) return step(state, { dialTone: true, voice: 'speaker', menu: null, note: null });
  if (call.way === 'in' && call.is === 'ringing') return answerCall(state, call, at);
  if (call.is === 'held') return resumeCall(state, call, at);
  return call.is === 'connected' ? holdCall(state, call) : step(state, {});
};

/** A function key: takes up, holds or answers the line's call, seizes a free line, or does what it stands for else. */
export const pressFunctionKey = (state: DemoState, key: string, at: number): Step => {
  const meaning = meaningOf(state, key);
  switch (meaning.is) {
    case 'line':
      return pressLine(state, meaning.line, at);
    case 'dial':
      return dial(state, meaning.number, at);
    case 'message':
    case 'url':
      return errand(state, meaning);
    case 'nothing':
      return step(state, {});
  }
};
