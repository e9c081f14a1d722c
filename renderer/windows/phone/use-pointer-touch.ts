import { type PointerEvent, useCallback, useRef, useState } from 'react';
import type { Place } from './finger';
import { pixelAt } from './place';
import type { Size } from './screens';
import { useFinger } from './use-finger';

/** The element in which the image is drawn: the canvas, or the whole surface as long as there is none. */
const imageIn = (surface: Element): Element => surface.querySelector('canvas:not([hidden])') ?? surface;

/** Makes touches of the pointer's moves on a surface that shows a display of this size. Further fingers are ignored. */
export function usePointerTouch(size: Size) {
  const pointer = useRef<number | null>(null);
  /** Where the finger is; null: off the display. */
  const [at, setAt] = useState<Place | null>(null);
  const forget = useCallback(() => {
    pointer.current = null;
    setAt(null);
  }, []);
  const finger = useFinger(forget);
  const place = (event: PointerEvent) => pixelAt(event, imageIn(event.currentTarget).getBoundingClientRect(), size);
  const end = (event: PointerEvent, wanted: boolean) => {
    if (pointer.current !== event.pointerId) return;
    forget();
    if (wanted) finger.up(place(event));
    else finger.lift();
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0 || pointer.current !== null) return;
    event.currentTarget.setPointerCapture?.(event.pointerId);
    pointer.current = event.pointerId;
    setAt(place(event));
    finger.down(place(event));
  };
  const onPointerMove = (event: PointerEvent) => {
    if (pointer.current !== event.pointerId) return;
    // While a second button is down, the first one goes up without a `pointerup`.
    if ((event.buttons & 1) === 0) return end(event, true);
    setAt(place(event));
    finger.move(place(event));
  };
  return {
    at,
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp: (event: PointerEvent) => end(event, true),
      onPointerCancel: (event: PointerEvent) => end(event, false),
      onLostPointerCapture: (event: PointerEvent) => end(event, false),
    },
  };
}
