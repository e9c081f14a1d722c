import { type KeyboardEvent, useCallback, useRef, useState } from 'react';
import { isKey, keyOf } from '../../ui/keys';
import type { Place } from './finger';
import { inside, middleOf } from './place';
import type { Size } from './screens';
import { useFinger } from './use-finger';

/** How far an arrow key moves the cross-hair, in pixels of the display; with Shift it is one. */
const STEP_PIXELS = 8;

const ARROWS: ReadonlyMap<string, Place> = new Map([
  ['ArrowLeft', { x: -1, y: 0 }],
  ['ArrowRight', { x: 1, y: 0 }],
  ['ArrowUp', { x: 0, y: -1 }],
  ['ArrowDown', { x: 0, y: 1 }],
]);

const isTap = (event: KeyboardEvent): boolean => isKey(event, ' ', 'Enter');

/** Makes touches of the keyboard's keys while the display has the focus: arrows move a cross-hair, Space presses. */
export function useKeyTouch(size: Size) {
  const [cross, setCross] = useState(() => middleOf(size));
  const [focused, setFocused] = useState(false);
  const down = useRef(false);
  const finger = useFinger(useCallback(() => (down.current = false), []));
  const here = inside(cross, size);
  const onArrow = (arrow: Place, { shiftKey }: KeyboardEvent) => {
    const step = shiftKey ? 1 : STEP_PIXELS;
    const to = inside({ x: here.x + arrow.x * step, y: here.y + arrow.y * step }, size);
    setCross(to);
    if (down.current) finger.move(to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const arrow = ARROWS.get(keyOf(event));
    if (!arrow && !isTap(event)) return;
    event.preventDefault();
    if (arrow) return onArrow(arrow, event);
    if (!down.current) finger.down(here);
    down.current = true;
  };
  const onKeyUp = (event: KeyboardEvent) => {
    if (!isTap(event) || !down.current) return;
    down.current = false;
    finger.up(here);
  };
  const onBlur = () => {
    setFocused(false);
    down.current = false;
    finger.lift();
  };
  return {
    /** Where the cross-hair is; null: the display has not the focus. */
    at: focused ? here : null,
    handlers: { onKeyDown, onKeyUp, onBlur, onFocus: () => setFocused(true) },
  };
}
