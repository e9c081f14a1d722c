/** How a light of the demo phone shines. */
export type Light = 'off' | 'on' | 'slow' | 'fast';

/** The words of a button's light; how a real model shows each of them is not known (PROTOCOL.md 6.2). */
export const BUTTON_LIGHTS = {
  off: 'off',
  on: 'on',
  hold: 'slow',
  pickup: 'fast',
  park: 'slow',
  message: 'slow',
  offline: 'on',
  error: 'fast',
} as const satisfies Readonly<Record<string, Light>>;
export type ButtonLight = keyof typeof BUTTON_LIGHTS;

/** The words of a `Led` in a document; `off` gives the light back to the phone's own use of it. */
export const LED_LIGHTS = {
  off: 'off',
  on: 'on',
  blink: 'slow',
  blinkslow: 'slow',
  blinkfast: 'fast',
} as const satisfies Readonly<Record<string, Light>>;
export type LedLight = keyof typeof LED_LIGHTS;

/** A light as a document set it; `colour` is a word, or '' where none was said. */
export interface Led {
  readonly colour: string;
  readonly light: LedLight;
}
