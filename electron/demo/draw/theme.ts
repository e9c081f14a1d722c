import type { Colour } from './canvas';

/** The colours of the display: dark, so that it is not the brightest thing on a desk at night. */
export const THEME = {
  back: [17, 26, 36],
  bar: [10, 16, 23],
  card: [27, 39, 52],
  edge: [44, 59, 75],
  text: [240, 245, 248],
  soft: [160, 178, 194],
  faint: [108, 127, 145],
  accent: [86, 190, 214],
  good: [92, 205, 126],
  wait: [242, 178, 75],
  stop: [238, 104, 92],
} as const satisfies Readonly<Record<string, Colour>>;
