import { useEffect, useRef } from 'react';
import type { Zoom } from '../../../electron/contract/settings';
import { useOffhook } from '../../stores/offhook';
import { useScale } from './use-scale';
import { zoomFor } from './zoom';

/** The contract's bounds for a page, in px. */
const SMALLEST_PAGE_PX = 100;
const LARGEST_PAGE_PX = 10_000;

const bounded = (px: number): number => Math.max(SMALLEST_PAGE_PX, Math.min(LARGEST_PAGE_PX, px));

/** The scale of the phone: chosen in the bar or by keys; the window follows a fixed one. */
export function useZoom() {
  const { app, send } = useOffhook();
  const { zoom } = app.phoneWindow;
  const scale = useScale(zoom);
  const { page, em } = scale;
  const width = page && bounded(page.width);
  const height = page && bounded(page.height);
  useEffect(() => {
    if (width !== null && height !== null) void send({ do: 'size-phone-window', width, height });
  }, [width, height, send]);
  const choose = (wanted: Zoom) => void (wanted !== zoom && send({ do: 'zoom-phone-window', zoom: wanted }));
  const latest = useRef({ em, choose });
  useEffect(() => {
    latest.current = { em, choose };
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const wanted = zoomFor(event.key, latest.current.em);
      if (wanted === null) return;
      // Otherwise the browser would zoom the whole page.
      event.preventDefault();
      latest.current.choose(wanted);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
  return { ...scale, choose };
}
