import type { Button } from './button';
import { labelOf, lineOf, speedDial } from './labels';
import { BUTTON_LIGHTS, type Light } from './lights';
import type { DemoState } from './state';

/** What a function key stands for just now. */
export type Meaning =
  | { readonly is: 'line'; readonly line: number }
  | { readonly is: 'dial'; readonly number: string }
  | { readonly is: 'message'; readonly data: string }
  | { readonly is: 'nothing' };

const NOTHING: Meaning = { is: 'nothing' };

const ofButton = ({ press }: Button): Meaning => {
  if (press.is === 'invite') return { is: 'dial', number: press.number };
  return press.is === 'message' ? press : NOTHING;
};

const ofLine = (key: string): Meaning => {
  const line = lineOf(key);
  return line === null ? NOTHING : { is: 'line', line };
};

const buttonOn = ({ buttons }: DemoState, key: string): Button | undefined => buttons[key];

/** The meaning of a key: a button overlays what it was before. */
export const meaningOf = (state: DemoState, key: string): Meaning => {
  const button = buttonOn(state, key);
  if (button !== undefined) return ofButton(button);
  const number = speedDial(key);
  return number === undefined ? ofLine(key) : { is: 'dial', number };
};

/** The word that a display shows beside a key; '': none. */
export const labelIn = (state: DemoState, key: string): string => buttonOn(state, key)?.label ?? labelOf(key);

/** The light that a key was told to show; null: it shows its own use. */
export const toldLight = (state: DemoState, key: string): Light | null => {
  const button = buttonOn(state, key);
  return button === undefined ? null : BUTTON_LIGHTS[button.light];
};
