import type { Button } from './button';
import { isClean } from './cleaned';
import { nameOf } from './directory';
import { labelOf, lineOf, speedDial } from './labels';
import { BUTTON_LIGHTS, LED_LIGHTS, type Light } from './lights';
import { settingOf } from './settings';
import type { DemoState } from './state';

/** The use of a function key just now. */
export type Meaning =
  | { readonly is: 'line'; readonly line: number }
  | { readonly is: 'dial'; readonly number: string }
  | { readonly is: 'message'; readonly data: string }
  | { readonly is: 'url'; readonly url: string }
  | { readonly is: 'nothing' };

const NOTHING: Meaning = { is: 'nothing' };
const DIALLED_MOST = 128;

const ofButton = ({ press }: Button): Meaning => {
  if (press.is === 'invite') return { is: 'dial', number: press.number };
  return press.is === 'message' ? press : NOTHING;
};

const ofLine = (key: string): Meaning => {
  const line = lineOf(key);
  return line === null ? NOTHING : { is: 'line', line };
};

const ofFactory = (key: string): Meaning => {
  const number = speedDial(key);
  return number === undefined ? ofLine(key) : { is: 'dial', number };
};

/** The meaning that a setting gives a key: `line`, `speed 200`, `url http://…`; any other gives it none. */
const ofSetting = (setting: string, key: string): Meaning => {
  const [, type = '', rest = ''] = /^(\S+)(?: (.*))?$/.exec(setting.trim()) ?? [];
  const value = rest.trim();
  if (type === 'line') return ofLine(key);
  if (type === 'speed' && value !== '' && isClean(value, DIALLED_MOST)) return { is: 'dial', number: value };
  return type === 'url' && value !== '' ? { is: 'url', url: value } : NOTHING;
};

/** The button on a key: its own, or that of the number which a setting `button 5` names. */
const buttonOn = (state: DemoState, key: string): Button | undefined => {
  const named = /^button ([1-9]\d{0,2})$/.exec(settingOf(state, 'fkey', key)?.trim() ?? '')?.[1];
  return state.buttons[key] ?? (named === undefined ? undefined : state.buttons[`P${named}`]);
};

/** The meaning of a key: a setting replaces its first one, and a button overlays both. */
export const meaningOf = (state: DemoState, key: string): Meaning => {
  const button = buttonOn(state, key);
  if (button !== undefined) return ofButton(button);
  const setting = settingOf(state, 'fkey', key);
  return setting === undefined ? ofFactory(key) : ofSetting(setting, key);
};

const labelOfSetting = (setting: string, key: string): string => {
  const meaning = ofSetting(setting, key);
  if (meaning.is === 'line') return labelOf(key);
  return meaning.is === 'dial' ? (nameOf(meaning.number) ?? meaning.number) : '';
};

/** The word that a display shows beside a key; '': none. */
export const labelIn = (state: DemoState, key: string): string => {
  const button = buttonOn(state, key);
  if (button !== undefined) return button.label;
  const label = settingOf(state, 'fkey_label', key) ?? '';
  const setting = settingOf(state, 'fkey', key);
  if (label !== '') return label;
  return setting === undefined ? labelOf(key) : labelOfSetting(setting, key);
};

/** The light that a key was told to show; null: it shows its own use. */
export const toldLight = (state: DemoState, key: string): Light | null => {
  const led = state.leds[key];
  if (led !== undefined) return LED_LIGHTS[led.light];
  const button = buttonOn(state, key);
  return button === undefined ? null : BUTTON_LIGHTS[button.light];
};
