import { useLayoutEffect, useRef } from 'react';
import { useSend } from '../../stores/offhook';
import type { Size } from './screens';
import type { Measures } from './use-scale';

/** The contract's bounds for a page, in px. */
const SMALLEST_PAGE_PX = 100;
const LARGEST_PAGE_PX = 10_000;
/** So often a phone may change its shape: a display turns out to be another size, a module has one. */
const SHAPES_MOST = 5;

const bounded = (px: number): number => Math.max(SMALLEST_PAGE_PX, Math.min(LARGEST_PAGE_PX, Math.ceil(px)));

interface Asked extends Pick<Measures, 'of' | 'zoom' | 'natural'> {
  /** Shapes that this phone has had. */
  readonly shapes: number;
}

const isSame = (a: Size, b: Size): boolean => a.width === b.width && a.height === b.height;

/** The request to remember once the window has followed `measures`, and whether to send it. */
function follow(last: Asked | null, { of, zoom, natural }: Measures): { readonly asked: Asked; readonly ask: boolean } {
  if (last?.of !== of) return { asked: { of, zoom, natural, shapes: 1 }, ask: true };
  const shapes = last.shapes + (isSame(natural, last.natural) ? 0 : 1);
  // Images that change their size for ever would make the window dance.
  const reshaped = shapes !== last.shapes && shapes <= SHAPES_MOST;
  return { asked: { of, zoom, natural, shapes }, ask: reshaped || (zoom !== last.zoom && zoom !== 'fit') };
}

const rounded = ({ width, height }: Size): Size => ({ width: Math.ceil(width), height: Math.ceil(height) });

/**
 * Asks for a window that shows the whole phone: when it opens, when the phone has another shape, and at every zoom but
 * `fit`. A user who resizes the window by hand is left alone.
 */
export function useWindowSize(measures: Measures | null): void {
  const send = useSend();
  const asked = useRef<Asked | null>(null);
  // Before anything is painted: a window that opens is then shown in the right size.
  useLayoutEffect(() => {
    if (!measures) return;
    const next = follow(asked.current, measures);
    asked.current = next.asked;
    if (!next.ask) return;
    const { zoom, wanted, around } = measures;
    const width = bounded(wanted.width + around.width);
    const height = bounded(wanted.height + around.height);
    void send({ do: 'size-phone-window', width, height, ...(zoom === 'fit' ? { around: rounded(around) } : {}) });
  }, [measures, send]);
}
