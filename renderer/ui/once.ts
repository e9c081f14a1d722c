import type { KeyboardEvent, MouseEvent } from 'react';

/**
 * For a button whose place another one takes when it is pressed: the second click of a double click, and Enter that is
 * held, would press that one. A click of the keyboard has no count (UI Events: `detail` is 0).
 */
export const once = (go: () => void) => ({
  onClick: ({ detail }: MouseEvent): void => {
    if (detail < 2) go();
  },
  onKeyDown: (event: KeyboardEvent): void => {
    if (event.repeat && event.key === 'Enter') event.preventDefault();
  },
});
