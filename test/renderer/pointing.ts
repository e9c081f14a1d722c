import { createEvent, fireEvent, screen } from '@testing-library/react';

/** A key by its name; the print beside a digit belongs to its name. */
export const key = (name: string): HTMLElement =>
  screen.getByRole('button', { name: (spoken) => spoken === name || spoken.startsWith(`${name} `) });

/** Says where an element stands on the page, in CSS px: happy-dom lays nothing out. */
export function place(element: Element, left: number, top: number, width: number, height: number): void {
  const rect = { left, top, width, height, x: left, y: top, right: left + width, bottom: top + height };
  element.getBoundingClientRect = () => ({ ...rect, toJSON: () => rect });
}

type Kind = 'pointerDown' | 'pointerMove' | 'pointerUp' | 'pointerCancel' | 'keyDown' | 'keyUp';

/** A pointer or keyboard event that happened at `atMs`. */
export function happen(kind: Kind, target: Element, atMs: number, init: object): void {
  const event = createEvent[kind](target, init);
  Object.defineProperty(event, 'timeStamp', { value: atMs });
  fireEvent(target, event);
}

const ON = { clientX: 110, clientY: 110 };

/** The event of a mouse while its main button is down. */
export const mouse = (clientX: number, clientY: number, buttons = 1) => ({
  button: 0,
  buttons,
  pointerId: 1,
  clientX,
  clientY,
});

/** A key that stands at 100, 100 and is 50 × 40 px large. */
export function placedKey(name: string): HTMLElement {
  const target = key(name);
  place(target, 100, 100, 50, 40);
  return target;
}

/** Holds the mouse on a key; it is let go at `to`. */
export function hold(name: string, ms: number, to = ON): void {
  const target = placedKey(name);
  happen('pointerDown', target, 1_000, mouse(ON.clientX, ON.clientY));
  happen('pointerUp', target, 1_000 + ms, mouse(to.clientX, to.clientY, 0));
}
