import type { FaceDisplay } from '../../../electron/contract/phones/state';
import type { Size } from './screens';

/** Displays narrower than this, in pixels, are drawn in whole steps; wider ones have pixels to spare. */
const SMALL_PX = 320;
/** Everything of the phone is measured in em; this many pixels of a display are one of them at 100 %. */
const PIXELS_PER_EM = 10;
const WIDEST_EM = 48;
const TALLEST_EM = 34;
/** Nothing is gained by more than this. */
const FINEST = 4;
/** Closer than this to a whole number is one. */
const WHOLE = 0.01;
/** Whole steps that leave more of the glass empty than this are too small to read. */
const FILLED_LEAST = 0.8;

const isSmall = ({ width }: Size): boolean => width < SMALL_PX;

/**
 * How large a display is drawn on the phone, in em: one pixel of it is one px at 100 %, small ones come in whole steps
 * near `aimEm`, and none grows out of the phone.
 */
export function pictureSize(shown: Size, { pixelAspect }: Pick<FaceDisplay, 'pixelAspect'>, aimEm: number): Size {
  const width = (shown.width * pixelAspect) / PIXELS_PER_EM;
  const height = shown.height / PIXELS_PER_EM;
  const most = Math.min(WIDEST_EM / width, TALLEST_EM / height);
  const wanted = isSmall(shown) ? Math.max(1, Math.round(aimEm / width)) : 1;
  const step = wanted > most && most >= 1 ? Math.floor(most) : Math.min(wanted, most);
  return { width: width * step, height: height * step };
}

/** How an image is put on the screen. */
export interface Drawing {
  /** Width and height of the canvas on the page, in CSS px. */
  readonly css: Size;
  /** Pixels of the canvas for one of the image: drawn without smoothing, so that the browser only scales down. */
  readonly times: number;
}

/**
 * How to draw an image of `shown` pixels into `roomCss` CSS px crisply: small square pixels become whole device pixels,
 * all others are enlarged by a whole number first.
 */
export function drawingOf(shown: Size, roomCss: Size, pixelAspect: number, devicePixelRatio: number): Drawing {
  const scale = (roomCss.height * devicePixelRatio) / shown.height;
  const steps = Math.max(1, Math.floor(scale + WHOLE));
  if (isSmall(shown) && pixelAspect === 1 && steps >= scale * FILLED_LEAST && scale + WHOLE >= 1) {
    const step = steps / devicePixelRatio;
    return { css: { width: shown.width * step, height: shown.height * step }, times: 1 };
  }
  const across = scale * pixelAspect;
  const whole = [scale, across].every((value) => value <= 1 || Math.abs(value - Math.round(value)) < WHOLE);
  const times = whole ? 1 : Math.min(FINEST, Math.ceil(Math.max(scale, across)));
  return { css: roomCss, times };
}
