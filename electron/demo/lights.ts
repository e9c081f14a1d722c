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
