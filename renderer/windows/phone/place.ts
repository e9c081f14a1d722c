import type { Place } from './finger';
import type { Size } from './screens';

const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value));

/** The nearest pixel that a display has. */
export const inside = ({ x, y }: Place, { width, height }: Size): Place => ({
  x: clamp(x, width - 1),
  y: clamp(y, height - 1),
});

/** The middle of a display. */
export const middleOf = ({ width, height }: Size): Place => ({ x: Math.floor(width / 2), y: Math.floor(height / 2) });

/** The pixel of a display under the pointer, when its image is drawn in `rect`; the nearest one when it is beside it. */
export function pixelAt(
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
  rect: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
  size: Size,
): Place {
  const x = Math.floor(((clientX - rect.left) / rect.width) * size.width);
  const y = Math.floor(((clientY - rect.top) / rect.height) * size.height);
  return inside({ x, y }, size);
}
