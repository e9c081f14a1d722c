import { type Button, isEmptyButton } from './button';
import type { Led } from './lights';
import type { NewSetting } from './settings';
import { type DemoState, type ShownDocument, type Step, step } from './state';

const without = <Of>(all: Readonly<Record<string, Of>>, name: string): Readonly<Record<string, Of>> =>
  Object.fromEntries(Object.entries(all).filter(([one]) => one !== name));

/** Sets a setting of a key. */
export const setSetting = (state: DemoState, wanted: NewSetting): Step => {
  const { name, value, stored } = wanted;
  const settings = { ...state.settings, [name]: value };
  const kept = stored ? { stored: { ...state.stored, [name]: value } } : {};
  return step(state, { settings, ...kept }, wanted);
};

/** Sets a key as a whole; an empty button leaves it as if none had been set (PROTOCOL.md 6.2). */
export const setButton = (state: DemoState, key: string, button: Button): Step => {
  const others = without(state.buttons, key);
  const buttons = isEmptyButton(button) ? others : { ...others, [key]: button };
  return step(state, { buttons }, { is: 'button', key, ...button });
};

/** Sets a light over the phone's own use of it; `off` gives it back. */
export const setLed = (state: DemoState, key: string, led: Led): Step => {
  const others = without(state.leds, key);
  const leds = led.light === 'off' ? others : { ...others, [key]: led };
  return step(state, { leds }, { is: 'led', key, ...led });
};

export const openDocument = (state: DemoState, document: ShownDocument): Step =>
  step(state, { document, menu: null, note: null });

/** The display is the phone's own again; where a document is named, only if it is still that one's. */
export const closeDocument = (state: DemoState, document = state.document): Step =>
  step(state, document === state.document ? { document: null } : {});
