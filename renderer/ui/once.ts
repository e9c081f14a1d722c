import type { KeyboardEvent, MouseEvent } from 'react';
import { isKey } from './keys';

/** Keys have no double click of their own: two presses are one request when they come within this time. */
const DOUBLE_MS = 500;

/** When each button was last pressed with a key, in ms of `performance`; a button in its place may be the same one. */
const pressedAt = new WeakMap<Element, number>();

/** Whether a key's click is the second half of a double one: by when it was pressed, which a busy page hears of later. */
function isSecondKey(button: Element, now: number): boolean {
  const last = pressedAt.get(button);
  pressedAt.set(button, now);
  return last !== undefined && now - last < DOUBLE_MS;
}

/**
 * For a button whose place another one takes when it is pressed: the second click of a double click, a second Enter or
 * Space, and Enter that is held, would press that one. A click of the keyboard has no count (UI Events: `detail` is 0).
 */
export const once = (go: () => void) => ({
  onClick: ({ detail, currentTarget, timeStamp }: MouseEvent): void => {
    if (detail === 0 ? !isSecondKey(currentTarget, timeStamp) : detail === 1) go();
  },
  onKeyDown: (event: KeyboardEvent): void => {
    if (event.repeat && isKey(event, 'Enter')) event.preventDefault();
  },
});
