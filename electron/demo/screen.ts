import type { Model } from '../phone/models';
import { drawColour } from './colour-screen';
import { colourBmp, monoBmp } from './draw/bmp';
import { squeezed } from './draw/squeeze';
import { keysOnPage, labelled, labelPage } from './function-keys';
import { drawLabelSheet } from './label-screen';
import { moduleKeys } from './labels';
import { drawMono } from './mono-screen';
import type { Nameplate } from './nameplate';
import type { DemoState } from './state';
import { faceOf, type View } from './view';

interface ScreenOptions {
  readonly model: Model;
  /** Expansion modules that are plugged in. */
  readonly modules: number;
  readonly plate: Nameplate;
  readonly state: () => DemoState;
  /** The target that a finger presses; null: none. */
  readonly pressed: () => string | null;
  /** In ms since 1970. */
  readonly now: () => number;
}

/** The phone's displays as BMP files; null: it has no such display. */
export interface Screens {
  readonly screen: () => Uint8Array;
  /** `label_screen.bmp`: the labels of the function keys. */
  readonly labels: (() => Uint8Array) | null;
  /** `exp_screen.bmp`: the labels of the first expansion module. */
  readonly expansion: (() => Uint8Array) | null;
}

const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;

/** How often the picture changes by itself: with a call, its duration is on it. */
const tickOf = (state: DemoState): number => (state.calls.length > 0 ? SECOND_MS : MINUTE_MS);

/** Draws only when something that the picture shows is another than last time. */
const drawnOnce = (shows: () => readonly unknown[], draw: () => Uint8Array): (() => Uint8Array) => {
  let last: { readonly shown: readonly unknown[]; readonly bmp: Uint8Array } | null = null;
  return () => {
    const shown = shows();
    if (last === null || shown.some((one, i) => one !== last?.shown[i])) last = { shown, bmp: draw() };
    return last.bmp;
  };
};

const mainScreen = ({ model, plate, state, pressed, now }: ScreenOptions): (() => Uint8Array) => {
  const { width, height, colours } = model.display;
  const face = faceOf(model);
  const draw = (): Uint8Array => {
    const view: View = { ...face, model, plate, state: state(), now: now(), pressed: pressed() };
    if (colours === 'mono') return monoBmp(drawMono(view).rgb, width, height);
    return colourBmp(squeezed(drawColour(view), width).rgb, width, height);
  };
  return drawnOnce(() => [state(), Math.floor(now() / tickOf(state())), pressed()], draw);
};

const labelScreen = ({ model, state }: ScreenOptions): Screens['labels'] => {
  if (model.labelDisplay === null) return null;
  const { width, height, colours } = model.labelDisplay;
  const write = colours === 'mono' ? monoBmp : colourBmp;
  const draw = (): Uint8Array => {
    const { page, pages } = labelPage(model, state());
    const foot = pages > 1 ? `Page ${page + 1} of ${pages}` : '';
    return write(drawLabelSheet({ width, height, keys: keysOnPage(model, state()), foot }).rgb, width, height);
  };
  return drawnOnce(() => [state()], draw);
};

/** No source says how large the display of a module is: as large as that of the key labels. */
const MODULE_DISPLAY = { width: 128, height: 256 } as const;

const expansionScreen = ({ model, modules, state }: ScreenOptions): Screens['expansion'] => {
  const [keys] = moduleKeys(model, modules);
  if (keys === undefined) return null;
  const { width, height } = MODULE_DISPLAY;
  const draw = (): Uint8Array =>
    monoBmp(drawLabelSheet({ width, height, keys: labelled(state(), keys), foot: '' }).rgb, width, height);
  return drawnOnce(() => [state()], draw);
};

/** The displays of a phone, each drawn again only when it would look different. */
export const createScreens = (options: ScreenOptions): Screens => ({
  screen: mainScreen(options),
  labels: labelScreen(options),
  expansion: expansionScreen(options),
});
