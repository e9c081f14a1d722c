import type { Model } from '../phone/models';
import { drawColour } from './colour-screen';
import { colourBmp, monoBmp } from './draw/bmp';
import { drawMono } from './mono-screen';
import type { Nameplate } from './pages';
import type { DemoState } from './state';
import type { View } from './view';

interface ScreenOptions {
  readonly model: Pick<Model, 'display'>;
  readonly plate: Nameplate;
  readonly state: () => DemoState;
  readonly now: () => number;
}

/** Displays at least this high, in pixels, are in colour (PROTOCOL.md 7); a model without a size gets the 360's. */
const COLOUR_FROM = 240;
const MONO = { width: 128, height: 64 } as const;

const MINUTE_MS = 60_000;
const SECOND_MS = 1_000;

/** How often the picture changes by itself: with a call, its duration is on it. */
const tickOf = (state: DemoState): number => (state.calls.length > 0 ? SECOND_MS : MINUTE_MS);

/** The display as a BMP file, drawn again only when it would look different. */
export const createScreen = ({ model, plate, state, now }: ScreenOptions): (() => Uint8Array) => {
  const size = model.display ?? MONO;
  let drawn: { readonly state: DemoState; readonly tick: number; readonly bmp: Uint8Array } | null = null;

  const draw = (): Uint8Array => {
    const view: View = { ...size, plate, state: state(), now: now() };
    if (size.height < COLOUR_FROM) return monoBmp(drawMono(view).rgb, size.width, size.height);
    return colourBmp(drawColour(view).rgb, size.width, size.height);
  };

  return () => {
    const tick = Math.floor(now() / tickOf(state()));
    if (drawn === null || drawn.state !== state() || drawn.tick !== tick) {
      drawn = { state: state(), tick, bmp: draw() };
    }
    return drawn.bmp;
  };
};
