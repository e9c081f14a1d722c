import { type KeyboardEvent, type MouseEvent, useEffect, useState } from 'react';
import { isKey } from './keys';

/**
 * The guard against a press that was not meant for the button that hears it. There are three kinds:
 *
 * 1. A key that is held repeats itself, and a double click has a second click. The event says so (`repeat`, `detail`), so that
 *    is certain. `single` keeps them off, and so does `once`.
 * 2. Enter or Space pressed twice where one press was meant. Keys have no count (UI Events: `detail` is 0), and two wishes look
 *    the same as one press too many. Only the time between them is known, so `once` goes by that: it is a likelihood.
 * 3. A press that was on its way to the content before, when a button came into its place. Here, too, there is only the time:
 *    `markPressed` and `useMeant` count from when the button came.
 *
 * Nothing that must not happen twice may rely on 2 or 3 alone: the dialling's reducer and the program know what is on its way.
 */
const SECOND_MS = 500;

/** When each button was last pressed with a key, in ms of `performance`; a button in its place may be the same one. */
const pressedAt = new WeakMap<Element, number>();

/** A press of a key has brought this button: the next one, if it comes soon, is the second half of that. */
export const markPressed = (button: Element): void => void pressedAt.set(button, performance.now());

/** Whether a key's click is the second half of a double one: by when it was pressed, which a busy page hears of later. */
function isSecondKey(button: Element, now: number): boolean {
  const last = pressedAt.get(button);
  pressedAt.set(button, now);
  return last !== undefined && now - last < SECOND_MS;
}

/** Whether the event is one of a key that is held: that is one request, not many. */
export const isHeld = (event: Pick<KeyboardEvent, 'repeat'>): boolean => event.repeat;

/** For a form, or a group of buttons: a press that the event itself calls a repetition presses nothing. */
export const single = {
  onClick: (event: MouseEvent): void => {
    if (event.detail > 1) event.preventDefault();
  },
  onKeyDown: (event: KeyboardEvent): void => {
    if (isHeld(event) && isKey(event, 'Enter')) event.preventDefault();
  },
};

/** For a button whose place another one takes when it is pressed: the second press would press that one. */
export const once = (go: () => void) => ({
  ...single,
  onClick: ({ detail, currentTarget, timeStamp }: MouseEvent): void => {
    if (detail === 0 ? !isSecondKey(currentTarget, timeStamp) : detail === 1) go();
  },
});

/** Whether a press is meant for content that came by itself; `waits`: it is not before the user can have seen that content. */
export function useMeant(waits: boolean): boolean {
  const [isMeant, setMeant] = useState(!waits);
  useEffect(() => {
    if (!waits) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A window that is not visible yet has no frames.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setMeant(true), SECOND_MS);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [waits]);
  return isMeant;
}
