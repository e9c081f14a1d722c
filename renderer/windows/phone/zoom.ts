import type { Zoom } from '../../../electron/contract/program/preferences';

/** From small to large. */
const ZOOM_STEPS = [50, 100, 150, 200] as const;
export const ZOOMS: readonly Zoom[] = ['fit', ...ZOOM_STEPS];

/** Percent of the natural size that one em of so many px is. */
const PERCENT_PER_PX = 10;

/** The next step from the drawn size; the last one stays. */
export function stepped(em: number, direction: 'larger' | 'smaller'): Zoom {
  const percent = em * PERCENT_PER_PX;
  if (direction === 'larger') return ZOOM_STEPS.find((step) => step > percent + 1) ?? 200;
  return ZOOM_STEPS.findLast((step) => step < percent - 1) ?? 50;
}

/** The zoom that results from a key pressed with Ctrl or Command; null for any other key. */
export function zoomFor(key: string, em: number): Zoom | null {
  if (key === '+' || key === '=') return stepped(em, 'larger');
  if (key === '-') return stepped(em, 'smaller');
  return key === '0' ? 'fit' : null;
}
